import { DeskError } from '@shared/contract/errors'
import {
  type OrderToRefund,
  paidAmounts,
  REFUND_COMPONENT_IDS,
  type RefundAmounts,
  type RefundLine,
} from '@shared/domain/refunds/refund'
import type { SqliteDatabase } from '../../db/open'
import { refusedRows } from '../decisions'

export interface RefundOrder extends OrderToRefund {
  orderRow: number
  cancelRequested: boolean
  items: (OrderToRefund['items'][number] & { sku: string; title: string })[]
}

type AmountColumns = Record<(typeof REFUND_COMPONENT_IDS)[number], number | null> & {
  itemPromotionDiscount: number | null
  shipPromotionDiscount: number | null
}
interface ItemColumns extends AmountColumns {
  id: number
  orderItemId: string
  sku: string
  title: string
  quantity: number
  currency: string
}

const known = (item: ItemColumns) =>
  Object.fromEntries(
    [...REFUND_COMPONENT_IDS, 'itemPromotionDiscount', 'shipPromotionDiscount'].flatMap((key) => {
      const amount = item[key as keyof AmountColumns]
      return amount === null ? [] : [[key, amount]]
    }),
  )

/**
 * What of a component that no report names is not known; but reports that give a price leave out what is nothing, so beside
 * a known price an absent component was not paid.
 */
function paidOf(item: ItemColumns): RefundAmounts {
  const paid = paidAmounts(known(item))
  if (paid.itemPrice === undefined) return paid
  return { ...Object.fromEntries(REFUND_COMPONENT_IDS.map((id) => [id, 0])), ...paid }
}

/** Lines of the other refunds of an order that Amazon has or will have, by item. */
function refundedBefore(db: SqliteDatabase) {
  const refused = refusedRows(db, 'refund')
  const ofOrder = db.prepare<[number], { id: number; lines: string }>(
    'SELECT id, lines FROM refunds WHERE orderRow = ? AND withdrawnAt IS NULL',
  )
  return (orderRow: number, except: number | undefined): Map<number, RefundAmounts> => {
    const sums = new Map<number, RefundAmounts>()
    for (const { id, lines } of ofOrder.all(orderRow)) {
      if (id === except || refused.has(id)) continue
      for (const { itemRow, amounts } of JSON.parse(lines) as RefundLine[]) {
        const sum = sums.get(itemRow) ?? {}
        for (const component of REFUND_COMPONENT_IDS)
          if (amounts[component]) sum[component] = (sum[component] ?? 0) + amounts[component]
        sums.set(itemRow, sum)
      }
    }
    return sums
  }
}

/** Reads orders with what was paid and given back; `except`: a refund that is looked at anew. Throws DeskError `orderUnknown`. */
export function refundOrders(db: SqliteDatabase) {
  const orders = db.prepare<[string], Omit<RefundOrder, 'items' | 'cancelRequested'> & { cancelRequested: number }>(
    `SELECT id orderRow, orderId, state, tracking, fulfillmentChannel, cancelRequested, currency FROM orders WHERE orderId = ?`,
  )
  const itemsOf = db.prepare<[number], ItemColumns>(
    'SELECT i.*, t.title FROM orderItems i JOIN titles t ON t.id = i.titleId WHERE i.orderRow = ? ORDER BY i.id',
  )
  const refundedOf = refundedBefore(db)
  return (orderId: string, except?: number): RefundOrder => {
    const order = orders.get(orderId)
    if (!order) throw new DeskError('orderUnknown', { orderId })
    const refunded = refundedOf(order.orderRow, except)
    return {
      ...order,
      cancelRequested: order.cancelRequested === 1,
      items: itemsOf.all(order.orderRow).map((item) => ({
        itemRow: item.id,
        orderItemId: item.orderItemId,
        sku: item.sku,
        title: item.title,
        quantity: item.quantity,
        paid: paidOf(item),
        refunded: refunded.get(item.id) ?? {},
      })),
    }
  }
}

/** One of them. */
export const orderToRefund = (db: SqliteDatabase, orderId: string, except?: number): RefundOrder =>
  refundOrders(db)(orderId, except)
