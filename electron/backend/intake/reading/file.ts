import type { FileNote, RowIssue } from '@shared/domain/files/issue'

/** `paths`: several files, or folders with all that lies in them, that make one import. */
export type ReadSource = { path: string } | { paths: readonly string[] } | { text: string }

/** What reading has to know of the shop. */
export interface ReadingHints {
  japan: boolean
  chinese: boolean
  /** The shop's folder, absolute. */
  folder: string
}

/** A row that cannot be taken in keeps its cells, so that it can be saved and mended. */
export interface RefusedRow {
  line: number
  issues: RowIssue[]
  cells: string[]
}

/** What is known of a file before its rows are read. */
export interface FileHead<Told = unknown, Report extends string = string> {
  /** Of what kind it is. */
  kind: string
  /** What the file is called in the list of files. */
  reportId: Report
  encoding: string
  /** With which its refused rows are saved. */
  header: string[]
  /** What its reader says of it besides. */
  told: Told
  /** Empty where it is only known at the end. */
  sha256: string
  byteLength: number
  /** The file's modification time in ms UTC; null for pasted text. */
  modifiedAt: number | null
}

export interface FileBatch<Row = unknown> {
  bytesDone: number
  bytesTotal: number
  rows: Row[]
}

/** What is known once the last row was read. */
export interface FileEnd {
  unknownColumns: string[]
  absentColumns: string[]
  notes: FileNote[]
  /** Of what is read as a stream. */
  sha256?: string
}
