import type { Output } from '@shared/contract'
import { standingOf } from '@shared/domain/messages/standing'
import type { Reader } from '../../db/access'
import { among } from '../../db/list'
import { dueOfMails } from './notice-due'
import { mailsOfThread, marksOfThread } from './threads'

export type Listed = Output<'messages.list'>['rows'][number]

const WORDS = 160
/** A text in one line, its beginning. */
const firstWords = (text: string) =>
  text
    .slice(0, WORDS * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, WORDS)

/** The rows of these keys: threads by their numbers, mails that stand in none by theirs below 0. */
export function rowsOf(db: Reader, keys: readonly number[]): Listed[] {
  const threads = keys.filter((key) => key > 0)
  const mails = keys.filter((key) => key < 0).map((key) => -key)
  return [...(threads.length > 0 ? threadRows(db, threads) : []), ...(mails.length > 0 ? mailRows(db, mails) : [])]
}

const MAIL_COLUMNS = ['m.id as mailId', 'm.kind', 'm.fromName', 'm.fromAddress', 'm.subject', 'm.text', 'm.receivedAt'] as const // prettier-ignore

function threadRows(db: Reader, ids: readonly number[]): Listed[] {
  const rows = db.all(
    db.build
      .selectFrom('threads as t')
      .innerJoin('mails as m', (join) =>
        join.on('m.id', '=', ({ selectFrom }) =>
          selectFrom('mails as newest')
            .select('newest.id')
            .whereRef('newest.threadRow', '=', 't.id')
            .orderBy('newest.receivedAt', 'desc')
            .orderBy('newest.id', 'desc')
            .limit(1),
        ),
      )
      .leftJoin('clocks as c', (join) => join.on('c.entity', '=', 'thread').onRef('c.entityRow', '=', 't.id'))
      .select(['t.id as threadId', 't.buyerName', 't.orderId', 't.marketplaceId', 'c.dueAt', 'c.kind as clock'])
      .select(MAIL_COLUMNS)
      .where('t.id', 'in', among(ids)),
  )
  return rows.map(({ buyerName, fromName, fromAddress, text, clock, ...row }) => ({
    ...row,
    name: buyerName || fromName || fromAddress,
    words: firstWords(text),
    isWait: clock === 'messageWait',
    isNotDelivered: standingOf(mailsOfThread(db, row.threadId), marksOfThread(db, row.threadId)).isNotDelivered,
  }))
}

function mailRows(db: Reader, ids: readonly number[]): Listed[] {
  const due = dueOfMails(db, ids)
  const rows = db.all(
    db.build.selectFrom('mails as m').select(MAIL_COLUMNS).select('m.orderId').where('m.id', 'in', among(ids)),
  )
  return rows.map(({ fromName, fromAddress, text, ...row }) => {
    const { dueAt = null, marketplaceId = null, isWait = false } = due.get(row.mailId) ?? {}
    return {
      ...row,
      threadId: null,
      name: fromName || fromAddress,
      words: firstWords(text),
      dueAt,
      marketplaceId,
      isWait,
      isNotDelivered: false,
    }
  })
}
