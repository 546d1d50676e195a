import type { LineResult, ProcessingReport } from '@shared/domain/exports/processing-report'
import { fits, tellsNoFile } from '@shared/domain/exports/settle'
import type { Reader } from '../../db/access'
import type { WriteContext } from '../../context'
import { recordChanges, type Recorder } from '../../record'
import { standingsOf } from './list'
import { followFiles } from '../follow'
import { writtenLines } from '../written-lines'

/** What Amazon last said of the lines of an export, by line. */
export function resultsOf(db: Reader, exportId: number): Map<number, LineResult> {
  const rows = db.raw
    .prepare<[number], { line: number; answer: LineResult['answer']; errors: string }>(
      // Of several reports on a line, the one taken in last counts.
      'SELECT line, answer, errors, max(importId) FROM exportAnswers WHERE exportId = ? GROUP BY line',
    )
    .all(exportId)
  return new Map(
    rows.map(({ line, answer, errors }) => [
      line,
      { line, answer, errors: JSON.parse(errors) as LineResult['errors'] },
    ]),
  )
}

/** A result in one text, by which two are compared and shown: `failed` with what Amazon said. */
export const resultText = ({ answer, errors }: Pick<LineResult, 'answer' | 'errors'>): string =>
  [answer, ...errors.map(({ code, message }) => `${code} ${message}`.trim())].join(' · ')

/** Exports that a report can be about, newest first. */
export function exportsThatFit(db: Reader, report: ProcessingReport): number[] {
  const rows = db.raw
    .prepare<[{ processed: number | null; waiting: number }], { id: number }>(
      `SELECT id FROM exports WHERE (coalesce(:processed, 0) = 0 OR lineCount = :processed)
         AND (:waiting = 0 OR NOT EXISTS (SELECT 1 FROM exportAnswers a WHERE a.exportId = exports.id)) ORDER BY id DESC`,
    )
    .all({ processed: report.processed, waiting: tellsNoFile(report) ? 1 : 0 })
  return rows.filter(({ id }) => fits(writtenLines(db, id), report)).map(({ id }) => id)
}

/**
 * Settles lines of an export: failed ones go back to the work list, and the export counts as uploaded, since Amazon answered.
 * One operation of the record of changes.
 */
export function keepResults(
  write: WriteContext,
  { importId, exportId, results }: { importId: number; exportId: number; results: readonly LineResult[] },
): void {
  const { db } = write
  const recorder = recordChanges(write, { kind: 'answer', importId, exportId })
  const add = db.raw.prepare(
    'INSERT INTO exportAnswers (exportId, line, importId, answer, errors) VALUES (?, ?, ?, ?, ?)',
  )
  for (const { line, answer, errors } of results) add.run(exportId, line, importId, answer, JSON.stringify(errors))
  const found = db.get(db.build.selectFrom('exports').selectAll().where('id', '=', exportId))
  if (found?.uploadedAt === null) recorder.change('exports', found, { uploadedAt: write.now() })
  tellOrders(db, recorder, exportId, results)
  followFiles(write, exportId, recorder)
  tellReport(write, importId, exportId)
}

/** Tells the chapters what Amazon answered. */
function tellReport(write: WriteContext, importId: number, exportId: number): void {
  const { build } = write.db
  const file = write.db.get(
    build
      .selectFrom('exports')
      .select(['marketplaceId', 'fileName', 'sha256', 'lineCount as rows'])
      .where('id', '=', exportId),
  )
  const report = write.db.get(build.selectFrom('imports').select(['fileName', 'sha256']).where('id', '=', importId))
  const counts = standingsOf(write.db, [exportId]).get(exportId)
  if (file && report && counts)
    write.outgoing.tell('answered', write, {
      exportId,
      ...file,
      accepted: counts.accepted,
      failed: counts.failed,
      unknown: counts.unknown + counts.look,
      report,
    })
}

/** Each order's history says what Amazon answered. */
function tellOrders(db: Reader, recorder: Recorder, exportId: number, results: readonly LineResult[]): void {
  const orderOf = db.raw.prepare<[number, number], { orderRow: number; entityRow: number }>(
    'SELECT orderRow, entityRow FROM exportLines WHERE exportId = ? AND line = ?',
  )
  for (const result of results) {
    const of = orderOf.get(exportId, result.line)
    const after = { answer: resultText(result) }
    if (of) recorder.tell(of.orderRow, { entity: 'answer', entityRow: of.entityRow, before: null, after })
  }
}

/** Forgets what a report said; the parcels are as if it had never been taken in. */
export function takeReportBack(write: WriteContext, importId: number): void {
  const { db } = write
  const recorder = recordChanges(write, { kind: 'undoImport', importId })
  const exportIds = db.raw
    .prepare<[number], { exportId: number }>('SELECT DISTINCT exportId FROM exportAnswers WHERE importId = ?')
    .all(importId)
  db.raw.prepare('DELETE FROM exportAnswers WHERE importId = ?').run(importId)
  for (const { exportId } of exportIds) {
    // The report had said that the file was uploaded.
    const marked = db.raw
      .prepare<[number, number], { n: number }>(
        `SELECT count(*) n FROM changes c JOIN operations o ON o.id = c.operationId
         WHERE o.kind = 'answer' AND o.importId = ? AND c.entity = 'export' AND c.entityRow = ?`,
      )
      .get(importId, exportId)
    if (marked?.n) recorder.follow('exports', exportId, { uploadedAt: null })
    followFiles(write, exportId, recorder)
  }
}
