import type { RowIssue } from '@shared/domain/files/issue'
import { decode, type EncodingHints, type EncodingName } from '../read/encoding'
import { unguarded } from '../read/guard'
import { headerNames, lineAt, withLineFeeds } from '../read/lines'
import { surplusCell } from '../read/plan'
import { sniffBinary } from '../read/sniff'
import { detectTable, TABLE_FORMATS, type TableFormat } from './formats'

export { TABLE_FORMATS } from './formats'

/** The header stands within the first lines; a title may stand above it. */
const HEADER_WITHIN = 20
const LONGEST_TOP = 65_536

export type TableRecord = Record<string, string | number>
export type TableRow = { line: number; record: TableRecord } | { line: number; issues: RowIssue[]; cells: string[] }

export interface OpenedTable {
  kind: TableFormat['kind']
  reportId: string
  encoding: EncodingName
  header: string[]
  /** To be gone through once. */
  rows(): Generator<TableRow, void>
  progress(): number
}

interface Found {
  format: TableFormat
  header: string[]
  line: number
  next: number
}

function findTable(text: string): Found | undefined {
  for (let at = 0, line = 1; line <= HEADER_WITHIN && at <= text.length; line++) {
    const { content, next } = lineAt(text, at)
    at = next
    const header = content.split('\t')
    const format = header.length > 1 ? detectTable(headerNames(header)) : undefined
    if (format) return { format, header, line, next }
  }
  return undefined
}

/** Most files are none: told by the plain letters at their top, before a large report is decoded for nothing. */
function mayBe(bytes: Uint8Array): boolean {
  const top = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST_TOP))
  const letters = top.toString('latin1').replaceAll('\0', '').toLowerCase()
  return TABLE_FORMATS.some(({ marks }) => marks.every((name) => letters.includes(name)))
}

/** Recognises a stock or shipments report by its header and reads its rows one by one; undefined where it is none. Never throws. */
export function openTable(bytes: Uint8Array, hints: EncodingHints): OpenedTable | undefined {
  if (bytes.length === 0 || sniffBinary(bytes) || !mayBe(bytes)) return undefined
  const decoded = decode(bytes, hints, (text) => findTable(withLineFeeds(text)) !== undefined)
  if (!decoded) return undefined
  const text = unguarded(withLineFeeds(decoded.text))
  const found = findTable(text)
  if (!found) return undefined
  const { format, header, line } = found
  const columns = plannedColumns(format, header)
  const names = headerNames(header).join('\t').trimEnd()
  let at = found.next

  function* rows(): Generator<TableRow, void> {
    for (let number = line + 1; at <= text.length; number++) {
      const { content, next } = lineAt(text, at)
      at = next
      if (content.trim() === '') continue
      const cells = content.split('\t')
      // Downloads put together: the header stands there again (formats.md §0).
      if (headerNames(cells).join('\t').trimEnd() === names) continue
      const surplus = surplusCell(cells, header.length)
      const read = surplus ? { issues: [surplus] } : readCells(cells, columns, format)
      yield 'record' in read ? { line: number, record: read.record } : { line: number, issues: read.issues, cells }
    }
  }
  return {
    kind: format.kind,
    reportId: format.id,
    encoding: decoded.encoding,
    header,
    rows,
    progress: () => Math.min(1, at / Math.max(1, text.length)),
  }
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
  return headerNames(header).flatMap((name, index) => {
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
