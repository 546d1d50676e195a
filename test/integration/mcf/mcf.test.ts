import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { item, US_ORDER } from '../../fixtures/mcf-orders'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { DE_ROW, deOrder, newOrders, usOrder } from '../../support/case-orders'

const NOW = Date.UTC(2026, 2, 4, 10)
const HEAD_23 =
  'MerchantFulfillmentOrderID\tDisplayableOrderID\tDisplayableOrderDate\tMerchantSKU\tQuantity\tMerchantFulfillmentOrderItemID\tGiftMessage\tDisplayableComment\tPerUnitDeclaredValue\tDisplayableOrderComment\tDeliverySLA\tAddressName\tAddressFieldOne\tAddressFieldTwo\tAddressFieldThree\tAddressCity\tAddressCountryCode\tAddressStateOrRegion\tAddressPostalCode\tAddressPhoneNumber\tNotificationEmail\tFulfillmentAction\tMarketplaceID'
const ORDER = { ...US_ORDER, note: '' }
const ADDRESS = ORDER.address

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: NOW, marketplaces: ['US', 'DE', 'JP'] })
  await shop.takeIn(newOrders([{ 'order-id': usOrder(1), 'order-item-id': '10000000000001', sku: 'SKU-A', 'quantity-purchased': '2', 'ship-phone-number': '555-010-0199' }])) // prettier-ignore
  stock('SKU-A', 5)
  stock('SKU-B', 1)
})
afterEach(() => shop.close())

function stock(sku: string, fulfillable: number, place = 'US'): void {
  shop.db.raw
    .prepare(
      `INSERT INTO stock (place, reportId, sku, folded, fnsku, asin, title, condition, channel, status, fulfillable, extra, asOf, importId)
       VALUES (?, 'fbaManageInventory', ?, ?, '', '', 'Lamp', '', 'amazon', '', ?, '{}', ?, 1)`,
    )
    .run(place, sku, sku.toLowerCase(), fulfillable, NOW)
}
const save = (order: object = ORDER, more: object = {}) => shop.invoke('mcf.save', { order, ...more })
const write = (marketplaceId = 'US', layout?: string, kind = 'mcfOrder') =>
  shop.invoke('uploads.write', { kind, marketplaceId, layout, jobId: 'j' })
const written = (fileName: string) => readFileSync(join(shop.folder, 'exports', fileName))
const stateOf = async (mcfOrderId: number) => (await shop.invoke('mcf.get', { mcfOrderId })).state
const findings = async (order: object) => (await shop.invoke('mcf.examine', { order })).findings.map(({ rule, field }) => [rule, field]) // prettier-ignore

