import type { Output } from '@shared/contract'
import type { ReadContext } from '../context'
import { inPieces, type ListColumn, savedList, savedListOf, wholeList } from '../context/saved-list'
import { takenIn } from './queries'
import { refusedColumns, type RefusedRow, refusedRows } from './refused'

type Listed = Output<'imports.preview'>['import']

/** Files that were taken in, the newest first. */
export const savedImports = savedList<object, Listed>({
  name: (texts) => texts.files.imports,
  read: (context) => wholeList((page) => takenIn(context, page).rows),
  columns: [
    { id: 'time', header: (t) => t.files.time, kind: 'instant', width: 17, value: (row) => row.committedAt ?? row.stagedAt },
    { id: 'file', header: (t) => t.files.fileName, kind: 'text', width: 44, value: (row, { texts }) => row.fileName || texts.imports.pastedRows },
    { id: 'report', header: (t) => t.files.report, kind: 'text', width: 24, value: (row, { texts }) => texts.imports.report[row.reportId] },
    { id: 'rows', header: (t) => t.files.rows, kind: 'number', width: 9, value: (row) => row.counts.rows },
    { id: 'new', header: (t) => t.imports.verdict.new, kind: 'number', width: 9, value: (row) => row.counts.new },
    { id: 'changed', header: (t) => t.imports.verdict.changed, kind: 'number', width: 9, value: (row) => row.counts.changed },
    { id: 'same', header: (t) => t.imports.verdict.same, kind: 'number', width: 9, value: (row) => row.counts.same },
    { id: 'refused', header: (t) => t.imports.verdict.refused, kind: 'number', width: 9, value: (row) => row.counts.refused },
    { id: 'undone', header: (t) => t.files.undone, kind: 'instant', width: 17, value: (row) => row.undoneAt },
    { id: 'sha256', header: () => 'SHA-256', kind: 'id', width: 66, value: (row) => row.sha256 },
  ],
}) // prettier-ignore

const textColumn = (header: string, value: ListColumn<RefusedRow>['value'], width = 20): ListColumn<RefusedRow> => ({
  id: header,
  header: () => header,
  kind: 'id',
  width,
  value,
})

/** Rows of a file that cannot be taken in, in the file's own columns, with line and reason behind them. Throws `importUnknown`. */
export const savedRefused = savedListOf<{ importId: number }>(
  (texts) => texts.lists.refused,
  (context: ReadContext, { importId }) => {
    const rows = refusedRows(context.db, importId)
    return savedList<object, RefusedRow>({
      name: (texts) => texts.lists.refused,
      read: () => ({ total: rows.length, pieces: inPieces(rows, (piece) => piece) }),
      columns: [
        ...refusedColumns(context.db, importId, rows).map((name, i) => textColumn(name, ({ cells }) => cells[i] ?? '')),
        { id: 'line', header: (t) => t.imports.line, kind: 'number', width: 8, value: ({ line }) => line },
        { id: 'reason', header: (t) => t.confirm.reason, kind: 'text', width: 80, value: ({ reasonIn }, { language }) => reasonIn(language) },
      ],
    }) // prettier-ignore
  },
)
