import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createShop, refOf } from '../../electron/backend/backend'
import { openReader, openWriter } from '../../electron/backend/db/open'
import { accessTo } from '../../electron/backend/db/kysely-access'
import { findOrders } from '../../electron/backend/modules/orders/find'
import { loadRows } from '../../electron/backend/modules/orders/rows'
import { orderFilter } from '../../shared/contract/orders'
import type { ReadContext } from '../../electron/backend/context'
import { launchDesk } from '../e2e/support/app'
import { randomizer } from '../support/report-builder'
import { quantile, report, temporaryFolder } from './support'

const ORDERS = 1_000_000
const workers = { db: resolve('out/main/db-worker.js'), files: resolve('out/main/files-worker.js') }
const folder = temporaryFolder()
const shops = join(folder.path, 'shops')
const shopFolder = join(shops, 'Bench')
mkdirSync(shops)
const facts = { shopId: 's', name: 'Bench', marketplaces: ['US', 'CA', 'DE'] as ('US' | 'CA' | 'DE')[], timeZone: 'Asia/Shanghai', isSample: false } // prettier-ignore
await createShop(shopFolder, facts, { workers, now: () => Date.now() })
fill(join(shopFolder, 'shopdesk.sqlite'))

/** A million orders straight into the tables: how they got there is not what is measured. */
function fill(path: string): void {
  const db = openWriter(path)
  const random = randomizer(7)
  const now = Date.now()
  const order = db.prepare(
    `INSERT INTO orders (orderId, marketplaceId, fulfillmentChannel, state, reportedState, reportedStateAt, orderStatus, merchantOrderId, salesChannel, shipServiceLevel, purchasedAt, latestShipAt, isBusinessOrder, isPrime, cancelRequested, cancelReason, purchaseOrderNumber, iossNumber, items, units, unitsToShip, sku, titleId, currency, total, factsAsOf, fieldsAsOf, importId)
     VALUES (?, ?, ?, ?, ?, 0, '', '', '', 'Standard', ?, ?, 0, 0, ?, '', '', '', 1, 1, ?, ?, ?, 'USD', 1999, 0, '', 1)`,
  )
  const item = db.prepare(`INSERT INTO orderItems (orderRow, orderItemId, sku, asin, titleId, itemStatus, quantity, currency, promotionIds, extra, factsAsOf, fieldsAsOf, importId) VALUES (?, ?, ?, ?, ?, '', 1, 'USD', '', '', 0, '', 1)`) // prettier-ignore
  const party = db.prepare(
    `INSERT INTO orderParties VALUES (?, ?, '', '', '', ?, '', '', '', '', 'Sampletown', '', '', 'US', '', '', 0, '')`,
  )
  const words = db.prepare('INSERT INTO orderSearch (rowid, words) VALUES (?, ?)')
  db.transaction(() => {
    db.exec(`INSERT INTO imports (id, source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, header) VALUES (1, 'file', '', '', 0, 'allOrders', '', 0, 'committed', 0, 0, '[]')`) // prettier-ignore
    const title = db.prepare('INSERT INTO titles (title) VALUES (?)')
    const product = db.prepare('INSERT INTO products (sku, folded, asin, titleId) VALUES (?, ?, ?, ?)')
    for (let p = 0; p < 2000; p++) {
      const text = `${['Foldable', 'Bamboo', 'Magnetic'][p % 3]} ${['Lamp', 'Box', 'Stand', 'Mat'][p % 4]} model ${p}`
      const id = Number(title.run(text).lastInsertRowid)
      db.prepare('INSERT INTO titleSearch (rowid, title) VALUES (?, ?)').run(id, text)
      product.run(`SKU-${p}`, `sku-${p}`, `B0${String(p).padStart(8, '0')}`, id)
    }
    for (let i = 0; i < ORDERS; i++) {
      const isNew = i > ORDERS - 20_000
      const state = isNew ? ['pending', 'unshipped', 'partlyShipped'][random(20) < 18 ? 1 : random(3)] : random(30) === 0 ? 'cancelled' : 'shipped' // prettier-ignore
      const at = now - (ORDERS - i) * 60_000
      const product = random(2000)
      const market = random(200) === 0 ? 'DE' : random(10) === 0 ? 'CA' : 'US'
      const row = Number(order.run(`${111 + (i % 4)}-${String((i * 7919) % 10_000_000).padStart(7, '0')}-${String(i).padStart(7, '0')}`, market, isNew || random(10) < 4 ? 'Merchant' : 'Amazon', state, state, at, isNew ? at + 172_800_000 : null, random(3000) === 0 ? 1 : 0, isNew ? 1 : 0, `SKU-${product}`, product + 1).lastInsertRowid) // prettier-ignore
      item.run(
        row,
        String(10_000_000_000_000 + i),
        `SKU-${product}`,
        `B0${String(product).padStart(8, '0')}`,
        product + 1,
      )
      const name = `${['Ann', 'Omar', 'Zoë', 'Kenji'][random(4)]} ${['Example', 'Muster', 'Sample'][random(3)]} ${random(5000)}`
      party.run(row, name, name)
      words.run(row, name)
    }
  }).immediate()
  db.close()
}

