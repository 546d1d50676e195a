import type { FulfillmentChannel } from '../orders/order-record'
import type { OrderState, TrackingState } from '../orders/order-state'
import { afterPromotion } from '../orders/promotion'
import type { TaxReading } from './price-tax'

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

/** Each price with its tax: where the price holds it, the tax is no money of its own. */
export const TAX_OF = { itemPrice: 'itemTax', shippingPrice: 'shippingTax', giftWrapPrice: 'giftWrapTax' } as const
const TAXED = Object.keys(TAX_OF) as (keyof typeof TAX_OF)[]

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
  taxReading: TaxReading
  items: readonly PaidItem[]
}

/**
 * What was paid for a line after promotions: a promotion on the item lowers the item's price, one on shipping the shipping's.
 * Only a tax on top of the price was paid besides it; where that is not known, the lower reading counts.
 */
export function paidAmounts(
  item: RefundAmounts & { itemPromotionDiscount?: number; shipPromotionDiscount?: number },
  reading: TaxReading,
): RefundAmounts {
  const paid: RefundAmounts = {}
  for (const component of REFUND_COMPONENT_IDS) {
    const amount = item[component]
    if (amount !== undefined) paid[component] = amount
  }
  if (reading !== 'above') for (const price of TAXED) if (paid[TAX_OF[price]] !== undefined) paid[TAX_OF[price]] = 0
  const less = (component: 'itemPrice' | 'shippingPrice', discount = 0) => {
    const amount = paid[component]
    if (amount !== undefined) paid[component] = afterPromotion(amount, discount)
  }
  less('itemPrice', item.itemPromotionDiscount)
  less('shippingPrice', item.shipPromotionDiscount)
  return paid
}

/** The tax that the prices of a line hold or may hold, by price; empty where it was paid on top. */
export function taxInPrices(item: RefundAmounts, reading: TaxReading): RefundAmounts {
  if (reading === 'above') return {}
  return Object.fromEntries(TAXED.flatMap((price) => (item[TAX_OF[price]] ? [[price, item[TAX_OF[price]]]] : [])))
}

/** Amounts given back, with a tax that the price holds counted as a part of the price: that is what it was paid with. */
export function givenBack(amounts: RefundAmounts, reading: TaxReading): RefundAmounts {
  if (reading === 'above') return amounts
  const whole = { ...amounts }
  for (const price of TAXED) {
    const tax = whole[TAX_OF[price]]
    if (!tax) continue
    whole[price] = (whole[price] ?? 0) + tax
    delete whole[TAX_OF[price]]
  }
  return whole
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
