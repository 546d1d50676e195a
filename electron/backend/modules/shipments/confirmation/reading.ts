import type { InferResult } from 'kysely'
import { grouped } from '@shared/domain/grouped'
import { reportedToShip } from '@shared/domain/orders/order-state'
import type { OrderToConfirm, ParcelToConfirm } from '@shared/domain/shipments/confirmation'
import type { NumberOfOrder } from '@shared/domain/shipments/duplicates'
import type { Reader } from '../../../db/access'
import { byIndex } from '../../../db/by-index'
import { entriesOf } from '../../../db/json'
import { among } from '../../../db/list'
import { literal } from '../../../db/literal'
import type { Row } from '../../../db/schema'
import { refusedLines } from '../../../outgoing'
import { isBeingCancelled } from '../../cancellations'
import { enteredIn } from '../../orders'
import { confirmationWay } from './way'

const ORDER = [
  'id', 'orderId', 'marketplaceId', 'state', 'reportedState', 'fulfillmentChannel', 'tracking', 'cancelRequested', 'purchasedAt',
  'latestShipAt',
] as const // prettier-ignore
type OrderColumns = Pick<Row<'orders'>, (typeof ORDER)[number]>

const itemsIn = ({ build }: Reader, chosen: Chosen) =>
  build
    .selectFrom('orderItems as i')
    .select([
      'i.id',
      'i.orderRow',
      'i.orderItemId',
      'i.quantity',
      'i.quantityShipped',
      'i.quantityToShip',
      'i.itemStatus',
    ])
    .select(isBeingCancelled(build).as('isBeingCancelled'))
    .where('i.orderRow', 'in', chosen)
    .orderBy('i.id')
type ItemColumns = InferResult<ReturnType<typeof itemsIn>>[number]

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

/**
 * Orders with parcels entered or edited since they were written, and those given; no more than so many. Parcels that Amazon confirmed
 * itself never go into a file.
 */
const toWrite = ({ build }: Reader, refused: readonly number[], most: number) =>
  build
    .selectFrom(byIndex('shipments', 's', 'shipmentsToWrite'))
    .select('s.orderRow')
    .whereRef('s.revision', '>', 's.writtenRevision')
    .where('s.confirmedByAmazon', '=', 0)
    .union(({ selectFrom, val }) =>
      selectFrom(entriesOf<number>(val(JSON.stringify(refused))).as('given')).select('given.value as orderRow'),
    )
    .limit(most)
type Chosen = ReturnType<typeof toWrite> | number[]

/**
 * Orders with a parcel to write, by ship-by date; or the one that is given, with all its parcels; `most`: no more than so many. Three queries for all of
 * them: one a row would cost more than the examination.
 */
export function ordersToPlan(db: Reader, { only, most = -1 }: { only?: number; most?: number } = {}): PlannedOrder[] {
  const { build } = db
  const refused = refusedLines(db, confirmationWay)
  const chosen: Chosen =
    only === undefined
      ? toWrite(
          db,
          [...refused.values()].map((found) => found.orderRow),
          most,
        )
      : [only]
  const orders = build.selectFrom('orders').select(ORDER).where('id', 'in', chosen).orderBy('shipBy').orderBy('id')
  const items = grouped(db.all(itemsIn(db, chosen)), ({ orderRow }) => orderRow)
  const shipments = build.selectFrom('shipments').selectAll().where('orderRow', 'in', chosen).orderBy('id')
  const parcels = grouped(db.all(shipments), ({ orderRow }) => orderRow)
  return db.all(orders).map((row) => {
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
  const cancelled = open.filter((item) => item.isBeingCancelled).length
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
export function numbersToCompare({ all, build }: Reader, planned: readonly PlannedOrder[]): NumberOfOrder[] {
  const numbers = new Set<string>()
  for (const { parcels } of planned)
    for (const { parcel } of parcels) {
      if (parcel.trackingNumber === '') continue
      numbers.add(parcel.trackingNumber)
      numbers.add(parcel.trackingNumber.replaceAll(' ', '').toUpperCase())
    }
  const found = (index: 'shipmentsByTracking' | 'shipmentsUnfolded') =>
    build
      .selectFrom(byIndex('shipments', 's', index))
      .innerJoin('orders as o', 'o.id', 's.orderRow')
      .select(['o.orderId', 's.trackingNumber'])
      // In the words of the indexes.
      .where('s.trackingNumber', '<>', literal(''))
  const same = found('shipmentsByTracking').where('s.trackingNumber', 'in', among([...numbers]))
  const unfolded = found('shipmentsUnfolded').where('s.trackingNumber', '<>', ({ fn }) =>
    fn<string>('upper', [fn('replace', ['s.trackingNumber', literal(' '), literal('')])]),
  )
  return all(same.unionAll(unfolded))
}
