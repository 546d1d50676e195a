import type { DatedFacts, Values } from './facts'

/**
 * Which known order item each incoming row speaks of: index into `known`, or -1 for a new one. By order-item-id where both
 * have it. All Orders before 2026 has none: then the rows of one SKU (and ASIN, where both have it) are paired in their
 * order, those of the same quantity first (formats.md §0, key = order, sku, asin, occurrence).
 */
export function matchItems(known: readonly DatedFacts[], incoming: readonly Values[]): number[] {
  const result = incoming.map(() => -1)
  const taken = new Set<number>()
  const pair = (fits: (item: Values, row: Values) => boolean) => {
    incoming.forEach((row, i) => {
      if (result[i] !== -1) return
      const found = known.findIndex((item, k) => !taken.has(k) && fits(item.values, row))
      if (found === -1) return
      taken.add(found)
      result[i] = found
    })
  }
  pair((item, row) => !!row.orderItemId && item.orderItemId === row.orderItemId)
  pair((item, row) => isSameProduct(item, row) && item.quantity === row.quantity)
  pair(isSameProduct)
  return result
}

function isSameProduct(item: Values, row: Values): boolean {
  if (item.orderItemId && row.orderItemId) return false
  return item.sku === row.sku && (!item.asin || !row.asin || item.asin === row.asin)
}
