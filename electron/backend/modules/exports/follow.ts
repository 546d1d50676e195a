import type { UploadKind } from '@shared/domain/exports/upload-kind'
import type { Reader, Writer } from '../../db/access'
import { UPLOAD_TABLES } from '../decisions'
import { settleProblems } from '../follow-ups'
import { type changeRecorder, refreshing } from '../orders'

interface UploadImage {
  id: number
  orderRow: number
  writtenRevision: number
  uploadedRevision: number
  uploadedAt: number | null
}

/** What Amazon last said of a line `l` of a file: failed. A decision of several lines failed where one of them did. */
const FAILED = `EXISTS (
  SELECT 1 FROM exportLines f JOIN exportAnswers a ON a.exportId = f.exportId AND a.line = f.line
  WHERE f.exportId = l.exportId AND f.entityRow = l.entityRow AND a.answer = 'failed'
    AND a.importId = (SELECT max(importId) FROM exportAnswers n WHERE n.exportId = a.exportId AND n.line = a.line))`

/**
 * Of a decision written several times, the newest line counts that Amazon did not refuse; the newest uploaded one of those
 * says how far Amazon knows it.
 */
const follow = (table: string, more = '') => `UPDATE ${table} SET${more}
    writtenRevision = (
      SELECT coalesce(max(l.revision), 0) FROM exportLines l JOIN exports e ON e.id = l.exportId AND e.kind = :kind
      WHERE l.entityRow = ${table}.id AND NOT ${FAILED}),
    (uploadedRevision, uploadedAt) = (
      SELECT coalesce(max(l.revision), 0), max(e.uploadedAt) FROM exportLines l JOIN exports e ON e.id = l.exportId AND e.kind = :kind
      WHERE l.entityRow = ${table}.id AND e.uploadedAt IS NOT NULL AND NOT ${FAILED})
  WHERE id IN (SELECT entityRow FROM exportLines WHERE exportId = :exportId)`

/** The revisions of a decision that Amazon refused with a reason of their own: of a file that was refused as a whole no row is wrong. */
const refused = (table: string) => `
    refusedRevisions = coalesce((
      SELECT ',' || group_concat(DISTINCT l.revision) || ',' FROM exportLines l
      JOIN exports e ON e.id = l.exportId AND e.kind = :kind
      JOIN exportAnswers a ON a.exportId = l.exportId AND a.line = l.line
      WHERE l.entityRow = ${table}.id AND a.answer = 'failed'
        AND a.importId = (SELECT max(n.importId) FROM exportAnswers n WHERE n.exportId = a.exportId AND n.line = a.line)
        AND EXISTS (SELECT 1 FROM json_each(a.errors) WHERE json_extract(value, '$.ofFile') IS NULL)), ''),`

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
export function followFiles(db: Writer, exportId: number, recorder: ReturnType<typeof changeRecorder>): void {
  const kind = kindOf(db, exportId)
  const { table, entity } = UPLOAD_TABLES[kind]
  const before = uploadImages(db, exportId)
  // Parcels are planned by what Amazon said itself: no list is over them.
  db.raw.prepare(follow(table, kind === 'confirmation' ? '' : refused(table))).run({ exportId, kind })
  refreshing(db.raw, (touch) =>
    uploadImages(db, exportId).forEach(({ id, orderRow, ...after }, i) => {
      const { writtenRevision, uploadedRevision, uploadedAt } = before[i] ?? after
      recorder.add(orderRow, {
        entity,
        entityRow: id,
        before: { writtenRevision, uploadedRevision, uploadedAt },
        after,
      })
      if (kind === 'refund') settleProblems(db, orderRow, after.uploadedAt ?? uploadedAt ?? 0, recorder)
      touch(orderRow, false)
    }),
  )
}
