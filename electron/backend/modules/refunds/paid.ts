import { DeskError } from '@shared/contract/errors'
import { parseMinor } from '@shared/domain/money'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { isCancelled } from '@shared/domain/orders/order-state'
import { type PriceTax, priceTaxOf, type TaxedRow } from '@shared/domain/refunds/price-tax'
import {
  givenBack,
  type OrderToRefund,
  paidAmounts,
  REFUND_COMPONENT_IDS,
  REFUND_COMPONENTS,
  type RefundAmounts,
  type RefundLine,
  taxInPrices,
} from '@shared/domain/refunds/refund'
import type { ReadContext } from '../../context'
import type { ReadConnection } from '../../db/access'
import type { Row } from '../../db/schema'
import { refusedLines, toldLines } from '../../outgoing'
import { isToldCancelled } from '../cancellations'
import { isToldShipped } from '../shipments'
import { ADJUSTMENTS } from './way'

export interface RefundOrder extends OrderToRefund {
  orderRow: number
  cancelRequested: boolean
  marketplaceId: MarketplaceId
  priceTax: PriceTax
  /** `taxInside`: the tax that prices hold or may hold, by price. */
  items: (OrderToRefund['items'][number] & { sku: string; title: string; taxInside: RefundAmounts })[]
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
  itemStatus: string
  /** 1: Amazon was told to cancel it, and nothing says that any of it left. */
  isAway: number
}

const known = (item: ItemColumns) =>
  Object.fromEntries(
    [...REFUND_COMPONENT_IDS, 'itemPromotionDiscount', 'shipPromotionDiscount'].flatMap((key) => {
      const amount = item[key as keyof AmountColumns]
      return amount === null ? [] : [[key, amount]]
    }),
  )

const NOTHING: RefundAmounts = Object.fromEntries(REFUND_COMPONENT_IDS.map((id) => [id, 0]))
const isGone = ({ itemStatus, isAway }: ItemColumns) => isAway === 1 || isCancelled(itemStatus)

/**
 * What of a component that no report names is not known; but reports that give a price leave out what is nothing, so beside
 * a known price an absent component was not paid.
 */
function paidOf(item: ItemColumns, { reading }: PriceTax): RefundAmounts {
  const paid = paidAmounts(known(item), reading)
  if (paid.itemPrice === undefined) return paid
  return { ...NOTHING, ...paid }
}

/** A line of a refund as Amazon was told it. */
export interface ToldRefundLine {
  refundId: number
  /** Milliseconds UTC. */
  uploadedAt: number
  orderItemId: string
  reasonCode: string
  amounts: RefundAmounts
  quantityCancelled: number
}

/** What uploaded adjustments files gave back of an order, and Amazon did not refuse. */
export function toldRefunds(db: ReadConnection) {
  const ofOrder = toldLines(db, ADJUSTMENTS.kind)
  return (orderRow: number): ToldRefundLine[] =>
    ofOrder([orderRow]).map(({ entityRow, uploadedAt, cells }) => ({
      refundId: entityRow,
      uploadedAt,
      orderItemId: cells['order-item-id'] ?? '',
      reasonCode: cells['adjustment-reason-code'] ?? '',
      amounts: Object.fromEntries(
        REFUND_COMPONENT_IDS.flatMap((id) => {
          const minor = parseMinor(cells[REFUND_COMPONENTS[id]] ?? '', cells.currency ?? '')
          return minor ? [[id, minor]] : []
        }),
      ),
      quantityCancelled: Number(cells['quantity-cancelled'] ?? 0),
    }))
}

/** The lines of a refund that are still to be given back: what Amazon was told just so is not told again. */
export function untold(
  told: readonly ToldRefundLine[],
  refundId: number | undefined,
  items: readonly { itemRow: number; orderItemId: string }[],
  lines: readonly RefundLine[],
): RefundLine[] {
  const itemIds = new Map(items.map(({ itemRow, orderItemId }) => [itemRow, orderItemId]))
  const isTold = (line: RefundLine) =>
    told.some(
      (one) =>
        one.refundId === refundId &&
        one.orderItemId === itemIds.get(line.itemRow) &&
        one.quantityCancelled === line.quantityCancelled &&
        REFUND_COMPONENT_IDS.every((id) => (one.amounts[id] ?? 0) === (line.amounts[id] ?? 0)),
    )
  return lines.filter((line) => !isTold(line))
}

/**
 * What of an order's items Amazon was told to give back, and what the other refunds on the desk will, by row of the item.
 * Adjustments add up: one that was edited after its file was uploaded does not replace what that file gave back.
 */
