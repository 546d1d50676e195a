import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { ALL_ORDERS_33, buildReport, randomizer, syntheticOrders } from '../../support/report-builder'

let shop: BenchShop
beforeAll(async () => {
  shop = benchShop({ marketplaces: ['US', 'CA'], now: Date.UTC(2026, 10, 20) })
  const work = [...syntheticOrders(240, { marketplaces: ['US', 'US', 'CA'] })].map((order) => ({
    ...order,
    orderStatus: 'Unshipped',
    itemStatus: 'Unshipped',
    fulfillmentChannel: 'Merchant' as const,
    quantity: Math.max(1, order.quantity),
  }))
  await shop.takeIn(buildReport(ALL_ORDERS_33, work).toString())
})
afterAll(() => shop.close())

const SORTS = [
  { by: 'latestShipAt', direction: 'asc' },
  { by: 'purchasedAt', direction: 'desc' },
  { by: 'order', direction: 'asc' },
  { by: 'sku', direction: 'desc', then: { by: 'order', direction: 'asc' } },
  { by: 'total', direction: 'asc', then: { by: 'units', direction: 'desc' } },
] as const
const TO_ENTER = { tab: 'unshipped', tracking: 'none', fulfillmentChannel: 'Merchant' } as const

/** The whole list, a small window at a time. */
async function ids(filter: object, sort: object, keep: readonly string[], size = 40): Promise<string[]> {
  const all: string[] = []
  for (let offset = 0; ; offset += size) {
    const { rows } = await shop.invoke('orders.list', { filter, sort, keep, offset, limit: size })
    all.push(...rows.map((row) => row.orderId))
    if (rows.length < size) return all
  }
}

it('orders of as many units stood in any order, whatever second column was sorted by', async () => {
  for (const direction of ['asc', 'desc'] as const) {
    const sort = { by: 'units', direction: 'asc', then: { by: 'order', direction } }
    const { rows } = await shop.invoke('orders.list', { filter: { tab: 'all' }, sort, limit: 200 })
    const shown = rows.map(({ units, orderId }) => [units, orderId] as const)
    expect(new Set(shown.map(([units]) => units)).size).toBeLessThan(shown.length / 2)
    const right = shown.toSorted(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : (x < y ? -1 : 1) * (direction === 'asc' ? 1 : -1))) // prettier-ignore
    expect(shown).toEqual(right)
  }
})

describe('an order that is worked on', () => {
  it.each(SORTS)('went from the list with its first cell: it stays in its place, %j', async (sort) => {
    const random = randomizer(11)
    const before = await ids(TO_ENTER, sort, [])
    expect(before.length).toBeGreaterThan(100)
    const keep = [0, 39, 40, 41, before.length - 1].map((at) => before[at]!)
    for (const orderId of keep) await shop.invoke('shipments.enter', { orderId, set: { carrierCode: 'UPS', trackingNumber: '1Z999AA10123456784' } }) // prettier-ignore
    // Each by itself, some at once, and all.
    for (const kept of [...keep.map((one) => [one]), keep.filter(() => random(2) === 0), keep]) {
      const gone = new Set(keep.filter((one) => !kept.includes(one)))
      const expected = before.filter((orderId) => !gone.has(orderId))
      for (const size of [40, 7, 200]) expect(await ids(TO_ENTER, sort, kept, size)).toEqual(expected)
      const { total, kept: against } = await shop.invoke('orders.count', { filter: TO_ENTER, keep: kept })
      expect(against.toSorted()).toEqual(kept.toSorted())
      expect(total + against.length).toBe(expected.length)
    }
    for (const orderId of keep) await shop.invoke('shipments.enter', { orderId, set: { carrierCode: '', trackingNumber: '', shippedOn: '' } }) // prettier-ignore
    expect(await ids(TO_ENTER, sort, [])).toEqual(before)
  })
  it('stays where it is the only one left, and stands once where the filter finds it', async () => {
    const [first = ''] = await ids(TO_ENTER, SORTS[0], [])
    expect(await ids({ ...TO_ENTER, search: first }, SORTS[0], [first])).toEqual([first])
    expect(await ids({ tab: 'cancelled', tracking: 'uploaded' }, SORTS[0], [first])).toEqual([first])
    expect((await shop.invoke('orders.count', { filter: TO_ENTER, keep: [first] })).kept).toEqual([])
  })
})

describe('a stretch of a list', () => {
  it.each(SORTS)('is named by its ends, whatever stands where by now, %j', async (sort) => {
    const all = await ids(TO_ENTER, sort, [])
    const between = async (from: string, to: string, keep: string[] = []) =>
      (await shop.invoke('orders.between', { filter: TO_ENTER, sort, from, to, keep })).orderIds
    expect(await between(all[3]!, all[9]!)).toEqual(all.slice(3, 10))
    expect(await between(all[9]!, all[3]!)).toEqual(all.slice(3, 10))
    expect(await between(all.at(-1)!, all[0]!)).toEqual(all)
    const orderId = all[5]!
    await shop.invoke('shipments.enter', { orderId, set: { trackingNumber: '1Z999AA10123456784' } })
    expect(await between(all[3]!, all[9]!)).toEqual(all.slice(3, 10).filter((one) => one !== orderId))
    expect(await between(all[3]!, all[9]!, [orderId])).toEqual(all.slice(3, 10))
    expect(await between(orderId, all[9]!, [orderId])).toEqual(all.slice(5, 10))
    expect(await between(orderId, all[9]!)).toEqual([])
    await shop.invoke('shipments.enter', { orderId, set: { trackingNumber: '', shippedOn: '' } })
  })
})
