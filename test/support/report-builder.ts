import iconv from 'iconv-lite'
import { MARKETPLACES, type MarketplaceId, marketplace } from '@shared/domain/marketplace'
import { minorToText } from '@shared/domain/money'
import { AMOUNT_KEYS, type OrderRecord } from '@shared/domain/orders/order-record'
import { COLUMNS } from '@backend/formats/reports/columns'
import type { EncodingName } from '@backend/formats/read'

/** Written apart from the product's reader: what each field looks like in a file Amazon makes. */
function cell(header: string, record: OrderRecord): string {
  const column = COLUMNS[header.trim().toLowerCase()]
  if (!column) return record.extra?.[header.trim().toLowerCase()] ?? ''
  const value = record[column.field]
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') {
    if (column.field.endsWith('At')) return new Date(value).toISOString().replace('.000Z', '+00:00')
    if ((AMOUNT_KEYS as readonly string[]).includes(column.field)) return minorToText(value, record.currency ?? 'USD')
  }
  return String(value)
}

export function rowText(header: readonly string[], record: OrderRecord): string {
  return header.map((name) => cell(name, record)).join('\t')
}

/** A report as a file: the given columns, line ends and encoding. */
export function buildReport(
  header: readonly string[],
  records: readonly OrderRecord[],
  { encoding = 'utf-8', eol = '\n' }: { encoding?: EncodingName; eol?: '\n' | '\r\n' } = {},
): Buffer {
  return encodeText([header.join('\t'), ...records.map((record) => rowText(header, record)), ''].join(eol), encoding)
}

export function encodeText(text: string, encoding: EncodingName): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-8-bom') return Buffer.from(`\uFEFF${text}`)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16le-bom') return Buffer.from(`\uFEFF${text}`, 'utf16le')
  if (encoding === 'utf-16be-bom') return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
  return iconv.encode(text, encoding)
}

export const ALL_ORDERS_33 =
  'amazon-order-id	merchant-order-id	purchase-date	last-updated-date	order-status	fulfillment-channel	sales-channel	order-channel	ship-service-level	product-name	sku	asin	item-status	quantity	currency	item-price	item-tax	shipping-price	shipping-tax	gift-wrap-price	gift-wrap-tax	item-promotion-discount	ship-promotion-discount	ship-city	ship-state	ship-postal-code	ship-country	promotion-ids	cpf	is-business-order	purchase-order-number	price-designation	signature-confirmation-recommended'.split(
    '\t',
  )
export const UNSHIPPED_27 =
  'order-id	order-item-id	purchase-date	payments-date	reporting-date	promise-date	days-past-promise	buyer-email	buyer-phone-number	sku	product-name	quantity-purchased	quantity-shipped	quantity-to-ship	ship-service-level	recipient-name	ship-address-1	ship-address-2	ship-address-3	ship-city	ship-state	ship-postal-code	ship-country	is-business-order	purchase-order-number	price-designation	is-prime'.split(
    '\t',
  )

const NOUNS = [
  'Desk Lamp',
  'Phone Stand',
  'Cable Organizer',
  'Storage Box',
  'Yoga Mat',
  'Bottle Brush',
  'Reading Light',
  'Drawer Divider',
]
const ADJECTIVES = ['Foldable', 'Adjustable', 'Bamboo', 'Wireless', 'Waterproof', 'Mini', 'Large', 'Magnetic']
const digits = (n: number, width: number) => String(n).padStart(width, '0')

/** A small deterministic generator of numbers below `n`. */
export function randomizer(seed: number): (n: number) => number {
  let state = seed >>> 0 || 1
  return (n) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return ((state >>> 0) % 1_000_003) % n
  }
}

/** Believable order rows for measurements: about 2,000 products, one to three items an order, every state. Deterministic. */
export function* syntheticOrders(
  orders: number,
  { seed = 1, marketplaces = ['US'] as MarketplaceId[], newestAt = Date.UTC(2026, 10, 20) } = {},
): Generator<OrderRecord> {
  const random = randomizer(seed)
  for (let i = 0; i < orders; i++) {
    const market = marketplace(marketplaces[random(marketplaces.length)] ?? MARKETPLACES[0]!.id)
    const age = i < orders / 50 ? random(5 * 1440) : 7200 + random(700 * 1440)
    const purchasedAt = newestAt - age * 60_000
    const fba = random(10) < 6
    const status =
      age > 7200
        ? random(20) === 0
          ? 'Cancelled'
          : 'Shipped'
        : (['Pending', 'Unshipped', 'Shipped'][random(3)] ?? 'Shipped')
    const items = random(10) === 0 ? 2 + random(2) : 1
    for (let n = 0; n < items; n++) {
      const product = random(2000)
      const quantity = 1 + (random(8) === 0 ? random(4) : 0)
      const title = `${ADJECTIVES[product % 8]} ${NOUNS[(product >> 3) % 8]} for Home and Office, Pack of ${1 + (product >> 6)}, Model ${product}`
      yield {
        orderId: `${111 + (i % 4)}-${digits((i * 7919) % 10_000_000, 7)}-${digits(i, 7)}`,
        purchasedAt,
        lastUpdatedAt: purchasedAt + 3_600_000,
        orderStatus: status,
        fulfillmentChannel: fba ? 'Amazon' : 'Merchant',
        salesChannel: market.salesChannel,
        shipServiceLevel: 'Standard',
        title,
        sku: `SKU-${digits(product, 4)}`,
        asin: `B0${digits(product, 8)}`,
        itemStatus: status === 'Pending' ? 'Unshipped' : status,
        quantity: status === 'Cancelled' ? 0 : quantity,
        ...(status === 'Pending'
          ? {}
          : { currency: market.currency, itemPrice: (999 + product) * quantity, itemTax: 80 }),
        city: 'SAMPLETOWN',
        stateOrRegion: 'CA',
        postalCode: '00501',
        country: market.country,
        isBusinessOrder: false,
        extra: { 'signature-confirmation-recommended': 'false' },
      }
    }
  }
}
