import { grouped } from '@shared/domain/grouped'
import { type HowFar, withByHand } from '@shared/domain/exports/by-hand'
import type { WriteContext } from '../context'
import type { Reader } from '../db/access'
import type { Row } from '../db/schema'
import type { Recorder } from '../record'
import type { WayOut } from './way-out'

type Image = HowFar & { id: number; orderRow: number }

/** What Amazon last said of a line `l` of a file: failed. A decision of several lines failed where one of them did. */
const FAILED = `EXISTS (
  SELECT 1 FROM exportLines f JOIN exportAnswers a ON a.exportId = f.exportId AND a.line = f.line
  WHERE f.exportId = l.exportId AND f.entityRow = l.entityRow AND a.answer = 'failed'
    AND a.importId = (SELECT max(importId) FROM exportAnswers n WHERE n.exportId = a.exportId AND n.line = a.line))`

/**
 * Of a decision written several times, the newest line counts that Amazon did not refuse; the newest uploaded one of those
 * says how far Amazon knows it.
 */
const followed = (table: string, refused: string) => `SELECT s.id, ${refused},
    (SELECT coalesce(max(l.revision), 0) FROM exportLines l JOIN exports e ON e.id = l.exportId AND e.kind = :kind
     WHERE l.entityRow = s.id AND NOT ${FAILED}) writtenRevision,
    (SELECT coalesce(max(l.revision), 0) FROM exportLines l JOIN exports e ON e.id = l.exportId AND e.kind = :kind
     WHERE l.entityRow = s.id AND e.uploadedAt IS NOT NULL AND NOT ${FAILED}) uploadedRevision,
    (SELECT max(e.uploadedAt) FROM exportLines l JOIN exports e ON e.id = l.exportId AND e.kind = :kind
     WHERE l.entityRow = s.id AND e.uploadedAt IS NOT NULL AND NOT ${FAILED}) uploadedAt
  FROM ${table} s WHERE s.id IN (SELECT value FROM json_each(:rows))`

/** The revisions of a decision that Amazon refused with a reason of their own: of a file that was refused as a whole no row is wrong. */
const REFUSED = `
    coalesce((
      SELECT ',' || group_concat(DISTINCT l.revision) || ',' FROM exportLines l
      JOIN exports e ON e.id = l.exportId AND e.kind = :kind
      JOIN exportAnswers a ON a.exportId = l.exportId AND a.line = l.line
      WHERE l.entityRow = s.id AND a.answer = 'failed'
        AND a.importId = (SELECT max(n.importId) FROM exportAnswers n WHERE n.exportId = a.exportId AND n.line = a.line)
        AND EXISTS (SELECT 1 FROM json_each(a.errors) WHERE json_extract(value, '$.ofFile') IS NULL)), '') refusedRevisions`
/** Of a table that does not keep them. */
const NONE = `'' refusedRevisions`

/** The way out that an export's rows took. */
function wayOf({ db, outgoing }: WriteContext, exportId: number): WayOut {
  const found = db.get(db.build.selectFrom('exports').select('kind').where('id', '=', exportId))
  if (!found) throw new RangeError(`no export ${exportId}`)
  return outgoing.of(found.kind)
}

/** Brings the decisions of a file in line, as `followRows`. */
export function followFiles(write: WriteContext, exportId: number, recorder: Recorder): void {
  const { db } = write
  const lines = db.build.selectFrom('exportLines').select('entityRow').distinct().where('exportId', '=', exportId)
  const rows = db.all(lines).map(({ entityRow }) => entityRow)
  followRows(write, wayOf(write, exportId), rows, recorder)
}

/** What was done by hand of decisions, by their rows. */
function doneByHand({ raw }: Reader, { kind, byHand }: WayOut, rows: string): Map<number, Row<'doneByHand'>[]> {
  if (!byHand) return new Map()
  const read = raw.prepare<[string, string], Row<'doneByHand'>>(
    'SELECT * FROM doneByHand WHERE kind = ? AND entityRow IN (SELECT value FROM json_each(?)) ORDER BY id',
  )
  return grouped(read.all(kind, rows), ({ entityRow }) => entityRow)
}

/**
 * Brings decisions in line with what was uploaded or done by hand and what Amazon answered, and tells who follows them.
 */
export function followRows(write: WriteContext, way: WayOut, decisions: readonly number[], recorder: Recorder): void {
  const { db, outgoing } = write
  const { kind, table, refusals } = way
  const rows = JSON.stringify(decisions)
  const images = db.raw
    .prepare<[string], Image>(
      `SELECT id, orderRow, writtenRevision, uploadedRevision, uploadedAt, ${refusals ? 'refusedRevisions' : NONE}
       FROM ${table} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .all(rows)
  const byFiles = db.raw
    .prepare<{ rows: string; kind: string }, HowFar & { id: number }>(followed(table, refusals ? REFUSED : NONE))
    .all({ rows, kind })
  const filesOf = new Map(byFiles.map(({ id, ...far }) => [id, far]))
  const hands = doneByHand(db, way, rows)
  const orderRows = new Set<number>()
  for (const { id, orderRow, refusedRevisions: refusedBefore, ...before } of images) {
    const files = filesOf.get(id) ?? { ...before, refusedRevisions: refusedBefore }
    const { refusedRevisions, ...after } = withByHand(files, hands.get(id) ?? [])
    const refused = refusals && refusedRevisions !== refusedBefore
    // What a report says of work by hand is put back with the report, by the record; an answer to a file is followed anew.
    if (refused && hands.has(id))
      recorder.set(table, id, orderRow, { before: { refusedRevisions: refusedBefore }, after: { refusedRevisions } })
    else if (refused) recorder.follow(refusals, id, { refusedRevisions })
    recorder.set(table, id, orderRow, { before, after })
    way.moved?.(write, { orderRow, at: after.uploadedAt ?? before.uploadedAt ?? 0 }, recorder)
    orderRows.add(orderRow)
  }
  outgoing.tell('moved', db, orderRows)
}
