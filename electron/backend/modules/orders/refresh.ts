import { TAKES_ITEMS_OFF } from '@shared/domain/cancellations/cancellation-file'
import { grouped } from '@shared/domain/grouped'
import { deriveState, type OrderState, TRACKING_STATES, type TrackingState } from '@shared/domain/orders/order-state'
import type { Writer } from '../../db/access'
import type { SqliteDatabase } from '../../db/open'
import { type ToldLine, toldLines } from '../../outgoing'
import { derivedWriter, rowForgetter } from '../../record'
import { DERIVED, ORDERS } from './tables'
import { itemProgress, itemSums, searchWords, SUMMED } from './derived'

interface ParcelRow {
  orderRow: number
  items: string
  trackingNumber: string
  revision: number
  writtenRevision: number
  uploadedRevision: number
  uploadedAt: number | null
  confirmedByAmazon: number
  updatedAt: number
}

/** How far a parcel is: what was last entered, written or uploaded; what Amazon confirmed itself has no further to go. */
export function parcelTracking(
  parcel: Pick<ParcelRow, 'revision' | 'writtenRevision' | 'uploadedRevision' | 'confirmedByAmazon'>,
): Exclude<TrackingState, 'none'> {
  if (parcel.confirmedByAmazon === 1 || parcel.uploadedRevision === parcel.revision) return 'uploaded'
  return parcel.writtenRevision === parcel.revision ? 'written' : 'entered'
}

/** What a parcel does for its order's tracking: entered is one with a number, not one with a date or a carrier alone. */
function stepOf(parcel: ParcelRow): TrackingState {
  const tracking = parcelTracking(parcel)
  return tracking === 'entered' && parcel.trackingNumber === '' ? 'none' : tracking
}

/** When a parcel's confirmation reached Amazon, as far as the operator said; null where it did not. */
function confirmedAt(parcel: ParcelRow): number | null {
  if (parcel.confirmedByAmazon === 1) return parcel.updatedAt
  return parcel.uploadedRevision > 0 ? parcel.uploadedAt : null
}

const ITEM = [
  'id',
  'orderRow',
  'orderItemId',
  'itemStatus',
  'quantityShipped',
  'quantityToShip',
  'sku',
  'titleId',
  ...SUMMED,
] as const

type OrderRow = Record<(typeof DERIVED)[number], string | number | null> & {
  id: number
  reportedState: OrderState
  reportedStateAt: number
}
type ItemRow = Record<(typeof ITEM)[number], string | number | null> & { id: number; orderRow: number; titleId: number }

/** As many orders at once: asked one by one, most of the time would go into asking. */
const AT_ONCE = 500

/** What an order keeps of its items, its parcels, and what Amazon was told. */
function derive(order: OrderRow, items: readonly ItemRow[], parcels: readonly ParcelRow[], told: readonly ToldLine[]) {
  const uploaded = parcels.flatMap((p) => {
    const uploadedAt = confirmedAt(p)
    return uploadedAt === null
      ? []
      : [{ uploadedAt, items: JSON.parse(p.items) as { itemRow: number; quantity: number }[] }]
  })
  const cancelled = told.map(({ uploadedAt, cells }) => {
    const item = items.find(({ orderItemId }) => orderItemId !== '' && orderItemId === cells[TAKES_ITEMS_OFF.itemColumn])
    return { uploadedAt, items: item ? [item.id] : [] }
  })
  const progress = items.map((item) => ({ itemRow: item.id, ...itemProgress(item) }))
  const { state, unitsToShip } = deriveState(order, progress, uploaded, cancelled)
  // The parcel that lags behind most says where the order's tracking is.
  const steps = parcels.map((p) => TRACKING_STATES.indexOf(stepOf(p)))
  const tracking = TRACKING_STATES[Math.min(...steps)] ?? 'none'
  const [first] = items
  return { state, tracking, items: items.length, unitsToShip, sku: first?.sku ?? '', titleId: first?.titleId ?? 0, ...itemSums(items) }
} // prettier-ignore

function byOrder<T extends { orderRow: number }>(rows: readonly T[]): (order: number) => T[] {
  const found = grouped(rows, ({ orderRow }) => orderRow)
  return (order) => found.get(order) ?? []
}

