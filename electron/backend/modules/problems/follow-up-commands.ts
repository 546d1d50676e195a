import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { openBlanks } from '@shared/domain/letters/letter'
import type { WriteContext } from '../../context'
import { decisionWriter } from '../decisions'
import { type Image, imageOf } from '../orders'
import { replyOf } from './case'
import { repliesOf, type ReplyRecord, settleProblems } from '../follow-ups'
import { problemRecord } from './row'
import { begin } from './save'

type FollowUpEntity = 'reply' | 'expectedReturn' | 'replacement'

function known(write: WriteContext, entity: FollowUpEntity, id: number): Image {
  const found = imageOf(write.db.raw, entity, id)
  if (!found) throw new DeskError('followUpUnknown', {})
  return found
}

/** Changes what followed from a choice, and closes or opens its case by it, as one operation. Throws DeskError `followUpUnknown`. */
function move(
  write: WriteContext,
  entity: FollowUpEntity,
  id: number,
  columns: Record<string, string | number | null | undefined>,
): void {
  const orderRow = Number(known(write, entity, id).orderRow)
  const recorder = begin(write, entity === 'replacement' ? 'replacement' : 'problem')
  const given = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as Image
  decisionWriter(write, recorder).change(entity, id, given)
  settleProblems(write.db, orderRow, write.now(), recorder)
}

/** Throws DeskError `problemUnknown`, `followUpUnknown`. */
export function saveReply(
  write: WriteContext,
  { problemId, replyId, letter, language, body }: Input<'problems.saveReply'>,
): number {
  const { orderRow } = problemRecord(write.db.raw, problemId)
  const begun = replyId ?? unsentReply(write, problemId, letter, body)
  if (begun !== undefined) {
    move(write, 'reply', begun, { letter, language, body })
    return begun
  }
  return decisionWriter(write, begin(write)).add('reply', orderRow, { problemId, letter, language, body, sentAt: null })
}

/** The same letter, not sent yet: begun twice it is one. What the operator made of it is another. */
function unsentReply({ db }: WriteContext, problemId: number, letter: string, body: string): number | undefined {
  return repliesOf(db.raw, problemId).find(
    (reply) => reply.letter === letter && reply.sentAt === null && reply.body === body,
  )?.id
}

/** Throws DeskError `followUpUnknown`, `replyUnfinished`. */
export function markSent(write: WriteContext, { replyId, sent, body: typed }: Input<'problems.markSent'>): void {
  const reply = known(write, 'reply', replyId) as unknown as ReplyRecord
  if (!sent) return move(write, 'reply', replyId, { sentAt: null })
  const kept = typed === undefined ? reply : { ...reply, body: typed }
  const { body } = replyOf(write, problemRecord(write.db.raw, reply.problemId), kept)
  if (openBlanks(body)) throw new DeskError('replyUnfinished', {})
  move(write, 'reply', replyId, { body, sentAt: write.now() })
}

export function saveReturn(write: WriteContext, { returnId, ...columns }: Input<'returns.save'>): void {
  move(write, 'expectedReturn', returnId, columns)
}

export function returnArrived(write: WriteContext, { returnId, arrivedOn }: Input<'returns.arrived'>): void {
  move(write, 'expectedReturn', returnId, { arrivedOn })
}

export function closeReturn(write: WriteContext, { returnId, closed }: Input<'returns.close'>): void {
  move(write, 'expectedReturn', returnId, { closedAt: closed ? write.now() : null })
}

export function saveReplacement(write: WriteContext, { replacementId, ...columns }: Input<'replacements.save'>): void {
  move(write, 'replacement', replacementId, columns)
}

export function cancelReplacement(
  write: WriteContext,
  { replacementId, cancelled }: Input<'replacements.cancel'>,
): void {
  move(write, 'replacement', replacementId, { cancelledAt: cancelled ? write.now() : null })
}
