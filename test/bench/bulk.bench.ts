import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { benchShop } from '../support/bench-shop'
import { ALL_ORDERS_33, buildReport, syntheticOrders, UNSHIPPED_27 } from '../support/report-builder'
import { report } from './support'

const CHANGED = 20_000
const OTHERS = 80_000

/** Orders that wait for their numbers, among many that are done with. */
const shop = benchShop({ now: Date.UTC(2026, 10, 20, 12) })
const { raw } = shop.db
const others = [...syntheticOrders(OTHERS, { seed: 2 })].map((order) => ({ ...order, orderId: order.orderId.replace(/^\d/, '7') })) // prettier-ignore
const waiting = [...syntheticOrders(CHANGED, { people: true })].map((order) => ({
  ...order,
  orderStatus: 'Unshipped',
  quantity: Math.max(1, order.quantity ?? 1),
  quantityShipped: 0,
  quantityToShip: Math.max(1, order.quantity ?? 1),
}))
for (const [name, report] of [
  ['others', buildReport(ALL_ORDERS_33, others)],
  ['waiting', buildReport(UNSHIPPED_27, waiting)],
] as const) {
  const file = join(shop.folder, `${name}.txt`)
  writeFileSync(file, report)
  const { importId } = await shop.invoke('imports.stage', { file, jobId: 'i' })
  await shop.invoke('imports.commit', { importId, jobId: 'c' })
}

const rows = raw.prepare<[], { id: number }>(`SELECT id FROM orders WHERE state = 'unshipped' LIMIT ${CHANGED}`).all()
const UNSHIPPED = { filter: { tab: 'unshipped' }, except: [] }
const bulk = (set: object | 'clear') => shop.invoke('shipments.bulk', { selection: UNSHIPPED, set, jobId: 'b' })

/** As many bare rows changed and recorded, in one transaction. */
function floor(): void {
  const insert = raw.prepare(`INSERT INTO shipments (orderRow, carrierCode, carrierName, trackingNumber, shippedOn, shipMethod, items, accepted, revision, createdAt, updatedAt) VALUES (?, 'UPS', '', '', '2026-11-20', '', '[]', '{}', 1, 0, 0)`) // prettier-ignore
  const record = raw.prepare(`INSERT INTO changes (operationId, orderRow, entity, entityRow, before, after) VALUES (1, ?, 'shipment', ?, NULL, ?)`) // prettier-ignore
  const after = JSON.stringify({ orderRow: 1, carrierCode: 'UPS', carrierName: '', trackingNumber: '', shippedOn: '2026-11-20', shippedAt: null, shipMethod: '', items: '[]', revision: 1, writtenRevision: 0, uploadedRevision: 0, uploadedAt: null, createdAt: shop.clock.now, updatedAt: shop.clock.now, accepted: '{}', weightGrams: null, cost: null, costCurrency: '', confirmedByAmazon: 0 }) // prettier-ignore
  raw
    .transaction(() => {
      for (const { id } of rows) record.run(id, insert.run(id).lastInsertRowid, after)
    })
    .immediate()
}

/** Processor time: the wall's says more about what else the machine does. */
async function used(step: () => unknown): Promise<number> {
  const since = process.cpuUsage()
  await step()
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

const bare = await used(floor)
raw.exec("DELETE FROM changes WHERE operationId = 1 AND entity = 'shipment'; DELETE FROM shipments;")

const steps: [string, () => Promise<unknown>][] = [
  ['the same carrier and date entered', () => bulk({ carrierCode: 'UPS', shippedOn: '2026-11-20' })],
  ['their ship date changed', () => bulk({ shippedOn: '2026-11-19' })],
  ['that undone', () => shop.invoke('undo.back', { jobId: 'u' })],
  ['the entering undone', () => shop.invoke('undo.back', { jobId: 'u' })],
  ['done again', () => shop.invoke('undo.again', { jobId: 'u' })],
  ['cleared', () => bulk('clear')],
]
for (const [what, step] of steps) {
  const measured = await used(step)
  report({ what: `${rows.length.toLocaleString('en')} orders: ${what}`, measured, floor: bare, limit: 10 * bare, note: 'processor time; floor: as many bare rows changed and recorded, limit 10 ×' }) // prettier-ignore
}
shop.close()
