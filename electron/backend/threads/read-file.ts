import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { DeskError } from '@shared/contract/errors'
import type { FileError } from '@shared/domain/files/issue'
import type { StockReportId } from '@shared/domain/stock/stock-report'
import { cellText, type Sheet } from '@shared/domain/sheets/sheet'
import { readProcessingReport } from '../formats/answers'
import { type EncodingHints, type OpenedReport, openReportText } from '../formats/read'
import { type Contents, openContents, type PlainText } from '../formats/read/contents'
import { readWholeFile } from '../formats/read/whole-file'
import { sheetsOf } from '../formats/sheets'
import { NotReadable } from '../formats/sheets/limits'
import { type OpenedTable, openTableText } from '../formats/tables'
import type { FileBatch, FileEnd, FileHead, ReadSource } from './files-client'

/** About 30 ms of staging: between two batches the writer answers others and sees a cancel. */
const ROWS_PER_BATCH = 1000
/** Of text that is handed on at once. */
const CHARACTERS_PER_BATCH = 4 * 1024 * 1024
/** Read as a whole: with its text in memory it takes up to three times that. Amazon's largest reports are half of it. */
const LARGEST_BYTES = 96 * 1024 * 1024

export interface ReadingEnd {
  /** Resolves when the piece was taken in; false: no more is wanted. */
  head(head: FileHead): Promise<boolean>
  /** A `FileBatch` as JSON text. */
  batch(json: string): Promise<boolean>
}

/** A file whose kind is known, ready to be gone through once. */
interface Opened {
  /** All of the head but what every file has. */
  head: HeadOfKind
  batches(bytesTotal: number): Iterable<string>
  end(): FileEnd
}
type HeadOfKind = FileHead extends infer H ? (H extends FileHead ? Omit<H, 'sha256' | 'byteLength' | 'modifiedAt'> : never) : never // prettier-ignore

const NOTHING_MORE: FileEnd = { unknownColumns: [], absentColumns: [], notes: [] }

/**
 * Reads a file in batches, each awaited before the next is sent; the next one is made ready meanwhile. Throws DeskError
 * `fileNotTaken`, `cancelled`.
 */
export async function readFile(source: ReadSource, hints: EncodingHints, end: ReadingEnd): Promise<FileEnd> {
  const fileName = 'path' in source ? basename(source.path) : ''
  const refuse = (error: FileError) => new DeskError('fileNotTaken', { fileName, ...error })
  const found = await bytesOf(source)
  if ('error' in found) throw refuse(found.error)
  const byteLength = found.bytes.length
  const sha256 = createHash('sha256').update(found.bytes).digest('hex')
  const opened = recognise(found.bytes, fileName, hints)
  if ('code' in opened) throw refuse(opened)
  let taken = end.head({ ...opened.head, modifiedAt: found.modifiedAt, byteLength, sha256 })
  try {
    for (const json of opened.batches(byteLength)) {
      if (!(await taken)) throw new DeskError('cancelled', {})
      taken = end.batch(json)
    }
  } catch (error) {
    throw error instanceof NotReadable ? refuse(error.reason) : error
  }
  if (!(await taken)) throw new DeskError('cancelled', {})
  return opened.end()
}

/** Amazon's answers are known by their summary, its reports by their columns; any other table is a sheet. */
function recognise(bytes: Uint8Array, fileName: string, hints: EncodingHints): Opened | FileError {
  const answer = readProcessingReport(bytes, hints)
  if (answer) return answer.ok ? openedAnswer(answer) : answer.error
  const contents = openContents(bytes, hints)
  if ('error' in contents) return contents.error
  return contents.kind === 'plain' ? recogniseText(contents, fileName) : recogniseSheets(contents, fileName)
}

function recogniseText(contents: PlainText, fileName: string): Opened | FileError {
  const { text, encoding } = contents
  const table = openTableText(text, encoding)
  if (table) return openedTable(table)
  const report = openReportText(text, encoding)
  if (report.ok) return openedReport(report.report)
  if (!MAY_BE_SHEET.has(report.error.code)) return report.error
  const read = sheetsOf(contents, fileName)
  // What is neither is told what the reader of reports found: it knows Amazon's files.
  return read.ok ? openedSheets(read, report.error) : read.error.code === 'emptyFile' ? report.error : read.error
}

/** A file that is no report of Amazon's can still be a sheet of a forwarder's. */
const MAY_BE_SHEET: ReadonlySet<FileError['code']> = new Set(['noHeader', 'unknownReport', 'spreadsheet', 'binaryFile'])

