import type { ConfirmationLine } from '@shared/domain/shipments/confirmation'
import type { UploadRow } from '@shared/domain/exports/upload-row'
import type { BookCell, BookOrder } from '../formats/spreadsheets/cells'
import type { RowLayout, RowUpload } from '../formats/uploads/row-upload'
import type { FileBatch, FileEnd, FileHead, FilesTogether, ReadingHints, ReadSource } from '../intake/reading'

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

/** Bytes, or the file that holds them. */
export type KeptContent = { base64: string } | { file: string }

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
    hints: ReadingHints,
    handle: {
      onHead(head: FileHead): void
      onBatch(batch: FileBatch): void
      isCancelled(): boolean
    },
  ): Promise<FileEnd>
  /** Which of several files are taken in as one. */
  together: FilesTogether
  /** Writes rows of cells as UTF-8 tab-delimited text (BOM for Excel), to a path the operator chose. */
  writeRows(path: string, rows: string[][], how: { overwrite: boolean }): Promise<WrittenFile>
  /**
   * Writes a list as `.xlsx` under a free name; nothing is ever overwritten. The next piece of rows is asked for when the one
   * before is being written, so that memory stays flat; where asking throws, nothing of the file stays. Throws DeskError
   * targetLocked, targetNotPermitted, targetGone, diskFull.
   */
  writeBook(file: BookFile, pieces: Iterable<readonly (readonly BookCell[])[]>): Promise<WrittenBook>
  /** Writes kept bytes, or those of a kept file, to a path the operator chose. Throws DeskError as `writeRows` does, and `fileNotTaken`. */
  writeKept(path: string, kept: KeptContent, how: { overwrite: boolean }): Promise<WrittenFile>
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
    upload: RowUpload
    layout: RowLayout
    rows: UploadRow[]
    template?: string
  }): Promise<WrittenUpload>
}
