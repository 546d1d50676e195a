import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { DE_ROW, deOrder, JP_ROW, jpOrder, newOrders, usOrder } from '../../support/case-orders'

const HEAD =
  'order-id\torder-item-id\tadjustment-reason-code\tcurrency\titem-price-adj\titem-tax-adj\tshipping-price-adj\tshipping-tax-adj\t' +
  'gift-wrap-price-adj\tgift-wrap-tax-adj\tquantity-cancelled\r\n'
const NOW = Date.UTC(2026, 2, 4, 10)
const MINUTE = 60_000

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: NOW, marketplaces: ['US', 'DE', 'JP'] })
  await shop.takeIn(
    newOrders([
      { 'order-id': usOrder(1), 'order-item-id': '10000000000001', sku: 'A' },
      { 'order-id': usOrder(2), 'order-item-id': '10000000000002', sku: 'A', 'item-promotion-discount': '3.52' },
      { 'order-id': usOrder(3), 'order-item-id': '10000000000003', sku: 'B' },
      { 'order-id': deOrder(4), 'order-item-id': '20000000000004', sku: 'C', ...DE_ROW, 'gift-wrap-price': '2.00' },
      { 'order-id': jpOrder(5), 'order-item-id': '30000000000005', sku: 'D', ...JP_ROW },
    ]),
  )
  for (const orderId of [usOrder(1), usOrder(2), deOrder(4), jpOrder(5)]) await confirm(orderId)
})
afterEach(() => shop.close())

/** The order counts as confirmed once its parcel's file is marked uploaded. */
async function confirm(orderId: string): Promise<void> {
  const carrierCode = { '1': 'USPS', '3': 'DHL', '5': 'ヤマト運輸' }[orderId[0]!]!
  const shipment = {
    carrierCode,
    trackingNumber: `00340434161${orderId.replace(/\D/g, '').slice(0, 9)}`,
    shippedOn: '2026-03-03',
  }
  await shop.invoke('shipments.save', { orderId, shipment })
  shop.db.raw
    .prepare('UPDATE shipments SET writtenRevision = revision, uploadedRevision = revision, uploadedAt = ?')
    .run(NOW)
  shop.db.raw.prepare(`UPDATE orders SET state = 'shipped', tracking = 'uploaded' WHERE orderId = ?`).run(orderId)
}
const begin = (orderId: string, refundId?: number) => shop.invoke('refunds.begin', { orderId, refundId })
async function save(orderId: string, reasonCode: string, amounts: object, more: object = {}): Promise<number> {
  const { items } = await begin(orderId)
  const lines = [{ itemRow: items[0]!.itemRow, amounts, quantityCancelled: 0 }]
  return (await shop.invoke('refunds.save', { orderId, reasonCode, lines, note: '', ...more })).refundId
}
const write = (marketplaceId = 'US') => shop.invoke('uploads.write', { kind: 'refund', marketplaceId, jobId: 'j' })
const written = (fileName: string) => readFileSync(join(shop.folder, 'exports', fileName), 'latin1')
const refundsOf = async (orderId: string) => (await shop.invoke('refunds.ofOrder', { orderId })).refunds

describe('the adjustments file', () => {
  it('is as worked out by hand: US, DE and JP, promotion columns left out', async () => {
    await save(usOrder(1), 'CustomerReturn', { itemPrice: 2352, itemTax: 188 })
    await save(deOrder(4), 'DifferentItem', { itemPrice: 1000, giftWrapPrice: 200 })
    await save(jpOrder(5), 'GeneralAdjustment', { itemPrice: 1200 })
    expect(written((await write('US')).fileName)).toBe(
      `${HEAD}111-0000001-0000000\t10000000000001\tCustomerReturn\tUSD\t23.52\t1.88\t0.00\t0.00\t0.00\t0.00\t0\r\n`,
    )
    expect(written((await write('DE')).fileName)).toBe(
      `${HEAD}304-0000004-0000000\t20000000000004\tDifferentItem\tEUR\t10.00\t0.00\t0.00\t0.00\t2.00\t0.00\t0\r\n`,
    )
    expect(written((await write('JP')).fileName)).toBe(
      `${HEAD}503-0000005-0000000\t30000000000005\tGeneralAdjustment\tJPY\t1200.00\t0.00\t0.00\t0.00\t0.00\t0.00\t0\r\n`,
    )
  })

  it('holds an order back that is not confirmed', async () => {
    const refundId = await save(usOrder(3), 'CouldNotShip', { itemPrice: 100 })
    const { rows: held } = await shop.invoke('uploads.held', {
      kind: 'refund',
      marketplaceId: 'US',
      offset: 0,
      limit: 9,
    })
    expect(held).toEqual([{ orderId: usOrder(3), entityRow: refundId, reason: 'refundNotConfirmed', params: {} }])
    await expect(write()).rejects.toMatchObject({ code: 'nothingToWrite' })
  })
})

