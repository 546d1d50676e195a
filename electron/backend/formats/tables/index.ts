import type { RowIssue } from '@shared/domain/files/issue'
import type { EncodingName } from '../read/encoding'
import { cellsOf, headerNames, lineAt } from '../read/lines'
import { surplusCell } from '../read/plan'
import { lineTooLong, rowCounter } from '../read/row-limits'
import { asTabText, HEADER_WITHIN } from '../read/tab-text'
import { NotReadable } from '../sheets/limits'
import { detectTable, type TableFormat } from './formats'
import { inEnglish } from './listing-names'

export type TableRecord = Record<string, string | number>
export type TableRow = { line: number; record: TableRecord } | { line: number; issues: RowIssue[]; cells: string[] }

export interface OpenedTable {
  kind: TableFormat['kind']
  reportId: string
  encoding: EncodingName | 'workbook'
  header: string[]
  /** To be gone through once. Throws NotReadable where there are more rows than a report has. */
  rows(): Generator<TableRow, void>
  progress(): number
}

/** Recognises a stock or shipments report by its header and reads its rows one by one; undefined where it is none. Never throws. */
export function openTableText(given: string, encoding: EncodingName): OpenedTable | undefined {
  const found = tabText(given)
  if (!found) return undefined
  const { text, format, header, line, next } = found
  const columns = plannedColumns(format, header)
  const names = headerNames(header).join('\t').trimEnd()
  const count = rowCounter()
  let at = next

  function* rows(): Generator<TableRow, void> {
    for (let number = line + 1; at <= text.length; number++) {
      const { content, next: after } = lineAt(text, at)
      at = after
      if (content.trim() === '') continue
      const tooLong = lineTooLong(content)
      const cells = tooLong ? [] : cellsOf(content)
      // Downloads put together: the header stands there again (formats.md §0).
      if (headerNames(cells).join('\t').trimEnd() === names) continue
      const surplus = tooLong ?? surplusCell(cells, header.length)
      const read = surplus ? { issues: [surplus] } : readCells(cells, columns, format)
      count('issues' in read)
      yield 'record' in read ? { line: number, record: read.record } : { line: number, issues: read.issues, cells }
    }
  }
  return {
    kind: format.kind,
    reportId: format.id,
    encoding,
    header,
    rows,
    progress: () => Math.min(1, at / Math.max(1, text.length)),
  }
}

interface Found {
  text: string
  format: TableFormat
  header: string[]
  line: number
  next: number
}

function tabText(given: string): Found | undefined {
  try {
    const text = asTabText(given, (names) => names.length > 1 && detectTable(names) !== undefined)?.text
    return text === undefined ? undefined : findTable(text)
  } catch (error) {
    if (error instanceof NotReadable) return undefined
    throw error
  }
}

function findTable(text: string): Found | undefined {
  for (let at = 0, line = 1; line <= HEADER_WITHIN && at <= text.length; line++) {
    const { content, next } = lineAt(text, at)
    at = next
    const header = cellsOf(content)
    const format = header.length > 1 ? detectTable(headerNames(header)) : undefined
    if (format) return { text, format, header, line, next }
  }
  return undefined
}

interface PlannedColumn {
  index: number
  header: string
  field: string
  parse: (text: string) => ReturnType<TableFormat['columns'][string]['parse']>
}

/** Which cell goes where; of a header that stands there twice (`Deprecated column`) the first counts. */
function plannedColumns(format: TableFormat, header: readonly string[]): PlannedColumn[] {
  const fields = new Set<string>()
  return inEnglish(headerNames(header)).flatMap((name, index) => {
    const column = Object.hasOwn(format.columns, name) ? format.columns[name] : undefined
    if (!column || fields.has(column.field)) return []
    fields.add(column.field)
    return [{ index, header: (header[index] ?? '').trim(), ...column }]
  })
}

const LONGEST_SHOWN = 120

function readCells(
  cells: readonly string[],
  columns: readonly PlannedColumn[],
  format: TableFormat,
): { record: TableRecord } | { issues: RowIssue[] } {
  const record: TableRecord = {}
  const issues: RowIssue[] = []
  for (const { index, header, field, parse } of columns) {
    const text = (cells[index] ?? '').trim()
    if (text === '') continue
    const parsed = parse(text)
    if (parsed === '') continue
    if (typeof parsed !== 'object') record[field] = parsed
    // What is doubtful in an identifier is kept as it came: nothing here is sent to Amazon unseen.
    else if (parsed.severity === 'warn' && parsed.keep) record[field] = text
    else issues.push({ code: parsed.code, severity: 'refuse', column: header, value: text.slice(0, LONGEST_SHOWN) })
  }
  for (const field of format.filled) {
    const header = columns.find((column) => column.field === field)?.header ?? field
    if (record[field] === undefined && !issues.some((issue) => issue.column === header))
      issues.push({ code: 'missingValue', severity: 'refuse', column: header })
  }
  return issues.length > 0 ? { issues } : { record }
}
