import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { describeReality, realityFile } from '../../support/reality'

/**
 * Order reports and answers as sellers have them, through the real import; the right results are those of the README beside
 * the files. The same shapes in rows of our own: items-on-several-rows.test.ts, marketplaces-not-ours.test.ts, answer.test.ts,
 * and the refunds of Japan in refunds.test.ts.
 */
let shop: BenchShop
const NOW = Date.UTC(2026, 10, 30, 6)
const open = (...marketplaces: MarketplaceId[]) => (shop = benchShop({ marketplaces, now: NOW }))
afterEach(() => shop.close())

/** Under a short name, since the page knows a file by a token of at most 64 characters. */
const stage = async (name: string) => {
  const file = join(shop.folder, name.replace(/-.*\./, '.'))
  copyFileSync(realityFile(name), file)
  return (await shop.invoke('imports.stage', { file, jobId: 's' })).importId
}
const preview = async (name: string) => shop.invoke('imports.preview', { importId: await stage(name) })
const take = async (name: string) => {
  const found = await preview(name)
  await shop.invoke('imports.commit', { importId: found.import.importId, jobId: 'c' })
  return found
}
const order = (orderId: string) => shop.invoke('orders.get', { orderId })
const us = (n: number) => `114-000000${n}-000000${n}`

describeReality('order reports', () => {
  it('R14: an order of Amazon.co.za belongs to South Africa, and is offered to no other marketplace', async () => {
    open('UK', 'DE')
    expect((await take('R14-all-orders-south-africa.txt')).questions).toEqual([])
    expect((await order('205-0000001-0000001')).order).toMatchObject({ marketplaceId: 'ZA', currency: 'ZAR', total: 2000 }) // prettier-ignore
  })

  it('R19: one item with its two promotions; the buyer paid 899.00, and no refund goes above', async () => {
    open('IN')
    const { import: info } = await take('R19-new-orders-promotion-detail-rows.txt')
    expect(info.counts).toMatchObject({ rows: 1, new: 1, refused: 0 })
    const orderId = '404-0000001-0000001'
    expect((await order(orderId)).items).toMatchObject([{ itemPromotionDiscount: -10_000, shipPromotionDiscount: -4000 }]) // prettier-ignore
    expect((await order(orderId)).order.total).toBe(89_900)
    const { items } = await shop.invoke('refunds.begin', { orderId })
    expect(items[0]!.left).toEqual({ itemPrice: 89_900, itemTax: 0, shippingPrice: 0, shippingTax: 0, giftWrapPrice: 0, giftWrapTax: 0 }) // prettier-ignore
  })

  it('R20: one item on two rows is 1 unit to ship, with a note', async () => {
    open('US')
    const { notes, import: info } = await take('R20-unshipped-one-item-on-two-adjacent-rows.txt')
    expect(info.counts).toMatchObject({ rows: 3, orders: 2, refused: 0 })
    expect(notes).toContainEqual({ code: 'duplicateRows', count: 1, line: 3 })
    const { order: found, items } = await order(us(1))
    expect(items).toHaveLength(1)
    expect(found).toMatchObject({ units: 1, unitsToShip: 1 })
  })

  it('R22: two days put together are 3 ordered, 2 shipped, 1 to ship', async () => {
    open('US')
    await take('R22-unshipped-two-days-put-together.txt')
    const { order: found, items } = await order(us(1))
    expect(items).toMatchObject([{ quantity: 3, quantityShipped: 2, quantityToShip: 1 }])
    expect(found).toMatchObject({ units: 3, unitsToShip: 1 })
  })

  it('R80: price and shipping hold their tax, so 4,670 yen were paid, and no tax is given back apart', async () => {
    open('JP')
    await take('R80-new-orders-japan-tax-in-the-price.txt')
    const { items, priceTax } = await shop.invoke('refunds.begin', { orderId: '250-0000001-0000001' })
    expect(priceTax.reading).toBe('inside')
    expect(items[0]!.left).toEqual({ itemPrice: 4450, itemTax: 0, shippingPrice: 220, shippingTax: 0, giftWrapPrice: 0, giftWrapTax: 0 }) // prettier-ignore
  })
})

describeReality('answers to a file of three orders, UPS, shipped on 28 November', () => {
  let exportId: number
  beforeEach(async () => {
    open('US')
    const header = 'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship' // prettier-ignore
    const row = (n: number) => `${us(n)}\t1000000000000${n}\t2026-11-27T02:10:00+00:00\t2026-12-02T07:59:59+00:00\tLAMP-1\tDesk lamp\t1\t0\t1` // prettier-ignore
    await shop.takeIn([header, row(1), row(2), row(3), ''].join('\n'))
    for (const n of [1, 2, 3]) {
      const shipment = { carrierCode: 'UPS', trackingNumber: `1Z000000000000000${n}`, shippedOn: '2026-11-28' }
      await shop.invoke('shipments.save', { orderId: us(n), shipment })
    }
    exportId = (await shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'w' })).exportId
    await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
  })
  const states = async () => Promise.all([1, 2, 3].map(async (n) => (await order(us(n))).order.state))

  it('R64: nothing was taken; all three are work again, and Amazon’s remark stands on the file', async () => {
    expect(await states()).toEqual(['shipped', 'shipped', 'shipped'])
    await take('R64-answer-fatal-nothing-processed.txt')
    expect(await states()).toEqual(['unshipped', 'unshipped', 'unshipped'])
    const { remarks } = await shop.invoke('exports.answers', { exportId })
    expect(remarks).toEqual([{ code: '90012', type: 'Fatal', message: 'The required ship-date field is missing.' }])
    expect((await shop.invoke('exports.planReady', { marketplaceId: 'US' })).lines).toHaveLength(3)
  })

  it('R66: lines 1 and 3 are accepted, line 2 is to be looked at', async () => {
    await take('R66-answer-warning-that-means-not-shipped.txt')
    const { rows: lines } = await shop.invoke('exports.answers', { exportId })
    expect(lines.map(({ line, answer }) => [line, answer])).toEqual([[2, 'look'], [1, 'accepted'], [3, 'accepted']]) // prettier-ignore
  })

  it('R70: the interface’s XML is named, with what to bring', async () => {
    await expect(stage('R70-answer.xml')).rejects.toMatchObject({
      code: 'fileNotTaken',
      params: { code: 'answerOfInterface', found: 'XML' },
    })
  })
})
