import type { Output } from '@shared/contract'
import { isOrderId, NON_AMAZON_ORDER_ID } from '@shared/domain/orders/order-id'
import type { OrderRow } from '@shared/contract/orders'
import type { ReadConnection } from '../../db/access'

export const ROW_SQL = `
  SELECT o.*, t.title, p.buyerName, p.recipientName, p.city, p.country,
    (SELECT count(*) FROM shipments s WHERE s.orderRow = o.id) shipments,
    f.id shipmentId, f.carrierCode, f.carrierName, f.trackingNumber, f.shippedOn, f.shipMethod, f.accepted
  FROM orders o
  LEFT JOIN titles t ON t.id = o.titleId
  LEFT JOIN orderParties p ON p.orderRow = o.id
  LEFT JOIN shipments f ON f.id = (SELECT min(s.id) FROM shipments s WHERE s.orderRow = o.id)`

export type RawOrder = Omit<
  OrderRow,
  'accepted' | 'isAmazonSale' | 'cancelRequested' | 'isPrime' | 'isBusinessOrder'
> & {
  id: number
  cancelRequested: number
  isPrime: number
  isBusinessOrder: number
  accepted: string | null
} & Omit<Output<'orders.get'>['order'], keyof OrderRow>

/** One row of the list as the page gets it: absent parties and parcels are empty text. */
export function orderRowOf(raw: RawOrder): OrderRow {
  return {
    orderId: raw.orderId,
    state: raw.state,
    orderStatus: raw.orderStatus,
    marketplaceId: raw.marketplaceId,
    fulfillmentChannel: raw.fulfillmentChannel,
    isAmazonSale: isOrderId(raw.orderId) && !NON_AMAZON_ORDER_ID.test(raw.orderId),
    purchasedAt: raw.purchasedAt,
    latestShipAt: raw.latestShipAt,
    buyerName: raw.buyerName ?? '',
    recipientName: raw.recipientName ?? '',
    city: raw.city ?? '',
    country: raw.country ?? '',
    items: raw.items,
    units: raw.units,
    unitsToShip: raw.unitsToShip,
    sku: raw.sku,
    title: raw.title ?? '',
    currency: raw.currency,
    total: raw.total,
    cancelRequested: raw.cancelRequested === 1,
    isPrime: raw.isPrime === 1,
    isBusinessOrder: raw.isBusinessOrder === 1,
    tracking: raw.tracking,
    shipments: raw.shipments,
    shipmentId: raw.shipmentId,
    carrierCode: raw.carrierCode ?? '',
    carrierName: raw.carrierName ?? '',
    trackingNumber: raw.trackingNumber ?? '',
    shippedOn: raw.shippedOn ?? '',
    shipMethod: raw.shipMethod ?? '',
    accepted: JSON.parse(raw.accepted ?? '{}') as OrderRow['accepted'],
  }
}

/** Rows of a window, in the order of `ids`. */
export function loadRows(db: ReadConnection, ids: readonly number[]): OrderRow[] {
  const rows = db
    .prepare<[string], RawOrder>(`${ROW_SQL} WHERE o.id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [orderRowOf(row)] : []
  })
}
