import type { Values } from '@shared/domain/orders/facts'
import { deriveState, type OrderState, TRACKING_STATES, type TrackingState } from '@shared/domain/orders/order-state'
import type { SqliteDatabase } from '../../db/open'
import { toldLines } from './told'
import { itemProgress, itemSums, searchWords } from './derived'

interface ParcelRow {
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

/** Derives what orders keep of their items and parcels: state, sums, tracking, search words. The one place that does. */
export function orderRefresher(db: SqliteDatabase) {
  const order = db.prepare<[number], { reportedState: OrderState; reportedStateAt: number }>(
    'SELECT reportedState, reportedStateAt FROM orders WHERE id = ?',
  )
  const itemsOf = db.prepare<[number], Values & { id: number; titleId: number }>(
    'SELECT * FROM orderItems WHERE orderRow = ? ORDER BY id',
  )
  const parcelsOf = db.prepare<[number], ParcelRow>('SELECT * FROM shipments WHERE orderRow = ? ORDER BY id')
  const toldToCancel = toldLines(db, 'cancellation')
  const partyOf = db.prepare<[number], { buyerName: string; recipientName: string }>(
    'SELECT buyerName, recipientName FROM orderParties WHERE orderRow = ?',
  )
  const write = db.prepare(
    `UPDATE orders SET state = ?, tracking = ?, items = ?, units = ?, unitsToShip = ?, sku = ?, titleId = ?, currency = ?, total = ?
     WHERE id = ? AND (state, tracking, items, units, unitsToShip, sku, titleId, currency, total) IS NOT (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const forget = db.prepare('DELETE FROM orderSearch WHERE rowid = ?')
  const index = db.prepare('INSERT INTO orderSearch (rowid, words) VALUES (?, ?)')

  return {
    /** `isFoundAnew`: false where neither names nor tracking numbers changed, so that it is found by the same words. */
    refresh(row: number, { isFoundAnew = true }: { isFoundAnew?: boolean } = {}): void {
      const known = order.get(row)
      if (!known) return
      const items = itemsOf.all(row)
      const parcels = parcelsOf.all(row)
      const uploaded = parcels.flatMap((p) => {
        const uploadedAt = confirmedAt(p)
        return uploadedAt === null
          ? []
          : [{ uploadedAt, items: JSON.parse(p.items) as { itemRow: number; quantity: number }[] }]
      })
      const cancelled = toldToCancel(row).map(({ uploadedAt, cells }) => {
        const item = items.find(
          ({ orderItemId }) => orderItemId !== '' && orderItemId === cells['amazon-order-item-code'],
        )
        return { uploadedAt, items: item ? [item.id] : [] }
      })
      const progress = items.map((item) => ({ itemRow: item.id, ...itemProgress(item) }))
      const { state, unitsToShip } = deriveState(known, progress, uploaded, cancelled)
      // The parcel that lags behind most says where the order's tracking is.
      const steps = parcels.map((p) => TRACKING_STATES.indexOf(stepOf(p)))
      const tracking = TRACKING_STATES[Math.min(...steps)] ?? 'none'
      const sums = itemSums(items)
      const first = items[0]
      const derived = [state, tracking, items.length, sums.units, unitsToShip, first?.sku ?? '', first?.titleId ?? 0, sums.currency, sums.total] // prettier-ignore
      // An order that stays as it was is not written: each of its indexes would be, too.
      write.run(...derived, row, ...derived)
      if (!isFoundAnew) return
      const party = partyOf.get(row)
      forget.run(row)
      const words = searchWords(party?.buyerName, party?.recipientName, parcels.map((p) => p.trackingNumber)) // prettier-ignore
      if (words !== '') index.run(row, words)
    },
    /** Takes the order out of the search; before its row is deleted. */
    forget(row: number): void {
      forget.run(row)
    },
  }
}
