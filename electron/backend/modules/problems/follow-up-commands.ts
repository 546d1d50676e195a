import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import type { WriteContext } from '../../context'
import type { Row } from '../../db/schema'
import type { Columns } from '../../record'
import { settleProblems } from '../follow-ups'
import { begin } from './save'

type FollowUpTable = 'expectedReturns' | 'replacements'

/** Throws DeskError `followUpUnknown`. */
function known<T extends FollowUpTable>({ db }: WriteContext, table: T, id: number) {
  const found = db.get(db.build.selectFrom<FollowUpTable>(table).selectAll().where('id', '=', id)) as
    (Row<T> & { orderRow: number }) | undefined
  if (!found) throw new DeskError('followUpUnknown', {})
  return found
}

/** Changes what followed from a choice, and closes or opens its case by it, as one operation. Throws DeskError `followUpUnknown`. */
function move<T extends FollowUpTable>(write: WriteContext, table: T, id: number, columns: Columns<T>): void {
  const row = known(write, table, id)
  const recorder = begin(write, table === 'replacements' ? 'replacement' : 'problem')
  recorder.change(table, row, columns)
  settleProblems(write.db, row.orderRow, write.now(), recorder)
}

export function saveExpectedReturn(
  write: WriteContext,
  { expectedReturnId, ...columns }: Input<'expectedReturns.save'>,
): void {
  move(write, 'expectedReturns', expectedReturnId, columns)
}

export function expectedReturnArrived(
  write: WriteContext,
  { expectedReturnId, arrivedOn }: Input<'expectedReturns.arrived'>,
): void {
  move(write, 'expectedReturns', expectedReturnId, { arrivedOn })
}

export function closeExpectedReturn(
  write: WriteContext,
  { expectedReturnId, closed }: Input<'expectedReturns.close'>,
): void {
  move(write, 'expectedReturns', expectedReturnId, { closedAt: closed ? write.now() : null })
}

export function saveReplacement(write: WriteContext, { replacementId, ...columns }: Input<'replacements.save'>): void {
  move(write, 'replacements', replacementId, columns)
}

export function cancelReplacement(
  write: WriteContext,
  { replacementId, cancelled }: Input<'replacements.cancel'>,
): void {
  move(write, 'replacements', replacementId, { cancelledAt: cancelled ? write.now() : null })
}
