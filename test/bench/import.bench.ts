import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createShop, openShop, type ShopBackend } from '../../electron/backend/backend'
import { openWriter } from '../../electron/backend/db/open'
import { MIGRATIONS } from '../../electron/backend/db/migrations'
import { migrate } from '../../electron/backend/db/migrator'
import { ALL_ORDERS_33, buildReport, syntheticOrders } from '../support/report-builder'
import { report, temporaryFolder, timed } from './support'
import { workers } from '../support/built'

const ROWS = 200_000
const now = () => Date.now()
const folder = temporaryFolder()
const file = join(folder.path, 'all-orders.txt')
const records = []
for (const record of syntheticOrders(ROWS)) {
  records.push(record)
  if (records.length === ROWS) break
}
writeFileSync(file, buildReport(ALL_ORDERS_33, records))

async function ask(shop: ShopBackend, name: string, input: unknown): Promise<Record<string, number>> {
  const answer = await shop.invoke(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
  return answer.data as Record<string, number>
}

/** The floor: read, split and insert the same rows into the same tables and indexes, with better-sqlite3 alone. */
function floor(): void {
  const db = openWriter(join(folder.path, 'floor.sqlite'), { create: true })
  migrate(db, MIGRATIONS)
  const lines = readFileSync(file, 'utf8').split('\n')
  const at = new Map((lines[0] ?? '').split('\t').map((name, i) => [name, i]))
  const orderColumns = 'orderId marketplaceId fulfillmentChannel state reportedState reportedStateAt orderStatus merchantOrderId salesChannel shipServiceLevel purchasedAt lastUpdatedAt isBusinessOrder isPrime cancelRequested cancelReason purchaseOrderNumber iossNumber items units unitsToShip sku titleId currency total factsAsOf fieldsAsOf importId'.split(' ') // prettier-ignore
  const itemColumns = 'orderRow orderItemId sku asin titleId itemStatus quantity currency itemPrice itemTax promotionIds extra factsAsOf fieldsAsOf importId'.split(' ') // prettier-ignore
  const partyColumns = 'orderRow buyerName buyerEmail buyerPhone buyerCompanyName recipientName shipPhone addressLine1 addressLine2 addressLine3 city stateOrRegion postalCode country deliveryInstructions giftMessage factsAsOf fieldsAsOf'.split(' ') // prettier-ignore
  const insert = (table: string, columns: string[]) => db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`) // prettier-ignore
  const [order, item, party] = [insert('orders', orderColumns), insert('orderItems', itemColumns), insert('orderParties', partyColumns)] // prettier-ignore
  const title = db.prepare('INSERT INTO titles (title) VALUES (?)')
  const product = db.prepare('INSERT OR IGNORE INTO products (sku, folded, asin, titleId) VALUES (?, ?, ?, ?)')
  const titles = new Map<string, number>()
  db.transaction(() => {
    db.exec(`INSERT INTO imports (id, source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, header) VALUES (1, 'file', '', '', 0, '', '', 0, 'committed', 0, 0, '[]')`) // prettier-ignore
    let last = ''
    let row = 0
    for (let i = 1; i < lines.length; i++) {
      const cells = (lines[i] ?? '').split('\t')
      if (cells.length < 2) continue
      const cell = (name: string) => cells[at.get(name) ?? -1] ?? ''
      const name = cell('product-name')
      let titleId = titles.get(name)
      if (titleId === undefined) titles.set(name, (titleId = Number(title.run(name).lastInsertRowid)))
      product.run(cell('sku'), cell('sku').toLowerCase(), cell('asin'), titleId)
      const price = cell('item-price') === '' ? null : Math.round(Number(cell('item-price')) * 100)
      const purchasedAt = Date.parse(cell('purchase-date'))
      const updatedAt = Date.parse(cell('last-updated-date'))
      if (cell('amazon-order-id') !== last) {
        last = cell('amazon-order-id')
        const status = cell('order-status')
        row = Number(order.run(last, 'US', cell('fulfillment-channel'), status.toLowerCase(), status.toLowerCase(), updatedAt, status, '', cell('sales-channel'), cell('ship-service-level'), purchasedAt, updatedAt, 0, 0, 0, '', '', '', 1, Number(cell('quantity')), 0, cell('sku'), titleId, cell('currency'), price, updatedAt, '', 1).lastInsertRowid) // prettier-ignore
        party.run(row, '', '', '', '', '', '', '', '', '', cell('ship-city'), cell('ship-state'), cell('ship-postal-code'), cell('ship-country'), '', '', updatedAt, '') // prettier-ignore
      }
      item.run(row, '', cell('sku'), cell('asin'), titleId, cell('item-status'), Number(cell('quantity')), cell('currency'), price, null, '', '', updatedAt, '', 1) // prettier-ignore
    }
  }).immediate()
  db.close()
}

const floorMs = await timed(floor)

const shopFolder = join(folder.path, 'shop')
await createShop(shopFolder, { shopId: 's', name: 'Bench', marketplaces: ['US'], timeZone: 'Asia/Shanghai', isSample: false }, { workers, now }) // prettier-ignore
const shop = await openShop(shopFolder, { workers, now, backupAfterMs: 3_600_000 })
await ask(shop, 'orders.tabCounts', {})
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
let stageMs = 0
const importMs = await timed(async () => {
  let importId = 0
  stageMs = await timed(async () => {
    importId = (await ask(shop, 'imports.stage', { file, jobId: 'a' })).importId ?? 0
  })
  await ask(shop, 'imports.preview', { importId })
  await ask(shop, 'imports.previewRows', { importId })
  await ask(shop, 'imports.commit', { importId, jobId: 'b' })
})
delay.disable()
const found = await ask(shop, 'orders.count', { filter: { search: records[5]?.orderId } })
if (found.total !== 1) throw new Error('what was taken in is not found')
await shop.close()
report({
  what: `Import of ${ROWS.toLocaleString('en')} rows: read, previewed, committed, searchable`,
  measured: importMs,
  floor: floorMs,
  limit: 2.5 * floorMs,
  note: `preview after ${Math.round(stageMs)} ms; limit 2.5 × the same rows inserted bare`,
})
report({
  what: 'Main process: longest event loop delay during that import',
  measured: delay.max / 1e6,
  floor: 5,
  limit: 50,
  note: 'floor is the resolution of the measurement',
})
folder.remove()
