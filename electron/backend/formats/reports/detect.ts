import { KNOWN_NAMES } from './columns'
import { REPORT_FORMATS, type ReportFormat } from './formats'

export type Detection =
  | { kind: 'found'; format: ReportFormat }
  | { kind: 'missing'; format: ReportFormat; columns: string[] }
  | { kind: 'ambiguous'; ids: string[] }
  | { kind: 'none' }

/** Which report a header row belongs to; names in lower case, trimmed. The file's own name says nothing. */
export function detectReport(header: readonly string[]): Detection {
  const has = new Set(header)
  const possible = REPORT_FORMATS.filter((f) => f.marks.every((m) => has.has(m)) && !f.not.some((n) => has.has(n)))
  const fitting = possible.filter((f) => f.oneOf.length === 0 || f.oneOf.some((name) => has.has(name)))
  const format = fitting[0]
  // Where nothing tells the possible ones apart, none is guessed.
  if (fitting.length > 1 || (!format && possible.length > 1))
    return { kind: 'ambiguous', ids: (format ? fitting : possible).map((f) => f.id) }
  if (!format) return { kind: 'none' }
  const columns = format.required.filter((name) => !has.has(name))
  return columns.length > 0 ? { kind: 'missing', format, columns } : { kind: 'found', format }
}

/** A line that names at least two columns every order report has. */
export function looksLikeHeader(names: readonly string[]): boolean {
  return (
    (names.includes('order-id') || names.includes('amazon-order-id')) &&
    (names.includes('sku') || names.includes('purchase-date'))
  )
}

/** Whether a cell in lower case holds a column's name rather than data. */
export function isColumnName(name: string): boolean {
  return KNOWN_NAMES.has(name)
}
