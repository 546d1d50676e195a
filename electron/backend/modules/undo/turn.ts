import type { Output } from '@shared/contract'
import type { JobContext } from '../../context'
import { type Direction, type RecordedChange, turnOperation } from '../../record'
import { addUploadEvidence } from '../evidence'
import { refreshing } from '../orders'

/** Fewer changes are turned before a line that says how far it is could be read. */
const SEEN = 500

/** Of a parcel only the number is among the words that an order is found by. */
function isFoundAnew({ entity, before, after }: RecordedChange): boolean {
  if (entity !== 'shipment') return true
  return (before?.trackingNumber ?? '') !== (after?.trackingNumber ?? '')
}

/**
 * Turns one operation of the operator's day, the last unless one is named, in one transaction: back to what was before it,
 * or again to what it made; orders, evidence and the list of files follow. How far a large one is is told, and it can be cancelled.
 * Throws DeskError `nothingToUndo`, `undoConflict`, `cancelled`.
 */
export function turn(context: JobContext, direction: Direction, operation?: number): NonNullable<Output<'undo.state'>['undo']> {
  return context.transaction((write) => {
    const { db, now } = write
    const step = (phase: string) => (done: number, total: number) => {
      context.checkCancelled()
      if (total > SEEN) context.progress(phase, done, total)
    }
    const { told, first } = refreshing(
      db,
      (touch) =>
        turnOperation(
          write,
          { direction, operation },
          (orderRow, change) => touch(orderRow, isFoundAnew(change)),
          step(direction === 'back' ? 'undoing' : 'writing'),
        ),
      step('settling'),
    )
    const { kind, importId, exportId } = first
    if (exportId !== null && (kind === 'uploaded' || kind === 'uploadTakenBack')) addUploadEvidence(write, exportId)
    if (importId !== null)
      db.run(
        db.build
          .updateTable('imports')
          .set(direction === 'back' ? { state: 'undone', undoneAt: now() } : { state: 'committed', undoneAt: null })
          .where('id', '=', importId),
      )
    return told
  })
} // prettier-ignore
