import type { processingReports as declared } from '@shared/contract/processing-reports'
import { DeskError } from '@shared/contract/errors'
import { ITEM_COLUMN, ORDER_COLUMN } from '@shared/domain/files/preview-column'
import type { LineResult, ProcessingReport } from '@shared/domain/exports/processing-report'
import { settle } from '@shared/domain/exports/settle'
import type { WriteContext } from '../../context'
import { clearRows, type FileKind, keepDecisions, rowsToTakeIn, rowWriter, type StagedImport } from '../../intake'
import type { RefusedRow } from '../../intake/reading'
import { lastOperation } from '../../record'
import { resultsOf, resultText, exportsThatFit, keepResults, takeReportBack } from './keep'
import { processingReports, type ToldReport } from '../files'
import { writtenLines } from '../written-lines'
import { reportReading } from './reading'

/** What is kept of a processing report with its preview. */
export interface ReportDecisions {
  report: ProcessingReport
  refused: RefusedRow[]
  /** Exports it can belong to, newest first. */
  fitting: number[]
  /** The one it settles; null while only the operator can say. */
  exportId: number | null
}

const decisionsOf = (found: Pick<StagedImport, 'decisions'>) => JSON.parse(found.decisions) as ReportDecisions

/** What the history calls what Amazon said of a row. */
const ANSWERED = 'answer'

/** Amazon's answer to an uploaded file: settles the lines of the export it belongs to. */
export const processingReportKind: FileKind<typeof declared, never, ToldReport> = {
  reader: processingReports,
  stager: (_context, importId, { told: { report, refused }, sha256 }) => ({
    take: () => undefined,
    end(write) {
      const fitting = exportsThatFit(write.db, report)
      const before = settledBy(write, sha256)
      const exportId = before ?? (fitting.length === 1 ? (fitting[0] ?? null) : null)
      judgeReport(write, importId, { report, refused, fitting, exportId })
    },
  }),
  watermark: (db) => lastOperation(db),
  judge: (write, found) => judgeReport(write, found.id, decisionsOf(found)),
  decide: (write, found, { exportId }) => judgeReport(write, found.id, { ...decisionsOf(found), exportId }),
  takeIn(write, _context, found) {
    const { exportId } = decisionsOf(found)
    if (exportId === null) throw new DeskError('nothingToImport', {})
    const results = rowsToTakeIn<LineResult>(write.db, found.id).map(({ payload }) => payload)
    keepResults(write, { importId: found.id, exportId, results })
  },
  putBack: takeReportBack,
  preview: {
    columns: [ORDER_COLUMN, ITEM_COLUMN],
    entity: ANSWERED,
    reading: ({ db }, found) => reportReading(db, found.id, decisionsOf(found)),
  },
}

/** The export that the very same report settled before. */
function settledBy({ db }: WriteContext, sha256: string): number | undefined {
  const settled = db.build
    .selectFrom('exportAnswers as a')
    .innerJoin('imports as i', 'i.id', 'a.importId')
    .select('a.exportId')
    .where('i.sha256', '=', sha256)
    .where('i.state', '=', 'committed')
    .orderBy('i.id', 'desc')
    .limit(1)
  return db.get(settled)?.exportId
}

/** Stages a row for each line of the export, with what the report says of it, and keeps the decisions. */
function judgeReport(write: WriteContext, importId: number, decisions: ReportDecisions): void {
  const { db } = write
  const add = rowWriter(db, importId)
  clearRows(db, importId)
  const { report, refused, exportId } = decisions
  const lines = exportId === null ? [] : writtenLines(db, exportId)
  const known = exportId === null ? new Map<number, LineResult>() : resultsOf(db, exportId)
  settle(lines, report).forEach((result, i) => {
    const before = known.get(result.line)
    const [was, now] = [before ? resultText(before) : '', resultText(result)]
    add({
      line: result.line,
      verdict: was === now ? 'same' : before ? 'changed' : 'new',
      subject: lines[i]?.orderId ?? '',
      summary: { title: lines[i]?.trackingNumber ?? '' },
      changes: was === now ? [] : [{ field: 'answer', before: was, after: now }],
      issues: [],
      payload: JSON.stringify(result),
    })
  })
  // Lines of the report that could not be read stand behind those of the export.
  for (const { line, issues, cells } of refused)
    add({
      line: lines.length + line,
      verdict: 'refused',
      subject: '',
      summary: {},
      changes: [],
      issues,
      cells,
    })
  keepDecisions(db, importId, decisions)
}
