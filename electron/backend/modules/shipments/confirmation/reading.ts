import { grouped } from '@shared/domain/grouped'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { FulfillmentChannel } from '@shared/domain/orders/order-record'
import { type OrderState, reportedToShip, type TrackingState } from '@shared/domain/orders/order-state'
import type { OrderToConfirm, ParcelToConfirm } from '@shared/domain/shipments/confirmation'
import type { NumberOfOrder } from '@shared/domain/shipments/duplicates'
import type { ReadConnection } from '../../../db/access'
import { refusedLines } from '../../../outgoing'
import { isBeingCancelled } from '../../cancellations'
import { enteredIn, type ShipmentRow } from '../../orders'
import { confirmationWay } from './way'

interface OrderColumns {
  id: number
  orderId: string
  marketplaceId: MarketplaceId
  state: OrderState
  reportedState: OrderState
  fulfillmentChannel: FulfillmentChannel
  tracking: TrackingState
  cancelRequested: number
  purchasedAt: number
  latestShipAt: number | null
}
interface ItemColumns {
  id: number
  orderRow: number
  orderItemId: string
  quantity: number
  quantityShipped: number | null
  quantityToShip: number | null
  itemStatus: string
  isBeingCancelled: number
}

export interface PlannedParcel {
  parcel: ParcelToConfirm
  revision: number
  /** It is to go into the next file: entered or edited since, or refused by Amazon as it is. */
  isPlanned: boolean
}
export interface PlannedOrder {
  orderRow: number
  order: OrderToConfirm
  /** All of the order, oldest first. */
  parcels: PlannedParcel[]
}

/** Parcels entered or edited since they were written; those that Amazon confirmed itself never go into a file. */
const TO_WRITE = 'revision > writtenRevision AND confirmedByAmazon = 0'

/**
 * Orders with a parcel to write, by ship-by date; or the one that is given, with all its parcels; `most`: no more than so many. Three queries for all of
 * them: one a row would cost more than the examination.
 */
export function ordersToPlan(
  db: ReadConnection,
  { only, most = -1 }: { only?: number; most?: number } = {},
): PlannedOrder[] {
  const refused = refusedLines(db, confirmationWay)
  const chosen =
    only === undefined
      ? `SELECT orderRow FROM shipments INDEXED BY shipmentsToWrite WHERE ${TO_WRITE} UNION SELECT value FROM json_each(:refused) LIMIT :most`
      : 'SELECT :only'
  const binding =
    only === undefined
      ? { refused: JSON.stringify([...refused.values()].map((found) => found.orderRow)), most }
      : { only }
  const orders = db
    .prepare<[object], OrderColumns>(
      `SELECT id, orderId, marketplaceId, state, reportedState, fulfillmentChannel, tracking, cancelRequested, purchasedAt, latestShipAt
       FROM orders WHERE id IN (${chosen}) ORDER BY shipBy, id`,
    )
    .all(binding)
  const items = grouped(
    db
      .prepare<[object], ItemColumns>(
        `SELECT id, orderRow, orderItemId, quantity, quantityShipped, quantityToShip, itemStatus,
           ${isBeingCancelled('orderItems')} isBeingCancelled
         FROM orderItems WHERE orderRow IN (${chosen}) ORDER BY id`,
      )
      .all(binding),
    ({ orderRow }) => orderRow,
  )
  const parcels = grouped(
    db.prepare<[object], ShipmentRow>(`SELECT * FROM shipments WHERE orderRow IN (${chosen}) ORDER BY id`).all(binding),
    ({ orderRow }) => orderRow,
  )
  return orders.map((row) => {
    const rows = parcels.get(row.id) ?? []
    const planned = rows.map((parcel): PlannedParcel => {
      const answer = refused.get(parcel.id)
      return {
        parcel: { ...enteredIn(parcel), wasWritten: parcel.writtenRevision > 0, refused: answer?.answer },
        revision: parcel.revision,
        isPlanned:
          parcel.confirmedByAmazon === 0 &&
          (parcel.revision > parcel.writtenRevision || answer !== undefined) &&
          // Counted with the orders whose number is to be entered.
          !(parcel.trackingNumber === '' && isToEnter(row)),
      }
    })
    // What Amazon confirmed itself when the label was bought is as good as uploaded.
    const uploaded = planned
      .filter((_, i) => (rows[i]?.uploadedAt ?? null) !== null || rows[i]?.confirmedByAmazon === 1)
      .map(({ parcel }) => parcel)
    return { orderRow: row.id, order: orderOf(row, items.get(row.id) ?? [], uploaded), parcels: planned }
  })
}

/** Work for which a number is still to be entered. */
const isToEnter = ({ state, fulfillmentChannel, tracking }: OrderColumns) =>
  tracking === 'none' && fulfillmentChannel === 'Merchant' && (state === 'unshipped' || state === 'partlyShipped')

/**
 * What may be confirmed of each item over all parcels: what Amazon still wants, unless it is to be cancelled, and what our
 * own parcels had of it that Amazon's report has already taken off.
 */
function orderOf(
  row: OrderColumns,
  items: readonly ItemColumns[],
  uploaded: readonly ParcelToConfirm[],
): OrderToConfirm {
  const seen = new Map<number, number>()
  for (const parcel of uploaded)
    for (const { itemRow, quantity } of parcel.items) seen.set(itemRow, (seen.get(itemRow) ?? 0) + quantity)
  const open = items.filter((item) => reportedToShip(item, row.reportedState) > 0)
  const cancelled = open.filter((item) => item.isBeingCancelled === 1).length
  return {
    orderId: row.orderId,
    marketplaceId: row.marketplaceId,
    state: row.state,
    reportedState: row.reportedState,
    fulfillmentChannel: row.fulfillmentChannel,
    cancelRequested: row.cancelRequested === 1,
    beingCancelled: cancelled === 0 ? 'nothing' : cancelled === open.length ? 'all' : 'items',
    purchasedAt: row.purchasedAt,
    latestShipAt: row.latestShipAt,
    items: items.map((item) => {
      const wanted = item.isBeingCancelled ? 0 : reportedToShip(item, row.reportedState)
      const quantity = Math.min(item.quantity, wanted + (seen.get(item.id) ?? 0))
      return { itemRow: item.id, orderItemId: item.orderItemId, quantity }
    }),
  }
}

/**
 * Numbers that may stand on two orders: those of the planned orders wherever they were entered, and those few that are not
 * written in capitals without blanks.
 */
export function numbersToCompare(db: ReadConnection, planned: readonly PlannedOrder[]): NumberOfOrder[] {
  const numbers = new Set<string>()
  for (const { parcels } of planned)
    for (const { parcel } of parcels) {
      if (parcel.trackingNumber === '') continue
      numbers.add(parcel.trackingNumber)
      numbers.add(parcel.trackingNumber.replaceAll(' ', '').toUpperCase())
    }
  return db
    .prepare<[string], NumberOfOrder>(
      `SELECT r.orderId, o.trackingNumber FROM shipments o INDEXED BY shipmentsByTracking JOIN orders r ON r.id = o.orderRow
       WHERE o.trackingNumber <> '' AND o.trackingNumber IN (SELECT value FROM json_each(?))
       UNION ALL
       SELECT r.orderId, o.trackingNumber FROM shipments o INDEXED BY shipmentsUnfolded JOIN orders r ON r.id = o.orderRow
       WHERE o.trackingNumber <> '' AND o.trackingNumber <> upper(replace(o.trackingNumber, ' ', ''))`,
    )
    .all(JSON.stringify([...numbers]))
}
