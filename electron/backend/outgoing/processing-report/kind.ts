import type { processingReports as declared } from '@shared/contract/processing-reports'
import { DeskError } from '@shared/contract/errors'
import { ITEM_COLUMN, ORDER_COLUMN } from '@shared/domain/files/preview-column'
import type { LineAnswer, ProcessingReport } from '@shared/domain/exports/processing-report'
import { settle } from '@shared/domain/exports/settle'
import type { WriteContext } from '../../context'
import { clearRows, type FileKind, keepDecisions, rowsToTakeIn, rowWriter, type StagedImport } from '../../intake'
import type { RefusedRow } from '../../intake/reading'
import { lastOperation } from '../../record'
import { answersOf, answerText, exportsThatFit, keepAnswers, takeAnswersBack } from './keep'
import { processingReports, type ToldAnswer } from '../files'
import { writtenLines } from '../written-lines'
import { answerReading } from './reading'

/** What is kept of a processing report with its preview. */
export interface AnswerDecisions {
  report: ProcessingReport
  refused: RefusedRow[]
  /** Exports it can belong to, newest first. */
  fitting: number[]
  /** The one it settles; null while only the operator can say. */
  exportId: number | null
}

const answerDecisionsOf = (found: Pick<StagedImport, 'decisions'>) => JSON.parse(found.decisions) as AnswerDecisions

/** What the history calls what Amazon said of a row. */
const ANSWERED = 'answer'

/** Amazon's answer to an uploaded file: settles the lines of the export it belongs to. */
export const answerKind: FileKind<typeof declared, never, ToldAnswer> = {
  reader: processingReports,
  stager: (_context, importId, { told: { report, refused }, sha256 }) => ({
    take: () => undefined,
    end(write) {
      const fitting = exportsThatFit(write.db, report)
      const before = settledBy(write, sha256)
      const exportId = before ?? (fitting.length === 1 ? (fitting[0] ?? null) : null)
      judgeAnswer(write, importId, { report, refused, fitting, exportId })
    },
  }),
  watermark: (db) => lastOperation(db),
  judge: (write, found) => judgeAnswer(write, found.id, answerDecisionsOf(found)),
  decide: (write, found, { exportId }) => judgeAnswer(write, found.id, { ...answerDecisionsOf(found), exportId }),
  takeIn(write, _context, found) {
    const { exportId } = answerDecisionsOf(found)
    if (exportId === null) throw new DeskError('nothingToImport', {})
    const answers = rowsToTakeIn<LineAnswer>(write.db, found.id).map(({ payload }) => payload)
    keepAnswers(write, { importId: found.id, exportId, answers })
  },
  putBack: takeAnswersBack,
  preview: {
    columns: [ORDER_COLUMN, ITEM_COLUMN],
    entity: ANSWERED,
    reading: ({ db }, found) => answerReading(db, found.id, answerDecisionsOf(found)),
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
function judgeAnswer(write: WriteContext, importId: number, decisions: AnswerDecisions): void {
  const { db } = write
  const add = rowWriter(db, importId)
  clearRows(db, importId)
  const { report, refused, exportId } = decisions
  const lines = exportId === null ? [] : writtenLines(db, exportId)
  const known = exportId === null ? new Map<number, LineAnswer>() : answersOf(db, exportId)
  settle(lines, report).forEach((answer, i) => {
    const before = known.get(answer.line)
    const [was, now] = [before ? answerText(before) : '', answerText(answer)]
    add({
      line: answer.line,
      verdict: was === now ? 'same' : before ? 'changed' : 'new',
      subject: lines[i]?.orderId ?? '',
      summary: { title: lines[i]?.trackingNumber ?? '' },
      changes: was === now ? [] : [{ field: 'answer', before: was, after: now }],
      issues: [],
      payload: JSON.stringify(answer),
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
