import iconv from 'iconv-lite'
import { MARKETPLACES, type MarketplaceId, marketplace } from '@shared/domain/marketplace'
import { minorToText } from '@shared/domain/money'
import type { OrderRecord } from '@shared/domain/orders/order-record'
import type { EncodingName } from '@backend/formats/read/order-report'

type Field = Exclude<keyof OrderRecord, 'extra'>
type Kind = 'text' | 'instant' | 'boolean' | 'amount'

/**
 * What stands under which header (formats.md §1.1–1.3). Apart from the product's own table on purpose: a wrong line there
 * would otherwise be written and read the same wrong way.
 */
const KINDS: Readonly<Record<Kind, Readonly<Record<string, Field>>>> = {
  text: {
    'order-id': 'orderId', 'amazon-order-id': 'orderId', 'merchant-order-id': 'merchantOrderId', 'order-item-id': 'orderItemId',
    sku: 'sku', asin: 'asin', 'product-name': 'title', 'order-status': 'orderStatus', 'item-status': 'itemStatus',
    'fulfillment-channel': 'fulfillmentChannel', 'sales-channel': 'salesChannel', 'ship-service-level': 'shipServiceLevel',
    'quantity-purchased': 'quantity', quantity: 'quantity', 'quantity-shipped': 'quantityShipped', 'quantity-to-ship': 'quantityToShip',
    currency: 'currency', 'promotion-ids': 'promotionIds', 'buyer-requested-cancel-reason': 'buyerRequestedCancelReason',
    'purchase-order-number': 'purchaseOrderNumber', 'ioss-number': 'iossNumber', 'delivery-instructions': 'deliveryInstructions',
    'gift-message-text': 'giftMessage', 'buyer-name': 'buyerName', 'buyer-email': 'buyerEmail', 'buyer-phone-number': 'buyerPhone',
    'buyer-company-name': 'buyerCompanyName', 'recipient-name': 'recipientName', 'ship-phone-number': 'shipPhone',
    'ship-address-1': 'addressLine1', 'ship-address-2': 'addressLine2', 'ship-address-3': 'addressLine3', 'ship-city': 'city',
    'ship-state': 'stateOrRegion', 'ship-postal-code': 'postalCode', 'ship-country': 'country',
    'bill-name': 'billName', 'bill-address-1': 'billAddressLine1', 'bill-address-2': 'billAddressLine2', 'bill-address-3': 'billAddressLine3', 'bill-city': 'billCity', 'bill-state': 'billStateOrRegion', 'bill-postal-code': 'billPostalCode', 'bill-country': 'billCountry', 'buyer-tax-registration-id': 'buyerTaxId', 'buyer-tax-registration-country': 'buyerTaxCountry', cpf: 'buyerCpf', 'buyer-citizen-name': 'buyerCitizenName', 'buyer-citizen-id': 'buyerCitizenId', 'invoice-business-legal-name': 'invoiceName', 'invoice-business-address': 'invoiceAddress', 'invoice-business-tax-id': 'invoiceTaxId', 'invoice-business-tax-office': 'invoiceTaxOffice',
  },
  instant: {
    'purchase-date': 'purchasedAt', 'payments-date': 'paidAt', 'reporting-date': 'reportedAt', 'last-updated-date': 'lastUpdatedAt',
    'earliest-ship-date': 'earliestShipAt', 'promise-date': 'latestShipAt', 'latest-ship-date': 'latestShipAt',
    'earliest-delivery-date': 'earliestDeliveryAt', 'latest-delivery-date': 'latestDeliveryAt',
  },
  boolean: {
    'is-business-order': 'isBusinessOrder', 'is-prime': 'isPrime', 'is-buyer-requested-cancellation': 'isBuyerRequestedCancellation',
  },
  amount: {
    'item-price': 'itemPrice', 'item-tax': 'itemTax', 'shipping-price': 'shippingPrice', 'shipping-tax': 'shippingTax',
    'gift-wrap-price': 'giftWrapPrice', 'gift-wrap-tax': 'giftWrapTax', 'item-promotion-discount': 'itemPromotionDiscount',
    'ship-promotion-discount': 'shipPromotionDiscount',
  },
} // prettier-ignore

const CELLS: Readonly<Record<Kind, (value: never, currency: string) => string>> = {
  text: (value: string | number) => String(value),
  instant: (value: number) => new Date(value).toISOString().replace(/(\.000)?Z$/, '+00:00'),
  boolean: (value: boolean) => (value ? 'true' : 'false'),
  amount: (value: number, currency) => minorToText(value, currency),
}