describe('the request file', () => {
  it('has 23 columns, the first row complete and the others short, byte for byte', async () => {
    await save()
    const bytes = written((await write('US', 'mcf23')).fileName)
    expect(bytes.toString('latin1')).toBe(
      `${HEAD_23}\r\n` +
        'SHOP-1001\t1001\t2026-03-02T10:00:00\tSKU-A\t2\t1\t\t\t\tThank you for your order.\tStandard\tTest Buyer One\t100 Example St\t\t\tSampletown\tUS\tCA\t00501\t555-010-0199\tbuyer@example.com\tShip\t\r\n' +
        `SHOP-1001\t\t\tSKU-B\t1\t2${'\t'.repeat(17)}\r\n`,
    )
    const sample = '../shared/samples/mcf/synthetic-two-sku-23.txt'
    if (existsSync(sample)) expect(bytes.equals(readFileSync(sample))).toBe(true)
    else console.log('the samples are not there: the file was compared with the text above alone')
  })

  it('has 26 columns today', async () => {
    await save()
    const bytes = written((await write()).fileName)
    expect(bytes.toString('latin1').split('\r\n')).toEqual([
      `${HEAD_23}\tCarrierPreferences\tIsOverboxRequired\tIsPackingSlipRequired`,
      'SHOP-1001\t1001\t2026-03-02T10:00:00\tSKU-A\t2\t1\t\t\t\tThank you for your order.\tStandard\tTest Buyer One\t100 Example St\t\t\tSampletown\tUS\tCA\t00501\t555-010-0199\tbuyer@example.com\tShip\t\tAllowAMZL\tNo\tNo',
      `SHOP-1001\t\t\tSKU-B\t1\t2${'\t'.repeat(20)}`,
      '',
    ])
    const sample = '../shared/samples/mcf/synthetic-two-sku-26.txt'
    if (existsSync(sample)) expect(bytes.equals(readFileSync(sample))).toBe(true)
  })

  it('of Germany is in German time, with a blank box', async () => {
    stock('SKU-A', 5, 'EU')
    const address = { name: 'Jörg Müller', line1: 'Hauptstraße 5', line2: '2. OG', line3: '', city: 'Köln', stateOrRegion: '', postalCode: '50667', countryCode: 'DE', phone: '' } // prettier-ignore
    await save({ ...ORDER, marketplaceId: 'DE', items: [item('SKU-A', 1, '1')], address, isBlankBox: true, action: 'Hold', speed: 'Expedited' }) // prettier-ignore
    const [, row] = written((await write('DE')).fileName)
      .toString('utf8')
      .split('\r\n')
    // 18:00 UTC is 19:00 in Berlin in March.
    expect(row).toBe(
      'SHOP-1001\t1001\t2026-03-02T19:00:00\tSKU-A\t1\t1\t\t\t\tThank you for your order.\tExpedited\tJörg Müller\tHauptstraße 5\t2. OG\t\tKöln\tDE\t\t50667\t\tbuyer@example.com\tHold\t\tAllowAMZL\tYes\tNo',
    )
  })

  it('of Japan has 25 columns in Shift_JIS', async () => {
    stock('SKU-A', 5, 'JP')
    const address = { name: '山田 太郎', line1: '千代田区丸の内1-9-1', line2: '', line3: '', city: '', stateOrRegion: '東京都', postalCode: '100-0005', countryCode: 'JP', phone: '03-0000-0000' } // prettier-ignore
    await save({ ...ORDER, marketplaceId: 'JP', items: [item('SKU-A', 1, '1')], address, displayableComment: 'ご注文ありがとうございます。' }) // prettier-ignore
    const lines = iconv.decode(written((await write('JP')).fileName), 'cp932').split('\r\n')
    expect(lines).toEqual([
      'MerchantFulfillmentOrderID\tDisplayableOrderID\tDisplayableOrderDate\tMerchantSKU\tQuantity\tMerchantFulfillmentOrderItemID\tGiftMessage\tDisplayableComment\tDisplayableOrderComment\tDeliverySLA\tAddressName\tAddressFieldOne\tAddressFieldTwo\tAddressCountryCode\tAddressStateOrRegion\tAddressPostalCode\tAddressPhoneNumber\tNotificationEmail\tIsCod\tOrderCodCharge\tOrderCodChargeTax\tOrderShipCharge\tOrderShipChargeTax\tPerUnitPrice\tPerUnitTax',
      'SHOP-1001\t1001\t2026-03-03T03:00:00\tSKU-A\t1\t1\t\t\tご注文ありがとうございます。\tStandard\t山田 太郎\t千代田区丸の内1-9-1\t\tJP\t東京都\t100-0005\t03-0000-0000\tbuyer@example.com\t\t\t\t\t\t\t',
      '',
    ])
  })
})

