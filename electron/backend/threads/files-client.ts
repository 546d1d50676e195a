import type { FileNote, RowIssue } from '@shared/domain/files/issue'
import type { OrderRecord, OrderReportId } from '@shared/domain/orders/order-record'
import type { ConfirmationLine } from '@shared/domain/shipments/confirmation'
import type { EncodingName } from '../formats/read'

export interface ReportBatch {
  rows: (
    | { line: number; record: OrderRecord; warnings: RowIssue[] }
    /** A refused row keeps its cells, so that it can be saved and mended. */
    | { line: number; issues: RowIssue[]; cells: string[] }
  )[]
  bytesDone: number
  bytesTotal: number
}

export interface ReportSummary {
  reportId: OrderReportId
  encoding: EncodingName
  sha256: string
  byteLength: number
  /** The file's modification time in ms UTC; null for pasted text. */
  modifiedAt: number | null
  header: string[]
  unknownColumns: string[]
  absentColumns: string[]
  notes: FileNote[]
}

export type ReadReportSource = { path: string } | { text: string }

export interface WrittenFile {
  path: string
  sha256: string
  bytes: number
}

/** The files thread as the writer thread sees it: parses and writes files, knows no SQL. */
export interface FilesClient {
  /**
   * Reads a report; `onHead` once before the first batch, then `onBatch` in file order, each awaited before the next is
   * sent (so that memory stays flat). Throws DeskError `fileNotTaken`, `cancelled`.
   */
  readReport(
    source: ReadReportSource,
    hints: { japan: boolean; chinese: boolean },
    handle: {
      onHead(
        head: Pick<ReportSummary, 'reportId' | 'encoding' | 'header' | 'sha256' | 'modifiedAt' | 'byteLength'>,
      ): void
      onBatch(batch: ReportBatch): void
      isCancelled(): boolean
    },
  ): Promise<ReportSummary>
  /** Writes rows of cells as UTF-8 tab-delimited text (BOM for Excel), to a path the operator chose. */
  writeRows(path: string, rows: string[][], how: { overwrite: boolean }): Promise<WrittenFile>
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
  }): Promise<WrittenFile & { form: 'text' | 'template'; oldXls: boolean; sheet: string }>
}
