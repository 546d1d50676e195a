import type { WriteContext } from '../context'
import type { Reader } from '../db/access'
import type { Recorder } from '../record'
import type { LeavingTable, WayOut } from './way-out'

interface UploadImage {
  id: number
  orderRow: number
  writtenRevision: number
  uploadedRevision: number
  uploadedAt: number | null
}

/** `refusedRevisions` where the table keeps them. */
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

/** The way out that an export's rows took. */
function wayOf({ db, outgoing }: WriteContext, exportId: number): WayOut {
  const found = db.get(db.build.selectFrom('exports').select('kind').where('id', '=', exportId))
  if (!found) throw new RangeError(`no export ${exportId}`)
  return outgoing.of(found.kind)
}

const imagesOf = (db: Reader, table: LeavingTable, exportId: number) =>
  db.raw
    .prepare<[number], UploadImage>(
      `SELECT id, orderRow, writtenRevision, uploadedRevision, uploadedAt FROM ${table}
       WHERE id IN (SELECT entityRow FROM exportLines WHERE exportId = ?) ORDER BY id`,
    )
    .all(exportId)

/** Brings the decisions of a file in line with what was uploaded and what Amazon answered, and tells who follows them. */
export function followFiles(write: WriteContext, exportId: number, recorder: Recorder): void {
  const { db, outgoing } = write
  const way = wayOf(write, exportId)
  const { kind, table, refusals } = way
  const sql = followed(table, refusals ? REFUSED : '')
  const now = db.raw.prepare<{ exportId: number; kind: string }, Followed>(sql).all({ exportId, kind })
  const byRow = new Map(now.map((row) => [row.id, row]))
  const orderRows = new Set<number>()
  for (const { id, orderRow, ...before } of imagesOf(db, table, exportId)) {
    const { id: _, refusedRevisions, ...after } = byRow.get(id) ?? { id, ...before }
    if (refusals && refusedRevisions !== undefined) recorder.follow(refusals, id, { refusedRevisions })
    recorder.set(table, id, orderRow, { before, after })
    way.moved?.(write, { orderRow, at: after.uploadedAt ?? before.uploadedAt ?? 0 }, recorder)
    orderRows.add(orderRow)
  }
  outgoing.tell('moved', db, orderRows)
}
