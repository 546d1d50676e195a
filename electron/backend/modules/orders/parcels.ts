import type { Shipment } from '@shared/contract/shipments'
import type { Reader } from '../../db/access'
import type { Row } from '../../db/schema'
import { parcelTracking } from './refresh'

export type ShipmentRow = Row<'shipments'>

/** What the operator entered of a parcel. Its lists are empty for most: a batch of thousands does not parse them. */
export const enteredIn = (row: ShipmentRow) => ({
  shipmentId: row.id,
  carrierCode: row.carrierCode,
  carrierName: row.carrierName,
  trackingNumber: row.trackingNumber,
  shippedOn: row.shippedOn,
  shippedAt: row.shippedAt,
  shipMethod: row.shipMethod,
  items: row.items === '[]' ? [] : (JSON.parse(row.items) as Shipment['items']),
  accepted: row.accepted === '{}' ? {} : (JSON.parse(row.accepted) as Shipment['accepted']),
})

/** The parcels the operator entered for an order, oldest first. */
export function parcelsOf({ all, build }: Reader, orderRow: number): Shipment[] {
  return all(build.selectFrom('shipments').selectAll().where('orderRow', '=', orderRow).orderBy('id')).map((row) => ({
    ...enteredIn(row),
    confirmedByAmazon: row.confirmedByAmazon === 1,
    changedSinceWritten: row.confirmedByAmazon === 0 && row.writtenRevision > 0 && row.revision > row.writtenRevision,
    tracking: parcelTracking(row),
  }))
}

/** The newest parcel of an order that has a tracking number. */
export const lastTracked = (db: Reader, orderRow: number): Shipment | undefined =>
  parcelsOf(db, orderRow).findLast(({ trackingNumber }) => trackingNumber !== '')
