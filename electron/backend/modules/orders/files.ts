import type { orderReports as declared } from '@shared/contract/orders'
import type { FileErrorCode, RowIssue } from '@shared/domain/files/issue'
import type { OrderRecord } from '@shared/domain/orders/order-record'
import { type OpenedReport, openReportText } from '../../formats/read/order-report'
import { isColumnName } from '../../formats/reports/detect'
import type { FileReader, RefusedRow } from '../../intake/reading'

export type ReadOrder = { line: number; record: OrderRecord; warnings: RowIssue[] } | RefusedRow

/** What a text is called that has no report's header: it may be any other table. */
const IS_NO_REPORT: ReadonlySet<FileErrorCode> = new Set(['noHeader', 'unknownReport', 'spreadsheet', 'binaryFile'])

/**
 * Order reports of Amazon's, which are downloaded as text. One that a program saved as a workbook is none: it destroys order
 * item ids and postal codes on the way (policy.md §4).
 */
export const orderReports: FileReader<typeof declared, ReadOrder, null> = {
  kind: 'orders',
  by: 'header',
  knowsName: isColumnName,
  recognise(file) {
    const contents = file.contents()
    if (contents.kind !== 'plain') return undefined
    const opened = openReportText(contents.text, contents.encoding)
    if (!opened.ok) return IS_NO_REPORT.has(opened.error.code) ? { unlike: opened.error } : { refused: opened.error }
    const { report } = opened
    const { reportId, encoding, header, unknownColumns, absentColumns } = report.head
    return {
      reportId,
      encoding,
      header,
      told: null,
      rows: () => sentRows(report),
      progress: report.progress,
      end: () => ({ unknownColumns, absentColumns, notes: report.notes() }),
    }
  },
}

function* sentRows(report: OpenedReport): Generator<ReadOrder, void> {
  for (const row of report.rows())
    if (row.ok) yield { line: row.line, record: row.record, warnings: row.warnings }
    else yield { line: row.line, issues: row.issues, cells: row.cells }
}
