import type { MessageTab } from '@shared/contract/messages'
import { MAIL_KINDS, type MailKind } from '@shared/domain/mail/kinds'
import { NOTICE_CLOCK_KINDS } from '@shared/domain/messages/notices'
import type { ReadBuilder, Reader, Reading } from '../../db/access'
import { entriesOf } from '../../db/json'
import { among } from '../../db/list'
import { literal } from '../../db/literal'
import { openRequests } from './notice-due'
import type { FoundMails } from './search'

/** What is asked of a list. */
export interface Which {
  now: number
  /** Of notifications: this kind alone. */
  kind?: MailKind | undefined
  /** Among these alone. */
  found?: FoundMails | undefined
}

interface Window {
  limit: number
  offset: number
}
/** A thread by its number; a mail that stands in none by its own, below 0. */
type Key = Reading<{ key: number }>

/** What is to be done: buyers to be answered, and what notifications started. */
export const DUE_CLOCKS = ['message', ...NOTICE_CLOCK_KINDS] as const
/** What the operator wants to wait with, of threads and of notifications: over, it is to be done. */
export const WAIT_CLOCKS = ['messageWait', 'noticeWait'] as const
export type ListedClock = (typeof DUE_CLOCKS)[number] | (typeof WAIT_CLOCKS)[number]
const isOfThread = (kind: ListedClock) => kind === 'message' || kind === 'messageWait'

const clocksOf = (build: ReadBuilder, kind: ListedClock, { found }: Which) =>
  build
    .selectFrom('clocks')
    .where('kind', '=', literal(kind))
    .$if(found !== undefined, (clocks) =>
      clocks.where('entityRow', 'in', among((isOfThread(kind) ? found?.threads : found?.mails) ?? [])),
    )

const dueKeys = (build: ReadBuilder, kind: ListedClock, which: Which) =>
  clocksOf(build, kind, which).select(({ ref, neg }) => [
    (isOfThread(kind) ? ref('entityRow') : neg(ref('entityRow'))).as('key'),
    'dueAt',
    'marketplaceId',
    'entity',
    'entityRow',
  ])
/** The same of official requests to cancel. */
const requestKeys = (build: ReadBuilder, which: Which) =>
  requestsOf(build, which).select(({ ref, neg }) => [
    neg(ref('m.id')).as('key'),
    'c.dueAt',
    'c.marketplaceId',
    'c.entity',
    'm.id as entityRow',
  ])
const requestsOf = (build: ReadBuilder, { found }: Which) =>
  openRequests(build).$if(found !== undefined, (mails) => mails.where('m.id', 'in', among(found?.mails ?? [])))
type DueKeys = ReturnType<typeof dueKeys>

/** All of these, what runs out first before the others. */
function byDue(
  [first, ...others]: readonly [DueKeys, ...(DueKeys | ReturnType<typeof requestKeys>)[]],
  { limit, offset }: Window,
): Key {
  const all = others.reduce<DueKeys>((sofar, one) => sofar.unionAll(one), first)
  return all
    .orderBy('dueAt')
    .orderBy('marketplaceId')
    .orderBy('entity')
    .orderBy('entityRow')
    .limit(limit)
    .offset(offset)
}

/** Threads in which something runs out. */
const openThreads = (build: ReadBuilder) =>
  build.selectFrom('clocks').select('entityRow').where('kind', 'in', ['message', 'messageWait'])

const threadsOf = (build: ReadBuilder, { found }: Which) =>
  build
    .selectFrom('threads as t')
    .$if(found !== undefined, (threads) => threads.where('t.id', 'in', among(found?.threads ?? [])))

/** Mails that stand in no thread. */
const outside = (build: ReadBuilder, { found }: Which) =>
  build
    .selectFrom('mails as m')
    .where('m.threadRow', '=', literal(0))
    .$if(found !== undefined, (mails) => mails.where('m.id', 'in', among(found?.mails ?? [])))

/** What nobody answered or did, and what the operator has waited for long enough. */
function toAnswer({ build }: Reader, which: Which, window: Window): Key {
  const [asked, ...notices] = DUE_CLOCKS
  const keys = (kind: ListedClock) => dueKeys(build, kind, which)
  const over = WAIT_CLOCKS.map((kind) => keys(kind).where('dueAt', '<=', which.now))
  return byDue([keys(asked), ...notices.map(keys), requestKeys(build, which), ...over], window)
}

