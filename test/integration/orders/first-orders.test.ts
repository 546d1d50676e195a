import { afterEach, beforeEach, expect, it } from 'vitest'
import type { OrderRecord } from '@shared/domain/orders/order-record'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { ALL_ORDERS_33, buildReport, syntheticOrders } from '../../support/report-builder'

let shop: BenchShop
beforeEach(() => (shop = benchShop()))
afterEach(() => shop.close())

const at = (day: number) => Date.UTC(2026, 2, day)
const order = (tail: number, status: string, updated: number, more: Partial<OrderRecord> = {}): OrderRecord => ({
  orderId: `111-0000001-000000${tail}`,
  sku: 'SKU-A',
  asin: 'B000000001',
  title: 'Desk lamp',
  purchasedAt: at(1),
  lastUpdatedAt: at(updated),
  orderStatus: status,
  itemStatus: status,
  fulfillmentChannel: 'Merchant',
  salesChannel: 'Amazon.com',
  quantity: 1,
  currency: 'USD',
  itemPrice: 1999,
  city: 'Sampletown',
  ...more,
})
const report = (...records: OrderRecord[]) => buildReport(ALL_ORDERS_33, records).toString()
/** The first order stands in two places: it is brought and changed by one report. */
const FIRST = report(
  order(1, 'Unshipped', 1),
  order(2, 'Unshipped', 1),
  order(3, 'Shipped', 1, { fulfillmentChannel: 'Amazon' }),
  order(1, 'Shipped', 2),
)

const all = (sql: string) => shop.db.raw.prepare<[], object>(sql).raw().all()
const schema = () => all('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')
const counts = () => all('SELECT state, fulfillmentChannel, n FROM orderCounts WHERE n <> 0 ORDER BY 1, 2')
const isWhole = () => shop.db.raw.pragma('integrity_check', { simple: true }) === 'ok'

it('the first orders of a shop leave every index and trigger as it was, filled, and each order counted once', async () => {
  const before = schema()
  await shop.takeIn(FIRST)
  expect(schema()).toEqual(before)
  expect(isWhole()).toBe(true)
  const first = [['shipped', 'Amazon', 1], ['shipped', 'Merchant', 1], ['unshipped', 'Merchant', 1]] // prettier-ignore
  expect(counts()).toEqual(first)
  const { total } = await shop.invoke('orders.count', { filter: { search: '0000003' } })
  expect(total).toBe(1)

  // What comes later is indexed and counted row by row.
  const later = await shop.takeIn(report(order(4, 'Unshipped', 1)))
  expect(isWhole()).toBe(true)
  expect(counts()).toEqual([...first.slice(0, 2), ['unshipped', 'Merchant', 2]])
  await shop.invoke('imports.undo', { importId: later, jobId: 'u' })
  expect(counts()).toEqual(first)
})

it('a first import that is cancelled halfway leaves every index and trigger as it was, and one that goes through afterwards too', async () => {
  const importId = await shop.stage(report(...syntheticOrders(1200)))
  const [before, rows] = [schema(), shop.dump()]
  shop.cancelAt(1)
  await expect(shop.invoke('imports.commit', { importId, jobId: 'j' })).rejects.toMatchObject({ code: 'cancelled' })
  expect(schema()).toEqual(before)
  expect(shop.dump()).toEqual(rows)
  shop.cancelAt(Infinity)
  await shop.invoke('imports.commit', { importId, jobId: 'j' })
  expect(schema()).toEqual(before)
  expect(isWhole()).toBe(true)
})
