import { FOLLOW_STATE, type FollowState, isSolved } from '@shared/domain/problems/progress'
import { type FollowUp, type OptionId, optionFacts } from '@shared/domain/problems/options'
import type { ReadConnection } from '../../db/access'
import type { Row } from '../../db/schema'
import type { Recorder } from '../../record'
import { lettersOf } from '../letters'

export type ReplacementRecord = Row<'replacements'>
export type ReturnRecord = Row<'expectedReturns'>

const ofProblem = <T>(db: ReadConnection, table: string, problemId: number) =>
  db.prepare<[number], T>(`SELECT * FROM ${table} WHERE problemId = ? ORDER BY id`).all(problemId)

/** One sent by multi-channel fulfilment has the tracking of its first package as soon as that is known. */
export function replacementsOf(db: ReadConnection, problemId: number): ReplacementRecord[] {
  const mcf = db.prepare<[number], { id: number; packages: string }>(
    'SELECT id, packages FROM mcfOrders WHERE problemId = ? AND cancelledAt IS NULL ORDER BY id DESC LIMIT 1',
  )
  return ofProblem<ReplacementRecord>(db, 'replacements', problemId).map((row) => {
    const order = row.cancelledAt === null ? mcf.get(problemId) : undefined
    if (!order) return row
    const [first] = JSON.parse(order.packages) as { carrier: string; trackingNumber: string }[]
    const known = { ...row, method: 'mcf' as const, mcfOrderId: order.id }
    return first && row.trackingNumber === ''
      ? { ...known, carrierCode: first.carrier, trackingNumber: first.trackingNumber }
      : known
  })
}
export const returnsOf = (db: ReadConnection, problemId: number) => ofProblem<ReturnRecord>(db, 'expectedReturns', problemId) // prettier-ignore
export interface Followed {
  kind: FollowUp
  row: number
  state: FollowState
}

/** Everything that was created for a case, and how far it is. */
export function followedOf(db: ReadConnection, problemId: number): Followed[] {
  const refunds = ofProblem<Row<'refunds'>>(db, 'refunds', problemId)
  return [
    ...returnsOf(db, problemId).map((row) => ({ kind: 'expectedReturn' as const, row: row.id, state: FOLLOW_STATE.expectedReturn(row) })),
    ...replacementsOf(db, problemId).map((row) => ({ kind: 'replacement' as const, row: row.id, state: FOLLOW_STATE.replacement(row) })),
    ...refunds.map((row) => ({ kind: 'refund' as const, row: row.id, state: FOLLOW_STATE.refund(row) })),
    ...lettersOf(db, 'problem', problemId).map((row) => ({ kind: 'reply' as const, row: row.id, state: FOLLOW_STATE.reply(row) })),
  ] // prettier-ignore
}

/** Whether everything the choice asks for is done. */
export function isProblemSolved(db: ReadConnection, problemId: number, choice: OptionId | ''): boolean {
  return choice !== '' && isSolved(optionFacts(choice).creates, followedOf(db, problemId))
}

/**
 * Closes the cases of an order that are solved, and opens those again that had closed by themselves and are not: to be called
 * in every operation that moves a refund, return, replacement or reply on. `at`: ms UTC.
 */
export function settleProblems(db: ReadConnection, orderRow: number, at: number, recorder: Recorder): void {
  const cases = db
    .prepare<[number], { id: number; choice: OptionId | ''; closedAt: number | null; closedBy: string }>(
      'SELECT id, choice, closedAt, closedBy FROM problems WHERE orderRow = ?',
    )
    .all(orderRow)
  for (const { id, choice, closedAt, closedBy } of cases) {
    if (closedBy === 'operator') continue
    const isDone = isProblemSolved(db, id, choice)
    if (isDone && closedAt === null) recorder.change('problems', id, { closedAt: at, closedBy: 'done' })
    if (!isDone && closedAt !== null) recorder.change('problems', id, { closedAt: null, closedBy: '' })
  }
}
