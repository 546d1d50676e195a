import type { FulfillmentChannel } from '../orders/order-record'
import type { OrderState, TrackingState } from '../orders/order-state'

/** What of a line can be given back, with its column of the file (formats.md §5). */
export const REFUND_COMPONENTS = {
  itemPrice: 'item-price-adj',
  itemTax: 'item-tax-adj',
  shippingPrice: 'shipping-price-adj',
  shippingTax: 'shipping-tax-adj',
  giftWrapPrice: 'gift-wrap-price-adj',
  giftWrapTax: 'gift-wrap-tax-adj',
} as const
export type RefundComponent = keyof typeof REFUND_COMPONENTS
export const REFUND_COMPONENT_IDS = Object.keys(REFUND_COMPONENTS) as RefundComponent[]

/** Minor units of the order's currency for the whole line, not per unit; positive goes to the buyer. */
export type RefundAmounts = Partial<Record<RefundComponent, number>>

export interface RefundLine {
  itemRow: number
  amounts: RefundAmounts
  /** Units the buyer no longer gets. */
  quantityCancelled: number
}

/** An order item as far as a refund needs it. */
export interface PaidItem {
  itemRow: number
  /** Empty where no report gave it. */
  orderItemId: string
  quantity: number
  /** Cancelled with nothing of it shipped: the buyer was not charged for it. */
  isCancelled: boolean
  /** What the buyer paid for the line, after promotions; a component that is not there is not known. */
  paid: RefundAmounts
  /** What earlier refunds gave back, withdrawn and refused ones not counted. */
  refunded: RefundAmounts
}

export interface OrderToRefund {
  orderId: string
  state: OrderState
  tracking: TrackingState
  fulfillmentChannel: FulfillmentChannel
  /** ISO 4217; empty where no report gave it. */
  currency: string
  items: readonly PaidItem[]
}

/**
 * What was paid for a line after promotions: a promotion on the item lowers the item's price, one on shipping the shipping's.
 * Reports give the discounts as positive amounts, some older ones as negative; both lower the price.
 */
export function paidAmounts(
  item: RefundAmounts & { itemPromotionDiscount?: number; shipPromotionDiscount?: number },
): RefundAmounts {
  const paid: RefundAmounts = {}
  for (const component of REFUND_COMPONENT_IDS) {
    const amount = item[component]
    if (amount !== undefined) paid[component] = amount
  }
  const less = (component: 'itemPrice' | 'shippingPrice', discount = 0) => {
    const amount = paid[component]
    if (amount !== undefined) paid[component] = Math.max(0, amount - Math.abs(discount))
  }
  less('itemPrice', item.itemPromotionDiscount)
  less('shippingPrice', item.shipPromotionDiscount)
  return paid
}

/** What is left to give back of a line, by component. */
export function leftToRefund({ paid, refunded }: Pick<PaidItem, 'paid' | 'refunded'>): RefundAmounts {
  const left: RefundAmounts = {}
  for (const component of REFUND_COMPONENT_IDS) {
    const amount = paid[component]
    if (amount !== undefined) left[component] = Math.max(0, amount - (refunded[component] ?? 0))
  }
  return left
}

export const sumOf = (amounts: RefundAmounts): number =>
  REFUND_COMPONENT_IDS.reduce((sum, component) => sum + (amounts[component] ?? 0), 0)

/** All that lines give back, in minor units. */
export const refundTotal = (lines: readonly Pick<RefundLine, 'amounts'>[]): number =>
  lines.reduce((sum, { amounts }) => sum + sumOf(amounts), 0)
