/** New Orders with prices, of several marketplaces: what the tests of cancellations, refunds and problems are made on. */
const COLUMNS = [
  'order-id', 'order-item-id', 'purchase-date', 'payments-date', 'sku', 'product-name', 'quantity-purchased', 'currency', 'item-price',
  'item-tax', 'shipping-price', 'shipping-tax', 'gift-wrap-price', 'gift-wrap-tax', 'item-promotion-discount', 'ship-service-level',
  'buyer-name', 'recipient-name', 'ship-address-1', 'ship-city', 'ship-state', 'ship-postal-code', 'ship-country', 'sales-channel',
  'latest-ship-date', 'is-buyer-requested-cancellation', 'buyer-requested-cancel-reason', 'ship-phone-number', 'buyer-email',
] as const // prettier-ignore
export type CaseColumn = (typeof COLUMNS)[number]
export type CaseRow = Partial<Record<CaseColumn, string>>

const USUAL: CaseRow = {
  'purchase-date': '2026-03-02T20:00:00+00:00',
  'payments-date': '2026-03-02T20:10:00+00:00',
  'product-name': 'Lamp',
  'quantity-purchased': '1',
  currency: 'USD',
  'item-price': '23.52',
  'item-tax': '1.88',
  'shipping-price': '4.99',
  'shipping-tax': '0.40',
  'ship-service-level': 'Standard',
  'recipient-name': 'Test Buyer One',
  'ship-address-1': '100 Example St',
  'ship-city': 'Sampletown',
  'ship-state': 'CA',
  'ship-postal-code': '00501',
  'ship-country': 'US',
  'sales-channel': 'Amazon.com',
  'latest-ship-date': '2026-03-05T07:59:59+00:00',
}

/** A New Orders report of these rows; what a row does not say is usual. */
export function newOrders(rows: readonly CaseRow[]): string {
  const lines = rows.map((row) => COLUMNS.map((column) => row[column] ?? USUAL[column] ?? '').join('\t'))
  return [COLUMNS.join('\t'), ...lines, ''].join('\n')
}

export const usOrder = (n: number) => `111-000000${n}-0000000`
export const deOrder = (n: number) => `304-000000${n}-0000000`
export const jpOrder = (n: number) => `503-000000${n}-0000000`
export const DE_ROW: CaseRow = { currency: 'EUR', 'sales-channel': 'Amazon.de', 'ship-country': 'DE', 'ship-state': '', 'ship-postal-code': '10115', 'ship-city': 'Berlin' } // prettier-ignore
/** The price holds its tax: 10/110 of 4,450 and of 220 (a New Orders report of Amazon.co.jp: so in all 32 rows). */
export const JP_ROW: CaseRow = { currency: 'JPY', 'sales-channel': 'Amazon.co.jp', 'ship-country': 'JP', 'item-price': '4450', 'item-tax': '405', 'shipping-price': '220', 'shipping-tax': '20' } // prettier-ignore
