import type { InferResult } from 'kysely'
import { isOrderId, NON_AMAZON_ORDER_ID } from '@shared/domain/orders/order-id'
import type { OrderRow } from '@shared/contract/orders'
import type { ReadBuilder, Reader } from '../../db/access'
import { amongListed } from '../../db/list'
import { type Given, prepared } from '../../db/prepared'

/** Orders `o` with what a row of the list shows of their title, their parties and their first parcel. */
export const shownOrders = (build: ReadBuilder) =>
  build
    .selectFrom('orders as o')
    .leftJoin('titles as t', 't.id', 'o.titleId')
    .leftJoin('orderParties as p', 'p.orderRow', 'o.id')
    .leftJoin('shipments as f', (join) =>
      join.on('f.id', '=', ({ selectFrom }) =>
        selectFrom('shipments as s')
          .select(({ fn }) => fn.min('s.id').as('first'))
          .whereRef('s.orderRow', '=', 'o.id'),
      ),
    )
    .selectAll('o')
    .select(['t.title', 'p.buyerName', 'p.recipientName', 'p.city', 'p.country'])
    .select(['f.id as shipmentId', 'f.carrierCode', 'f.carrierName', 'f.trackingNumber', 'f.shippedOn', 'f.shipMethod'])
    .select('f.accepted')
    .select(({ selectFrom }) =>
      selectFrom('shipments as s')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('s.orderRow', '=', 'o.id')
        .as('shipments'),
    )
    .$narrowType<{ shipments: number }>()

type RawOrder = InferResult<ReturnType<typeof shownOrders>>[number]

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

const rowsOf = prepared((build, given: Given<{ ids: string }>) =>
  shownOrders(build).where('o.id', 'in', amongListed<number>(given('ids'))),
)

/** Rows of a window, in the order of `ids`. */
export function loadRows(db: Reader, ids: readonly number[]): OrderRow[] {
  const rows = db.all(rowsOf({ ids: JSON.stringify(ids) }))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [orderRowOf(row)] : []
  })
}