describe('what can be given back', () => {
  it('is what was paid after promotions, less what was given back', async () => {
    // 23.52 less a promotion of 3.52 is 20.00.
    expect((await begin(usOrder(2))).items[0]!.left).toMatchObject({
      itemPrice: 2000,
      shippingPrice: 499,
      giftWrapPrice: 0,
    })
    await expect(save(usOrder(2), 'CustomerReturn', { itemPrice: 2001 })).rejects.toMatchObject({ code: 'refundProblem', params: { problem: 'refundAbovePaid', found: '20.01', left: '20.00' } }) // prettier-ignore
    const first = await save(usOrder(2), 'CustomerReturn', { itemPrice: 1500 })
    expect((await begin(usOrder(2))).items[0]!.left.itemPrice).toBe(500)
    await expect(save(usOrder(2), 'CustomerReturn', { itemPrice: 501 })).rejects.toMatchObject({
      code: 'refundProblem',
    })
    // Looked at anew, its own amount is not in its way.
    expect((await begin(usOrder(2), first)).items[0]!.left.itemPrice).toBe(2000)
  })

  it('is 4,670 yen where 4,450 and 220 hold their tax, never 5,095', async () => {
    const { items, priceTax } = await begin(jpOrder(5))
    expect(priceTax).toMatchObject({ reading: 'inside', because: 'table', checkedOn: '2026-11-30' })
    expect(items[0]).toMatchObject({
      paid: { itemPrice: 4450, itemTax: 0, shippingPrice: 220, shippingTax: 0 },
      left: { itemPrice: 4450, itemTax: 0, shippingPrice: 220, shippingTax: 0 },
      taxInside: { itemPrice: 405, shippingPrice: 20 },
    })
    await expect(save(jpOrder(5), 'CustomerReturn', { itemPrice: 4450, itemTax: 405 })).rejects.toMatchObject({
      params: { problem: 'refundTaxInPrice' },
    })
    await save(jpOrder(5), 'CustomerReturn', { itemPrice: 4450, shippingPrice: 220 })
    expect(written((await write('JP')).fileName).split('\r\n')[1]).toBe(
      '503-0000005-0000000\t30000000000005\tCustomerReturn\tJPY\t4450.00\t0.00\t220.00\t0.00\t0.00\t0.00\t0',
    )
    expect((await begin(jpOrder(5))).items[0]!.left).toMatchObject({ itemPrice: 0, shippingPrice: 0 })
  })

  it('is the price alone where nothing proves that the tax was paid on top', async () => {
    // 1.88 of 23.52 is no German rate, inside or on top.
    const { items, priceTax } = await begin(deOrder(4))
    expect(priceTax).toMatchObject({ reading: 'unknown', because: 'nothing' })
    expect(items[0]!.left).toMatchObject({ itemPrice: 2352, itemTax: 0, shippingPrice: 499, shippingTax: 0 })
    expect(items[0]!.taxInside).toEqual({ itemPrice: 188, shippingPrice: 40 })
  })

  it('is read as three rows of the marketplace prove it', async () => {
    // 23.80 with 3.80 of tax holds 19 %.
    const proving = [6, 7, 8].map((n) => ({ 'order-id': deOrder(n), 'order-item-id': `2000000000000${n}`, sku: 'E', ...DE_ROW, 'item-price': '23.80', 'item-tax': '3.80' })) // prettier-ignore
    await shop.takeIn(newOrders(proving))
    expect((await begin(deOrder(4))).priceTax).toMatchObject({ reading: 'inside', because: 'rows' })
  })

  it('is price and tax where rows prove that the tax was paid on top', async () => {
    await shop.takeIn(newOrders([{ 'order-id': deOrder(9), 'order-item-id': '20000000000009', sku: 'F', ...DE_ROW, 'item-price': '20.00', 'item-tax': '3.80' }])) // prettier-ignore
    const { items, priceTax } = await begin(deOrder(9))
    expect(priceTax).toMatchObject({ reading: 'above', because: 'rows' })
    expect(items[0]!.left).toMatchObject({ itemPrice: 2000, itemTax: 380 })
  })

  it('counts a tax that was given back where the price holds it as a part of the price', async () => {
    const refundId = await save(jpOrder(5), 'CustomerReturn', { itemPrice: 4000 })
    // As the desk kept it before it knew that the price holds the tax.
    const lines = JSON.stringify([{ itemRow: (await begin(jpOrder(5))).items[0]!.itemRow, amounts: { itemPrice: 4000, itemTax: 400 }, quantityCancelled: 0 }]) // prettier-ignore
    shop.db.raw.prepare('UPDATE refunds SET lines = ? WHERE id = ?').run(lines, refundId)
    expect((await begin(jpOrder(5))).items[0]!.left).toMatchObject({ itemPrice: 50, itemTax: 0 })
    const { rows: held } = await shop.invoke('uploads.held', {
      kind: 'refund',
      marketplaceId: 'JP',
      offset: 0,
      limit: 9,
    })
    expect(held).toMatchObject([{ entityRow: refundId, reason: 'refundTaxInPrice', params: { component: 'itemTax' } }])
  })

  it('needs a reason', async () => {
    await expect(save(usOrder(1), '', { itemPrice: 1 })).rejects.toMatchObject({
      params: { problem: 'refundNoReason' },
    })
  })
})