function refundedBefore(db: ReadConnection) {
  const refused = refusedLines(db, ADJUSTMENTS)
  const toldOf = toldRefunds(db)
  const ofOrder = db.prepare<[number], Pick<Row<'refunds'>, 'id' | 'lines' | 'withdrawnAt' | 'revision' | 'uploadedRevision'>>(
    'SELECT id, lines, withdrawnAt, revision, uploadedRevision FROM refunds WHERE orderRow = ?',
  ) // prettier-ignore
  return (orderRow: number, items: readonly ItemColumns[], except: number | undefined): Map<number, RefundAmounts> => {
    const sums = new Map<number, RefundAmounts>()
    const add = (itemRow: number, amounts: RefundAmounts) => {
      const sum = sums.get(itemRow) ?? {}
      for (const component of REFUND_COMPONENT_IDS)
        if (amounts[component]) sum[component] = (sum[component] ?? 0) + amounts[component]
      sums.set(itemRow, sum)
    }
    const rows = ofOrder.all(orderRow)
    const withdrawn = new Set(rows.filter(({ withdrawnAt }) => withdrawnAt !== null).map(({ id }) => id))
    const told = toldOf(orderRow).filter(({ refundId }) => !withdrawn.has(refundId))
    for (const { orderItemId, amounts } of told) {
      const item = items.find((one) => one.orderItemId === orderItemId)
      if (item) add(item.id, amounts)
    }
    for (const { id, lines, revision, uploadedRevision } of rows) {
      if (id === except || withdrawn.has(id) || refused.has(id) || uploadedRevision === revision) continue
      const known = items.map((item) => ({ itemRow: item.id, orderItemId: item.orderItemId }))
      for (const line of untold(told, id, known, JSON.parse(lines) as RefundLine[])) add(line.itemRow, line.amounts)
    }
    return sums
  }
}

/** So many of a marketplace's newest orders are asked whether their prices hold the tax. */
const ASKED = 500

/** How the prices of an order are read; rows of its marketplace are looked up once for each. */
function priceTaxReader({ db, priceTax }: Pick<ReadContext, 'db' | 'priceTax'>) {
  const newest = db.raw.prepare<[string], TaxedRow>(
    `SELECT i.itemPrice, i.itemTax, i.itemPromotionDiscount, i.quantity, coalesce(p.country, '') country
     FROM (SELECT id FROM orders INDEXED BY ordersByFacet WHERE marketplaceId = ? ORDER BY id DESC LIMIT ${ASKED}) o
     JOIN orderItems i ON i.orderRow = o.id LEFT JOIN orderParties p ON p.orderRow = o.id WHERE i.itemTax > 0`,
  )
  const asked = new Map<MarketplaceId, readonly TaxedRow[]>()
  return (
    { marketplaceId, country }: { marketplaceId: MarketplaceId; country: string },
    items: readonly ItemColumns[],
  ) =>
    priceTaxOf(
      marketplaceId,
      items.map((item) => ({ ...item, country })),
      () => {
        const rows = asked.get(marketplaceId) ?? newest.all(marketplaceId)
        asked.set(marketplaceId, rows)
        return rows
      },
      priceTax,
    )
}

type Found = Pick<RefundOrder, 'orderRow' | 'orderId' | 'state' | 'tracking' | 'fulfillmentChannel' | 'currency' | 'marketplaceId'> & { cancelRequested: number; country: string } // prettier-ignore

/** Reads orders with what was paid and given back; `except`: a refund that is looked at anew. Throws DeskError `orderUnknown`. */
export function refundOrders(context: Pick<ReadContext, 'db' | 'priceTax'>) {
  const db = context.db.raw
  const orders = db.prepare<[string], Found>(
    `SELECT o.id orderRow, o.orderId, o.state, o.tracking, o.fulfillmentChannel, o.cancelRequested, o.currency, o.marketplaceId,
       coalesce(p.country, '') country
     FROM orders o LEFT JOIN orderParties p ON p.orderRow = o.id WHERE o.orderId = ?`,
  )
  const itemsOf = db.prepare<[number], ItemColumns>(
    `SELECT i.*, t.title, ${isToldCancelled('i')} AND coalesce(i.quantityShipped, 0) = 0 AND lower(i.itemStatus) <> 'shipped'
       AND NOT ${isToldShipped('i')} isAway
     FROM orderItems i JOIN titles t ON t.id = i.titleId WHERE i.orderRow = ? ORDER BY i.id`,
  )
  const refundedOf = refundedBefore(db)
  const taxOf = priceTaxReader(context)
  return (orderId: string, except?: number): RefundOrder => {
    const found = orders.get(orderId)
    if (!found) throw new DeskError('orderUnknown', { orderId })
    const { country: _, cancelRequested, ...order } = found
    const items = itemsOf.all(order.orderRow)
    const refunded = refundedOf(order.orderRow, items, except)
    const priceTax = taxOf(found, items)
    return {
      ...order,
      cancelRequested: cancelRequested === 1,
      priceTax,
      taxReading: priceTax.reading,
      items: items.map((item) => ({
        itemRow: item.id,
        orderItemId: item.orderItemId,
        sku: item.sku,
        title: item.title,
        quantity: item.quantity,
        isCancelled: isGone(item),
        paid: isGone(item) ? NOTHING : paidOf(item, priceTax),
        taxInside: isGone(item) ? {} : taxInPrices(known(item), priceTax.reading),
        refunded: givenBack(refunded.get(item.id) ?? {}, priceTax.reading),
      })),
    }
  }
}

/** One of them. */
export const orderToRefund = (
  context: Pick<ReadContext, 'db' | 'priceTax'>,
  orderId: string,
  except?: number,
): RefundOrder => refundOrders(context)(orderId, except)
