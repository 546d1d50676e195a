import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Output } from '@shared/contract'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { newOrders, usOrder } from '../../support/case-orders'
import { ALL_ORDERS_33 } from '../../support/report-builder'

const NOW = Date.UTC(2026, 2, 4, 10)
const UPS = '1Z999AA10123456784'
const USPS = '9400100000000000000001'

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: NOW })
  await shop.takeIn(
    newOrders([
      { 'order-id': usOrder(1), 'order-item-id': '10000000000001', sku: 'A', 'quantity-purchased': '2' },
      { 'order-id': usOrder(1), 'order-item-id': '10000000000002', sku: 'B' },
      { 'order-id': usOrder(2), 'order-item-id': '10000000000003', sku: 'C' },
      { 'order-id': usOrder(2), 'order-item-id': '10000000000004', sku: 'C', 'quantity-purchased': '2' },
    ]),
  )
})
afterEach(() => shop.close())

const propose = async (orderId: string) => (await shop.invoke('mcf.propose', { orderId })).order
async function request(orderId = usOrder(1), more: object = {}): Promise<number> {
  const order = { ...(await propose(orderId)), fulfillmentOrderId: 'SHOP-1', ...more }
  return (await shop.invoke('mcf.save', { order, orderId })).mcfOrderId
}
const ship = (carrier: string, trackingNumber: string, items: [sku: string, quantity: number][] = []) => ({
  carrier, trackingNumber, shippedAt: NOW, items: items.map(([sku, quantity]) => ({ sku, quantity })),
}) // prettier-ignore
const setPackages = (mcfOrderId: number, ...packages: ReturnType<typeof ship>[]) =>
  shop.invoke('mcf.setPackages', { mcfOrderId, packages })
const parcels = async (orderId = usOrder(1)) => (await shop.invoke('orders.get', { orderId })).shipments
const numbers = async () => (await parcels()).map(({ trackingNumber }) => trackingNumber)
const get = (mcfOrderId: number): Promise<Output<'mcf.get'>> => shop.invoke('mcf.get', { mcfOrderId })

describe('parcels of the order that is served', () => {
  it('a number copied with quotes around it is the same number, entered again or not', async () => {
    const id = await request()
    await setPackages(id, ship('UPS', `"${UPS}"`))
    await setPackages(id, ship('UPS', `"${UPS}"`))
    expect(await numbers()).toEqual([UPS])
  })

  it('two packages are two parcels, each with its items, also where a parcel without a number was there', async () => {
    await shop.invoke('shipments.save', { orderId: usOrder(1), shipment: { carrierCode: 'UPS' } })
    await setPackages(await request(), ship('UPS', UPS, [['A', 2]]), ship('USPS', USPS, [['B', 1]]))
    const { items } = await shop.invoke('orders.get', { orderId: usOrder(1) })
    expect(await parcels()).toMatchObject([
      { carrierCode: 'UPS', trackingNumber: UPS, items: [{ itemRow: items[0]!.itemRow, quantity: 2 }] },
      { carrierCode: 'USPS', trackingNumber: USPS, items: [{ itemRow: items[1]!.itemRow, quantity: 1 }] },
    ])
  })

  it('one package is the whole order', async () => {
    await setPackages(await request(), ship('UPS', UPS, [['A', 2], ['B', 1]])) // prettier-ignore
    expect(await parcels()).toMatchObject([{ items: [] }])
  })

  it('a mended number changes the parcel it was; none left takes it away', async () => {
    const id = await request()
    await setPackages(id, ship('UPS', '1Z999AA10123456780'))
    const [first] = await parcels()
    await setPackages(id, ship('UPS', UPS))
    expect(await parcels()).toMatchObject([{ shipmentId: first!.shipmentId, trackingNumber: UPS }])
    await setPackages(id)
    expect(await parcels()).toEqual([])
    expect((await get(id)).state).toBe('placed')
  })

  it('a parcel that stands in a file stays when its package is taken back', async () => {
    const id = await request()
    await setPackages(id, ship('UPS', UPS))
    await shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'j' })
    await setPackages(id)
    expect(await numbers()).toEqual([UPS])
  })

  it('other parcels of the order are the operator’s own', async () => {
    await shop.invoke('shipments.save', {
      orderId: usOrder(1),
      shipment: { carrierCode: 'USPS', trackingNumber: USPS },
    })
    const id = await request()
    await setPackages(id, ship('UPS', UPS))
    await setPackages(id)
    expect(await numbers()).toEqual([USPS])
  })
})