describe('before the file', () => {
  it('everything that is wrong is said with its field', async () => {
    expect(await findings(ORDER)).toEqual([])
    expect(await findings({ ...ORDER, items: [item('SKU-A', 6, '1')] })).toEqual([['aboveStock', 'items.0.quantity']])
    expect(await findings({ ...ORDER, items: [item('sku-a', 1, '1')] })).toEqual([['skuOtherCase', 'items.0.sku']])
    expect(await findings({ ...ORDER, items: [item('SKU-Z', 1, '1')] })).toEqual([['stockUnknown', 'items.0.sku']])
    expect(await findings({ ...ORDER, address: { ...ADDRESS, stateOrRegion: '', city: '' } })).toEqual([
      ['addressMissing', 'address.city'],
      ['addressMissing', 'address.stateOrRegion'],
    ])
    expect(await findings({ ...ORDER, displayableOrderId: '1001  B' })).toEqual([['displayIdDoubleBlank', 'displayableOrderId']]) // prettier-ignore
    expect(await findings({ ...ORDER, fulfillmentOrderId: 'X'.repeat(41) })).toEqual([['idTooLong', 'fulfillmentOrderId']]) // prettier-ignore
    expect(await findings({ ...ORDER, notificationEmail: 'a@b.example, c@d.example' })).toEqual([['emailBad', 'notificationEmail']]) // prettier-ignore
    expect(await findings({ ...ORDER, blocksAmazonLogistics: true })).toEqual([['carrierUnsaid', 'blocksAmazonLogistics']]) // prettier-ignore
  })

  it('an order with an error is kept and held back, a warning is not', async () => {
    const { mcfOrderId } = await save({ ...ORDER, items: [item('SKU-A', 6, '1')] })
    const { rows: held } = await shop.invoke('uploads.held', {
      kind: 'mcfOrder',
      marketplaceId: 'US',
      offset: 0,
      limit: 9,
    })
    expect(held).toMatchObject([
      { orderId: 'SHOP-1001', subjectRow: mcfOrderId, reason: 'aboveStock', params: { found: '6', most: '5' } },
    ])
    await save({ ...ORDER, fulfillmentOrderId: 'SHOP-1002', items: [item('SKU-Z', 1, '1')] })
    expect((await write()).rows).toBe(1)
  })

  it('units of other orders are promised until a report can know of them, and free again when they are cancelled', async () => {
    const first = await save()
    const other = { ...ORDER, fulfillmentOrderId: 'SHOP-1002', items: [item('SKU-A', 4, '1')] }
    const known = async () => (await shop.invoke('mcf.examine', { order: other })).stock[0]!.known
    expect(await known()).toEqual({ fulfillable: 5, promised: 2, asOf: NOW })
    expect(await findings(other)).toEqual([['aboveStock', 'items.0.quantity']])
    await shop.invoke('mcf.cancel', { mcfOrderId: first.mcfOrderId, isCancelled: true })
    expect(await known()).toMatchObject({ promised: 0 })
    await shop.invoke('mcf.cancel', { mcfOrderId: first.mcfOrderId, isCancelled: false })
    shop.clock.now = NOW + 60_000
    await shop.invoke('mcf.markPlaced', { mcfOrderId: first.mcfOrderId, isPlaced: true })
    expect(await known()).toMatchObject({ promised: 2 })
    // A report of a later moment has them taken off already.
    shop.db.raw.prepare('UPDATE stock SET asOf = ?, fulfillable = 3').run(NOW + 120_000)
    expect(await known()).toMatchObject({ fulfillable: 3, promised: 0 })
  })

  it('a number is used once', async () => {
    await save()
    await expect(save()).rejects.toMatchObject({ code: 'mcfNumberTaken', params: { number: 'SHOP-1001' } })
  })
})

