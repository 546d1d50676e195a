import { DeskError } from '@shared/contract/errors'
import type { RowIssue } from '@shared/domain/files/issue'
import { issueTexts } from '@shared/i18n/issues'
import type { JobContext } from '../../context'

/** The refused rows as they came, with line and reason behind the columns of the file: to be mended and taken in again. */
export async function saveRefused(
  context: JobContext,
  importId: number,
  target: string,
  language: 'zh-CN' | 'en',
): Promise<{ rows: number }> {
  const header = context.db.get(context.db.build.selectFrom('imports').select('header').where('id', '=', importId))
  if (!header) throw new DeskError('importUnknown', { importId })
  const texts = issueTexts[language]
  const rows = context.db.raw
    .prepare<[number], { line: number; issues: string; cells: string }>(
      `SELECT line, issues, cells FROM staging.importRows WHERE importId = ? AND verdict = 'refused' ORDER BY line`,
    )
    .all(importId)
    .map(({ line, issues, cells }) => {
      const reasons = (JSON.parse(issues) as RowIssue[]).map((issue) =>
        [issue.column, texts[issue.code], issue.value].filter(Boolean).join(': '),
      )
      return [...(JSON.parse(cells) as string[]), String(line), reasons.join('; ')]
    })
  // Behind the file's own columns, so that the file is still recognised when it comes back.
  const columns = JSON.parse(header.header) as string[]
  // A sheet without column names, or with notes beside its table, has more cells than names.
  const width = rows.reduce((most, row) => Math.max(most, row.length - 2), columns.length)
  const names = Array.from({ length: width }, (_, i) => columns[i] ?? '')
  const padded = rows.map((row) => [
    ...Array.from({ length: width }, (_, i) => (i < row.length - 2 ? (row[i] ?? '') : '')),
    ...row.slice(-2),
  ])
  await context.files.writeRows(target, [[...names, 'shopdesk-line', 'shopdesk-reason'], ...padded], {
    overwrite: true,
  })
  return { rows: rows.length }
}
