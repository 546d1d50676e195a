import type { Input, Output } from '@shared/contract'
import type { WriteContext } from '../../context'
import { recordChanges } from '../../record'
import { changeParcels } from '../shipments'
import { labelRow } from './labels'

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
    if (known) parcels.recorder.change('labels', known.id, label)
    const labelId =
      known?.id ??
      parcels.recorder.add('labels', parcel.orderRow, { ...label, shipmentId, attachment: '', attachmentSha256: '' })
    return { shipmentId, labelId }
  })
}

/** Takes a label away; its file stays in the folder, so that this can be undone. Throws DeskError `labelUnknown`. */
export function removeLabel(write: WriteContext, labelId: number): void {
  labelRow(write.db, labelId)
  recordChanges(write, { kind: 'label' }).remove('labels', labelId)
}
