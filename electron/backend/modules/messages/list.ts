import type { Input, Output } from '@shared/contract'
import { MAIL_KINDS, type MailKind } from '@shared/domain/mail/kinds'
import type { ReadContext } from '../../context'
import type { Reader } from '../../db/access'
import { listWindow } from '../../db/list'
import {
  countsOf,
  DUE_CLOCKS,
  KEYS,
  leftOf,
  type ListedClock,
  overOf,
  REQUESTS,
  WAIT_CLOCKS,
  type Which,
} from './list-keys'
import { type Listed, rowsOf } from './list-rows'
import { openRequests } from './notice-due'
import { findMails } from './search'

/** A window of the threads, of the mails that stand in none, or of both. */
export function listMessages(context: ReadContext, asked: Input<'messages.list'>): Output<'messages.list'> {
  const { db, now } = context
  const { tab, kind, search } = asked
  const found = findMails(db, search)
  const which: Which = { now: now(), kind, found }
  const window = listWindow<number, Listed>(db, {
    counts: countsOf(db, which),
    tab,
    keys: KEYS[tab](db, which, asked),
    rows: (keys) => rowsOf(db, keys),
    keyOf: ({ threadId, mailId }) => threadId ?? -mailId,
  })
  const { counts: n } = window
  const of = (tabs: readonly string[]) => sum(tabs.map((tab) => n[tab] ?? 0))
  const kinds = inOrder(n)
  const { suspect = 0, ...noticed } = kinds
  const notices = sum(Object.values(noticed))
  const toAnswer = of([...DUE_CLOCKS, REQUESTS, ...WAIT_CLOCKS.map(overOf)])
  const waiting = of(WAIT_CLOCKS.map(leftOf))
  const done = of(['done'])
  // A notification with something to be done stands among the notifications too.
  const threads = of(['message', overOf('messageWait'), leftOf('messageWait'), 'done'])
  const counts = { toAnswer, waiting, notices, done, suspect, all: threads + notices + suspect }
  const total = tab === 'notices' && kind !== undefined ? (n[kind] ?? 0) : counts[tab]
  return { counts, total, rows: window.rows, kinds: noticed, isCut: found?.isCut ?? false }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0)
/** How many mails of each kind stand in no thread. */
const inOrder = (counts: Readonly<Record<string, number>>): Partial<Record<MailKind, number>> =>
  Object.fromEntries(MAIL_KINDS.flatMap((kind) => (counts[kind] === undefined ? [] : [[kind, counts[kind]]])))

/** How much is to be answered or done now, and how much of it is overdue. */
export function countMessages({ db, now }: ReadContext): Output<'messages.counts'> {
  const at = now()
  const due = sum(DUE_CLOCKS.map((kind) => countClocks(db, kind)))
  const late = sum(DUE_CLOCKS.map((kind) => countClocks(db, kind, at)))
  const over = sum(WAIT_CLOCKS.map((kind) => countClocks(db, kind, at)))
  const requests = db.all(openRequests(db.build).select('c.dueAt'))
  const lateRequests = requests.filter(({ dueAt }) => dueAt <= at)
  return { toAnswer: due + requests.length + over, overdue: late + lateRequests.length + over }
}

/** `dueBy`: those alone that ran out by then. */
function countClocks({ get, build }: Reader, kind: ListedClock, dueBy?: number): number {
  const clocks = build.selectFrom('clocks').where('kind', '=', kind)
  const those = dueBy === undefined ? clocks : clocks.where('dueAt', '<=', dueBy)
  return get(those.select(({ fn }) => fn.countAll<number>().as('n')))?.n ?? 0
}
