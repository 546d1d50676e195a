import type { Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { reportedToShip } from '@shared/domain/orders/order-state'
import type { ReadContext } from '../../context'
import type { Reader } from '../../db/access'
import { type Given, prepared } from '../../db/prepared'
import { historyOf } from './history'
import { orderRowOf, shownOrders } from './order-rows'
import { parcelsOf } from './parcels'

type Detail = Output<'orders.get'>

const PARTY = [
  'buyerName', 'buyerEmail', 'buyerPhone', 'buyerCompanyName', 'recipientName', 'shipPhone', 'addressLine1', 'addressLine2',
  'addressLine3', 'city', 'stateOrRegion', 'postalCode', 'country', 'deliveryInstructions', 'giftMessage',
] as const satisfies readonly (keyof Detail['party'])[] // prettier-ignore

/** Number of an order's row. Throws DeskError `orderUnknown`. */
export function orderRowNumber({ get, build }: Reader, orderId: string): number {
  const found = get(build.selectFrom('orders').select('id').where('orderId', '=', orderId))
  if (!found) throw new DeskError('orderUnknown', { orderId })
  return found.id
}

const shownOrder = prepared((build, given: Given<{ orderId: string }>) =>
  shownOrders(build).where('o.orderId', '=', given('orderId')),
)

/** Everything the desk knows of one order. Throws DeskError `orderUnknown`. */
export function orderDetail(context: ReadContext, orderId: string): Detail {
  const { db } = context
  const { build } = db
  const raw = db.get(shownOrder({ orderId }))
  if (!raw) throw new DeskError('orderUnknown', { orderId })
  const party = db.get(build.selectFrom('orderParties').selectAll().where('orderRow', '=', raw.id))
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
      const quantityToShip = reportedToShip(item, raw.reportedState)
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