describe('Amazon Fulfilled Shipments', () => {
  const HEAD = ['amazon-order-id', 'merchant-order-id', 'shipment-id', 'shipment-item-id', 'amazon-order-item-id', 'merchant-order-item-id', 'purchase-date', 'payments-date', 'shipment-date', 'reporting-date', 'buyer-email', 'buyer-name', 'buyer-phone-number', 'sku', 'product-name', 'quantity-shipped', 'currency', 'item-price', 'item-tax', 'shipping-price', 'shipping-tax', 'gift-wrap-price', 'gift-wrap-tax', 'ship-service-level', 'recipient-name', 'ship-address-1', 'ship-address-2', 'ship-address-3', 'ship-city', 'ship-state', 'ship-postal-code', 'ship-country', 'ship-phone-number', 'bill-address-1', 'bill-address-2', 'bill-address-3', 'bill-city', 'bill-state', 'bill-postal-code', 'bill-country', 'item-promotion-discount', 'ship-promotion-discount', 'carrier', 'tracking-number', 'estimated-arrival-date', 'fulfillment-center-id', 'fulfillment-channel', 'sales-channel'] // prettier-ignore
  const report = (...rows: Record<string, string>[]) =>
    [HEAD, ...rows.map((row) => HEAD.map((name) => row[name] ?? ''))].map((row) => row.join('\t')).join('\r\n') + '\r\n'
  const row = (more: Record<string, string>) => ({
    'amazon-order-id': 'S01-0000001-0000001', 'merchant-order-id': 'SHOP-1', 'shipment-date': '2026-03-03T10:00:00+00:00',
    'quantity-shipped': '1', 'sales-channel': 'Non-Amazon', 'fulfillment-channel': 'AFN', ...more,
  }) // prettier-ignore
  const first = row({ 'shipment-id': 'D1', sku: 'A', 'quantity-shipped': '2', carrier: 'UPS', 'tracking-number': UPS })
  const second = row({ 'shipment-id': 'D2', sku: 'B', carrier: 'USPS', 'tracking-number': USPS })
  const tracking = async (id: number) => (await get(id)).packages.map((found) => found.trackingNumber)

  it('a later report with the second package alone leaves the first where it is', async () => {
    const id = await request()
    await shop.takeIn(report(first))
    await shop.takeIn(report(second))
    expect(await tracking(id)).toEqual([UPS, USPS])
    expect(await numbers()).toEqual([UPS, USPS])
  })

  it('the same report again changes nothing', async () => {
    const id = await request()
    await shop.takeIn(report(first, second))
    const { importId } = await shop.invoke('imports.stagePaste', { text: report(second, first), jobId: 'j' })
    await expect(shop.invoke('imports.commit', { importId, jobId: 'j' })).rejects.toMatchObject({
      code: 'nothingToImport',
    })
    expect(await tracking(id)).toEqual([UPS, USPS])
  })

  it('a sale of Amazon’s own, without a number of the seller, is no draft without a number', async () => {
    const id = await request(usOrder(1), { fulfillmentOrderId: '' })
    await expect(shop.takeIn(report({ ...first, 'amazon-order-id': usOrder(3), 'merchant-order-id': '', 'sales-channel': 'Amazon.com' }))).rejects.toMatchObject({ code: 'nothingToImport' }) // prettier-ignore
    expect((await get(id)).packages).toEqual([])
  })
})

describe('All Orders', () => {
  const shipped = (orderId: string, number: string) => {
    const values: Record<string, string> = {
      'amazon-order-id': orderId, 'merchant-order-id': number, 'purchase-date': '2026-03-03T20:00:00+00:00', 'last-updated-date': '2026-03-04T08:00:00+00:00',
      'order-status': 'Shipped', 'item-status': 'Shipped', 'fulfillment-channel': 'Amazon', 'sales-channel': 'Non-Amazon', sku: 'A', quantity: '1',
    } // prettier-ignore
    return [ALL_ORDERS_33, ALL_ORDERS_33.map((name) => values[name] ?? '')].map((cells) => cells.join('\t')).join('\n')
  }

  it('moves the order whose number it has on', async () => {
    const id = await request()
    await shop.takeIn(shipped('S01-0000001-0000001', 'SHOP-1'))
    expect(await get(id)).toMatchObject({ state: 'shipped', amazonOrderId: 'S01-0000001-0000001' })
  })

  it('a removal order without a number is no draft without one', async () => {
    const id = await request(usOrder(1), { fulfillmentOrderId: '' })
    await shop.takeIn(shipped('S02-0000001-0000001', ''))
    expect((await get(id)).state).toBe('draft')
  })
})

describe('what is proposed', () => {
  it('the same SKU on two lines of the order is one item', async () => {
    expect((await propose(usOrder(2))).items).toMatchObject([{ sku: 'C', quantity: 3, itemId: '1' }])
  })

  it('of an order that was shipped in part, what is left of it', async () => {
    shop.db.raw.prepare(`UPDATE orderItems SET quantityShipped = 1, quantityToShip = 1 WHERE sku = 'A'`).run()
    shop.db.raw.prepare(`UPDATE orderItems SET quantityShipped = 1, quantityToShip = 0 WHERE sku = 'B'`).run()
    expect((await propose(usOrder(1))).items).toMatchObject([{ sku: 'A', quantity: 1, itemId: '1' }])
  })
})

it('what Amazon shipped all the same is shipped, though its cancellation was uploaded', async () => {
  const id = await request()
  await shop.invoke('mcf.markPlaced', { mcfOrderId: id, isPlaced: true })
  await shop.invoke('mcf.cancel', { mcfOrderId: id, isCancelled: true })
  const { exportId } = await shop.invoke('uploads.write', { kind: 'mcfCancellation', marketplaceId: 'US', jobId: 'j' })
  await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
  expect((await get(id)).state).toBe('cancelled')
  await setPackages(id, ship('UPS', UPS))
  expect((await get(id)).state).toBe('shipped')
})
