import { standingOf } from '@shared/domain/messages/standing'
import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import type { WriteContext } from '../../context'
import { recordChanges } from '../../record'
import { mailsOfThread, marksOfThread } from './threads'

/** Says something of a thread, after its newest mail. Throws DeskError `messageUnknown`, `doneInFuture`, `answeredTooEarly`, `badInput`. */
export function markThread(write: WriteContext, { threadId, kind, at, untilAt, note }: Input<'messages.mark'>): void {
  const { db } = write
  const now = write.now()
  const newest = db.get(
    db.build
      .selectFrom('threads as t')
      .innerJoin('mails as m', 'm.threadRow', 't.id')
      .select(['m.id', 't.orderRow'])
      .where('t.id', '=', threadId)
      .orderBy('m.receivedAt', 'desc')
      .orderBy('m.id', 'desc')
      .limit(1),
  )
  if (!newest) throw new DeskError('messageUnknown', {})
  if (at !== null && at > now) throw new DeskError('doneInFuture', {})
  if ((kind === 'waitUntil') !== (untilAt !== null) || (untilAt !== null && untilAt <= now))
    throw new DeskError('badInput', { field: 'untilAt' })
  const { openSinceAt } = standingOf(mailsOfThread(db, threadId), marksOfThread(db, threadId))
  if (kind === 'answered' && openSinceAt !== null && at !== null && at < openSinceAt)
    throw new DeskError('answeredTooEarly', {})
  if (kind === 'note' && note.trim() === '') throw new DeskError('badInput', { field: 'note' })
  const mark = { mailRow: newest.id, kind, at: at ?? now, untilAt, note }
  recordChanges(write, { kind: 'threadMark' }).add('threadMarks', newest.orderRow, mark)
}

/** Takes back what was said. Throws DeskError `messageUnknown`. */
export function unmark(write: WriteContext, markId: number): void {
  const { db } = write
  const found = db.get(db.build.selectFrom('threadMarks').select('id').where('id', '=', markId))
  if (!found) throw new DeskError('messageUnknown', {})
  recordChanges(write, { kind: 'threadMark' }).remove('threadMarks', markId)
}
