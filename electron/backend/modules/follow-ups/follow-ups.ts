import { FOLLOW_STATE, type FollowState, isSolved } from '@shared/domain/problems/progress'
import { type FollowUp, type OptionId, optionFacts } from '@shared/domain/problems/options'
import type { Reader } from '../../db/access'
import type { Row } from '../../db/schema'
import type { Recorder } from '../../record'
import { lettersOf } from '../letters'

export type ReplacementRecord = Row<'replacements'>
export type ExpectedReturnRecord = Row<'expectedReturns'>

/** Rows of a table that were made for a case, the oldest first. */
export function expectedReturnsOf({ all, build }: Reader, problemId: number): ExpectedReturnRecord[] {
  return all(build.selectFrom('expectedReturns').selectAll().where('problemId', '=', problemId).orderBy('id'))
}

export function refundsOfProblem({ all, build }: Reader, problemId: number): Row<'refunds'>[] {
  return all(build.selectFrom('refunds').selectAll().where('problemId', '=', problemId).orderBy('id'))
}

/** One sent by multi-channel fulfilment has the tracking of its first package as soon as that is known. */
export function replacementsOf(db: Reader, problemId: number): ReplacementRecord[] {
  const { build } = db
  const rows = db.all(build.selectFrom('replacements').selectAll().where('problemId', '=', problemId).orderBy('id'))
  const mcf = build
    .selectFrom('mcfOrders')
    .select(['id', 'packages'])
    .where('problemId', '=', problemId)
    .where('cancelledAt', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
  return rows.map((row) => {
    const order = row.cancelledAt === null ? db.get(mcf) : undefined
    if (!order) return row
    const [first] = JSON.parse(order.packages) as { carrier: string; trackingNumber: string }[]
    const known = { ...row, method: 'mcf' as const, mcfOrderId: order.id }
    return first && row.trackingNumber === ''
      ? { ...known, carrierCode: first.carrier, trackingNumber: first.trackingNumber }
      : known
  })
}

export interface Followed {
  kind: FollowUp
  row: number
  state: FollowState
}

/** Everything that was created for a case, and how far it is. */
export function followedOf(db: Reader, problemId: number): Followed[] {
  const refunds = refundsOfProblem(db, problemId)
  return [
    ...expectedReturnsOf(db, problemId).map((row) => ({ kind: 'expectedReturn' as const, row: row.id, state: FOLLOW_STATE.expectedReturn(row) })),
    ...replacementsOf(db, problemId).map((row) => ({ kind: 'replacement' as const, row: row.id, state: FOLLOW_STATE.replacement(row) })),
    ...refunds.map((row) => ({ kind: 'refund' as const, row: row.id, state: FOLLOW_STATE.refund(row) })),
    ...lettersOf(db, 'problem', problemId).map((row) => ({ kind: 'reply' as const, row: row.id, state: FOLLOW_STATE.reply(row) })),
  ] // prettier-ignore
}

/** Whether everything the choice asks for is done. */
export function isProblemSolved(db: Reader, problemId: number, choice: OptionId | ''): boolean {
  return choice !== '' && isSolved(optionFacts(choice).creates, followedOf(db, problemId))
}

/**
 * Closes the cases of an order that are solved, and opens those again that had closed by themselves and are not: to be called
 * in every operation that moves a refund, return, replacement or reply on. `at`: ms UTC.
 */
export function settleProblems(db: Reader, orderRow: number, at: number, recorder: Recorder): void {
  const cases = db.all(
    db.build.selectFrom('problems').select(['id', 'choice', 'closedAt', 'closedBy']).where('orderRow', '=', orderRow),
  )
  for (const { id, choice, closedAt, closedBy } of cases) {
    if (closedBy === 'operator') continue
    const isDone = isProblemSolved(db, id, choice)
    if (isDone && closedAt === null) recorder.change('problems', id, { closedAt: at, closedBy: 'done' })
    if (!isDone && closedAt !== null) recorder.change('problems', id, { closedAt: null, closedBy: '' })
  }
}
