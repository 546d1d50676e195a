import { DeskError } from '@shared/contract/errors'
import type { RowIssue } from '@shared/domain/files/issue'
import { issueTexts } from '@shared/i18n/issues'
import type { JobContext } from '../context'
import { guarded, REASON_COLUMN } from '../formats/read/guard'
import type { Reader } from '../db/access'

export interface RefusedRow {
  line: number
  /** As they stood in the file. */
  cells: readonly string[]
  reasonIn(language: 'zh-CN' | 'en'): string
}

/** The refused rows of a file that waits, as they came. */
export function refusedRows(db: Reader, importId: number): RefusedRow[] {
  return db
    .all(
      db.build
        .selectFrom('staging.importRows')
        .select(['line', 'issues', 'cells'])
        .where('importId', '=', importId)
        .where('verdict', '=', 'refused')
        .orderBy('line'),
    )
    .map(({ line, issues, cells }) => ({
      line,
      cells: JSON.parse(cells) as string[],
      reasonIn: (language) =>
        (JSON.parse(issues) as RowIssue[])
          .map((issue) => [issue.column, issueTexts[language][issue.code], issue.value].filter(Boolean).join(': '))
          .join('; '),
    }))
}

/** Names of the file's own columns, as many as its widest row has cells. Throws DeskError `importUnknown`. */
export function refusedColumns(db: Reader, importId: number, rows: readonly RefusedRow[]): string[] {
  const found = db.get(db.build.selectFrom('imports').select('header').where('id', '=', importId))
  if (!found) throw new DeskError('importUnknown', { importId })
  const names = JSON.parse(found.header) as string[]
  // A sheet without column names, or with notes beside its table, has more cells than names.
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), names.length)
  return Array.from({ length: width }, (_, i) => names[i] ?? '')
}

/** The refused rows as they came, with line and reason behind the columns of the file: to be mended and taken in again. */
export async function saveRefused(
  { db, files }: JobContext,
  importId: number,
  target: string,
  language: 'zh-CN' | 'en',
): Promise<{ rows: number }> {
  const rows = refusedRows(db, importId)
  // Behind the file's own columns, so that the file is still recognised when it comes back.
  const names = refusedColumns(db, importId, rows)
  const lines = rows.map(({ line, cells, reasonIn }) => [
    ...names.map((_, i) => guarded(cells[i] ?? '')),
    String(line),
    guarded(reasonIn(language)),
  ])
  await files.writeRows(target, [[...names, 'shopdesk-line', REASON_COLUMN], ...lines], { overwrite: true })
  return { rows: rows.length }
}
