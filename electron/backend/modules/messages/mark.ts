import { standingOf } from '@shared/domain/messages/standing'
import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import type { WriteContext } from '../../context'
import type { Reader } from '../../db/access'
import { recordChanges } from '../../record'
import { mailsOfThread, marksOfThread } from './threads'

/** What a mark is said of. */
interface Marked {
  /** The mail it hangs on. */
  mailRow: number
  orderRow: number
  /** Since when something waits; null: nothing does. */
  openSinceAt: number | null
}

/**
 * Says something of a thread, after its newest mail, or of a mail that stands in none. Throws DeskError `messageUnknown`, `doneInFuture`,
 * `answeredTooEarly`, `badInput`.
 */
export function markThread(write: WriteContext, { threadId, mailId, kind, at, untilAt, note }: Input<'messages.mark'>): void {
  const now = write.now()
  const found = threadId === undefined ? ofMail(write.db, mailId ?? 0) : ofThread(write.db, threadId)
  if (!found) throw new DeskError('messageUnknown', {})
  const { openSinceAt, mailRow, orderRow } = found
  if (at !== null && at > now) throw new DeskError('doneInFuture', {})
  if ((kind === 'waitUntil') !== (untilAt !== null) || (untilAt !== null && untilAt <= now))
    throw new DeskError('badInput', { field: 'untilAt' })
  if (kind === 'answered' && openSinceAt !== null && at !== null && at < openSinceAt)
    throw new DeskError('answeredTooEarly', {})
  if (kind === 'note' && note.trim() === '') throw new DeskError('badInput', { field: 'note' })
  const mark = { mailRow, kind, at: at ?? now, untilAt, note }
  recordChanges(write, { kind: 'threadMark' }).add('threadMarks', orderRow, mark)
} // prettier-ignore

function ofThread(db: Reader, threadId: number): Marked | undefined {
  const newest = db.get(
    db.build
      .selectFrom('threads as t')
      .innerJoin('mails as m', 'm.threadRow', 't.id')
      .select(['m.id as mailRow', 't.orderRow'])
      .where('t.id', '=', threadId)
      .orderBy('m.receivedAt', 'desc')
      .orderBy('m.id', 'desc')
      .limit(1),
  )
  return newest && { ...newest, openSinceAt: standingOf(mailsOfThread(db, threadId), marksOfThread(db, threadId)).openSinceAt }
} // prettier-ignore

/** A mail in a thread has no marks of its own, and one that is probably not Amazon's starts nothing. */
function ofMail(db: Reader, mailId: number): Marked | undefined {
  return db.get(
    db.build
      .selectFrom('mails')
      .select(['id as mailRow', 'orderRow', 'receivedAt as openSinceAt'])
      .where('id', '=', mailId)
      .where('threadRow', '=', 0)
      .where('kind', '<>', 'suspect'),
  )
}

/** Takes back what was said. Throws DeskError `messageUnknown`. */
export function unmark(write: WriteContext, markId: number): void {
  const { db } = write
  const found = db.get(db.build.selectFrom('threadMarks').select('id').where('id', '=', markId))
  if (!found) throw new DeskError('messageUnknown', {})
  recordChanges(write, { kind: 'threadMark' }).remove('threadMarks', markId)
}
