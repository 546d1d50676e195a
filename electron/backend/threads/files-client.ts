import type { FileError, FileNote, RowIssue } from '@shared/domain/files/issue'
import type { OrderRecord, OrderReportId } from '@shared/domain/orders/order-record'
import type { ConfirmationLine } from '@shared/domain/shipments/confirmation'
import type { ProcessingReport } from '@shared/domain/exports/processing-report'
import type { UploadKind } from '@shared/domain/exports/upload-kind'
import type { UploadRow } from '@shared/domain/exports/upload-row'
import type { Cell, Sheet } from '@shared/domain/sheets/sheet'
import type { StockReportId } from '@shared/domain/stock/stock-report'
import type { BookCell, BookOrder } from '../formats/spreadsheets/cells'
import type { TableRow } from '../formats/tables'
import type { UploadLayoutId } from '../formats/uploads/layouts'

/** What is known of a file before its rows are read. */
export interface FileFacts {
  encoding: string
  sha256: string
  byteLength: number
  /** The file's modification time in ms UTC; null for pasted text. */
  modifiedAt: number | null
}

/** A row that cannot be taken in keeps its cells, so that it can be saved and mended. */
export interface RefusedRow {
  line: number
  issues: RowIssue[]
  cells: string[]
}

export type FileHead = FileFacts &
  (
    | { kind: 'orders'; reportId: OrderReportId; header: string[] }
    /** A table that is no report of Amazon's: carriers and tracking numbers, it may be; `otherwise` says why it is no report. */
    | { kind: 'sheet'; sheets: Omit<Sheet, 'rows'>[]; otherwise: FileError }
    | { kind: 'stock'; reportId: StockReportId; header: string[] }
    | { kind: 'amazonShipments'; reportId: string; header: string[] }
    | { kind: 'answer'; report: ProcessingReport; refused: RefusedRow[] }
  )
export type FileKind = FileHead['kind']

export interface FileBatch {
  bytesDone: number
  bytesTotal: number
  /** Order reports. */
  rows?: ({ line: number; record: OrderRecord; warnings: RowIssue[] } | RefusedRow)[]
  /** Reports of stock and shipments. */
  table?: TableRow[]
  /** Sheets: the next rows of one of them. */
  sheet?: { index: number; rows: readonly (readonly Cell[])[] }
}

/** What is known once the last row was read. */
export interface FileEnd {
  unknownColumns: string[]
  absentColumns: string[]
  notes: FileNote[]
}

export type ReadSource = { path: string } | { text: string }

export interface WrittenFile {
  path: string
  sha256: string
  bytes: number
}

/** A list to be written as a workbook, into a folder that is made where there is none and holds such files alone. */
export interface BookFile {
  folder: string
  /** Without extension. */
  baseName: string
  book: BookOrder
}
export interface WrittenBook {
  path: string
  bytes: number
}

/** `oldXls`: the template was an old workbook, and the text file was written. */
export type WrittenUpload = WrittenFile & { form: 'text' | 'template'; oldXls: boolean; sheet: string }

/** The files thread as the writer thread sees it: parses and writes files, knows no SQL. */
export interface FilesClient {
  /**
   * Reads a file of whatever kind it is; `onHead` once before the first batch, then `onBatch` in file order, each awaited
   * before the next is sent (so that memory stays flat). Throws DeskError `fileNotTaken`, `cancelled`.
   */
  readFile(
    source: ReadSource,
    hints: { japan: boolean; chinese: boolean },
    handle: {
      onHead(head: FileHead): void
      onBatch(batch: FileBatch): void
      isCancelled(): boolean
    },
  ): Promise<FileEnd>
  /** Writes rows of cells as UTF-8 tab-delimited text (BOM for Excel), to a path the operator chose. */
  writeRows(path: string, rows: string[][], how: { overwrite: boolean }): Promise<WrittenFile>
  /**
   * Writes a list as `.xlsx` under a free name; nothing is ever overwritten. The next piece of rows is asked for when the one
   * before is being written, so that memory stays flat; where asking throws, nothing of the file stays. Throws DeskError
   * targetLocked, targetNotPermitted, targetGone, diskFull.
   */
  writeBook(file: BookFile, pieces: Iterable<readonly (readonly BookCell[])[]>): Promise<WrittenBook>
  /** Writes a text as UTF-8 to a path the operator chose. */
  writeText(path: string, text: string, how: { overwrite: boolean }): Promise<WrittenFile>
  /**
   * Copies a label's file (PDF, PNG or ZPL by its bytes) into `folder` under a name of its own; the same file kept before is
   * used again (`isNew` false). Throws DeskError: notALabelFile, fileNotTaken, targetExists, targetLocked,
   * targetNotPermitted, targetGone, diskFull.
   */
  keepLabelFile(order: {
    path: string
    folder: string
    baseName: string
  }): Promise<{ fileName: string; sha256: string; isNew: boolean }>
  /**
   * Writes a shipping confirmation atomically into `folder` under `fileName` (a number is added where the name is taken;
   * nothing is ever overwritten). With `template`, fills that workbook in place; an old .xls gives the text file.
   * Throws DeskError: targetExists, targetLocked, targetNotPermitted, targetGone, diskFull, templateNotRecognised,
   * templateHasRows, templateDamaged, notRepresentable.
   */
  writeConfirmation(order: {
    folder: string
    /** Without extension. */
    baseName: string
    layout: 'standard18' | 'japan19'
    lines: ConfirmationLine[]
    template?: string
  }): Promise<WrittenUpload>
  /** Writes any other file to upload in the same way, with the same errors. */
  writeUpload(order: {
    folder: string
    baseName: string
    kind: Exclude<UploadKind, 'confirmation'>
    layout: UploadLayoutId
    rows: UploadRow[]
    template?: string
  }): Promise<WrittenUpload>
}
