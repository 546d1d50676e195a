import type { LineResult, ProcessingReport } from '@shared/domain/exports/processing-report'
import { fits, tellsNoFile } from '@shared/domain/exports/settle'
import type { Reader } from '../../db/access'
import { type Given, prepared, preparedWrite } from '../../db/prepared'
import type { Row } from '../../db/schema'
import type { WriteContext } from '../../context'
import { recordChanges, type Recorder } from '../../record'
import { standingsOf } from './list'
import { followFiles } from '../follow'
import { writtenLines } from '../written-lines'

/** What Amazon last said of the lines of an export, by line. */
export function resultsOf(db: Reader, exportId: number): Map<number, LineResult> {
  const results = db.build
    .selectFrom('exportAnswers')
    // Of several reports on a line, the one taken in last counts: its columns stand beside the maximum.
    .select(({ fn }) => ['line', 'answer', 'errors', fn.max('importId').as('importId')])
    .where('exportId', '=', exportId)
    .groupBy('line')
  return new Map(
    db
      .all(results)
      .map(({ line, answer, errors }) => [
        line,
        { line, answer: answer as LineResult['answer'], errors: JSON.parse(errors) as LineResult['errors'] },
      ]),
  )
}

/** A result in one text, by which two are compared and shown: `failed` with what Amazon said. */
export const resultText = ({ answer, errors }: Pick<LineResult, 'answer' | 'errors'>): string =>
  [answer, ...errors.map(({ code, message }) => `${code} ${message}`.trim())].join(' · ')

/** Exports that a report can be about, newest first. */
export function exportsThatFit(db: Reader, report: ProcessingReport): number[] {
  const written = db.build
    .selectFrom('exports as e')
    .select('e.id')
    .$if((report.processed ?? 0) > 0, (files) => files.where('e.lineCount', '=', report.processed))
    .$if(tellsNoFile(report), (files) =>
      files.where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('exportAnswers as a').select('a.line').whereRef('a.exportId', '=', 'e.id'))),
      ),
    )
    .orderBy('e.id', 'desc')
  return db.all(written).flatMap(({ id }) => (fits(writtenLines(db, id), report) ? [id] : []))
}

const addResult = preparedWrite((build, given: Given<Omit<Row<'exportAnswers'>, 'rank'>>) =>
  build.insertInto('exportAnswers').values({
    exportId: given('exportId'),
    line: given('line'),
    importId: given('importId'),
    answer: given('answer'),
    errors: given('errors'),
  }),
)

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
  for (const { errors, ...result } of results)
    db.run(addResult({ exportId, importId, ...result, errors: JSON.stringify(errors) }))
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

const lineOf = prepared((build, given: Given<{ exportId: number; line: number }>) =>
  build
    .selectFrom('exportLines')
    .select(['orderRow', 'entityRow'])
    .where('exportId', '=', given('exportId'))
    .where('line', '=', given('line')),
)

/** Each order's history says what Amazon answered. */
function tellOrders(db: Reader, recorder: Recorder, exportId: number, results: readonly LineResult[]): void {
  for (const result of results) {
    const of = db.get(lineOf({ exportId, line: result.line }))
    const after = { answer: resultText(result) }
    if (of) recorder.tell(of.orderRow, { entity: 'answer', entityRow: of.entityRow, before: null, after })
  }
}

/** Forgets what a report said; the parcels are as if it had never been taken in. */
export function takeReportBack(write: WriteContext, importId: number): void {
  const { db } = write
  const recorder = recordChanges(write, { kind: 'undoImport', importId })
  const { build } = db
  const settled = db.all(
    build.selectFrom('exportAnswers').select('exportId').distinct().where('importId', '=', importId),
  )
  db.run(build.deleteFrom('exportAnswers').where('importId', '=', importId))
  for (const { exportId } of settled) {
    const marked = build
      .selectFrom('changes as c')
      .innerJoin('operations as o', 'o.id', 'c.operationId')
      .select('c.id')
      .where('o.kind', '=', 'answer')
      .where('o.importId', '=', importId)
      .where('c.entity', '=', 'export')
      .where('c.entityRow', '=', exportId)
    // The report had said that the file was uploaded.
    if (db.get(marked)) recorder.follow('exports', exportId, { uploadedAt: null })
    followFiles(write, exportId, recorder)
  }
}
