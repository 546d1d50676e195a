import type { Input, Output } from '@shared/contract'
import type { LabelEntry } from '@shared/contract/labels'
import type { WriteContext } from '../../context'
import { changeRecorder, type Image, imageOf, type RecordedChange } from '../orders'
import { changeParcels } from '../shipments'
import { labelRow } from './labels'

type Recording = (orderRow: number, change: RecordedChange) => void

/**
 * Enters or edits a label and its parcel in one operation. The label's service is the parcel's ship method where it has none.
 * Throws DeskError `orderUnknown`, `shipmentUnknown`, `ruleBroken`.
 */
export function saveLabel(
  write: WriteContext,
  { orderId, shipment, label }: Input<'labels.save'>,
): Output<'labels.save'> {
  const { db } = write
  return changeParcels(write, 'label', (parcels) => {
    const shipmentId = parcels.save(orderId, shipment)
    const parcel = db.get(
      db.build.selectFrom('shipments').select(['orderRow', 'shipMethod']).where('id', '=', shipmentId),
    )
    if (!parcel) throw new RangeError(`parcel ${shipmentId} was just saved`)
    if (parcel.shipMethod === '' && label.service !== '')
      parcels.save(orderId, { shipmentId, shipMethod: label.service })
    const known = db.get(db.build.selectFrom('labels').select('id').where('shipmentId', '=', shipmentId))
    const labelId = known
      ? changeLabel(write, known.id, label, parcels.record)
      : addLabel(write, parcel.orderRow, shipmentId, label, parcels.record)
    return { shipmentId, labelId }
  })
}

function addLabel(
  write: WriteContext,
  orderRow: number,
  shipmentId: number,
  label: LabelEntry,
  record: Recording,
): number {
  const { db } = write
  const now = write.now()
  const { lastInsertRowid } = db.run(
    db.build
      .insertInto('labels')
      .values({ ...label, orderRow, shipmentId, attachment: '', attachmentSha256: '', createdAt: now, updatedAt: now }),
  )
  const after = imageOf(db.raw, 'label', lastInsertRowid)
  record(orderRow, { entity: 'label', entityRow: lastInsertRowid, before: null, after })
  return lastInsertRowid
}

/** Changes a label's columns and records it whole, before and after; what stays the same is no change. */
export function changeLabel(write: WriteContext, labelId: number, columns: Image, record: Recording): number {
  const { db } = write
  const { orderRow } = labelRow(db.raw, labelId)
  const before = imageOf(db.raw, 'label', labelId)
  if (Object.entries(columns).every(([column, value]) => before?.[column] === value)) return labelId
  db.run(
    db.build
      .updateTable('labels')
      .set({ ...columns, updatedAt: write.now() })
      .where('id', '=', labelId),
  )
  record(orderRow, { entity: 'label', entityRow: labelId, before, after: imageOf(db.raw, 'label', labelId) })
  return labelId
}

/** Takes a label away; its file stays in the folder, so that this can be undone. Throws DeskError `labelUnknown`. */
export function removeLabel(write: WriteContext, labelId: number): void {
  const { db } = write
  const { orderRow } = labelRow(db.raw, labelId)
  const before = imageOf(db.raw, 'label', labelId)
  db.run(db.build.deleteFrom('labels').where('id', '=', labelId))
  const recorder = changeRecorder(db, { at: write.now(), kind: 'label' })
  recorder.add(orderRow, { entity: 'label', entityRow: labelId, before, after: null })
}
