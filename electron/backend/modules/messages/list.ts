import type { Input, Output } from '@shared/contract'
import { MAIL_KINDS } from '@shared/domain/mail/kinds'
import type { ReadContext } from '../../context'
import type { Reader } from '../../db/access'
import { listWindow } from '../../db/list'
import { countsOf, KEYS, type Which } from './list-keys'
import { type Listed, rowsOf } from './list-rows'
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
  const { asked: open = 0, over = 0, waiting = 0, done = 0, suspect = 0, ...kinds } = window.counts
  const notices = sum(Object.values(kinds))
  const toAnswer = open + over
  const counts = { toAnswer, waiting, notices, done, suspect, all: toAnswer + waiting + notices + done + suspect }
  const total = tab === 'notices' && kind !== undefined ? (kinds[kind] ?? 0) : counts[tab]
  return { counts, total, rows: window.rows, kinds: inOrder(kinds), isCut: found?.isCut ?? false }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0)
const inOrder = (kinds: Readonly<Record<string, number>>) =>
  Object.fromEntries(MAIL_KINDS.flatMap((kind) => (kinds[kind] === undefined ? [] : [[kind, kinds[kind]]])))

/** How many threads are to be answered now, and how many of them are overdue. */
export function countMessages({ db, now }: ReadContext): Output<'messages.counts'> {
  const at = now()
  const [asked, late, over] = [countClocks(db, 'message'), countClocks(db, 'message', at), countClocks(db, 'messageWait', at)] // prettier-ignore
  return { toAnswer: asked + over, overdue: late + over }
}

/** `dueBy`: those alone that ran out by then. */
function countClocks({ get, build }: Reader, kind: 'message' | 'messageWait', dueBy?: number): number {
  const clocks = build.selectFrom('clocks').where('kind', '=', kind)
  const those = dueBy === undefined ? clocks : clocks.where('dueAt', '<=', dueBy)
  return get(those.select(({ fn }) => fn.countAll<number>().as('n')))?.n ?? 0
}
