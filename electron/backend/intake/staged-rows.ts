import { DeskError } from '@shared/contract/errors'
import type { RowIssue } from '@shared/domain/files/issue'
import type { Summary } from '@shared/domain/files/preview-column'
import type { FieldChange } from '@shared/domain/orders/facts'
import type { Writer } from '../db/access'
import type { WriteContext } from '../context'
import type { StagedImport } from './kind'

export type Verdict = 'new' | 'changed' | 'same' | 'refused' | 'asks'

/** One row of a file with its verdict. */
export interface StagedRow {
  line: number
  verdict: Verdict
  /** What it is about, such as an order or a SKU; empty where it could not be read. */
  subject: string
  /** What the columns of its kind show. */
  summary: Summary
  changes: readonly FieldChange[]
  issues: readonly RowIssue[]
  /** The file's cells, where the row may have to be saved for mending. */
  cells?: readonly string[]
  /** What the operator is asked: JSON, by kind; empty where nothing is. */
  question?: string
  /** What taking the row in writes: JSON, by kind. */
  payload?: string
}

const list = (values: readonly unknown[] | undefined) => (values && values.length > 0 ? JSON.stringify(values) : '')

/** Puts rows with their verdicts into the staging file; a row judged anew takes the place of the old one. */
export function rowWriter(db: Writer, importId: number) {
  const add = db.raw.prepare(
    `INSERT INTO staging.importRows (importId, line, verdict, subject, summary, changes, issues, cells, question, payload)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET verdict = excluded.verdict, subject = excluded.subject, summary = excluded.summary, changes = excluded.changes,
       issues = CASE WHEN excluded.issues = '' THEN issues ELSE excluded.issues END, question = excluded.question, payload = excluded.payload`,
  )
  return (row: StagedRow): void => {
    add.run(
      importId, row.line, row.verdict, row.subject, JSON.stringify(row.summary),
      list(row.changes), list(row.issues), list(row.cells), row.question ?? '', row.payload ?? '',
    ) // prettier-ignore
  }
}

/** Takes the rows of a file away that is judged anew as a whole. */
export function clearRows(db: Writer, importId: number): void {
  db.run(db.build.deleteFrom('staging.importRows').where('importId', '=', importId))
}

/** Counts of the staged rows, as columns of `imports`. They add up to the rows of the file. */
export function countRows({ db }: WriteContext, importId: number) {
  const rows = db.build.selectFrom('staging.importRows').where('importId', '=', importId)
  const found = db.all(rows.select(['verdict', ({ fn }) => fn.countAll<number>().as('n')]).groupBy('verdict'))
  const n = (verdict: Verdict) => found.find((row) => row.verdict === verdict)?.n ?? 0
  const about = rows.where('subject', '<>', '')
  const subjects = db.get(about.select(({ fn }) => fn.count<number>('subject').distinct().as('n')))
  return {
    rowCount: found.reduce((sum, row) => sum + row.n, 0),
    newCount: n('new'),
    changedCount: n('changed'),
    sameCount: n('same'),
    refusedCount: n('refused'),
    asksCount: n('asks'),
    orderCount: subjects?.n ?? 0,
  }
}

/** A preview that waits. Throws DeskError `importNotStaged`. */
export function stagedImport({ db }: Pick<WriteContext, 'db'>, importId: number): StagedImport {
  const row = db.get(
    db.build
      .selectFrom('imports')
      .select(['id', 'kind', 'reportId', 'asOf', 'judgedAfter', 'answers', 'decisions'])
      .where('id', '=', importId)
      .where('state', '=', 'staged'),
  )
  if (!row) throw new DeskError('importNotStaged', { importId })
  return row
}
