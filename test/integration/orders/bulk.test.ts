import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ALL_ORDERS_33, buildReport } from '../../support/report-builder'
import { benchShop, type BenchShop } from '../../support/bench-shop'

const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship'
const id = (n: number) => `111-000000${n}-0000000`
const order = (n: number) =>
  `${id(n)}\t1000000000000${n}\t2026-03-02T20:00:00+00:00\t2026-03-05T07:59:59+00:00\tSKU-${n}\tMug\t2\t0\t2`
const reported = (n: number, orderStatus: string, fulfillmentChannel: 'Merchant' | 'Amazon' = 'Merchant') => ({
  orderId: id(n),
  purchasedAt: Date.UTC(2026, 2, 1, 20),
  lastUpdatedAt: Date.UTC(2026, 2, 3, 20),
  orderStatus,
  itemStatus: orderStatus,
  fulfillmentChannel,
  salesChannel: 'Amazon.com',
  sku: `SKU-${n}`,
  quantity: 1,
})

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: Date.UTC(2026, 2, 4, 10) })
  await shop.takeIn([HEADER, order(1), order(2), order(3), order(4), ''].join('\n'))
  const others = [reported(5, 'Pending'), reported(6, 'Cancelled'), reported(7, 'Unshipped', 'Amazon')]
  await shop.takeIn(buildReport(ALL_ORDERS_33, others).toString())
})
afterEach(() => shop.close())

const bulk = (selection: object, set: object | string) => shop.invoke('shipments.bulk', { selection, set, jobId: 'b' })
const parcels = async (n: number) => (await shop.invoke('orders.get', { orderId: id(n) })).shipments
const ALL = { filter: { tab: 'all' }, except: [] as string[] }
const UNSHIPPED = { filter: { tab: 'unshipped' }, except: [] as string[] }

it('enters the same for all that a filter finds but those taken out, as one step of undo', async () => {
  await shop.invoke('shipments.save', { orderId: id(1), shipment: { trackingNumber: '1Z1', shipMethod: 'Ground' } })
  expect(await bulk({ ...UNSHIPPED, except: [id(4)] }, { carrierCode: 'UPS', shippedOn: '2026-03-03' })).toEqual({
    applied: 3,
    leftOut: [],
  })
  expect(await parcels(1)).toMatchObject([
    { carrierCode: 'UPS', trackingNumber: '1Z1', shippedOn: '2026-03-03', shipMethod: 'Ground' },
  ])
  expect(await parcels(3)).toMatchObject([{ carrierCode: 'UPS', trackingNumber: '' }])
  expect(await parcels(4)).toEqual([])
  await shop.invoke('undo.back', { jobId: 'u' })
  expect(await parcels(3)).toEqual([])
  expect(await parcels(1)).toMatchObject([{ carrierCode: '', trackingNumber: '1Z1' }])
})

it('Delete over selected rows emptied one cell: the column is emptied for all, as one step of undo, and nothing is made anew', async () => {
  await shop.invoke('shipments.save', { orderId: id(1), shipment: { carrierCode: 'UPS', trackingNumber: '1Z1' } })
  await shop.invoke('shipments.save', { orderId: id(2), shipment: { trackingNumber: '1Z2' } })
  expect(await bulk(UNSHIPPED, { trackingNumber: '' })).toEqual({ applied: 2, leftOut: [] })
  expect(await parcels(1)).toMatchObject([{ carrierCode: 'UPS', trackingNumber: '' }])
  expect(await parcels(2)).toEqual([])
  expect(await parcels(3)).toEqual([])
  await shop.invoke('undo.back', { jobId: 'u' })
  expect(await parcels(1)).toMatchObject([{ trackingNumber: '1Z1' }])
  expect(await parcels(2)).toMatchObject([{ trackingNumber: '1Z2' }])
})

it('leaves out what nothing may be entered for, with the reason, and does the rest', async () => {
  const { items } = await shop.invoke('orders.get', { orderId: id(2) })
  await shop.invoke('shipments.replaceAll', {
    orderId: id(2),
    shipments: [1, 2].map((n) => ({ trackingNumber: `P${n}`, items: [{ itemRow: items[0]!.itemRow, quantity: 1 }] })),
  })
  const { applied, leftOut } = await bulk(ALL, { carrierCode: 'UPS' })
  expect(applied).toBe(3)
  expect(leftOut.toSorted((a, b) => a.reason.localeCompare(b.reason))).toEqual([
    { reason: 'fulfilledByAmazon', count: 1, example: id(7) },
    { reason: 'orderCancelled', count: 1, example: id(6) },
    { reason: 'orderPending', count: 1, example: id(5) },
    { reason: 'splitOrder', count: 1, example: id(2) },
  ])
})

it('clears what was entered, but not what stands in a file', async () => {
  await shop.invoke('shipments.save', { orderId: id(1), shipment: { carrierCode: 'UPS', trackingNumber: '1Z999AA10123456784', shippedOn: '2026-03-03' } }) // prettier-ignore
  await shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'w' })
  await shop.invoke('shipments.save', { orderId: id(2), shipment: { carrierCode: 'UPS' } })
  expect(await bulk({ orderIds: [id(1), id(2), id(3)] }, 'clear')).toEqual({
    applied: 1,
    leftOut: [{ reason: 'written', count: 1, example: id(1) }],
  })
  expect(await parcels(2)).toEqual([])
  expect(await parcels(1)).toHaveLength(1)
})

