import type { OrderRecord, OrderReportId } from '@shared/domain/orders/order-record'

export interface ReportFormat {
  id: OrderReportId
  /** Header names, in lower case, without which the file is not this report. */
  marks: readonly string[]
  /** Of these at least one must be there, if any is named. */
  oneOf: readonly string[]
  /** Header names that say it is another report. */
  not: readonly string[]
  /** Columns it cannot do without, besides the marks. */
  required: readonly string[]
  /** Columns that a seller may leave out but whose absence is worth knowing. */
  wanted: readonly string[]
  /** Fields that no row may leave blank. */
  filled: readonly (keyof OrderRecord)[]
}

/** Only Unshipped Orders has these (formats.md §1.1): a seller may have taken some of them out. */
const OF_UNSHIPPED = ['quantity-to-ship', 'quantity-shipped', 'promise-date', 'days-past-promise', 'reporting-date']
/** Only the invoicing variant of New Orders has these (§1.2). */
const OF_INVOICING = [
  'bill-address-1',
  'bill-address-2',
  'bill-address-3',
  'bill-city',
  'bill-state',
  'bill-postal-code',
  'bill-country',
  'buyer-tax-registration-id',
  'buyer-tax-registration-country',
]
/** All Orders says where a parcel goes, Archived Orders says the country alone (§1.3). */
const OF_ALL = ['ship-city', 'ship-state', 'ship-postal-code']
const OF_ARCHIVED = [
  'ship-promotion-id',
  'is-heavy-or-bulky',
  'is-replacement-order',
  'customized-url',
  'customized-page',
]
/** Settlement reports and Amazon Fulfilled Shipments (§1.4). */
const OF_SHIPMENTS = ['shipment-id', 'settlement-id']

const ADDRESS = ['recipient-name', 'ship-address-1', 'ship-postal-code', 'ship-country']
const PRICES = ['currency', 'item-price']

const IN_EVERY_ROW = ['orderId', 'sku', 'purchasedAt', 'quantity'] as const
const OF_ALL_REQUIRED = [
  'purchase-date',
  'last-updated-date',
  'fulfillment-channel',
  'sku',
  'item-status',
  'quantity',
] as const

/** The order reports of formats.md §1, by what tells them apart in the header. */
export const REPORT_FORMATS: readonly ReportFormat[] = [
  {
    id: 'unshippedOrders',
    marks: ['order-id'],
    oneOf: OF_UNSHIPPED,
    not: ['amazon-order-id', ...OF_SHIPMENTS],
    required: ['order-item-id', 'purchase-date', 'sku', 'quantity-purchased', 'quantity-to-ship'],
    wanted: ['product-name', 'promise-date', ...ADDRESS],
    filled: [...IN_EVERY_ROW, 'orderItemId', 'quantityToShip'],
  },
  {
    id: 'newOrdersInvoicing',
    marks: ['order-id', 'purchase-date'],
    oneOf: OF_INVOICING,
    not: ['amazon-order-id', ...OF_UNSHIPPED, ...OF_SHIPMENTS],
    required: ['order-item-id', 'sku', 'quantity-purchased'],
    wanted: ['product-name', ...PRICES, ...ADDRESS],
    filled: [...IN_EVERY_ROW, 'orderItemId'],
  },
  {
    id: 'newOrders',
    marks: ['order-id', 'purchase-date'],
    oneOf: [],
    not: ['amazon-order-id', ...OF_UNSHIPPED, ...OF_INVOICING, ...OF_SHIPMENTS],
    required: ['order-item-id', 'sku', 'quantity-purchased'],
    wanted: ['product-name', ...PRICES, ...ADDRESS],
    filled: [...IN_EVERY_ROW, 'orderItemId'],
  },
  {
    id: 'allOrders',
    marks: ['amazon-order-id', 'order-status'],
    oneOf: OF_ALL,
    not: OF_SHIPMENTS,
    required: OF_ALL_REQUIRED,
    wanted: ['product-name', 'asin', 'sales-channel', ...PRICES],
    filled: [...IN_EVERY_ROW, 'fulfillmentChannel'],
  },
  {
    id: 'archivedOrders',
    marks: ['amazon-order-id', 'order-status'],
    oneOf: OF_ARCHIVED,
    not: [...OF_ALL, ...OF_SHIPMENTS],
    required: OF_ALL_REQUIRED,
    wanted: ['product-name', 'asin', 'sales-channel', ...PRICES],
    filled: [...IN_EVERY_ROW, 'fulfillmentChannel'],
  },
]
