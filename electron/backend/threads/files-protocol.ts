import type { FileEnd, FileHead, ReadingHints, ReadSource } from '../intake/reading'
import type { BookFile, FilesClient, KeptContent, WrittenBook, WrittenFile } from '../context/files-client'

/** What the files thread answers. */
export interface FilesMethods {
  readFile: {
    in: { readId: number; source: ReadSource; hints: ReadingHints }
    out: FileEnd
  }
  together: { in: { paths: readonly string[] }; out: boolean[] }
  writeRows: { in: { path: string; rows: string[][]; overwrite: boolean }; out: WrittenFile }
  startBook: { in: { bookId: number; file: BookFile }; out: null }
  /** Rows as JSON text, as batches of rows that were read. */
  addRows: { in: { bookId: number; json: string }; out: null }
  endBook: { in: { bookId: number }; out: WrittenBook }
  dropBook: { in: { bookId: number }; out: null }
  keepLabelFile: {
    in: Parameters<FilesClient['keepLabelFile']>[0]
    out: Awaited<ReturnType<FilesClient['keepLabelFile']>>
  }
  writeKept: { in: { path: string; kept: KeptContent; overwrite: boolean }; out: WrittenFile }
  writeText: { in: { path: string; text: string; overwrite: boolean }; out: WrittenFile }
  writeConfirmation: {
    in: Parameters<FilesClient['writeConfirmation']>[0]
    out: Awaited<ReturnType<FilesClient['writeConfirmation']>>
  }
  writeUpload: {
    in: Parameters<FilesClient['writeUpload']>[0]
    out: Awaited<ReturnType<FilesClient['writeUpload']>>
  }
}

/** What it tells meanwhile. Batches go as JSON text: 10,000 objects cost 201 ms as such and 59 ms as text. */
export interface FilesSays {
  head: { readId: number; head: FileHead }
  batch: { readId: number; json: string }
}
export interface FilesHears {
  /** Head or batch was taken in; the next one may come, or no more. */
  taken: { readId: number; stop: boolean }
}
