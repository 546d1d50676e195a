import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { DE_ROW, deOrder, newOrders, usOrder } from '../../support/case-orders'
import { savedRows } from '../../support/saved-list'

// 2026-03-04 18:00 in Shanghai.
const NOW = Date.UTC(2026, 2, 4, 10)
const ITEM = { 'order-item-id': '10000000000001', sku: '00123' }
let shop: BenchShop
beforeAll(async () => {
  shop = benchShop({ now: NOW, marketplaces: ['US', 'DE'] })
  await shop.takeIn(
    newOrders([
      { ...ITEM, 'order-id': usOrder(1), 'is-buyer-requested-cancellation': 'true', 'buyer-requested-cancel-reason': '=cmd|calc' },
      { ...ITEM, 'order-id': usOrder(2) },
      { ...ITEM, 'order-id': usOrder(7), 'is-buyer-requested-cancellation': 'true', 'buyer-requested-cancel-reason': 'ORDERED_BY_MISTAKE' },
      { ...ITEM, 'order-id': deOrder(3), ...DE_ROW },
    ]),
  ) // prettier-ignore
})
afterAll(() => shop.close())

const save = async (list: object, language: 'en' | 'zh-CN' = 'en') =>
  savedRows((await shop.invoke('lists.save', { list, columns: null, language, jobId: 'j' })).file)

