import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openReport } from '@test/support/open-files'
import type { OrderRecord } from '@shared/domain/orders/order-record'
import { SAMPLES } from './support/reality'
import { buildReport } from './support/report-builder'

/** test/fixtures/headers has copies of the samples' header rows. */
const FIXTURES = new URL('fixtures/headers/', import.meta.url)
const hints = { japan: false, chinese: true }

const FOLDERS: Readonly<Record<string, (header: string[]) => string>> = {
  'orders-unshipped': () => 'unshippedOrders',
  'orders-new': (header) => (header.includes('bill-country') ? 'newOrdersInvoicing' : 'newOrders'),
  'orders-all': () => 'allOrders',
  'orders-archived': () => 'archivedOrders',
}
const headerOf = (url: URL) =>
  readFileSync(url, 'utf8')
    .replace(/\r?\n$/, '')
    .split('\t')
const samples = SAMPLES
  ? Object.keys(FOLDERS).flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, SAMPLES))
        .filter((file) => /^header-.*\.tsv$/.test(file))
        .map((file) => [folder, file] as const),
    )
  : []

const order: OrderRecord = {
  orderId: '303-7654321-1234567', orderItemId: '05835637773450', sku: 'Ab-1', title: 'Lampe "Été"', purchasedAt: Date.UTC(2026, 2, 2, 19, 14, 7),
  quantity: 2, quantityShipped: 0, quantityToShip: 2, lastUpdatedAt: Date.UTC(2026, 2, 3), orderStatus: 'Shipped', itemStatus: 'Shipped',
  fulfillmentChannel: 'Merchant', currency: 'EUR', itemPrice: 3998, recipientName: 'Zoë Müller', postalCode: '01067', country: 'DE',
} // prettier-ignore
const later: OrderRecord = { ...order, orderId: '303-7654321-7654321', quantity: 1, quantityToShip: 1 }

describe.skipIf(!SAMPLES)('every header row of the samples (skipped where ../shared is not there)', () => {
  it('is all thirteen', () => expect(samples).toHaveLength(13))

  it.each(samples)('%s/%s is recognised, and rows built on it are read', (folder, file) => {
    const header = headerOf(new URL(`${folder}/${file}`, SAMPLES))
    const opened = openReport(buildReport(header, [order, later], { eol: '\r\n' }), hints)
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    expect(opened.report.head).toMatchObject({ reportId: FOLDERS[folder]?.(header), header, unknownColumns: [] })
    const records = [...opened.report.rows()].map((row) => (row.ok ? row.record : row))
    expect(records).toMatchObject([
      { orderId: '303-7654321-1234567', sku: 'Ab-1', title: 'Lampe "Été"', quantity: 2 },
      { orderId: '303-7654321-7654321', sku: 'Ab-1', title: 'Lampe "Été"', quantity: 1 },
    ])
  })

  it.each(samples)('%s/%s has its copy among the fixtures', (folder, file) => {
    expect(headerOf(new URL(`${folder}.${file}`, FIXTURES))).toEqual(headerOf(new URL(`${folder}/${file}`, SAMPLES)))
  })

  it('reads the sample of Unshipped Orders: cp1252, two items of one order, formula-like cells', () => {
    const opened = openReport(readFileSync(new URL('orders-unshipped/synthetic-us-27.txt', SAMPLES)), hints)
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    expect(opened.report.head.encoding).toBe('windows-1252')
    const records = [...opened.report.rows()].map((row) => (row.ok ? row.record : row))
    expect(records).toMatchObject([
      { orderItemId: '10000000000001', title: 'Desk lamp 12" arm, "warm" LED', quantityToShip: 1, purchasedAt: Date.UTC(2026, 2, 3, 3, 14, 7), latestShipAt: Date.UTC(2026, 2, 6, 7, 59, 59) },
      { orderItemId: '10000000000002', sku: '=SKU-B', title: '+Plus cable, 2m', quantity: 3, quantityShipped: 1, quantityToShip: 2 },
      { orderItemId: '10000000000003', recipientName: 'Beispiel Käufer', isBusinessOrder: true, purchaseOrderNumber: 'PO-42', extra: { 'days-past-promise': '1', 'price-designation': 'Business Price' } },
    ])
  }) // prettier-ignore

  it('reads the sample of All Orders: amounts blank while pending, an order that is no Amazon sale', () => {
    const opened = openReport(readFileSync(new URL('orders-all/synthetic-current-33.txt', SAMPLES)), hints)
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    const records = [...opened.report.rows()].map((row) => (row.ok ? row.record : row))
    expect(records).toMatchObject([
      { fulfillmentChannel: 'Amazon', currency: 'USD', itemPrice: 3998, itemTax: 320, shippingPrice: 599, shippingTax: 0, shipPromotionDiscount: 599 },
      { orderStatus: 'Pending', fulfillmentChannel: 'Merchant', quantity: 1 },
      { orderStatus: 'Cancelled', quantity: 0 },
      { orderId: 'S01-0000005-0000005', merchantOrderId: 'SHOP1001', salesChannel: 'Non-Amazon' },
    ])
    expect(records[1]).not.toHaveProperty('itemPrice')
  }) // prettier-ignore
})
