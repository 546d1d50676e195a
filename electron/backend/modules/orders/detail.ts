import type { Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { reportedToShip, type OrderState } from '@shared/domain/orders/order-state'
import type { ReadContext } from '../../context'
import type { ReadConnection } from '../../db/access'
import { historyOf } from './history'
import { orderRowOf, type RawOrder, ROW_SQL } from './rows'
import { shipmentsOf } from './parcels'

type Detail = Output<'orders.get'>
type Item = Detail['items'][number]
type RawItem = Omit<Item, 'quantityShipped' | 'quantityToShip' | 'itemRow' | 'extra'> & {
  id: number
  quantityShipped: number | null
  quantityToShip: number | null
  extra: string
}

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
  const party = db.raw
    .prepare<[number], Partial<Detail['party']>>('SELECT * FROM orderParties WHERE orderRow = ?')
    .get(raw.id)
  const reportedState = db.raw
    .prepare<[number], { reportedState: OrderState }>('SELECT reportedState FROM orders WHERE id = ?')
    .get(raw.id)
  const items = db.raw
    .prepare<[number], RawItem>(
      'SELECT i.*, t.title FROM orderItems i JOIN titles t ON t.id = i.titleId WHERE i.orderRow = ? ORDER BY i.id',
    )
    .all(raw.id)
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
      const quantityToShip = reportedToShip(item, reportedState?.reportedState ?? 'unshipped')
      return {
        ...item,
        itemRow: id,
        quantityToShip,
        quantityShipped: item.quantityShipped ?? Math.max(0, item.quantity - quantityToShip),
        extra: extra === '' ? {} : (JSON.parse(extra) as Record<string, string>),
      }
    }),
    shipments: shipmentsOf(db.raw, raw.id),
    history: historyOf(context, raw.id),
  }
}