function waiting({ build }: Reader, which: Which, window: Window): Key {
  const [ofThreads, ofNotices] = WAIT_CLOCKS
  const left = (kind: ListedClock) => dueKeys(build, kind, which).where('dueAt', '>', which.now)
  return byDue([left(ofThreads), left(ofNotices)], window)
}

function done({ build }: Reader, which: Which, { limit, offset }: Window): Key {
  const rest = threadsOf(build, which).where('t.id', 'not in', openThreads(build)).select('t.id as key')
  return rest.orderBy('t.lastMailAt', 'desc').orderBy('t.id', 'desc').limit(limit).offset(offset)
}

function mailsOf({ build }: Reader, which: Which, kind: MailKind | undefined, { limit, offset }: Window): Key {
  const mails = kind === undefined ? outside(build, which).where('m.kind', '<>', literal('suspect')) : outside(build, which).where('m.kind', '=', kind) // prettier-ignore
  return mails
    .select(({ neg, ref }) => neg(ref('m.id')).as('key'))
    .orderBy('m.receivedAt', 'desc')
    .orderBy('m.id', 'desc')
    .limit(limit)
    .offset(offset)
}

function all({ build }: Reader, which: Which, { limit, offset }: Window): Key {
  const threads = threadsOf(build, which).select(['t.id as key', 't.lastMailAt as at', 't.id'])
  const mails = outside(build, which).select(({ neg, ref }) => [neg(ref('m.id')).as('key'), 'm.receivedAt as at', 'm.id'])
  return threads.unionAll(mails).orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).offset(offset)
} // prettier-ignore

/** Which rows each tab has, in the order of an index. */
export const KEYS: Readonly<Record<MessageTab, (db: Reader, which: Which, window: Window) => Key>> = {
  toAnswer,
  waiting,
  done,
  notices: (db, which, window) => mailsOf(db, which, which.kind, window),
  suspect: (db, which, window) => mailsOf(db, which, 'suspect', window),
  all,
}

const KINDS = JSON.stringify(MAIL_KINDS)

/** As official requests to cancel are counted. */
export const REQUESTS = 'requests'
/** As waits are counted: those that are over, and those that are not. */
export const overOf = (kind: (typeof WAIT_CLOCKS)[number]) => `${kind} over`
export const leftOf = (kind: (typeof WAIT_CLOCKS)[number]) => `${kind} left`

/** How much there is of each clock, how many threads are done, and how many mails of each kind stand in none: of one after the other, out of its index. */
export function countsOf({ build }: Reader, which: Which): Reading<{ tab: string; n: number }> {
  const rest = threadsOf(build, which).where('t.id', 'not in', openThreads(build))
  const { found } = which
  const kinds = build
    .selectFrom(({ val }) => entriesOf<MailKind>(val(KINDS)).as('json_each'))
    .select(({ selectFrom, fn, val }) => {
      const outside = selectFrom('mails as m')
        .where('m.threadRow', '=', literal(0))
        .whereRef('m.kind', '=', 'json_each.value')
        .$if(found !== undefined, (mails) => mails.where('m.id', 'in', among(found?.mails ?? [])))
      return [
        'json_each.value as tab',
        fn
          .coalesce(
            outside.select(({ fn }) => fn.countAll<number>().as('n')),
            val(0),
          )
          .as('n'),
      ]
    })
  const counted = (tab: string, clocks: ReturnType<typeof clocksOf>) =>
    clocks.select(({ fn, val }) => [val(tab).as('tab'), fn.countAll<number>().as('n')])
  const clocks = [
    ...DUE_CLOCKS.map((kind) => counted(kind, clocksOf(build, kind, which))),
    ...WAIT_CLOCKS.flatMap((kind) => [
      counted(overOf(kind), clocksOf(build, kind, which).where('dueAt', '<=', which.now)),
      counted(leftOf(kind), clocksOf(build, kind, which).where('dueAt', '>', which.now)),
    ]),
  ]
  const done = rest.select(({ fn, val }) => [val<string>('done').as('tab'), fn.countAll<number>().as('n')])
  const requests = requestsOf(build, which).select(({ fn, val }) => [val<string>(REQUESTS).as('tab'), fn.countAll<number>().as('n')]) // prettier-ignore
  return clocks
    .reduce((all, one) => all.unionAll(one), done)
    .unionAll(requests)
    .unionAll(kinds)
}