describe('Amazon’s two hours', () => {
  it('show as a clock, and the refund can be said cancelled meanwhile, not after', async () => {
    const refundId = await save(usOrder(1), 'CustomerReturn', { itemPrice: 2352 })
    const { exportId } = await write()
    expect(await refundsOf(usOrder(1))).toMatchObject([{ state: 'written', heldUntil: null }])
    await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
    expect(await refundsOf(usOrder(1))).toMatchObject([{ state: 'held', heldUntil: NOW + 120 * MINUTE }])
    await expect(shop.invoke('refunds.remove', { refundId })).rejects.toMatchObject({ code: 'caseUploaded' })
    shop.clock.now = NOW + 119 * MINUTE
    await shop.invoke('refunds.withdraw', { refundId })
    expect(await refundsOf(usOrder(1))).toMatchObject([{ state: 'withdrawn' }])
    // What was withdrawn can be given back again.
    expect((await begin(usOrder(1))).items[0]!.left.itemPrice).toBe(2352)
    await shop.invoke('undo.back', { jobId: 'j' })
    shop.clock.now = NOW + 120 * MINUTE
    expect(await refundsOf(usOrder(1))).toMatchObject([{ state: 'done', heldUntil: null }])
    await expect(shop.invoke('refunds.withdraw', { refundId })).rejects.toMatchObject({ code: 'refundNotHeld' })
  })
})

it('a refund is undone and done again, and stands in the order’s history with its amount', async () => {
  const before = shop.dump().refunds
  await save(usOrder(1), 'CustomerReturn', { itemPrice: 2352 })
  const { history } = await shop.invoke('orders.get', { orderId: usOrder(1) })
  expect(history[0]).toMatchObject({ kind: 'refund' })
  expect(history[0]!.changes).toContainEqual({ entity: 'refund', field: 'total', before: '', after: '23.52 USD' })
  const after = shop.dump().refunds
  await shop.invoke('undo.back', { jobId: 'j' })
  expect(shop.dump().refunds).toEqual(before)
  await shop.invoke('undo.again', { jobId: 'j' })
  expect(shop.dump().refunds).toEqual(after)
})
