/** The order reports of formats.md §1, by the name Seller Central gives them. */
export const ORDER_REPORT_IDS = [
  'unshippedOrders',
  'newOrders',
  'newOrdersInvoicing',
  'allOrders',
  'archivedOrders',
] as const
export type OrderReportId = (typeof ORDER_REPORT_IDS)[number]

export type FulfillmentChannel = 'Merchant' | 'Amazon'

/** Line totals in minor units of `currency`: Amazon's order reports give the amount of the line, not of one unit (help G201648780). */
export interface Amounts {
  itemPrice?: number
  itemTax?: number
  shippingPrice?: number
  shippingTax?: number
  giftWrapPrice?: number
  giftWrapTax?: number
  itemPromotionDiscount?: number
  shipPromotionDiscount?: number
}
export const AMOUNT_KEYS = [
  'itemPrice', 'itemTax', 'shippingPrice', 'shippingTax',
  'giftWrapPrice', 'giftWrapTax', 'itemPromotionDiscount', 'shipPromotionDiscount',
] as const satisfies readonly (keyof Amounts)[] // prettier-ignore

/**
 * One row of an order report in our terms. A key that is not there means: the report has no such column, or the cell is
 * blank. Instants are milliseconds UTC. Text is trimmed, else as it came.
 */
export interface OrderRecord extends Amounts {
  orderId: string
  merchantOrderId?: string
  /** 14 digits as text; absent in All Orders before 2026. */
  orderItemId?: string
  sku: string
  asin?: string
  title?: string

  purchasedAt: number
  paidAt?: number
  /** `reporting-date` of Unshipped Orders: when the order came into the report. */
  reportedAt?: number
  /** `last-updated-date` of All Orders. */
  lastUpdatedAt?: number
  earliestShipAt?: number
  /** Ship-by: `promise-date` of Unshipped Orders, `latest-ship-date` of New Orders. */
  latestShipAt?: number
  earliestDeliveryAt?: number
  latestDeliveryAt?: number

  /** As Amazon wrote it: `Pending`, `Shipped - Delivered to Buyer`, `Cancelled` … */
  orderStatus?: string
  itemStatus?: string
  fulfillmentChannel?: FulfillmentChannel
  salesChannel?: string
  shipServiceLevel?: string

  /** Quantity of the line: `quantity-purchased`, `quantity`. */
  quantity: number
  quantityShipped?: number
  quantityToShip?: number
  /** ISO 4217; absent where the report has no prices. */
  currency?: string
  promotionIds?: string

  isBusinessOrder?: boolean
  isPrime?: boolean
  isBuyerRequestedCancellation?: boolean
  buyerRequestedCancelReason?: string
  purchaseOrderNumber?: string
  /** Goes on the customs form. */
  iossNumber?: string
  deliveryInstructions?: string
  giftMessage?: string

  buyerName?: string
  buyerEmail?: string
  buyerPhone?: string
  buyerCompanyName?: string
  recipientName?: string
  shipPhone?: string
  addressLine1?: string
  addressLine2?: string
  addressLine3?: string
  city?: string
  stateOrRegion?: string
  postalCode?: string
  /** ISO 3166-1 alpha-2 as Amazon writes it (`GB`). */
  country?: string

  /** Who is invoiced: New Orders (invoicing). */
  billName?: string
  billAddressLine1?: string
  billAddressLine2?: string
  billAddressLine3?: string
  billCity?: string
  billStateOrRegion?: string
  billPostalCode?: string
  billCountry?: string
  /** Tax ids of the buyer: of a business, of Brazil (`cpf`), of Taiwan and other countries where customs asks for one. */
  buyerTaxId?: string
  buyerTaxCountry?: string
  buyerCpf?: string
  buyerCitizenName?: string
  buyerCitizenId?: string
  /** Who is invoiced in Turkey. */
  invoiceName?: string
  invoiceAddress?: string
  invoiceTaxId?: string
  invoiceTaxOffice?: string
  /** Columns without a name of their own above, by header name, where the cell is not blank: kept, never dropped. */
  extra?: Record<string, string>
}
