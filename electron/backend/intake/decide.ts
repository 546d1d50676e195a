import { DeskError } from '@shared/contract/errors'
import type { JobContext, WriteContext } from '../context'
import { keepCounts } from './commit'
import type { Answer, Decision } from './kind'
import type { Intake } from './registry'
import { stagedImport } from './staged-rows'

/** Takes a decision about a staged import, and gives its rows their verdicts anew. Throws DeskError `importNotStaged`, `badInput`. */
export function decide(intake: Intake, context: JobContext, importId: number, decision: Decision): void {
  context.progress('planning', 0, 0)
  context.transaction((write) => {
    const found = stagedImport(write, importId)
    const kind = intake.kind(found.kind)
    if (!kind.decide) throw new DeskError('badInput', { field: 'importId' })
    kind.decide(write, found, decision)
    keepCounts(write, importId, kind.watermark(write.db.raw))
  })
}

/** Takes the answer to a question about a group of rows. Throws DeskError `importNotStaged`, `badInput`. */
export function answer(intake: Intake, write: WriteContext, importId: number, given: Answer): void {
  const found = stagedImport(write, importId)
  const kind = intake.kind(found.kind)
  if (!kind.answer) throw new DeskError('badInput', { field: 'importId' })
  kind.answer(write, found, given)
  keepCounts(write, importId, kind.watermark(write.db.raw))
}
