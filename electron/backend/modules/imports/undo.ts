import { DeskError } from '@shared/contract/errors'
import type { JobContext, ReadContext } from '../../context'
import { refreshOrders } from '../orders'
import type { StagedImport } from './kind'
import { kindOf } from './kinds'

/** How many orders stand in the way of an undo, and one of them. */
export function dependentsOf(
  context: Pick<ReadContext, 'db' | 'recorded'>,
  found: { id: number; kind: string },
): { dependents: number; example: string } {
  return kindOf({ kind: found.kind as StagedImport['kind'] }).dependents(context, found.id)
}

/** Puts everything back as it was before the import, in one transaction. Throws DeskError `importUnknown`, `importInUse`, `cancelled`. */
export function undoImport(context: JobContext, importId: number): void {
  context.transaction((write) => {
    const { db } = write
    const found = db.get(db.build.selectFrom('imports').select(['id', 'kind', 'state']).where('id', '=', importId))
    if (found?.state !== 'committed') throw new DeskError('importUnknown', { importId })
    const inTheWay = dependentsOf(write, found)
    if (inTheWay.dependents > 0) throw new DeskError('importInUse', { importId, ...inTheWay })
    const touched = kindOf({ kind: found.kind as StagedImport['kind'] }).putBack(write, importId, context)
    refreshOrders(db.raw, touched)
    db.run(db.build.updateTable('imports').set({ state: 'undone', undoneAt: context.now() }).where('id', '=', importId))
  })
}
