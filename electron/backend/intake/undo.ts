import { DeskError } from '@shared/contract/errors'
import type { JobContext } from '../context'
import type { Intake } from './registry'

/** Puts everything back as it was before the import, in one transaction. Throws DeskError `importUnknown`, `importInUse`, `cancelled`. */
export function undoImport(intake: Intake, context: JobContext, importId: number): void {
  context.transaction((write) => {
    const { db } = write
    const found = db.get(db.build.selectFrom('imports').select(['id', 'kind', 'state']).where('id', '=', importId))
    if (found?.state !== 'committed') throw new DeskError('importUnknown', { importId })
    const counted = intake.inTheWay(found.kind)?.counted
    const { dependents = 0, example } = (counted && db.get(counted({ id: importId }))) ?? {}
    if (dependents > 0) throw new DeskError('importInUse', { importId, dependents, example: example ?? '' })
    intake.kind(found.kind).putBack(write, importId, context)
    db.run(db.build.updateTable('imports').set({ state: 'undone', undoneAt: context.now() }).where('id', '=', importId))
  })
}
