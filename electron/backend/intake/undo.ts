import { DeskError } from '@shared/contract/errors'
import type { JobContext, ReadContext } from '../context'
import type { Dependents } from './kind'
import type { Intake } from './registry'

const NONE: Dependents = { dependents: 0, example: '' }

/** How much stands in the way of an undo, and one example of it. */
export function dependentsOf(
  intake: Intake,
  context: Pick<ReadContext, 'db' | 'recorded'>,
  found: { id: number; kind: string },
): Dependents {
  return intake.kind(found.kind).dependents?.(context, found.id) ?? NONE
}

/** Puts everything back as it was before the import, in one transaction. Throws DeskError `importUnknown`, `importInUse`, `cancelled`. */
export function undoImport(intake: Intake, context: JobContext, importId: number): void {
  context.transaction((write) => {
    const { db } = write
    const found = db.get(db.build.selectFrom('imports').select(['id', 'kind', 'state']).where('id', '=', importId))
    if (found?.state !== 'committed') throw new DeskError('importUnknown', { importId })
    const inTheWay = dependentsOf(intake, write, found)
    if (inTheWay.dependents > 0) throw new DeskError('importInUse', { importId, ...inTheWay })
    intake.kind(found.kind).putBack(write, importId, context)
    db.run(db.build.updateTable('imports').set({ state: 'undone', undoneAt: context.now() }).where('id', '=', importId))
  })
}
