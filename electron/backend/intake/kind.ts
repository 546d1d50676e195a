import type { AliasableExpression, Expression } from 'kysely'
import type { Input, Output } from '@shared/contract'
import type { readings } from '@shared/contract/imports'
import type { FileNote } from '@shared/domain/files/issue'
import type { PreviewColumn } from '@shared/domain/files/preview-column'
import type { JobContext, ReadContext, WriteContext } from '../context'
import type { ReadConnection } from '../db/access'
import type { Dependent, Recorder } from '../record'
import type { Dated, Witness } from './moments'
import type { FileHead, FileReader } from './reading'

/** Takes a file's rows in while it is read, and gives each its verdict. */
export interface Stager<Row = unknown> {
  take(write: WriteContext, rows: readonly Row[]): void
  /** After the last row. What it answers is noted above the preview. */
  end(write: WriteContext): readonly FileNote[] | void
}

/** A preview as it waits for the operator's yes. */
export interface StagedImport {
  id: number
  kind: string
  reportId: string
  /** The moment the file speaks of, ms UTC. */
  asOf: number
  judgedAfter: number
  /** JSON, by kind. */
  answers: string
  decisions: string
}

/** What the operator decides about a file as a whole; each kind knows its own part. */
export type Decision = Omit<Input<'imports.decide'>, 'importId' | 'jobId'>

/** The answer to a question about a group of rows. */
export type Answer = Omit<Input<'imports.answer'>, 'importId'>

/** A table of the staging file beside the rows: emptied with them. It has a column `importId`. */
export interface StagedTable {
  name: string
  /** Statements that make it, in the schema `staging`. */
  sql: string
}

type Preview = Output<'imports.preview'>
/** What a kind says of how its file is read, under a name of its own. */
export type Readings = Partial<Pick<Preview, keyof ReturnType<typeof readings>['shape']>>
type Question = Output<'imports.previewRows'>['rows'][number]['question']

/** A kind of file that can be taken in, as its chapter declares it. */
export interface FileKind<Row = unknown, Told = unknown> {
  reader: FileReader<Row, Told>
  staged?: readonly StagedTable[]
  /** `asOf`: the moment the file speaks of, ms UTC. */
  stager(context: JobContext, importId: number, head: FileHead<Told>, asOf: number): Stager<Row>
  /** The last operation that the verdicts depend on: a later one makes the preview outdated. */
  watermark(db: ReadConnection): number
  /** Gives all rows their verdicts anew, because something changed since. */
  judge(write: WriteContext, found: StagedImport): void
  /** Takes a decision and gives the rows their verdicts anew; left out: there is nothing to decide. */
  decide?(write: WriteContext, found: StagedImport, decision: Decision): void
  /** Takes the answer to one of its questions; left out: it asks none. */
  answer?(write: WriteContext, found: StagedImport, answer: Answer): void
  /**
   * Writes what the preview showed. Inside one transaction; asks `context` whether it was cancelled. The operation it was done by is
   * answered where other chapters follow it.
   */
  takeIn(write: WriteContext, context: JobContext, found: StagedImport): Recorder | void
  /**
   * Queries for what stands in the way of putting an import back; left out: nothing does. A list of files asks them whether there is
   * any: each finds its first by an index, however much the file brought.
   */
  dependents?(
    context: Pick<ReadContext, 'db' | 'recorded'>,
    importId: Expression<number>,
  ): readonly AliasableExpression<Dependent>[]
  /** Puts everything back as it was before, and what follows from it. */
  putBack(write: WriteContext, importId: number, context: JobContext): void
  /** What its rows tell of the clock. */
  witness?: Witness<Row>
  preview: KindPreview
}

/** What the preview shows of a kind. */
export interface KindPreview {
  /** Behind line and verdict, before what changes. */
  columns: readonly PreviewColumn[]
  /** What the fields that change belong to, in the words of the record. */
  entity: string
  /** Fields whose first value stands in a column already: what fills them is not told as a change. */
  firstInColumns?: readonly string[]
  /** Questions about the file as a whole, in groups of rows that look alike. */
  questions?(context: ReadContext, found: StagedImport): Preview['questions']
  /** How the file is read, where the operator may have it read another way. */
  reading?(context: ReadContext, found: StagedImport): Readings
  /** Whether nothing may be taken in yet; left out: it always may. */
  isBlocked?(found: StagedImport): boolean
  /** What a row asks, laid beside what is known; from its staged question. */
  beside?(context: ReadContext): (question: string) => Question
}

/** What happens with the rows of another chapter's file: in the same transaction and operation. */
export interface Follower {
  kind: string
  follow(write: WriteContext, recorder: Recorder): void
}

/** What a chapter declares of taking files in. */
export interface ChapterIntake {
  fileKinds?: readonly FileKind[]
  followers?: readonly Follower[]
  moments?: readonly Dated[]
}