describe('an order for one of the shop’s own', () => {
  it('thanks its recipient in the marketplace’s language', async () => {
    await shop.takeIn(newOrders([{ 'order-id': deOrder(7), 'order-item-id': '20000000000007', sku: 'SKU-A', ...DE_ROW }])) // prettier-ignore
    const commentOf = async (orderId: string) => (await shop.invoke('mcf.propose', { orderId })).order.displayableComment // prettier-ignore
    expect(await commentOf(deOrder(7))).toBe('Vielen Dank für Ihre Bestellung.')
    expect(await commentOf(usOrder(1))).toBe('Thank you for your order.')
  })

  it('is filled from it, and its tracking number goes on to the parcel; both are taken back at once', async () => {
    const { order } = await shop.invoke('mcf.propose', { orderId: usOrder(1) })
    expect(order).toMatchObject({ fulfillmentOrderId: 'MCF-20260304-001', displayableOrderId: usOrder(1), items: [item('SKU-A', 2, '1')], address: ADDRESS }) // prettier-ignore
    const { mcfOrderId } = await save(order, { orderId: usOrder(1) })
    expect(await stateOf(mcfOrderId)).toBe('draft')
    const { exportId } = await write()
    expect(await stateOf(mcfOrderId)).toBe('written')
    await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
    expect(await stateOf(mcfOrderId)).toBe('placed')
    await expect(save(order, { mcfOrderId })).rejects.toMatchObject({ code: 'mcfNotThere' })
    const before = shop.dump()
    const packages = [{ carrier: 'UPS', trackingNumber: '1Z999AA10123456784', shippedAt: NOW, items: [{ sku: 'SKU-A', quantity: 2 }] }] // prettier-ignore
    await shop.invoke('mcf.setPackages', { mcfOrderId, packages })
    expect(await stateOf(mcfOrderId)).toBe('shipped')
    const { shipments } = await shop.invoke('orders.get', { orderId: usOrder(1) })
    expect(shipments).toMatchObject([{ carrierCode: 'UPS', trackingNumber: '1Z999AA10123456784' }])
    await shop.invoke('undo.back', { jobId: 'j' })
    expect(await stateOf(mcfOrderId)).toBe('placed')
    expect(shop.dump().shipments).toEqual(before.shipments)
    expect(shop.dump().mcfOrders).toEqual(before.mcfOrders)
  })

  it('a carrier that is not on the list goes as Other with its name', async () => {
    const { order } = await shop.invoke('mcf.propose', { orderId: usOrder(1) })
    const { mcfOrderId } = await save(order, { orderId: usOrder(1) })
    await shop.invoke('mcf.setPackages', { mcfOrderId, packages: [{ carrier: 'Moon Freight', trackingNumber: 'MF1', shippedAt: NOW, items: [] }] }) // prettier-ignore
    const { shipments } = await shop.invoke('orders.get', { orderId: usOrder(1) })
    expect(shipments).toMatchObject([{ carrierCode: 'Other', carrierName: 'Moon Freight', trackingNumber: 'MF1' }])
  })
})

describe('cancelling', () => {
  it('a draft is at once; what Amazon has goes into the cancellation file', async () => {
    const first = await save()
    await shop.invoke('mcf.cancel', { mcfOrderId: first.mcfOrderId, isCancelled: true })
    expect(await stateOf(first.mcfOrderId)).toBe('cancelled')
    await shop.invoke('mcf.cancel', { mcfOrderId: first.mcfOrderId, isCancelled: false })
    await write()
    await shop.invoke('mcf.cancel', { mcfOrderId: first.mcfOrderId, isCancelled: true })
    expect(await stateOf(first.mcfOrderId)).toBe('written')
    const { fileName, exportId } = await write('US', undefined, 'mcfCancellation')
    expect(written(fileName).toString()).toBe('MerchantFulfillmentOrderID\r\nSHOP-1001\r\n')
    await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
    expect(await stateOf(first.mcfOrderId)).toBe('cancelled')
    await expect(shop.invoke('mcf.cancel', { mcfOrderId: first.mcfOrderId, isCancelled: false })).rejects.toMatchObject({ code: 'caseUploaded' }) // prettier-ignore
  })
})

it('the fee is what the operator’s table says, or is not said', async () => {
  expect((await shop.invoke('mcf.examine', { order: ORDER })).estimate).toEqual({ fee: null, currency: '', unknown: ['SKU-A', 'SKU-B'] }) // prettier-ignore
  const line = (fromUnits: number, fee: number) => ({ marketplaceId: 'US', sizeTier: 'small', speed: 'Standard', fromUnits, fee, currency: 'USD' }) // prettier-ignore
  await shop.invoke('mcf.saveFees', { fees: [line(1, 800), line(3, 400)], checkedOn: '2026-03-04' })
  await shop.invoke('mcf.saveSize', { sku: 'SKU-A', sizeTier: 'small' })
  await shop.invoke('mcf.saveSize', { sku: 'SKU-B', sizeTier: 'small' })
  // Three units of the fee for three and more.
  expect((await shop.invoke('mcf.examine', { order: ORDER })).estimate).toEqual({ fee: 1200, currency: 'USD', unknown: [] }) // prettier-ignore
})
