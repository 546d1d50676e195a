import type { OrderRecord } from '@shared/domain/orders/order-record'
import type { ReadingPlan } from './plan'

/** What names the item, and the promotions that a row of their own may hold. */
const KEYS: ReadonlySet<string> = new Set(['orderId', 'orderItemId'])
const DISCOUNTS = ['itemPromotionDiscount', 'shipPromotionDiscount'] as const
const IDS = ['item-promotion-id', 'ship-promotion-id'] as const

/**
 * Adds a row to the item above it, where it holds nothing but the item's ids and promotions: New Orders gives an item with
 * several promotions a row for each. False, and nothing is changed, where it is a row of its own or an amount cannot be read.
 */
export function addPromotion(item: OrderRecord, cells: readonly string[], plan: ReadingPlan): boolean {
  if (item.orderItemId === undefined) return false
  const sums: Partial<Record<(typeof DISCOUNTS)[number], number>> = {}
  const ids: Record<string, string> = {}
  let keys = 0
  for (const { index, extraKey, column } of plan.columns) {
    const text = cells[index]?.trim() ?? ''
    if (text === '') continue
    const discount = DISCOUNTS.find((field) => field === column?.field)
    const parsed = column?.parse(text, item.currency ?? '')
    if (column && KEYS.has(column.field) && parsed === item[column.field as 'orderId' | 'orderItemId']) keys += 1
    else if (discount && typeof parsed === 'number') sums[discount] = parsed
    else if (!column && (IDS as readonly string[]).includes(extraKey)) ids[extraKey] = text
    else return false
  }
  if (keys !== KEYS.size || Object.keys(sums).length === 0) return false
  for (const field of DISCOUNTS) if (sums[field] !== undefined) item[field] = (item[field] ?? 0) + sums[field]
  for (const [key, id] of Object.entries(ids)) {
    item.extra ??= {}
    item.extra[key] = [item.extra[key], id].filter(Boolean).join(', ')
  }
  return true
}
