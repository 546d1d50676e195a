import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { DeskError } from '@shared/contract/errors'
import type { FileError } from '@shared/domain/files/issue'
import type { StockReportId } from '@shared/domain/stock/stock-report'
import type { Sheet } from '@shared/domain/sheets/sheet'
import { readProcessingReport } from '../formats/answers'
import { openPastedReport, openReport, type EncodingHints, type OpenedReport } from '../formats/read'
import { readWholeFile } from '../formats/read/whole-file'
import { readSheets } from '../formats/sheets'
import { type OpenedTable, openTable } from '../formats/tables'
import type { FileBatch, FileEnd, FileHead, ReadSource } from './files-client'

/** About 30 ms of staging: between two batches the writer answers others and sees a cancel. */
const ROWS_PER_BATCH = 1000
/** A string holds at most 2^29 characters (V8); Amazon's largest reports are a tenth of that. */
const LARGEST_BYTES = 500 * 1024 * 1024

export interface ReadingEnd {
  /** Resolves when the piece was taken in; false: no more is wanted. */
  head(head: FileHead): Promise<boolean>
  batch(json: string): Promise<boolean>
}

/** A file whose kind is known, ready to be gone through once. */
interface Opened {
  /** All of the head but what every file has. */
  head: HeadOfKind
  batches(bytesTotal: number): Iterable<FileBatch>
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
  const { bytes, modifiedAt } = found
  const opened = recognise(source, bytes, hints)
  if ('code' in opened) throw refuse(opened)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  let taken = end.head({ ...opened.head, modifiedAt, byteLength: bytes.length, sha256 })
  for (const batch of opened.batches(bytes.length)) {
    const json = JSON.stringify(batch)
    if (!(await taken)) throw new DeskError('cancelled', {})
    taken = end.batch(json)
  }
  if (!(await taken)) throw new DeskError('cancelled', {})
  return opened.end()
}

/** Amazon's answers are known by their summary, its reports by their columns; any other table is a sheet. */
function recognise(source: ReadSource, bytes: Uint8Array, hints: EncodingHints): Opened | FileError {
  const answer = readProcessingReport(bytes, hints)
  if (answer) return answer.ok ? openedAnswer(answer) : answer.error
  const table = openTable(bytes, hints)
  if (table) return openedTable(table)
  const report = 'path' in source ? openReport(bytes, hints) : openPastedReport(source.text)
  if (report.ok) return openedReport(report.report)
  if (!MAY_BE_SHEET.has(report.error.code)) return report.error
  const sheets = readSheets(bytes, 'path' in source ? basename(source.path) : '', hints)
  // What is neither is told what the reader of reports found: it knows Amazon's files.
  return sheets.ok ? openedSheets(sheets, report.error) : report.error
}

/** A file that is no report of Amazon's can still be a sheet of a forwarder's. */
const MAY_BE_SHEET: ReadonlySet<FileError['code']> = new Set(['noHeader', 'unknownReport', 'spreadsheet', 'binaryFile'])

function openedAnswer(found: Extract<NonNullable<ReturnType<typeof readProcessingReport>>, { ok: true }>): Opened {
  const { report, encoding, issues } = found
  return { head: { kind: 'answer', encoding, report, refused: issues }, batches: () => [], end: () => NOTHING_MORE }
}

function openedReport(report: OpenedReport): Opened {
  const { reportId, encoding, header, unknownColumns, absentColumns } = report.head
  return {
    head: { kind: 'orders', reportId, encoding, header },
    batches: (bytesTotal) =>
      inBatches(sentRows(report), (rows) => ({
        rows,
        bytesDone: Math.round(report.progress() * bytesTotal),
        bytesTotal,
      })),
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
    batches: (bytesTotal) =>
      inBatches(table.rows(), (rows) => ({
        table: rows,
        bytesDone: Math.round(table.progress() * bytesTotal),
        bytesTotal,
      })),
    end: () => NOTHING_MORE,
  }
}

/** Rows in pieces that are sent one after another; the last one may be empty. */
function* inBatches<T>(rows: Iterable<T>, batchOf: (rows: T[]) => FileBatch): Generator<FileBatch, void> {
  let piece: T[] = []
  for (const row of rows) {
    piece.push(row)
    if (piece.length < ROWS_PER_BATCH) continue
    yield batchOf(piece)
    piece = []
  }
  yield batchOf(piece)
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
        for (let at = 0; at < rows.length; at += ROWS_PER_BATCH) {
          const part = rows.slice(at, at + ROWS_PER_BATCH)
          done += part.length
          const bytesDone = Math.round((done / rowsTotal) * bytesTotal)
          yield { sheet: { index, rows: part }, bytesDone, bytesTotal }
        }
    },
    end: () => NOTHING_MORE,
  }
}

async function bytesOf(
  source: ReadSource,
): Promise<{ bytes: Uint8Array; modifiedAt: number | null } | { error: FileError }> {
  if ('path' in source) return readWholeFile(source.path, LARGEST_BYTES)
  return { bytes: Buffer.from(source.text), modifiedAt: null }
}