const TABS = ['pending', 'unshipped', 'partlyShipped', 'shipped', 'cancelled', 'all']
const MORE = [
  {},
  { marketplaces: ['DE'] },
  { fulfillmentChannel: 'Merchant' },
  { cancelRequested: true },
  { tracking: 'none' },
  { due: 'overdue' },
]
const SEARCHES = [
  '111-0007919-0000001',
  '113-39',
  '0999999',
  'SKU-77',
  'B000000012',
  'Bamboo Lamp',
  'model 1234',
  'Omar Muster',
  'Zo',
  '10000000999999',
  'nothing at all',
]
const asked = [
  ...TABS.flatMap((tab) => MORE.flatMap((more) => ['asc', 'desc'].map((direction) => ({ filter: { tab, ...more }, sort: { by: tab.includes('hipped') && tab !== 'shipped' ? 'latestShipAt' : 'purchasedAt', direction } })))), // prettier-ignore
  ...SEARCHES.map((search) => ({ filter: { tab: 'all', search }, sort: { by: 'purchasedAt', direction: 'desc' } })),
].map((query) => ({ ...query, offset: 0, limit: 50 }))

// The floor: the same queries, bare, in this process.
const raw = openReader(join(shopFolder, 'shopdesk.sqlite'))
const context = { db: accessTo(raw), now: () => Date.now(), shop: facts, folder: shopFolder } as unknown as ReadContext
const bare: number[] = []
for (let round = 0; round < 4; round++)
  for (const { filter, sort } of asked) {
    const start = performance.now()
    loadRows(raw, findOrders(context, orderFilter().parse(filter), sort as never, 50, 0))
    if (round > 0) bare.push(performance.now() - start)
  }
raw.close()

const userData = join(folder.path, 'user')
mkdirSync(userData)
const ref = refOf(shopFolder)
writeFileSync(join(userData, 'shops.json'), JSON.stringify({ format: 1, shops: [{ ref, folder: shopFolder, ...facts, shopId: undefined, timeZone: undefined, lastOpenedAt: 1 }] })) // prettier-ignore
writeFileSync(join(userData, 'last-shop.txt'), ref)
const desk = await launchDesk({ userData, shopsFolder: shops })
const page = await desk.window((url) => url.includes('#/orders'))
await page.getByRole('gridcell').first().waitFor()
const fromPage = await page.evaluate(async (queries) => {
  const { desk: bridge } = window as unknown as {
    desk: { invoke(name: string, input: unknown): Promise<{ ok: boolean }> }
  }
  const figures: { ms: number; what: string }[] = []
  for (let round = 0; round < 4; round++)
    for (const query of queries) {
      const start = performance.now()
      const answer = await bridge.invoke('orders.list', query)
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      if (round > 0)
        figures.push({ ms: performance.now() - start, what: JSON.stringify(query.filter) + query.sort.direction })
    }
  return figures
}, asked)
await desk.close()
folder.remove()

const p95 = quantile(fromPage.map((f) => f.ms), 0.95) // prettier-ignore
const slowest = fromPage.reduce((a, b) => (b.ms > a.ms ? b : a))
report({
  what: 'First page of any tab, filter, sort or search over 1,000,000 orders, from the page: p95',
  measured: p95,
  floor: quantile(bare, 0.95),
  limit: Math.min(50, 2 * quantile(bare, 0.95) + 5),
  note: `${asked.length} questions; median ${quantile(fromPage.map((f) => f.ms), 0.5).toFixed(1)} ms; slowest ${slowest.ms.toFixed(0)} ms: ${slowest.what}`, // prettier-ignore
})