const takenOff = toldLines(TAKES_ITEMS_OFF.kind)

/** Derives anew what these orders keep, and finds those that `isFoundAnew` by their words of now. */
function refreshAll(writer: Writer, touched: ReadonlyMap<number, boolean>): void {
  const { raw: db } = writer
  const rows = JSON.stringify([...touched.keys()])
  const these = 'IN (SELECT value FROM json_each(?))'
  const all = <T>(sql: string, which = rows) => db.prepare<[string], T>(sql).all(which)
  const orders = all<OrderRow>(`SELECT id, reportedState, reportedStateAt, ${DERIVED.join(', ')} FROM orders WHERE id ${these}`)
  const itemsOf = byOrder(all<ItemRow>(`SELECT ${ITEM.join(', ')} FROM orderItems WHERE orderRow ${these} ORDER BY orderRow, id`))
  const parcelsOf = byOrder(all<ParcelRow>(`SELECT * FROM shipments WHERE orderRow ${these} ORDER BY orderRow, id`))
  const toldOf = byOrder(takenOff(writer, [...touched.keys()]))
  const write = derivedWriter(db, ORDERS, DERIVED)
  for (const order of orders) {
    const derived = derive(order, itemsOf(order.id), parcelsOf(order.id), toldOf(order.id))
    // An order that stays as it was is not written: each of its indexes would be, too.
    if (DERIVED.some((column) => derived[column] !== order[column]))
      write(order.id, DERIVED.map((column) => derived[column]))
  }
  const anew = JSON.stringify(orders.flatMap(({ id }) => (touched.get(id) ? [id] : [])))
  if (anew === '[]') return
  const parties = all<{ orderRow: number; buyerName: string; recipientName: string }>(`SELECT orderRow, buyerName, recipientName FROM orderParties WHERE orderRow ${these}`, anew)
  const partyOf = byOrder(parties)
  db.prepare(`DELETE FROM orderSearch WHERE rowid ${these}`).run(anew)
  const index = db.prepare('INSERT INTO orderSearch (rowid, words) VALUES (?, ?)')
  for (const { id } of orders) {
    if (!touched.get(id)) continue
    const [party] = partyOf(id)
    const words = searchWords(party?.buyerName, party?.recipientName, parcelsOf(id).map((p) => p.trackingNumber))
    if (words !== '') index.run(id, words)
  }
} // prettier-ignore

/** Says that an order changed. `isFoundAnew`: false where neither names nor tracking numbers did, so that the same words find it. */
export type Touch = (orderRow: number, isFoundAnew?: boolean) => void

/**
 * Does work that changes orders' facts and parcels, and then derives what the orders that it touched keep of them: state, sums,
 * tracking, search words. The one place that does. Not before the work is done: of a file that is taken back its rows come
 * first. `step` hears how far that is, and may throw.
 */
export function refreshing<T>(
  db: Writer,
  work: (touch: Touch) => T,
  step: (done: number, total: number) => void = () => undefined,
): T {
  const touched = new Map<number, boolean>()
  const result = work(
    (orderRow, isFoundAnew = true) => void touched.set(orderRow, touched.get(orderRow) === true || isFoundAnew),
  )
  const all = [...touched]
  for (let done = 0; done < all.length; done += AT_ONCE) {
    step(done, all.length)
    refreshAll(db, new Map(all.slice(done, done + AT_ONCE)))
  }
  return result
}

/** The same for orders that changed already. */
export function refreshOrders(db: Writer, orderRows: Iterable<number>, isFoundAnew = true): void {
  refreshing(db, (touch) => {
    for (const row of orderRows) touch(row, isFoundAnew)
  })
}

/** Takes orders away that a report had brought: out of the search, out of the record, and themselves. */
export function orderForgetter(db: SqliteDatabase): (orderRow: number) => void {
  const forgetWords = db.prepare('DELETE FROM orderSearch WHERE rowid = ?')
  const forgetRow = rowForgetter(db, ORDERS)
  return (orderRow) => {
    forgetWords.run(orderRow)
    forgetRow(orderRow)
  }
}
