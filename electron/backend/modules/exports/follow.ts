import type { UploadKind } from '@shared/domain/exports/upload-kind'
import type { Reader } from '../../db/access'
import type { Recorder } from '../../record'
import { UPLOAD_TABLES } from '../decisions'
import { settleProblems } from '../follow-ups'
import { refreshing } from '../orders'

interface UploadImage {
  id: number
  orderRow: number
  writtenRevision: number
  uploadedRevision: number
  uploadedAt: number | null
}

/** `refusedRevisions` of what is not a parcel. */
type Followed = Omit<UploadImage, 'orderRow'> & { refusedRevisions?: string }

/** What Amazon last said of a line `l` of a file: failed. A decision of several lines failed where one of them did. */
const FAILED = `EXISTS (
  SELECT 1 FROM exportLines f JOIN exportAnswers a ON a.exportId = f.exportId AND a.line = f.line
  WHERE f.exportId = l.exportId AND f.entityRow = l.entityRow AND a.answer = 'failed'
    AND a.importId = (SELECT max(importId) FROM exportAnswers n WHERE n.exportId = a.exportId AND n.line = a.line))`

/**
 * Of a decision written several times, the newest line counts that Amazon did not refuse; the newest uploaded one of those
 * says how far Amazon knows it.
 */
const followed = (table: string, more: string) => `SELECT s.id,${more}
    (SELECT coalesce(max(l.revision), 0) FROM exportLines l JOIN exports e ON e.id = l.exportId AND e.kind = :kind
     WHERE l.entityRow = s.id AND NOT ${FAILED}) writtenRevision,
    (SELECT coalesce(max(l.revision), 0) FROM exportLines l JOIN exports e ON e.id = l.exportId AND e.kind = :kind
     WHERE l.entityRow = s.id AND e.uploadedAt IS NOT NULL AND NOT ${FAILED}) uploadedRevision,
    (SELECT max(e.uploadedAt) FROM exportLines l JOIN exports e ON e.id = l.exportId AND e.kind = :kind
     WHERE l.entityRow = s.id AND e.uploadedAt IS NOT NULL AND NOT ${FAILED}) uploadedAt
  FROM ${table} s WHERE s.id IN (SELECT entityRow FROM exportLines WHERE exportId = :exportId)`

/** The revisions of a decision that Amazon refused with a reason of their own: of a file that was refused as a whole no row is wrong. */
const REFUSED = `
    coalesce((
      SELECT ',' || group_concat(DISTINCT l.revision) || ',' FROM exportLines l
      JOIN exports e ON e.id = l.exportId AND e.kind = :kind
      JOIN exportAnswers a ON a.exportId = l.exportId AND a.line = l.line
      WHERE l.entityRow = s.id AND a.answer = 'failed'
        AND a.importId = (SELECT max(n.importId) FROM exportAnswers n WHERE n.exportId = a.exportId AND n.line = a.line)
        AND EXISTS (SELECT 1 FROM json_each(a.errors) WHERE json_extract(value, '$.ofFile') IS NULL)), '') refusedRevisions,`

/** What kind of file an export is. */
function kindOf(db: Reader, exportId: number): UploadKind {
  const found = db.raw.prepare<[number], { kind: UploadKind }>('SELECT kind FROM exports WHERE id = ?').get(exportId)
  return found?.kind ?? 'confirmation'
}

export function uploadImages(db: Reader, exportId: number): UploadImage[] {
  const { table } = UPLOAD_TABLES[kindOf(db, exportId)]
  return db.raw
    .prepare<[number], UploadImage>(
      `SELECT id, orderRow, writtenRevision, uploadedRevision, uploadedAt FROM ${table}
       WHERE id IN (SELECT entityRow FROM exportLines WHERE exportId = ?) ORDER BY id`,
    )
    .all(exportId)
}

/** Brings the decisions of a file in line with what was uploaded and what Amazon answered, and their orders with them. */
export function followFiles(db: Reader, exportId: number, recorder: Recorder): void {
  const kind = kindOf(db, exportId)
  const { table } = UPLOAD_TABLES[kind]
  // Parcels are planned by what Amazon said itself: no list is over them.
  const sql = followed(table, kind === 'confirmation' ? '' : REFUSED)
  const now = db.raw.prepare<{ exportId: number; kind: UploadKind }, Followed>(sql).all({ exportId, kind })
  const byRow = new Map(now.map((row) => [row.id, row]))
  refreshing(db.raw, (touch) => {
    for (const { id, orderRow, ...before } of uploadImages(db, exportId)) {
      const { id: _, refusedRevisions, ...after } = byRow.get(id) ?? { id, ...before }
      if (table !== 'shipments' && refusedRevisions !== undefined) recorder.follow(table, id, { refusedRevisions })
      recorder.set(table, id, orderRow, { before, after })
      if (kind === 'refund') settleProblems(db.raw, orderRow, after.uploadedAt ?? before.uploadedAt ?? 0, recorder)
      touch(orderRow, false)
    }
  })
}
