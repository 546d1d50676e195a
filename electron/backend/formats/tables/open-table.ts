import type { FileError, RowIssue } from '@shared/domain/files/issue'
import { headerWord } from '@shared/domain/sheets/header-words'
import { headerNames } from '../read/lines'
import { surplusCell } from '../read/plan'
import { rowCounter } from '../read/row-limits'
import { HEADER_WITHIN } from '../read/tab-text'
import { NotReadable } from '../sheets/limits'
import type { CellRow, CellStream } from './cell-stream'
import { formatsOf, type Named, type TableColumn, type TableFormat } from './format'
import type { LookedAt } from './looked-at'

export type TableRow<R extends object = object> =
  { line: number; record: R } | { line: number; issues: RowIssue[]; cells: string[] }

export interface OpenedTable<R extends object, I extends string> {
  reportId: I
  encoding: string
  header: string[]
  /** To be gone through once. Throws NotReadable where there are more rows than a report has. */
  rows(): Generator<TableRow<R>, void>
  progress(): number
}

/**
 * Recognises one of these reports by its header, whatever the file is called and however its table was saved, and reads its rows
 * one by one. Undefined where it is none; an error where it could be several. Never throws.
 */
export function openTable<R extends object, I extends string>(
  file: LookedAt,
  formats: readonly TableFormat<R, I>[],
): OpenedTable<R, I> | { refused: FileError } | undefined {
  for (const stream of file.streams()) {
    const found = findHeader(stream, formats)
    if (!found) continue
    const [format, ...others] = found.formats
    if (!format || others.length > 0)
      return { refused: { code: 'ambiguousReport', line: found.line, columns: found.formats.map(({ id }) => id) } }
    return {
      reportId: format.id,
      encoding: encodingOf(file),
      header: found.header,
      rows: () => readRows(stream, format, found),
      progress: stream.progress,
    }
  }
  return undefined
}

/** A workbook's own text has no encoding to be guessed. */
function encodingOf(file: LookedAt): string {
  const contents = file.contents()
  return 'encoding' in contents ? contents.encoding : 'workbook'
}

interface FoundHeader<R extends object, I extends string> {
  formats: TableFormat<R, I>[]
  header: string[]
  line: number
}

function findHeader<R extends object, I extends string>(
  stream: CellStream,
  formats: readonly TableFormat<R, I>[],
): FoundHeader<R, I> | undefined {
  try {
    for (const { line, cells } of stream.rows()) {
      if (line > HEADER_WITHIN) return undefined
      const fitting = cells.length > 1 ? formatsOf(formats, headerNames(cells)) : []
      if (fitting.length > 0 && !isListOfParcels(stream, cells, fitting))
        return { formats: fitting, header: [...cells], line }
    }
  } catch (error) {
    if (!(error instanceof NotReadable)) throw error
  }
  return undefined
}

/** A copy with numbers of parcels beside the report's own columns is somebody's list of parcels, made from a report. */
function isListOfParcels({ form }: CellStream, header: readonly string[], fitting: readonly Named[]): boolean {
  if (form !== 'commas' && form !== 'semicolons') return false
  const own = new Set(fitting.flatMap(({ columns }) => Object.keys(columns)))
  return header.some((cell) => headerWord(cell)?.field === 'trackingNumber' && !own.has(cell.trim().toLowerCase()))
}

function* readRows<R extends object>(
  stream: CellStream,
  format: TableFormat<R>,
  { header, line: headerLine }: { header: readonly string[]; line: number },
): Generator<TableRow<R>, void> {
  const columns = plannedColumns(format, header)
  const names = headerNames(header).join('\t').trimEnd()
  const count = rowCounter()
  for (const { line, cells: given, tooLong } of stream.rows()) {
    if (line <= headerLine || (!tooLong && given.every((cell) => cell.trim() === ''))) continue
    const cells = format.keepsLineBreaks ? [...given] : onOneLine(stream, given)
    // Downloads put together: the header stands there again (formats.md §0).
    if (headerNames(cells).join('\t').trimEnd() === names) continue
    const surplus = tooLong ?? surplusCell(cells, header.length)
    const read = surplus ? { issues: [surplus] } : readCells(cells, columns, format)
    count('issues' in read)
    yield 'record' in read ? { line, record: read.record } : { line, issues: read.issues, cells }
  }
}

const BREAKS = /[\t\r\n]+/g

function onOneLine({ form }: CellStream, cells: CellRow['cells']): string[] {
  // Between tabs and line ends there are neither, but in a cell in quotes.
  const isPlain = form === 'tabs' && !cells.some((cell) => cell.includes('\n'))
  return isPlain ? (cells as string[]) : cells.map((cell) => cell.replace(BREAKS, ' '))
}

interface PlannedColumn<R> {
  index: number
  header: string
  field: keyof R & string
  parse: TableColumn<string>['parse']
}

/** Which cell goes where; of a header that stands there twice (`Deprecated column`) the first counts. */
function plannedColumns<R extends object>(format: TableFormat<R>, header: readonly string[]): PlannedColumn<R>[] {
  const fields = new Set<string>()
  const names = headerNames(header)
  return (format.inEnglish?.(names) ?? names).flatMap((name, index) => {
    const column = Object.hasOwn(format.columns, name) ? format.columns[name] : undefined
    if (!column || fields.has(column.field)) return []
    fields.add(column.field)
    return [{ index, header: (header[index] ?? '').trim(), field: column.field, parse: column.parse }]
  })
}

const LONGEST_SHOWN = 120

function readCells<R extends object>(
  cells: readonly string[],
  columns: readonly PlannedColumn<R>[],
  { filled }: TableFormat<R>,
): { record: R } | { issues: RowIssue[] } {
  const record: Partial<Record<keyof R & string, string | number>> = {}
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
  for (const field of filled) {
    const header = columns.find((column) => column.field === field)?.header ?? field
    if (record[field] === undefined && !issues.some((issue) => issue.column === header))
      issues.push({ code: 'missingValue', severity: 'refuse', column: header })
  }
  // Filled by the format's own columns, whose fields and parsers are those of R.
  return issues.length > 0 ? { issues } : { record: record as R }
}
