import type { Values } from '@shared/domain/orders/facts'
import type { ItemProgress } from '@shared/domain/orders/order-state'
import { afterPromotion } from '@shared/domain/orders/promotion'

/** An order item's progress out of its facts. */
export function itemProgress(values: Values): ItemProgress {
  return {
    quantity: Number(values.quantity ?? 0),
    quantityShipped: (values.quantityShipped ?? null) as number | null,
    quantityToShip: (values.quantityToShip ?? null) as number | null,
    itemStatus: String(values.itemStatus ?? ''),
  }
}

/** What is paid besides tax, and what promotions take off it. */
const PRICES = [
  ['itemPrice', 'itemPromotionDiscount'],
  ['shippingPrice', 'shipPromotionDiscount'],
  ['giftWrapPrice', undefined],
] as const
/** What the sums are made of. */
export const SUMMED = ['quantity', 'currency', ...PRICES.map(([price]) => price), 'itemPromotionDiscount', 'shipPromotionDiscount'] as const // prettier-ignore

/** Units, and the sum of the lines' prices with shipping and gift wrap, after promotions and before a tax on top of them. */
export function itemSums(items: readonly Values[]): { units: number; total: number | null; currency: string } {
  let units = 0
  let total: number | null = null
  let currency = ''
  for (const item of items) {
    units += Number(item.quantity ?? 0)
    for (const [price, discount] of PRICES)
      if (item[price] !== null && item[price] !== undefined)
        total = (total ?? 0) + afterPromotion(Number(item[price]), Number((discount && item[discount]) ?? 0))
    currency ||= String(item.currency ?? '')
  }
  return { units, total, currency }
}

/** Words an order is found by with any three characters of them; its ids are found by their beginning or end. */
export function searchWords(buyerName: unknown, recipientName: unknown, trackingNumbers: readonly string[]): string {
  return [buyerName, recipientName === buyerName ? '' : recipientName, ...trackingNumbers].filter(Boolean).join('\n')
}
