import type { InferResult } from 'kysely'
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
import type { Reader } from '../../db/access'
import { byIndex } from '../../db/by-index'
import { type Given, prepared } from '../../db/prepared'
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

const known = (item: ItemColumns) =>
  Object.fromEntries(
    [...REFUND_COMPONENT_IDS, 'itemPromotionDiscount' as const, 'shipPromotionDiscount' as const].flatMap((key) => {
      const amount = item[key]
      return amount === null ? [] : [[key, amount]]
    }),
  )

const NOTHING: RefundAmounts = Object.fromEntries(REFUND_COMPONENT_IDS.map((id) => [id, 0]))
const isGone = ({ itemStatus, isAway }: ItemColumns) => Boolean(isAway) || isCancelled(itemStatus)

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

const linesTold = toldLines(ADJUSTMENTS.kind)

/** What uploaded adjustments files gave back of an order, and Amazon did not refuse. */
export const toldRefunds = (db: Reader, orderRow: number): ToldRefundLine[] =>
  linesTold(db, [orderRow]).map(({ entityRow, uploadedAt, cells }) => ({
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

const refundsOfOrder = prepared((build, given: Given<{ orderRow: number }>) =>
  build
    .selectFrom('refunds')
    .select(['id', 'lines', 'withdrawnAt', 'revision', 'uploadedRevision'])
    .where('orderRow', '=', given('orderRow')),
)

/**
 * What of an order's items Amazon was told to give back, and what the other refunds on the desk will, by row of the item.
 * Adjustments add up: one that was edited after its file was uploaded does not replace what that file gave back.
 */
function refundedBefore(db: Reader) {
  const refused = refusedLines(db, ADJUSTMENTS)
  return (orderRow: number, items: readonly ItemColumns[], except: number | undefined): Map<number, RefundAmounts> => {
    const sums = new Map<number, RefundAmounts>()
    const add = (itemRow: number, amounts: RefundAmounts) => {
      const sum = sums.get(itemRow) ?? {}
      for (const component of REFUND_COMPONENT_IDS)
        if (amounts[component]) sum[component] = (sum[component] ?? 0) + amounts[component]
      sums.set(itemRow, sum)
    }
    const rows = db.all(refundsOfOrder({ orderRow }))
    const withdrawn = new Set(rows.filter(({ withdrawnAt }) => withdrawnAt !== null).map(({ id }) => id))
    const told = toldRefunds(db, orderRow).filter(({ refundId }) => !withdrawn.has(refundId))
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

const newestTaxed = ({ build }: Reader, marketplaceId: MarketplaceId) =>
  build
    .selectFrom(
      build
        .selectFrom(byIndex('orders', 'n', 'ordersByFacet'))
        .select('n.id')
        .where('n.marketplaceId', '=', marketplaceId)
        .orderBy('n.id', 'desc')
        .limit(ASKED)
        .as('o'),
    )
    .innerJoin('orderItems as i', 'i.orderRow', 'o.id')
    .leftJoin('orderParties as p', 'p.orderRow', 'o.id')
    .select(['i.itemPrice', 'i.itemTax', 'i.itemPromotionDiscount', 'i.quantity'])
    .select(({ fn, val }) => fn.coalesce('p.country', val('')).as('country'))
    .where('i.itemTax', '>', 0)

/** How the prices of an order are read; rows of its marketplace are looked up once for each. */
function priceTaxReader({ db, priceTax }: Pick<ReadContext, 'db' | 'priceTax'>) {
  const asked = new Map<MarketplaceId, readonly TaxedRow[]>()
  return (
    { marketplaceId, country }: { marketplaceId: MarketplaceId; country: string },
    items: readonly ItemColumns[],
  ) =>
    priceTaxOf(
      marketplaceId,
      items.map((item) => ({ ...item, country })),
      () => {
        const rows = asked.get(marketplaceId) ?? db.all(newestTaxed(db, marketplaceId))
        asked.set(marketplaceId, rows)
        return rows
      },
      priceTax,
    )
}

const orderOf = prepared((build, given: Given<{ orderId: string }>) =>
  build
    .selectFrom('orders as o')
    .leftJoin('orderParties as p', 'p.orderRow', 'o.id')
    .select(['o.id as orderRow', 'o.orderId', 'o.state', 'o.tracking', 'o.fulfillmentChannel', 'o.cancelRequested'])
    .select(['o.currency', 'o.marketplaceId'])
    .select(({ fn, val }) => fn.coalesce('p.country', val('')).as('country'))
    .where('o.orderId', '=', given('orderId')),
)

const itemsOf = prepared((build, given: Given<{ orderRow: number }>) =>
  build
    .selectFrom('orderItems as i')
    .innerJoin('titles as t', 't.id', 'i.titleId')
    .selectAll('i')
    .select('t.title')
    .select(({ and, not, eb, fn, val }) =>
      // Amazon was told to cancel it, and nothing says that any of it left.
      and([
        isToldCancelled(build),
        eb(fn.coalesce('i.quantityShipped', val(0)), '=', 0),
        eb(fn<string>('lower', ['i.itemStatus']), '<>', 'shipped'),
        not(isToldShipped(build)),
      ]).as('isAway'),
    )
    .where('i.orderRow', '=', given('orderRow'))
    .orderBy('i.id'),
)
type ItemColumns = InferResult<ReturnType<typeof itemsOf>>[number]

/** Reads orders with what was paid and given back; `except`: a refund that is looked at anew. Throws DeskError `orderUnknown`. */
export function refundOrders(context: Pick<ReadContext, 'db' | 'priceTax'>) {
  const { db } = context
  const refundedOf = refundedBefore(db)
  const taxOf = priceTaxReader(context)
  return (orderId: string, except?: number): RefundOrder => {
    const found = db.get(orderOf({ orderId }))
    if (!found) throw new DeskError('orderUnknown', { orderId })
    const { country: _, cancelRequested, ...order } = found
    const items = db.all(itemsOf({ orderRow: order.orderRow }))
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