it('counts what is selected by state and by tracking', async () => {
  await shop.invoke('shipments.save', { orderId: id(1), shipment: { trackingNumber: '1Z1' } })
  const counts = (selection: object) => shop.invoke('orders.selectionCounts', { selection })
  expect(await counts({ orderIds: [id(1), id(2), id(6)] })).toEqual({
    orders: 3,
    units: 4,
    byState: [
      { state: 'unshipped', count: 2 },
      { state: 'cancelled', count: 1 },
    ],
    byTracking: [
      { tracking: 'none', count: 2 },
      { tracking: 'entered', count: 1 },
    ],
  })
  expect(await counts(ALL)).toMatchObject({ orders: 7, units: null })
  expect(await counts({ ...ALL, except: [id(6)] })).toMatchObject({ orders: 6 })
})

it('cancelled half-way, nothing is entered', async () => {
  shop.cancelAt(1)
  const many = { orderIds: Array.from({ length: 500 }, () => id(1)) }
  await expect(bulk(many, { carrierCode: 'UPS' })).rejects.toMatchObject({ code: 'cancelled' })
  expect(await parcels(1)).toEqual([])
})

it('a ship date or a carrier for all orders enters no number: they stay to be entered, and no file is promised', async () => {
  const tracked = (tracking: string) =>
    shop.invoke('orders.count', { filter: { tab: 'unshipped', tracking } }).then(({ total }) => total)
  const ready = () => shop.invoke('exports.ready', {})
  await bulk(UNSHIPPED, { shippedOn: '2026-03-03' })
  await bulk(UNSHIPPED, { carrierCode: 'UPS' })
  expect([await tracked('none'), await tracked('entered')]).toEqual([4, 0])
  expect(await ready()).toEqual({ planned: 0, ready: 0, atLeast: false })
  const plan = async () => {
    const { groups } = await shop.invoke('exports.plan', {})
    return groups.map(({ ready: lines, held, waiting }) => ({ lines, held, waiting }))
  }
  // Each is counted once.
  expect(await plan()).toEqual([{ lines: 0, held: 4, waiting: 4 }])

  await shop.invoke('shipments.enter', { orderId: id(1), set: { trackingNumber: '1Z999AA10123456784' } })
  await shop.invoke('shipments.enter', { orderId: id(2), set: { trackingNumber: '1Z999AA10123456784' } })
  expect([await tracked('none'), await tracked('entered')]).toEqual([2, 2])
  // One number on two orders holds both back.
  expect(await ready()).toEqual({ planned: 2, ready: 0, atLeast: false })
  await shop.invoke('shipments.enter', { orderId: id(2), set: { trackingNumber: '1Z999AA10123456793' } })
  expect(await ready()).toMatchObject({ planned: 2, ready: 2 })
  expect(await plan()).toEqual([{ lines: 2, held: 2, waiting: 2 }])
  await shop.invoke('undo.back', { jobId: 'u' })
  await shop.invoke('undo.back', { jobId: 'u' })
  expect(await tracked('none')).toBe(3)
})

it('each of many orders took some twenty questions of the database, and half a minute for 20,000', async () => {
  const FEW = 100
  const MANY = 300
  const rows = Array.from({ length: FEW + MANY }, (_, n) => order(1).replace(id(1), `222-0000000-${String(n).padStart(7, '0')}`))
  await shop.takeIn([HEADER, ...rows, ''].join('\n'))
  const idsOf = (from: number, to: number) => rows.slice(from, to).map((row) => row.slice(0, row.indexOf('\t')))
  const statement = Object.getPrototypeOf(shop.db.raw.prepare('SELECT 1')) as Record<'get' | 'all' | 'run', () => unknown>
  const spies = (['get', 'all', 'run'] as const).map((method) => vi.spyOn(statement, method))
  const asked = async (work: () => Promise<unknown>) => {
    spies.forEach((spy) => spy.mockClear())
    await work()
    return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
  }
  const [few, many] = [idsOf(0, FEW), idsOf(FEW, FEW + MANY)]
  const steps: Record<string, (orderIds: string[]) => Promise<unknown>> = {
    enter: (orderIds) => bulk({ orderIds }, { carrierCode: 'UPS', shippedOn: '2026-03-03' }),
    change: (orderIds) => bulk({ orderIds }, { shippedOn: '2026-03-02' }),
    undo: () => shop.invoke('undo.back', { jobId: 'u' }),
    redo: () => shop.invoke('undo.again', { jobId: 'u' }),
    clear: (orderIds) => bulk({ orderIds }, 'clear'),
    undoClear: () => shop.invoke('undo.back', { jobId: 'u' }),
  }
  const counts: Record<string, number[]> = {}
  for (const orderIds of [few, many])
    for (const [name, step] of Object.entries(steps)) (counts[name] ??= []).push(await asked(() => step(orderIds)))
  spies.forEach((spy) => spy.mockRestore())
  // Of each order: its own state, its parcel, the record. What lies around it is read for many at once.
  for (const [name, [one = 0, other = 0]] of Object.entries(counts))
    expect((other - one) / (MANY - FEW), name).toBeLessThanOrEqual(7)
}) // prettier-ignore
