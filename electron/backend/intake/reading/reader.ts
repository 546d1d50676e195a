import type { FileKindPart } from '@shared/contract/file-kind'
import type { FileError } from '@shared/domain/files/issue'
import type { KnowsName } from '../../formats/read/contents'
import type { LookedAt } from '../../formats/tables/looked-at'
import type { FileEnd } from './file'

/** A file whose kind is known, ready to be gone through once. All of it passes between threads as JSON. */
export interface OpenedFile<Row, Told, Report extends string = string> {
  reportId: Report
  encoding: string
  header: string[]
  told: Told
  /** Throws NotReadable where what comes cannot be read after all. */
  rows(): Iterable<Row>
  /** Rows handed on at once; left out: a thousand. */
  rowsAtOnce?: number
  /** How far `rows` is, as a part of 1. */
  progress(): number
  /** To be asked once `rows` ran out. */
  end?(): FileEnd
}

/** `refused`: it is of this kind, and cannot be read. `unlike`: it is not, and this is what it looks like instead. */
export type Recognised<Row, Told, Report extends string = string> =
  OpenedFile<Row, Told, Report> | { refused: FileError } | { unlike: FileError }

/**
 * How a kind of file is known, surest first: by what its first lines say, before anything is made of the bytes; by the names in
 * the header of a report; or as a table of whatever columns, where no report claims it.
 */
export const WAYS = ['signature', 'header', 'table'] as const

/** What the files thread knows of a kind of file: bytes in, rows out, and no SQL. */
export interface FileReader<Kind extends FileKindPart = FileKindPart, Row = unknown, Told = unknown> {
  kind: Kind['id']
  by: (typeof WAYS)[number]
  /** Proves an encoding by the names of columns. */
  knowsName?: KnowsName
  /** Undefined where the file is of another kind. `unlike`: what it looked like to those with a surer way. Throws NotReadable. */
  recognise(file: LookedAt, unlike: FileError | undefined): Recognised<Row, Told, Kind['reports'][number]> | undefined
}

/** A file on the disk with the name it is shown by, or bytes without one. */
export type StreamSource = { name: string; path: string; size: number } | { name: ''; bytes: Uint8Array }

/** Files that are read as streams, however large, ready to be gone through once. */
export interface OpenedStream<Row, Told, Report extends string = string> {
  reportId: Report
  encoding: string
  header: string[]
  told: Told
  rows(): AsyncIterable<Row>
  /** Rows handed on at once; left out: a thousand. */
  rowsAtOnce?: number
  progress(): number
  /** With the digest of all that was read, whatever the order of the files. */
  end(): FileEnd & { sha256: string }
}

/** A kind of file that is never held as a whole, and of which any number make one import. */
export interface StreamReader<Kind extends FileKindPart = FileKindPart, Row = unknown, Told = unknown> {
  kind: Kind['id']
  by: 'stream'
  /** Whether a file is of this kind, by its content. `perhaps`: if it is of no other. */
  knows(file: StreamSource): Promise<'surely' | 'perhaps' | 'no'>
  /** What is among them and of another kind is a refused row. */
  open(files: readonly StreamSource[], shelf: string): Promise<OpenedStream<Row, Told, Kind['reports'][number]>>
}

export type AnyReader<Kind extends FileKindPart = FileKindPart, Row = unknown, Told = unknown> =
  FileReader<Kind, Row, Told> | StreamReader<Kind, Row, Told>
