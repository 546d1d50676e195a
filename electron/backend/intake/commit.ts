import { DeskError } from '@shared/contract/errors'
import type { JobContext, WriteContext } from '../context'
import { correctAtCommit } from './clock'
import type { Intake } from './registry'
import { countRows, stagedImport } from './staged-rows'
import { emptyStaged } from './staging'

/**
 * Takes a staged import in, in one transaction: all of its rows or none. Where something the preview depends on changed
 * since, the rows are judged anew and nothing is taken in: DeskError `previewOutdated`. Also `importNotStaged`,
 * `nothingToImport`, `cancelled`.
 */
export function commitImport(intake: Intake, context: JobContext, importId: number): void {
  const outdated = context.transaction((write) => {
    const found = stagedImport(write, importId)
    const kind = intake.kind(found.kind)
    if (found.judgedAfter === kind.watermark(write.db)) return false
    kind.judge(write, found)
    keepCounts(write, importId, kind.watermark(write.db))
    return true
  })
  if (outdated) throw new DeskError('previewOutdated', { importId })
  context.transaction((write) => {
    const found = stagedImport(write, importId)
    correctAtCommit(intake.moments, write)
    const recorder = intake.kind(found.kind).takeIn(write, context, found)
    if (recorder) intake.follow(found.kind, write, recorder)
    write.db.run(
      write.db.build
        .updateTable('imports')
        .set({ state: 'committed', committedAt: context.now() })
        .where('id', '=', importId),
    )
  })
  context.transaction((write) => emptyStaged(write, importId, intake.staged))
}

/** After rows were judged anew. */
export function keepCounts(write: WriteContext, importId: number, judgedAfter: number): void {
  const set = { judgedAfter, ...countRows(write, importId) }
  write.db.run(write.db.build.updateTable('imports').set(set).where('id', '=', importId))
}
