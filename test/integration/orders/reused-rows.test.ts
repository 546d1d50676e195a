import { afterEach, beforeEach, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { newOrders, usOrder } from '../../support/case-orders'

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: Date.UTC(2026, 2, 4, 10) })
  await shop.takeIn(newOrders([1, 2].map((n) => ({ 'order-id': usOrder(n), 'order-item-id': `1000000000000${n}`, sku: 'A' })))) // prettier-ignore
})
afterEach(() => shop.close())

const enter = (n: number) =>
  shop.invoke('shipments.save', {
    orderId: usOrder(n),
    shipment: { carrierCode: 'USPS', trackingNumber: `940010000000000000000${n}`, shippedOn: '2026-03-03' },
  })
const tracking = async (n: number) => (await shop.invoke('orders.get', { orderId: usOrder(n) })).order.tracking

it('a file speaks of the parcel it was written for, not of one that was entered after that was removed', async () => {
  const { shipmentId } = await enter(1)
  const { exportId } = await shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'j' })
  await shop.invoke('shipments.remove', { orderId: usOrder(1), shipmentId })
  await enter(2)
  await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
  expect(await tracking(2)).toBe('entered')
  const { lines } = await shop.invoke('exports.planReady', { marketplaceId: 'US' })
  expect(lines).toMatchObject([{ orderId: usOrder(2) }])
})

it('nor of another decision', async () => {
  const cancel = (n: number) => shop.invoke('cancellations.save', { orderId: usOrder(n), askedBy: 'seller', reasonCode: 'NoInventory', items: [], note: '' }) // prettier-ignore
  const { cancellationId } = await cancel(1)
  const { exportId } = await shop.invoke('uploads.write', { kind: 'cancellation', marketplaceId: 'US', jobId: 'j' })
  await shop.invoke('cancellations.remove', { cancellationId })
  await cancel(2)
  await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
  const { cancellations } = await shop.invoke('cancellations.ofOrder', { orderId: usOrder(2) })
  expect(cancellations).toMatchObject([{ state: 'draft' }])
})
