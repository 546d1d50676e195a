import type { AliasableExpression, Expression } from 'kysely'
import type { Output } from '@shared/contract'
import type { BesideOf, DecisionOf, FileKindPart, ReadingOf } from '@shared/contract/file-kind'
import type { FileNote } from '@shared/domain/files/issue'
import type { PreviewColumn } from '@shared/domain/files/preview-column'
import type { TextKey } from '@shared/i18n/text-key'
import type { JobContext, ReadContext, WriteContext } from '../context'
import type { ReadBuilder, Reader } from '../db/access'
import type { Dependent, RecordedTables, Recorder } from '../record'
import type { Dated, Witness } from './moments'
import type { AnyReader, FileHead } from './reading'

/** Takes a file's rows in while it is read, and gives each its verdict. */
export interface Stager<Row = unknown> {
  take(write: WriteContext, rows: readonly Row[]): void
  /** After the last row. What it answers is noted above the preview. */
  end(write: WriteContext): readonly FileNote[] | void
}

/** A preview as it waits for the operator's yes. */
export interface StagedImport<Report extends string = string> {
  id: number
  kind: string
  reportId: Report
  /** The moment the file speaks of, ms UTC. */
  asOf: number
  judgedAfter: number
  /** JSON, by kind. */
  answers: string
  decisions: string
}

/** A table of the staging file beside the rows: emptied with them. It has a column `importId`. */
export interface StagedTable {
  name: string
  /** Statements that make it, in the schema `staging`. */
  sql: string
}

/** What only the operator can say of a file, or of its rows that look alike; its choices are buttons. */
export type FileQuestion = Output<'imports.preview'>['questions'][number] & {
  text: TextKey
  choices: { text?: TextKey }[]
}
/** A row that only the operator can decide about: what it asks, and what is laid beside it. */
export interface AskedRow<Beside> {
  text: TextKey
  beside: Beside
}

/** A kind of file that can be taken in, whatever it declares: what the intake knows of it. */
export interface AnyFileKind<Row = unknown, Told = unknown, Report extends string = string> {
  reader: AnyReader<FileKindPart, Row, Told>
  staged?: readonly StagedTable[]
  /** `asOf`: the moment the file speaks of, ms UTC. */
  stager(context: JobContext, importId: number, head: FileHead<Told, Report>, asOf: number): Stager<Row>
  /** The last operation that the verdicts depend on: a later one makes the preview outdated. */
  watermark(db: Reader): number
  /** Gives all rows their verdicts anew, because something changed since. */
  judge(write: WriteContext, found: StagedImport<Report>): void
  /** Takes a decision about the file as a whole and gives the rows their verdicts anew. */
  decide?(write: WriteContext, found: StagedImport<Report>, decision: unknown): void
  /** Takes the answer to one of its questions, null takes it back; left out: it asks none. */
  answer?(write: WriteContext, found: StagedImport<Report>, question: string, choice: string | null): void
  /**
   * Writes what the preview showed. Inside one transaction; asks `context` whether it was cancelled. The operation it was done by is
   * answered where other chapters follow it.
   */
  takeIn(write: WriteContext, context: JobContext, found: StagedImport<Report>): Recorder | void
  /**
   * Queries for what stands in the way of putting an import back; left out: nothing does. A list of files asks them whether there is
   * any: each finds its first by an index, however much the file brought.
   */
  dependents?(
    build: ReadBuilder,
    importId: Expression<number>,
    recorded: RecordedTables,
  ): readonly AliasableExpression<Dependent>[]
  /** Puts everything back as it was before, and what follows from it. */
  putBack(write: WriteContext, importId: number, context: JobContext): void
  /** What its rows tell of the clock. */
  witness?: Witness<Row>
  preview: KindPreview<Report>
}

/** What the preview shows of a kind. */
export interface KindPreview<Report extends string = string> {
  /** Behind line and verdict, before what changes. */
  columns: readonly PreviewColumn[]
  /** What the fields that change belong to, in the words of the record. */
  entity: string
  /** Fields whose first value stands in a column already: what fills them is not told as a change. */
  firstInColumns?: readonly string[]
  /** What a file without rows means; left out: only that it has none. */
  empty?(found: StagedImport<Report>): TextKey | undefined
  /** What only the operator can say, of the file or of rows that look alike. */
  questions?(context: ReadContext, found: StagedImport<Report>): FileQuestion[]
  /** Whether nothing may be taken in yet; left out: it always may. */
  isBlocked?(found: StagedImport<Report>): boolean
  /** How the file is read, where the operator may have it read another way. */
  reading?(context: ReadContext, found: StagedImport<Report>): unknown
  /** What a row asks, laid beside what is known; from its staged question. */
  beside?(context: ReadContext): (question: string) => AskedRow<unknown>
}

type Found<Kind extends FileKindPart> = StagedImport<Kind['reports'][number]>
type Decides<Kind extends FileKindPart> = Kind extends { decision: unknown }
  ? { decide(write: WriteContext, found: Found<Kind>, decision: DecisionOf<Kind>): void }
  : { decide?: never }
type Reads<Kind extends FileKindPart> = Kind extends { reading: unknown }
  ? { reading(context: ReadContext, found: Found<Kind>): ReadingOf<Kind> }
  : { reading?: never }
type Asks<Kind extends FileKindPart> = Kind extends { beside: unknown }
  ? { beside(context: ReadContext): (question: string) => AskedRow<BesideOf<Kind>> }
  : { beside?: never }

/** A kind of file as its chapter declares it: what its contract promises the page does not compile without. */
export type FileKind<Kind extends FileKindPart, Row = unknown, Told = unknown> = Omit<
  AnyFileKind<Row, Told, Kind['reports'][number]>,
  'reader' | 'decide' | 'preview'
> &
  Decides<Kind> & {
    reader: AnyReader<Kind, Row, Told>
    preview: Omit<KindPreview<Kind['reports'][number]>, 'reading' | 'beside'> & Reads<Kind> & Asks<Kind>
  }

/** What happens with the rows of another chapter's file: in the same transaction and operation. */
export interface Follower {
  kind: string
  follow(write: WriteContext, recorder: Recorder): void
}

/** What a chapter declares of taking files in. */
export interface ChapterIntake {
  fileKinds?: readonly AnyFileKind[]
  followers?: readonly Follower[]
  moments?: readonly Dated[]
}
