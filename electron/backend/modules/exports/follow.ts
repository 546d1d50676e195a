import type { Reader, Writer } from '../../db/access'
import { type changeRecorder, orderRefresher } from '../orders'

interface UploadImage {
  id: number
  orderRow: number
  writtenRevision: number
  uploadedRevision: number
  uploadedAt: number | null
}

/** What Amazon last said of a line `l` of a file: failed. A parcel of several lines failed where one of them did. */
const FAILED = `EXISTS (
  SELECT 1 FROM exportLines f JOIN exportAnswers a ON a.exportId = f.exportId AND a.line = f.line
  WHERE f.exportId = l.exportId AND f.shipmentId = l.shipmentId AND a.answer = 'failed'
    AND a.importId = (SELECT max(importId) FROM exportAnswers n WHERE n.exportId = a.exportId AND n.line = a.line))`

/**
 * Of a parcel written several times, the newest line counts that Amazon did not refuse; the newest uploaded one of those
 * says how far Amazon knows it.
 */
const FOLLOW = `UPDATE shipments SET
    writtenRevision = (SELECT coalesce(max(l.revision), 0) FROM exportLines l WHERE l.shipmentId = shipments.id AND NOT ${FAILED}),
    (uploadedRevision, uploadedAt) = (
      SELECT coalesce(max(l.revision), 0), max(e.uploadedAt) FROM exportLines l JOIN exports e ON e.id = l.exportId
      WHERE l.shipmentId = shipments.id AND e.uploadedAt IS NOT NULL AND NOT ${FAILED})
  WHERE id IN (SELECT shipmentId FROM exportLines WHERE exportId = ?)`

export function uploadImages(db: Reader, exportId: number): UploadImage[] {
  return db.raw
    .prepare<[number], UploadImage>(
      `SELECT id, orderRow, writtenRevision, uploadedRevision, uploadedAt FROM shipments
       WHERE id IN (SELECT shipmentId FROM exportLines WHERE exportId = ?) ORDER BY id`,
    )
    .all(exportId)
}

/** Brings the parcels of a file in line with what was uploaded and what Amazon answered, and their orders with them. */
export function followFiles(db: Writer, exportId: number, recorder: ReturnType<typeof changeRecorder>): void {
  const before = uploadImages(db, exportId)
  db.raw.prepare(FOLLOW).run(exportId)
  const refresher = orderRefresher(db.raw)
  uploadImages(db, exportId).forEach(({ id, orderRow, ...after }, i) => {
    const { writtenRevision, uploadedRevision, uploadedAt } = before[i] ?? after
    recorder.add(orderRow, {
      entity: 'shipment',
      entityRow: id,
      before: { writtenRevision, uploadedRevision, uploadedAt },
      after,
    })
    refresher.refresh(orderRow)
  })
}