/** Of a workbook or a page its own reader knows best what is wrong with it: a password, damage, a size. */
function recogniseSheets(contents: Contents, fileName: string): Opened | FileError {
  const read = sheetsOf(contents, fileName)
  if (!read.ok) return read.error
  const [first] = read.sheets.filter((sheet) => !sheet.hidden)
  const table = first && openTableText(textOf(first), 'utf-8')
  if (table) return openedTable({ ...table, encoding: read.encoding })
  return openedSheets(read, { code: contents.kind === 'page' ? 'webPage' : 'spreadsheet' })
}

/** A sheet as the text that Amazon's report in it would be downloaded as. */
const textOf = ({ rows }: Sheet): string =>
  rows.map((row) => row.map((cell) => cellText(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')

function openedAnswer(found: Extract<NonNullable<ReturnType<typeof readProcessingReport>>, { ok: true }>): Opened {
  const { report, encoding, issues } = found
  return { head: { kind: 'answer', encoding, report, refused: issues }, batches: () => [], end: () => NOTHING_MORE }
}

function openedReport(report: OpenedReport): Opened {
  const { reportId, encoding, header, unknownColumns, absentColumns } = report.head
  return {
    head: { kind: 'orders', reportId, encoding, header },
    batches: (bytesTotal) => inBatches('rows', sentRows(report), bytesTotal, report.progress),
    end: () => ({ unknownColumns, absentColumns, notes: report.notes() }),
  }
}

function* sentRows(report: OpenedReport): Generator<NonNullable<FileBatch['rows']>[number], void> {
  for (const row of report.rows())
    if (row.ok) yield { line: row.line, record: row.record, warnings: row.warnings }
    else yield { line: row.line, issues: row.issues, cells: row.cells }
}

function openedTable(table: OpenedTable): Opened {
  const { kind, encoding, header, reportId } = table
  return {
    head: (kind === 'stock'
      ? { kind, encoding, header, reportId: reportId as StockReportId }
      : { kind, encoding, header, reportId }) satisfies HeadOfKind,
    batches: (bytesTotal) => inBatches('table', table.rows(), bytesTotal, table.progress),
    end: () => NOTHING_MORE,
  }
}

/**
 * Rows in pieces that are sent one after another, as JSON; the last one may be empty. A piece ends by its rows or by its
 * characters: a thousand long rows would be more than the receiver has room for.
 */
function* inBatches(
  field: 'rows' | 'table',
  rows: Iterable<unknown>,
  bytesTotal: number,
  progress: () => number,
): Generator<string, void> {
  let piece: string[] = []
  let characters = 0
  const batch = () =>
    `{"bytesDone":${Math.round(progress() * bytesTotal)},"bytesTotal":${bytesTotal},"${field}":[${piece.join(',')}]}`
  for (const row of rows) {
    const json = JSON.stringify(row)
    piece.push(json)
    characters += json.length
    if (piece.length < ROWS_PER_BATCH && characters < CHARACTERS_PER_BATCH) continue
    yield batch()
    piece = []
    characters = 0
  }
  yield batch()
}

function openedSheets(
  { sheets, encoding }: { sheets: readonly Sheet[]; encoding: string },
  otherwise: FileError,
): Opened {
  const rowsTotal = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  return {
    head: { kind: 'sheet', encoding, otherwise, sheets: sheets.map(({ rows: _, ...facts }) => facts) },
    *batches(bytesTotal) {
      let done = 0
      for (const [index, { rows }] of sheets.entries())
        for (const part of inParts(rows)) {
          done += part.length
          const bytesDone = Math.round((done / rowsTotal) * bytesTotal)
          yield JSON.stringify({ sheet: { index, rows: part }, bytesDone, bytesTotal } satisfies FileBatch)
        }
    },
    end: () => NOTHING_MORE,
  }
}

/** The rows of a sheet in pieces, by rows and by characters. */
function* inParts(rows: Sheet['rows']): Generator<Sheet['rows'], void> {
  let from = 0
  let characters = 0
  for (const [at, row] of rows.entries()) {
    characters += row.reduce((sum, cell) => sum + cellText(cell).length + 3, 0)
    if (at + 1 - from < ROWS_PER_BATCH && characters < CHARACTERS_PER_BATCH) continue
    yield rows.slice(from, at + 1)
    from = at + 1
    characters = 0
  }
  if (from < rows.length) yield rows.slice(from)
}

async function bytesOf(
  source: ReadSource,
): Promise<{ bytes: Uint8Array; modifiedAt: number | null } | { error: FileError }> {
  if ('path' in source) return readWholeFile(source.path, LARGEST_BYTES)
  return { bytes: Buffer.from(source.text), modifiedAt: null }
}