describe('each list saved as a workbook, with values worked out by hand', () => {
  it('refunds', async () => {
    await shop.invoke('shipments.save', { orderId: usOrder(2), shipment: { carrierCode: 'USPS', trackingNumber: '9400111899223100001234', shippedOn: '2026-03-03' } }) // prettier-ignore
    shop.db.raw.prepare(`UPDATE shipments SET writtenRevision = revision, uploadedRevision = revision, uploadedAt = ?`).run(NOW) // prettier-ignore
    shop.db.raw.prepare(`UPDATE orders SET state = 'shipped', tracking = 'uploaded' WHERE orderId = ?`).run(usOrder(2))
    const { items } = await shop.invoke('refunds.begin', { orderId: usOrder(2) })
    const lines = [{ itemRow: items[0]!.itemRow, amounts: { itemPrice: 2352, itemTax: 188 }, quantityCancelled: 0 }]
    await shop.invoke('refunds.save', { orderId: usOrder(2), reasonCode: 'CustomerReturn', lines, note: '-1 lamp' })
    const { rows, sheets } = await save({ of: 'refunds', tab: 'draft' })
    expect(sheets).toEqual(['Refunds', 'About'])
    expect(rows).toEqual([
      { Order: usOrder(2), Market: 'US', Reason: 'Customer return', Note: '-1 lamp', Amount: 25.4, Currency: 'USD', State: 'Kept', 'Held until': '', Changed: '2026-03-04 18:00' },
    ]) // prettier-ignore
    expect((await save({ of: 'refunds', tab: 'done' })).rows).toEqual([])
    expect((await save({ of: 'refunds' })).rows).toHaveLength(1)
  })

  it('cancellations: what the buyer wrote stays text, a reason that Amazon codes is said in words', async () => {
    const { rows } = await save({ of: 'cancellations' }, 'zh-CN')
    expect(rows.map((row) => [row['订单'], row['原因']])).toEqual([
      [usOrder(1), '=cmd|calc'],
      [usOrder(7), '误购'],
    ])
  })

  it('problems, open or all', async () => {
    await shop.invoke('problems.open', { orderId: usOrder(2), kind: 'damaged' })
    const { rows } = await save({ of: 'problems' })
    expect(rows).toMatchObject([{ Problem: 'Arrived damaged', Order: usOrder(2), Market: 'US', Item: 'Lamp', Opened: '2026-03-04 18:00', Closed: '' }]) // prettier-ignore
    expect((await save({ of: 'problems', tab: 'closed' })).rows).toEqual([])
  })

  it('multi-channel orders', async () => {
    const { order } = await shop.invoke('mcf.propose', { orderId: usOrder(1) })
    await shop.invoke('mcf.save', { order: { ...order, fulfillmentOrderId: '0042' }, orderId: usOrder(1) })
    const { rows } = await save({ of: 'mcf', tab: 'draft' })
    expect(rows).toMatchObject([{ Number: '0042', Order: usOrder(1), Market: 'US', Items: '1 × 00123', Speed: 'Standard' }]) // prettier-ignore
  })

  it('stock, with the moment it speaks of', async () => {
    const header = readFileSync('test/fixtures/stock-headers/inventory-fba.header-myi-21.tsv', 'utf8').trimEnd().split('\t') // prettier-ignore
    const cells: Record<string, string> = { sku: '1E5', 'product-name': '@Lamp', 'afn-fulfillable-quantity': '7', 'afn-reserved-quantity': '2' } // prettier-ignore
    const importId = await shop.stage([header.join('\t'), header.map((name) => cells[name] ?? '').join('\t'), ''].join('\n')) // prettier-ignore
    await shop.invoke('imports.answer', { importId, question: 'place', choice: 'US', jobId: 'j' })
    await shop.invoke('imports.commit', { importId, jobId: 'j' })
    const { rows } = await save({ of: 'stock' })
    expect(rows).toMatchObject([{ SKU: '1E5', Title: '@Lamp', Place: 'US', Sellable: 7, Reserved: 2, 'Known as of': '2026-03-04 18:00', Report: 'FBA Manage Inventory' }]) // prettier-ignore
    expect((await save({ of: 'stock', search: 'no such' })).rows).toEqual([])
  })

  it('costs: an amount that was not entered stays empty, one of nothing is 0', async () => {
    const cost = { currency: 'CNY', goods: 1234, postageOut: 0, postageBack: null, fees: null, reserve: null }
    await shop.invoke('costs.save', { sku: '00123', ...cost })
    const { header, rows } = await save({ of: 'costs' })
    expect(header.slice(0, 3)).toEqual(['SKU', 'Title', 'Currency'])
    expect(Object.values(rows[0]!)).toEqual(['00123', 'Lamp', 'CNY', 12.34, 0, '', '', ''])
  })

  it('files that were taken in, and files that were written', async () => {
    await shop.invoke('shipments.save', { orderId: deOrder(3), shipment: { carrierCode: 'DHL', trackingNumber: '00340434161094042557', shippedOn: '2026-03-03' } }) // prettier-ignore
    const { fileName } = await shop.invoke('exports.write', { marketplaceId: 'DE', jobId: 'j' })
    // Amazon answered with a warning: the line is neither accepted nor unanswered.
    await shop.takeIn('Feed Processing Summary:\n\tNumber of records processed\t\t1\n\tNumber of records successful\t\t1\n\noriginal-record-number\torder-id\terror-code\terror-type\terror-message\n1\t' + deOrder(3) + '\t18042\tWarning\tThe ship date lies far back.\n') // prettier-ignore
    const written = await save({ of: 'exports' })
    expect(written.rows).toMatchObject([{ Time: '2026-03-04 18:00', Market: 'DE', File: fileName, Rows: 1, Orders: 1, accepted: 0, failed: 0, 'look at it': 1 }]) // prettier-ignore
    expect(String(written.rows[0]!['SHA-256'])).toMatch(/^[0-9a-f]{64}$/)
    const taken = await save({ of: 'imports' })
    expect(taken.rows.at(-1)).toMatchObject({ File: 'pasted rows', Report: 'New Orders', Rows: 4, New: 4, Refused: 0 })
  })

  it('what the doctor finds, the gravest first', async () => {
    await shop.invoke('shipments.save', { orderId: usOrder(1), shipment: { carrierCode: 'Moon', trackingNumber: '1.2E+15', shippedOn: '2026-03-03' } }) // prettier-ignore
    const { rows } = await save({ of: 'findings', marketplaceId: 'US' })
    const found = rows.filter((row) => row.Order === usOrder(1))
    expect(found.map((row) => row.Finding)).toEqual(expect.arrayContaining(['Changed by Excel', 'Carrier not on Amazon’s list'])) // prettier-ignore
    expect(found.every((row) => row['Tracking number'] === '1.2E+15')).toBe(true)
    expect(found[0]!['How grave']).toBe('Must be corrected')
  })

  it('evidence, with whole hashes', async () => {
    await shop.invoke('evidence.addNote', { text: '=Seller Central was down' })
    const { rows } = await save({ of: 'evidence' })
    expect(rows[0]).toMatchObject({ 'Your time': '2026-03-04 18:00', UTC: '2026-03-04 10:00:00', What: 'Note', Note: '=Seller Central was down' }) // prettier-ignore
    expect(String(rows[0]!.Hash)).toMatch(/^[0-9a-f]{64}$/)
    expect((await save({ of: 'evidence', to: '2020-01-01' })).rows).toEqual([])
  })

  it('refused rows, in the file’s own columns; as text they can be taken in again as they were', async () => {
    const [header = '', row = ''] = newOrders([{ ...ITEM, 'order-id': usOrder(9), 'purchase-date': 'yesterday', 'recipient-name': "=cmd|' /C calc'!A0" }]).split('\n') // prettier-ignore
    const importId = await shop.stage(`${header}\n${row}\n`)
    const { rows } = await save({ of: 'refused', importId })
    expect(rows).toMatchObject([{ 'order-id': usOrder(9), sku: '00123', 'recipient-name': "=cmd|' /C calc'!A0", Line: 2 }]) // prettier-ignore
    expect(rows[0]!.Why).toContain('purchase-date: is not a date')
    const target = join(shop.folder, 'refused.txt')
    await shop.invoke('imports.saveRefused', { importId, target, language: 'en', jobId: 'j' })
    const text = readFileSync(target, 'utf8').replace('\uFEFF', '')
    expect(text).toContain("\t'=cmd|' /C calc'!A0\t")
    await shop.invoke('imports.discard', { importId })
    await shop.takeIn(text.replace('yesterday', '2026-03-02T20:00:00+00:00'))
    expect((await shop.invoke('orders.get', { orderId: usOrder(9) })).party.recipientName).toBe("=cmd|' /C calc'!A0")
  })
})
