import type { FileNote } from '@shared/domain/files/issue'
import type { SqliteDatabase } from '../../db/open'
import type { JobContext, ReadContext, WriteContext } from '../../context'
import type { FileBatch, FileEnd, FileHead } from '../../threads/files-client'

/** Takes a file's rows in while it is read, and gives each its verdict. */
export interface Stager {
  take(write: WriteContext, batch: FileBatch): void
  /** After the last row. What it answers is noted above the preview. */
  end(write: WriteContext, end: FileEnd): readonly FileNote[] | void
}

/** A preview as it waits for the operator's yes. */
export interface StagedImport {
  id: number
  kind: FileHead['kind']
  reportId: string
  asOf: number
  judgedAfter: number
  /** JSON, by kind. */
  answers: string
  decisions: string
}

/** What differs between the kinds of files that are taken in; `kinds.ts` has them all. */
export interface ImportKind<H extends FileHead = FileHead> {
  /** What the file is called in the list of files, and the header its refused rows are saved with. */
  describe(head: H): { reportId: string; header: string[] }
  /** `asOf`: the moment the file speaks of, ms UTC. */
  stager(context: JobContext, importId: number, head: H, asOf: number): Stager
  /** The last operation that the verdicts depend on: a later one makes the preview outdated. */
  watermark(db: SqliteDatabase): number
  /** Gives all rows their verdicts anew, because something changed since. */
  rejudge(write: WriteContext, found: StagedImport): void
  /** Writes what the preview showed. Inside one transaction; asks `context` whether it was cancelled. */
  takeIn(write: WriteContext, context: JobContext, found: StagedImport): void
  /** How many orders have something later that stands in the way of putting the import back, and one of them. */
  dependents(context: Pick<ReadContext, 'db' | 'recorded'>, importId: number): { dependents: number; example: string }
  /** Puts everything back as it was before; returns the orders whose parcels or facts changed. */
  putBack(write: WriteContext, importId: number, context: JobContext): ReadonlySet<number>
}
