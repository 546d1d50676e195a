import { afterEach, beforeEach, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'

const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship'
const id = (n: number) => `111-000000${n}-0000000`
const order = (n: number) =>
  `${id(n)}\t1000000000000${n}\t2026-03-02T20:00:00+00:00\t2026-03-05T07:59:59+00:00\tSKU-${n}\tMug\t2\t0\t2`

let shop: BenchShop
// 18:00 on the fourth in Shanghai.
const NOW = Date.UTC(2026, 2, 4, 10)
beforeEach(async () => {
  shop = benchShop({ now: NOW })
  await shop.takeIn([HEADER, order(1), order(2), ''].join('\n'))
})
afterEach(() => shop.close())

const enter = (n: number, set: object) => shop.invoke('shipments.enter', { orderId: id(n), set })
const parcels = async (n: number) => (await shop.invoke('orders.get', { orderId: id(n) })).shipments

it('two cells of an order saved one after the other made two parcels: USPS/– and –/9400…', async () => {
  await Promise.all([enter(1, { carrierCode: 'USPS', carrierName: '' }), enter(1, { trackingNumber: '9400100000000000000001' })]) // prettier-ignore
  expect(await parcels(1)).toMatchObject([{ carrierCode: 'USPS', trackingNumber: '9400100000000000000001' }])
})

it('a first number brings today’s date along, and never over a date that was entered just before it', async () => {
  await enter(1, { trackingNumber: '1Z999AA10123456784' })
  expect(await parcels(1)).toMatchObject([{ shippedOn: '2026-03-04', shippedAt: NOW }])
  await enter(2, { shippedOn: '2026-03-03', shippedAt: null })
  await enter(2, { trackingNumber: '1Z999AA10123456784' })
  expect(await parcels(2)).toMatchObject([{ shippedOn: '2026-03-03', shippedAt: null }])
})

it('a parcel whose cells were all emptied is none: the order is to be done again', async () => {
  await enter(1, { carrierCode: 'UPS' })
  await enter(1, { trackingNumber: '1Z999AA10123456784' })
  for (const set of [{ trackingNumber: '' }, { carrierCode: '', carrierName: '' }, { shippedOn: '' }])
    await enter(1, set)
  expect(await parcels(1)).toEqual([])
  expect((await shop.invoke('orders.get', { orderId: id(1) })).order.tracking).toBe('none')
  // Emptying a cell of an order without a parcel makes none.
  await enter(1, { trackingNumber: '' })
  expect(await parcels(1)).toEqual([])
  await shop.invoke('undo.back', { jobId: 'u' })
  expect(await parcels(1)).toMatchObject([{ shippedOn: '2026-03-04' }])
})

it('a cell of an order with several parcels is refused: which one is meant cannot be known', async () => {
  const { items } = await shop.invoke('orders.get', { orderId: id(1) })
  await shop.invoke('shipments.replaceAll', {
    orderId: id(1),
    shipments: [1, 2].map((n) => ({ trackingNumber: `P${n}`, items: [{ itemRow: items[0]!.itemRow, quantity: 1 }] })),
  })
  await expect(enter(1, { trackingNumber: 'X' })).rejects.toMatchObject({
    code: 'orderSplit',
    params: { orderId: id(1) },
  })
})
