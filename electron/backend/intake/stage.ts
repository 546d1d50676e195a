import { DeskError } from '@shared/contract/errors'
import type { JobContext, WriteContext } from '../context'
import { fileClock } from './clock'
import type { Stager } from './kind'
import type { ReadSource } from './reading'
import type { Intake } from './registry'
import { countRows, stagedImport } from './staged-rows'
import { clearStaged } from './staging'

/**
 * Reads a file and stages it: every row gets its verdict, nothing else is written. Cancelled or failed, nothing stays.
 * Throws DeskError `fileNotTaken`, `cancelled`.
 */
export async function stageFile(
  intake: Intake,
  context: JobContext,
  source: ReadSource,
  fileName: string,
): Promise<{ importId: number }> {
  let importId = 0
  let stager: Stager | undefined
  let clock: ReturnType<typeof fileClock> | undefined
  context.progress('reading', 0, 0)
  try {
    const end = await context.files.readFile(
      source,
      { japan: context.shop.marketplaces.includes('JP'), chinese: true, folder: context.folder },
      {
        onHead(head) {
          const kind = intake.kind(head.kind)
          const { modifiedAt } = head
          const { isSample } = context.shop
          clock = fileClock(intake.moments, kind.witness, { modifiedAt, now: context.now(), isSample })
          const asOf = clock.saved
          importId = context.transaction(
            ({ db }) =>
              db.run(
                db.build.insertInto('imports').values({
                  source: 'text' in source ? 'paste' : 'file',
                  kind: head.kind,
                  fileName,
                  sha256: head.sha256,
                  byteLength: head.byteLength,
                  encoding: head.encoding,
                  asOf,
                  state: 'reading',
                  judgedAfter: kind.watermark(db),
                  stagedAt: context.now(),
                  committedAt: null,
                  undoneAt: null,
                  reportId: head.reportId,
                  header: JSON.stringify(head.header),
                }),
              ).lastInsertRowid,
          )
          stager = kind.stager(context, importId, head, asOf)
        },
        onBatch(batch) {
          context.checkCancelled()
          clock?.take(batch.rows)
          context.transaction((write) => stager?.take(write, batch.rows))
          context.progress('reading', batch.bytesDone, batch.bytesTotal)
        },
        isCancelled() {
          try {
            context.checkCancelled()
            return false
          } catch {
            return true
          }
        },
      },
    )
    context.checkCancelled()
    context.transaction((write) => {
      const { unknownColumns, absentColumns } = end
      const moment = clock?.end(write.db)
      const notes = [...end.notes, ...(moment?.notes ?? [])]
      write.db.run(
        write.db.build
          .updateTable('imports')
          .set({
            state: 'staged',
            ...(end.sha256 !== undefined && { sha256: end.sha256 }),
            unknownColumns: JSON.stringify(unknownColumns),
            absentColumns: JSON.stringify(absentColumns),
            notes: JSON.stringify(notes),
          })
          .where('id', '=', importId),
      )
      const told = stager?.end(write) ?? []
      if (told.length > 0)
        write.db.run(
          write.db.build
            .updateTable('imports')
            .set({ notes: JSON.stringify([...notes, ...told]) })
            .where('id', '=', importId),
        )
      if (moment?.isOther) judgeAnew(intake, write, importId, moment.asOf)
      write.db.run(write.db.build.updateTable('imports').set(countRows(write, importId)).where('id', '=', importId))
    })
    return { importId }
  } catch (error) {
    if (importId) context.transaction((write) => dropStaged(write, importId, intake.staged))
    if (error instanceof DeskError && error.code === 'fileNotTaken')
      throw new DeskError('fileNotTaken', { ...(error.params as { code: 'emptyFile' }), fileName }, error.incident)
    throw error
  }
}

/** The clock was wrong, now or before: the file speaks of another moment, or what is known does. */
function judgeAnew(intake: Intake, write: WriteContext, importId: number, asOf: number): void {
  write.db.run(write.db.build.updateTable('imports').set({ asOf }).where('id', '=', importId))
  const found = stagedImport(write, importId)
  intake.kind(found.kind).judge(write, found)
}

/** Takes a staged import away, rows and all. */
export function dropStaged(write: WriteContext, importId: number, ofKinds: Intake['staged']): void {
  clearStaged(write, importId, ofKinds)
  const { build } = write.db
  write.db.run(build.deleteFrom('imports').where('id', '=', importId).where('state', 'in', ['reading', 'staged']))
}