const BY_NAME = new Map<string, { field: Field; write: (value: never, currency: string) => string }>(
  (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
    Object.entries(KINDS[kind]).map(([name, field]) => [name, { field, write: CELLS[kind] }] as const),
  ),
)

/** Field that a column holds, or undefined where its cells are kept as `extra`. */
export function fieldOfColumn(name: string): Field | undefined {
  return BY_NAME.get(name.trim().toLowerCase())?.field
}

function rowWriter(header: readonly string[]): (record: OrderRecord) => string {
  const columns = header.map((name) => ({
    key: name.trim().toLowerCase(),
    known: BY_NAME.get(name.trim().toLowerCase()),
  }))
  return (record) => {
    const cells = columns.map(({ key, known }) => {
      if (!known) return record.extra?.[key] ?? ''
      const value = record[known.field]
      return value === undefined ? '' : known.write(value as never, record.currency ?? 'USD')
    })
    return cells.join('\t')
  }
}

export function rowText(header: readonly string[], record: OrderRecord): string {
  return rowWriter(header)(record)
}

/** So many rows are made one string: a million would be longer than a string can be. */
const ROWS_AT_ONCE = 20_000

/** A report as a file: the given columns, line ends and encoding. */
export function buildReport(
  header: readonly string[],
  records: Iterable<OrderRecord>,
  { encoding = 'utf-8', eol = '\n' }: { encoding?: EncodingName; eol?: '\n' | '\r\n' } = {},
): Buffer {
  const write = rowWriter(header)
  const parts = [markOf(encoding)]
  let lines = [header.join('\t')]
  const flush = () => {
    parts.push(encode(lines.join(eol) + eol, encoding))
    lines = []
  }
  for (const record of records) {
    lines.push(write(record))
    if (lines.length === ROWS_AT_ONCE) flush()
  }
  if (lines.length > 0) flush()
  return Buffer.concat(parts)
}

export function encodeText(text: string, encoding: EncodingName): Buffer {
  return Buffer.concat([markOf(encoding), encode(text, encoding)])
}

function markOf(encoding: EncodingName): Buffer {
  return encoding.endsWith('-bom') ? encode('\uFEFF', encoding) : Buffer.alloc(0)
}

function encode(text: string, encoding: EncodingName): Buffer {
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') return Buffer.from(text)
  if (encoding === 'utf-16le' || encoding === 'utf-16le-bom') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be-bom') return Buffer.from(text, 'utf16le').swap16()
  return iconv.encode(text, encoding)
}

/** The documented headers of test/fixtures/headers: `orders-all.header-current-33`, `orders-unshipped.header-official-27`. */
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

const PEOPLE = [
  ['Ann Example', '100 Example St', 'Sampletown'],
  ['Zoë Müller', 'Straße der Muster 5', 'Köln'],
  ['José Ñandú', 'Calle Mayor 3, 2º', 'León'],
  ['山田 太郎', '東京都千代田区丸の内1-1', '千代田区'],
  ['张三丰', '广东省深圳市南山区1号', '深圳'],
] as const

/**
 * Believable order rows for measurements: about 2,000 products, one to three items an order, every state. Deterministic.
 * `people` adds what only reports for shipping say: item ids, names and addresses, accented, Japanese and Chinese ones too.
 */
export function* syntheticOrders(
  orders: number,
  { seed = 1, marketplaces = ['US'] as MarketplaceId[], newestAt = Date.UTC(2026, 10, 20), people = false } = {},
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
        ...(people ? toShip(i, n, quantity, purchasedAt) : {}),
        extra: { 'signature-confirmation-recommended': 'false' },
      }
    }
  }
}

function toShip(order: number, item: number, quantity: number, purchasedAt: number): Partial<OrderRecord> {
  const [recipientName, addressLine1, city] = PEOPLE[order % PEOPLE.length] ?? PEOPLE[0]
  return {
    orderItemId: digits(order * 10 + item, 14),
    paidAt: purchasedAt + 60_000,
    latestShipAt: purchasedAt + 3 * 86_400_000,
    quantity,
    quantityShipped: 0,
    quantityToShip: quantity,
    buyerEmail: `${digits(order, 14)}@marketplace.amazon.com`,
    recipientName,
    addressLine1,
    city,
  }
}
