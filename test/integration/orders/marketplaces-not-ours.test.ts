import { afterEach, expect, it } from 'vitest'
import type { OrderRecord } from '@shared/domain/orders/order-record'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { ALL_ORDERS_33, buildReport } from '../../support/report-builder'

let shop: BenchShop
afterEach(() => shop.close())

const order = (more: Partial<OrderRecord>): OrderRecord => ({
  orderId: '206-0000001-0000001', sku: 'MUG', asin: 'B000000001', title: 'Mug', purchasedAt: Date.UTC(2026, 2, 1), lastUpdatedAt: Date.UTC(2026, 2, 2),
  orderStatus: 'Unshipped', itemStatus: 'Unshipped', fulfillmentChannel: 'Merchant', quantity: 1, itemPrice: 3000, ...more,
}) // prettier-ignore
const preview = async (...records: OrderRecord[]) => {
  const text = buildReport(ALL_ORDERS_33, records).toString()
  const importId = await shop.stage(text)
  return { ...(await shop.invoke('imports.preview', { importId })), importId }
}

it('an order of South Africa is taken as such by a shop of the United Kingdom and Germany, without a question', async () => {
  shop = benchShop({ marketplaces: ['UK', 'DE'] })
  const { importId, questions } = await preview(order({ salesChannel: 'Amazon.co.za', currency: 'ZAR' }))
  expect(questions).toEqual([])
  await shop.invoke('imports.commit', { importId, jobId: 'c' })
  expect((await shop.invoke('orders.get', { orderId: '206-0000001-0000001' })).order.marketplaceId).toBe('ZA')
})

it('an order of a marketplace that is not known is left out with that reason, the others are taken', async () => {
  shop = benchShop({ marketplaces: ['US'] })
  const unknown = order({ orderId: '206-0000002-0000002', salesChannel: 'Amazon.cl', currency: 'CLP' })
  const { importId, import: info, questions } = await preview(unknown, order({ salesChannel: 'Amazon.com', currency: 'USD' })) // prettier-ignore
  expect(info.counts).toMatchObject({ new: 1, refused: 1, asks: 0 })
  expect(questions).toEqual([])
  const { rows } = await shop.invoke('imports.previewRows', { importId, verdict: 'refused' })
  expect(rows[0]!.issues).toMatchObject([{ code: 'unknownMarketplace', column: 'sales-channel', value: 'Amazon.cl' }])
})

it('an order in euro without a sales channel is not answered with a shop’s only marketplace, which has pounds', async () => {
  shop = benchShop({ marketplaces: ['UK'] })
  const { questions } = await preview(order({ currency: 'EUR' }))
  const choices = questions[0]!.choices.map(({ value }) => value)
  expect(choices).not.toContain('UK')
  expect(choices).toEqual(expect.arrayContaining(['DE', 'FR', 'IT', 'ES', 'IE']))
})
