import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { openBlanks } from '@shared/domain/letters/letter'
import type { WriteContext } from '../../context'
import type { Row } from '../../db/schema'
import type { Columns } from '../../record'
import { replyOf } from './case'
import { settleProblems } from '../follow-ups'
import { lettersOf } from '../letters'
import { problemRecord } from './row'
import { begin } from './save'

type FollowUpTable = 'letters' | 'expectedReturns' | 'replacements'

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

/** Throws DeskError `problemUnknown`, `followUpUnknown`. */
export function saveReply(
  write: WriteContext,
  { problemId, replyId, letter, language, body }: Input<'problems.saveReply'>,
): number {
  const { orderRow } = problemRecord(write.db, problemId)
  const begun = replyId ?? unsentReply(write, problemId, letter, body)
  if (begun !== undefined) {
    move(write, 'letters', begun, { letter, language, body })
    return begun
  }
  return begin(write).add('letters', orderRow, {
    entity: 'problem',
    entityRow: problemId,
    letter,
    language,
    body,
    sentAt: null,
  })
}

/** The same letter, not sent yet: begun twice it is one. What the operator made of it is another. */
function unsentReply({ db }: WriteContext, problemId: number, letter: string, body: string): number | undefined {
  return lettersOf(db, 'problem', problemId).find(
    (reply) => reply.letter === letter && reply.sentAt === null && reply.body === body,
  )?.id
}

/** Throws DeskError `followUpUnknown`, `replyUnfinished`. */
export function markSent(write: WriteContext, { replyId, sent, body: typed }: Input<'problems.markSent'>): void {
  const reply = known(write, 'letters', replyId)
  if (!sent) return move(write, 'letters', replyId, { sentAt: null })
  const kept = typed === undefined ? reply : { ...reply, body: typed }
  const { body } = replyOf(write, problemRecord(write.db, reply.entityRow), kept)
  if (openBlanks(body)) throw new DeskError('replyUnfinished', {})
  move(write, 'letters', replyId, { body, sentAt: write.now() })
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
