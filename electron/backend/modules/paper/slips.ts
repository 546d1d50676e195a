import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { MOST_PRINTED } from '@shared/contract/paper'
import { reportedToShip } from '@shared/domain/orders/order-state'
import type { PickLine } from '../../formats/paper/pick-list'
import type { Slip } from '../../formats/paper/packing-slip'
import type { ReadContext } from '../../context'
import { type Given, prepared } from '../../db/prepared'
import { isBeingCancelled } from '../cancellations'
import { unitsServedByAmazon } from '../mcf'
import { findOrders, rowsOfOrders } from '../orders'

type Orders = Input<'paper.document'>['orders']

/** Row numbers of the orders, work that is due first. Throws DeskError `nothingToPrint`, `tooManyToPrint`. */
function rowsOf(context: ReadContext, orders: Orders): number[] {
  const rows = 'orderIds' in orders ? rowsOfOrders(context.db, orders.orderIds) : findOrders(context, orders.filter, { by: 'latestShipAt', direction: 'asc' }, MOST_PRINTED + 1, 0) // prettier-ignore
  if (rows.length === 0) throw new DeskError('nothingToPrint', {})
  if (rows.length > MOST_PRINTED) throw new DeskError('tooManyToPrint', { most: MOST_PRINTED })
  return rows
}

const ADDRESS = [
  'addressLine1',
  'addressLine2',
  'addressLine3',
  'city',
  'stateOrRegion',
  'postalCode',
  'country',
] as const

const orderOf = prepared((build, given: Given<{ row: number }>) =>
  build
    .selectFrom('orders as o')
    .leftJoin('orderParties as p', 'p.orderRow', 'o.id')
    .select(['o.orderId', 'o.marketplaceId', 'o.purchasedAt', 'o.shipServiceLevel as service', 'o.reportedState'])
    .select(({ fn, val }) => [
      fn.coalesce('p.giftMessage', val('')).as('giftMessage'),
      fn
        .coalesce(fn<string | null>('nullif', ['p.recipientName', val('')]), 'p.buyerName', val(''))
        .as('recipientName'),
      ...ADDRESS.map((field) => fn.coalesce(`p.${field}`, val('')).as(field)),
    ])
    .where('o.id', '=', given('row')),
)

const itemsOf = prepared((build, given: Given<{ row: number }>) =>
  build
    .selectFrom('orderItems as i')
    .innerJoin('titles as t', 't.id', 'i.titleId')
    .select(['t.title', 'i.sku', 'i.quantity', 'i.itemPrice as price', 'i.currency'])
    .select(['i.quantityToShip', 'i.quantityShipped', 'i.itemStatus', isBeingCancelled(build).as('isLeftOut')])
    .where('i.orderRow', '=', given('row'))
    .orderBy('i.id'),
)

/** One order for paper. */
function slipOf({ db }: ReadContext, row: number): Slip | undefined {
  const found = db.get(orderOf({ row }))
  if (!found) return undefined
  const { orderId, marketplaceId, purchasedAt, service, giftMessage, reportedState, ...shipTo } = found
  const items = db.all(itemsOf({ row })).map((item) => ({ ...item, toShip: reportedToShip(item, reportedState) }))
  // What is still to be packed goes into the parcel; of an order that is done, what was ordered.
  const isDone = items.every((item) => item.toShip === 0)
  const byAmazon = isDone ? new Map<string, number>() : unitsServedByAmazon(db, row)
  const packed = items.map(({ title, sku, quantity, toShip, isLeftOut, price, currency }) => {
    const units = Math.min(toShip, byAmazon.get(sku) ?? 0)
    byAmazon.set(sku, (byAmazon.get(sku) ?? 0) - units)
    return { title, sku, price, currency, quantity: isDone ? quantity : isLeftOut ? 0 : toShip - units }
  })
  return {
    orderId, marketplaceId, purchasedAt, service, giftMessage, shipTo, items: packed.filter(({ quantity }) => quantity > 0),
  } // prettier-ignore
}

/**
 * The slips of the orders, work that is due first, and of how many orders nothing is to be packed: the operator decided to
 * cancel them, or Amazon ships them out of FBA stock. Throws DeskError `nothingToPrint`, `tooManyToPrint`.
 */
export function slipsOf(context: ReadContext, orders: Orders): { slips: Slip[]; leftOut: number } {
  const all = rowsOf(context, orders).flatMap((row) => slipOf(context, row) ?? [])
  const slips = all.filter(({ items }) => items.length > 0)
  return { slips, leftOut: all.length - slips.length }
}

/** What the slips take from the shelves, by bin and SKU; SKUs without a bin stand last. */
export function pickLines(context: ReadContext, slips: readonly Slip[]): PickLine[] {
  const bins = new Map(
    context.db.all(context.db.build.selectFrom('bins').selectAll()).map(({ sku, bin }) => [sku, bin]),
  )
  const lines = new Map<string, PickLine>()
  for (const slip of slips) {
    const counted = new Set<string>()
    for (const { sku, title, quantity } of slip.items) {
      const line = lines.get(sku) ?? { sku, title, bin: bins.get(sku) ?? '', units: 0, orders: 0 }
      line.units += quantity
      if (!counted.has(sku)) line.orders += 1
      counted.add(sku)
      lines.set(sku, line)
    }
  }
  const place = (line: PickLine) => (line.bin === '' ? '\uffff' : line.bin)
  return [...lines.values()].sort(
    (a, b) => place(a).localeCompare(place(b), 'en', { numeric: true }) || a.sku.localeCompare(b.sku, 'en', { numeric: true }),
  ) // prettier-ignore
}
