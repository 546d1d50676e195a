import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import type { WriteContext } from '../../context'
import type { Reader } from '../../db/access'
import { recordChanges, type Recorder } from '../../record'
import { orderRowNumber } from '../orders'
import { type Affected, affectedOf, problemRecord } from './row'

function lineQuantities(db: Reader, orderRow: number): Affected[] {
  const lines = db.build.selectFrom('orderItems').select(['id as itemRow', 'quantity']).where('orderRow', '=', orderRow)
  return db.all(lines.where('quantity', '>', 0).orderBy('id'))
}

/** Throws DeskError `badInput` where a line is not the order's, is named twice or has fewer units. */
function checkItems(db: Reader, orderRow: number, items: readonly Affected[]): Affected[] {
  const lines = lineQuantities(db, orderRow)
  const isBad = items.some(
    ({ itemRow, quantity }, i) =>
      items.findIndex((other) => other.itemRow === itemRow) !== i ||
      quantity > (lines.find((line) => line.itemRow === itemRow)?.quantity ?? 0),
  )
  if (isBad) throw new DeskError('badInput', { field: 'items' })
  return items.length === 0 ? lines : [...items]
}

/** Begins an operation about problem orders. */
export function begin(write: WriteContext, kind: 'problem' | 'replacement' = 'problem'): Recorder {
  return recordChanges(write, { kind })
}

/** Opens a case; without items it is about the whole order. Throws DeskError `orderUnknown`, `badInput`. */
export function openProblem(write: WriteContext, { orderId, kind, items, note }: Input<'problems.open'>): number {
  const orderRow = orderRowNumber(write.db, orderId)
  const affected = checkItems(write.db, orderRow, items)
  const row = { kind, items: JSON.stringify(affected), note, chosenAt: null, closedAt: null }
  return begin(write).add('problems', orderRow, row)
}

/** Throws DeskError `problemUnknown`, `problemClosed`, `problemChosen` (only the note may change then), `badInput`. */
export function editProblem(write: WriteContext, { problemId, kind, item, note }: Input<'problems.edit'>): void {
  const problem = problemRecord(write.db, problemId)
  if (kind !== undefined || item !== undefined) {
    if (problem.closedAt !== null) throw new DeskError('problemClosed', { problemId })
    if (problem.choice !== '') throw new DeskError('problemChosen', { problemId })
  }
  const others = affectedOf(problem).filter(({ itemRow }) => itemRow !== item?.itemRow)
  const items = item && [...others, ...(item.quantity > 0 ? [item] : [])]
  // A case is about one unit at least.
  if (items?.length === 0) throw new DeskError('badInput', { field: 'item' })
  const affected = items && checkItems(write.db, problem.orderRow, items)
  begin(write).change('problems', problemId, {
    ...(kind !== undefined && { kind }),
    ...(affected && { items: JSON.stringify(affected) }),
    ...(note !== undefined && { note }),
  })
}

/** Throws DeskError `problemUnknown`, `problemClosed`. */
export function closeProblem(write: WriteContext, problemId: number): void {
  if (problemRecord(write.db, problemId).closedAt !== null) throw new DeskError('problemClosed', { problemId })
  begin(write).change('problems', problemId, { closedAt: write.now(), closedBy: 'operator' })
}

/** Takes the choice off, to be made anew; what it created stays. Throws DeskError `problemUnknown`. */
export function reopenProblem(write: WriteContext, problemId: number): void {
  problemRecord(write.db, problemId)
  const anew = { closedAt: null, closedBy: '', choice: '', chosenAt: null, firedRules: '[]' } as const
  begin(write).change('problems', problemId, anew)
}
