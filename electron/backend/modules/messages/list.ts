import type { ExpressionBuilder } from 'kysely'
import type { Input, Output } from '@shared/contract'
import type { MessageTab } from '@shared/contract/messages'
import { standingOf } from '@shared/domain/messages/standing'
import type { ReadContext } from '../../context'
import type { Reader, Reading } from '../../db/access'
import { among, listWindow } from '../../db/list'
import type { Schema } from '../../db/schema'
import { mailsOfThread, marksOfThread } from './threads'

type Listed = Output<'messages.list'>['rows'][number]

const WORDS = 160
/** A text in one line, its beginning. */
const firstWords = (text: string) =>
  text
    .slice(0, WORDS * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, WORDS)

/** What is to be answered now: what nobody answered, and what the operator has waited for long enough. */
const isDue = (now: number) => ({ eb, and, or }: ExpressionBuilder<Schema, 'clocks'>) =>
  or([eb('kind', '=', 'message'), and([eb('kind', '=', 'messageWait'), eb('dueAt', '<=', now)])]) // prettier-ignore
const waitsStill = (now: number) => ({ eb, and }: ExpressionBuilder<Schema, 'clocks'>) =>
  and([eb('kind', '=', 'messageWait'), eb('dueAt', '>', now)]) // prettier-ignore

/** A window of the threads, or of the mails that stand in none. */
export function listMessages(context: ReadContext, asked: Input<'messages.list'>): Output<'messages.list'> {
  const { db } = context
  const now = context.now()
  const isOfMails = asked.tab === 'notices' || asked.tab === 'suspect'
  return listWindow<number, Listed>(db, {
    counts: counts(db, now),
    tab: asked.tab,
    keys: KEYS[asked.tab](db, { ...asked, now }),
    rows: (ids) => (isOfMails ? mailRows(db, ids) : threadRows(db, ids)),
    keyOf: ({ threadId, mailId }) => threadId ?? mailId,
  })
}

interface Window {
  now: number
  limit: number
  offset: number
}

/** Which rows each tab has, in the order of an index. */
const KEYS = {
  toAnswer: ({ build }, { now, limit, offset }) =>
    build.selectFrom('clocks').select('entityRow as key').where(isDue(now)).orderBy('dueAt').orderBy('entityRow').limit(limit).offset(offset),
  waiting: ({ build }, { now, limit, offset }) =>
    build.selectFrom('clocks').select('entityRow as key').where(waitsStill(now)).orderBy('dueAt').orderBy('entityRow').limit(limit).offset(offset),
  done: ({ build }, { limit, offset }) =>
    build
      .selectFrom('threads as t')
      .select('t.id as key')
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('clocks as c').select('c.kind').where('c.entity', '=', 'thread').whereRef('c.entityRow', '=', 't.id'))),
      )
      .orderBy('t.lastMailAt', 'desc')
      .orderBy('t.id', 'desc')
      .limit(limit)
      .offset(offset),
  notices: ({ build }, { limit, offset }) =>
    build
      .selectFrom('mails')
      .select('id as key')
      .where('threadRow', '=', 0)
      .where('kind', '<>', 'suspect')
      .orderBy('receivedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .offset(offset),
  suspect: ({ build }, { limit, offset }) =>
    build
      .selectFrom('mails')
      .select('id as key')
      .where('kind', '=', 'suspect')
      .orderBy('receivedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .offset(offset),
} satisfies Record<MessageTab, (db: Reader, window: Window) => Reading<{ key: number }>> // prettier-ignore

function counts({ build }: Reader, now: number) {
  const open = build.selectFrom('clocks').where('kind', 'in', ['message', 'messageWait'])
  const ofClocks = (tab: MessageTab, which: typeof isDue) =>
    build.selectFrom('clocks').where(which(now)).select(({ fn, val }) => [val<string>(tab).as('tab'), fn.countAll<number>().as('n')]) // prettier-ignore
  const done = build
    .selectFrom('threads')
    .select(({ fn, val, eb }) => [
      val<string>('done').as('tab'),
      eb(fn.countAll<number>(), '-', open.select((of) => of.fn.countAll<number>().as('n'))).as('n'),
    ]) // prettier-ignore
  const notices = build
    .selectFrom('mails')
    .where('threadRow', '=', 0)
    .where('kind', '<>', 'suspect')
    .select(({ fn, val }) => [val<string>('notices').as('tab'), fn.countAll<number>().as('n')])
  const suspect = build
    .selectFrom('mails')
    .where('kind', '=', 'suspect')
    .select(({ fn, val }) => [val<string>('suspect').as('tab'), fn.countAll<number>().as('n')])
  return ofClocks('toAnswer', isDue).unionAll(ofClocks('waiting', waitsStill)).unionAll(done).unionAll(notices).unionAll(suspect) // prettier-ignore
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
      .select(['t.id as threadId', 't.buyerName', 't.orderId', 't.marketplaceId', 'c.dueAt'])
      .select(MAIL_COLUMNS)
      .where('t.id', 'in', among(ids)),
  )
  return rows.map(({ buyerName, fromName, fromAddress, text, ...row }) => ({
    ...row,
    name: buyerName || fromName || fromAddress,
    words: firstWords(text),
    isNotDelivered: standingOf(mailsOfThread(db, row.threadId), marksOfThread(db, row.threadId)).isNotDelivered,
  }))
}

function mailRows(db: Reader, ids: readonly number[]): Listed[] {
  const rows = db.all(
    db.build.selectFrom('mails as m').select(MAIL_COLUMNS).select('m.orderId').where('m.id', 'in', among(ids)),
  )
  return rows.map(({ fromName, fromAddress, text, ...row }) => ({
    ...row,
    threadId: null,
    name: fromName || fromAddress,
    marketplaceId: null,
    words: firstWords(text),
    dueAt: null,
    isNotDelivered: false,
  }))
}

/** How many threads are to be answered now, and how many of them are overdue. */
export function countMessages({ db, now }: ReadContext): Output<'messages.counts'> {
  const at = now()
  const due = db.build.selectFrom('clocks').where(isDue(at))
  const count = ({ fn }: ExpressionBuilder<Schema, 'clocks'>) => fn.countAll<number>().as('n')
  return {
    toAnswer: db.get(due.select(count))?.n ?? 0,
    overdue: db.get(due.where('dueAt', '<=', at).select(count))?.n ?? 0,
  }
}
