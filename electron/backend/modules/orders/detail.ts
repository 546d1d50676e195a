import type { Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { reportedToShip } from '@shared/domain/orders/order-state'
import type { ReadContext } from '../../context'
import type { ReadConnection } from '../../db/access'
import { historyOf } from './history'
import { orderRowOf, type RawOrder, ROW_SQL } from './order-rows'
import { parcelsOf } from './parcels'

type Detail = Output<'orders.get'>

const PARTY = [
  'buyerName', 'buyerEmail', 'buyerPhone', 'buyerCompanyName', 'recipientName', 'shipPhone', 'addressLine1', 'addressLine2',
  'addressLine3', 'city', 'stateOrRegion', 'postalCode', 'country', 'deliveryInstructions', 'giftMessage',
] as const satisfies readonly (keyof Detail['party'])[] // prettier-ignore

/** Number of an order's row. Throws DeskError `orderUnknown`. */
export function orderRowNumber(db: ReadConnection, orderId: string): number {
  const found = db.prepare<[string], { id: number }>('SELECT id FROM orders WHERE orderId = ?').get(orderId)
  if (!found) throw new DeskError('orderUnknown', { orderId })
  return found.id
}

/** Everything the desk knows of one order. Throws DeskError `orderUnknown`. */
export function orderDetail(context: ReadContext, orderId: string): Detail {
  const { db } = context
  const raw = db.raw.prepare<[string], RawOrder>(`${ROW_SQL} WHERE o.orderId = ?`).get(orderId)
  if (!raw) throw new DeskError('orderUnknown', { orderId })
  const { build } = db
  const party = db.get(build.selectFrom('orderParties').selectAll().where('orderRow', '=', raw.id))
  const reported = db.get(build.selectFrom('orders').select('reportedState').where('id', '=', raw.id))
  const items = db.all(
    build
      .selectFrom('orderItems as i')
      .innerJoin('titles as t', 't.id', 'i.titleId')
      .selectAll('i')
      .select('t.title')
      .where('i.orderRow', '=', raw.id)
      .orderBy('i.id'),
  )
  return {
    order: {
      ...orderRowOf(raw),
      merchantOrderId: raw.merchantOrderId,
      salesChannel: raw.salesChannel,
      shipServiceLevel: raw.shipServiceLevel,
      paidAt: raw.paidAt,
      earliestShipAt: raw.earliestShipAt,
      earliestDeliveryAt: raw.earliestDeliveryAt,
      latestDeliveryAt: raw.latestDeliveryAt,
      lastUpdatedAt: raw.lastUpdatedAt,
      cancelReason: raw.cancelReason,
      purchaseOrderNumber: raw.purchaseOrderNumber,
      iossNumber: raw.iossNumber,
    },
    party: Object.fromEntries(PARTY.map((field) => [field, party?.[field] ?? ''])) as Detail['party'],
    items: items.map(({ id, extra, ...item }) => {
      const quantityToShip = reportedToShip(item, reported?.reportedState ?? 'unshipped')
      return {
        ...item,
        itemRow: id,
        quantityToShip,
        quantityShipped: item.quantityShipped ?? Math.max(0, item.quantity - quantityToShip),
        extra: extra === '' ? {} : (JSON.parse(extra) as Record<string, string>),
      }
    }),
    shipments: parcelsOf(db, raw.id),
    history: historyOf(context, raw.id),
  }
}
