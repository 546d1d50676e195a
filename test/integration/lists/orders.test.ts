import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { ALL_ORDERS_33, buildReport } from '../../support/report-builder'
import { savedRows } from '../../support/saved-list'

const now = Date.UTC(2026, 2, 3, 12)
let shop: BenchShop
beforeAll(async () => {
  shop = benchShop({ marketplaces: ['US', 'JP'], timeZone: 'Asia/Shanghai', now })
  const base = {
    salesChannel: 'Amazon.com', fulfillmentChannel: 'Merchant', currency: 'USD', itemStatus: 'Unshipped', orderStatus: 'Unshipped',
    lastUpdatedAt: now - 3_600_000, country: 'US', city: '=Springfield',
  } // prettier-ignore
  const item = { ...base, orderId: '111-0000001-0000001', purchasedAt: Date.UTC(2026, 2, 2, 20, 15) }
  await shop.takeIn(
    buildReport(ALL_ORDERS_33, [
      { ...item, orderItemId: '', sku: '00123', asin: 'B000000001', title: 'Lamp', quantity: 2, itemPrice: 2598, itemTax: 212 },
      { ...item, orderItemId: '', sku: '1E5', asin: 'B000000002', title: '-Shade', quantity: 1, itemPrice: 1000, itemTax: 0 },
      { ...base, orderId: '249-0000002-0000002', purchasedAt: Date.UTC(2026, 2, 1, 15, 30), sku: 'T', asin: 'B000000003', title: '茶', quantity: 3, currency: 'JPY', salesChannel: 'Amazon.co.jp', itemPrice: 3300, itemTax: 300 },
    ] as never).toString(),
  ) // prettier-ignore
  for (const trackingNumber of ['9400111899223100001234', '9400111899223100005678'])
    await shop.invoke('shipments.save', { orderId: '111-0000001-0000001', shipment: { carrierCode: 'USPS', trackingNumber, shippedOn: '2026-03-03' } }) // prettier-ignore
})
afterAll(() => shop.close())

const save = (list: object, columns: string[] | null = null, language: 'en' | 'zh-CN' = 'en') =>
  shop.invoke('lists.save', { list, columns, language, jobId: 'j' })

describe('the orders saved as a workbook', () => {
  it('have a row for each order, with the names of the screen, money, times and every parcel', async () => {
    const { file, fileName, rows } = await save({ of: 'orders' })
    expect({ fileName, rows }).toEqual({ fileName: 'Orders_2026-03-03_2000.xlsx', rows: 2 })
    const found = savedRows(file)
    expect(found.sheets).toEqual(['Orders', 'About'])
    expect(found.rows[0]).toMatchObject({
      Order: '111-0000001-0000001',
      Ordered: '2026-03-03 04:15',
      Market: 'US',
      City: '=Springfield',
      Items: 'Lamp · +1 more',
      SKU: '00123',
      Units: 3,
      Amount: 35.98,
      Currency: 'USD',
      'Tracking number': '9400111899223100001234, 9400111899223100005678',
      'Ship date': '2026-03-03',
      State: 'Unshipped',
    })
    expect(found.rows[1]).toMatchObject({ Order: '249-0000002-0000002', Ordered: '2026-03-01 23:30', Currency: 'JPY' })
    expect(found.about).toEqual({
      Shop: 'Shop',
      List: 'Orders',
      Written: '2026-03-03 20:00',
      'Time zone': 'Asia/Shanghai',
    })
  })

  it('have a row for each item where that is asked for', async () => {
    const { file, rows } = await save({ of: 'orderItems', filter: { marketplaces: ['US'] } })
    expect(rows).toBe(2)
    const found = savedRows(file)
    expect(found.rows).toMatchObject([
      { Order: '111-0000001-0000001', SKU: '00123', ASIN: 'B000000001', Items: 'Lamp', Units: 2, 'Item price': 25.98, 'Item tax': 2.12, Currency: 'USD' },
      { Order: '111-0000001-0000001', SKU: '1E5', ASIN: 'B000000002', Items: '-Shade', Units: 1, 'Item price': 10, 'Item tax': 0, Currency: 'USD' },
    ]) // prettier-ignore
  })

  it('have the columns of the screen in its order, and what narrows it', async () => {
    const { file } = await save(
      { of: 'orders', filter: { marketplaces: ['JP'] }, sort: { by: 'purchasedAt', direction: 'asc' } },
      ['total', 'order', 'sku', 'units'],
      'zh-CN',
    )
    const found = savedRows(file)
    expect(found.header).toEqual(['金额', '币种', '订单', 'SKU', '件数'])
    expect(found.sheets).toEqual(['订单', '说明'])
    expect(found.about).toMatchObject({ 列表: '订单', 筛选条件: '日本 JP' })
    expect(found.rows).toEqual([{ 金额: 3300, 币种: 'JPY', 订单: '249-0000002-0000002', SKU: 'T', 件数: 3 }])
  })

  it('are never written over a file that is there, and a cancelled one leaves nothing', async () => {
    const folder = join(shop.folder, 'lists')
    const before = readdirSync(folder)
    expect(before).toContain('Orders_2026-03-03_2000.xlsx')
    expect((await save({ of: 'orders' })).fileName).toBe('Orders_2026-03-03_2000 (2).xlsx')
    shop.cancelAt(0)
    await expect(save({ of: 'orders' })).rejects.toMatchObject({ code: 'cancelled' })
    shop.cancelAt(Infinity)
    expect(readdirSync(folder).sort()).toEqual([...before, 'Orders_2026-03-03_2000 (2).xlsx'].sort())
  })

  it('name no buyer where the list shows none', async () => {
    const { file } = await save({ of: 'orders' }, ['order', 'state'])
    expect(savedRows(file).header).toEqual(['Order', 'State', 'Buyer asked to cancel', 'Fulfilment', 'Prime'])
  })

  it('did not say in the file what they were narrowed by', async () => {
    const about = async (list: object, language: 'en' | 'zh-CN' = 'en') => savedRows((await save(list, null, language)).file).about // prettier-ignore
    const filter = { tab: 'unshipped', marketplaces: ['US', 'JP'], fulfillmentChannel: 'Merchant', tracking: 'entered', due: 'overdue', cancelRequested: false, search: ' lamp ' } // prettier-ignore
    expect((await about({ of: 'orders', filter })).Filter).toBe(
      'Unshipped · US · JP · Seller-fulfilled · Tracking: Entered · Due: Overdue · Buyer asked to cancel: No · Search: lamp',
    )
    expect((await about({ of: 'refunds', tab: 'draft' }, 'zh-CN')).筛选条件).toBe('已保存')
    expect((await about({ of: 'stock', search: 'lamp', place: 'US' })).Filter).toBe('Place: US · Search: lamp')
    expect((await about({ of: 'evidence', from: '2026-03-01' })).Filter).toBe('2026-03-01 – …')
    expect((await about({ of: 'refunds' })).Filter).toBeUndefined()
  })
})
