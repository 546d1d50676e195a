import type { MessageTab } from '@shared/contract/messages'
import { MAIL_KINDS, type MailKind } from '@shared/domain/mail/kinds'
import type { ReadBuilder, Reader, Reading } from '../../db/access'
import { entriesOf } from '../../db/json'
import { among } from '../../db/list'
import { literal } from '../../db/literal'
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

const clocksOf = (build: ReadBuilder, kind: 'message' | 'messageWait', { found }: Which) =>
  build
    .selectFrom('clocks')
    .where('kind', '=', literal(kind))
    .$if(found !== undefined, (clocks) => clocks.where('entityRow', 'in', among(found?.threads ?? [])))

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

const DUE = ['entityRow as key', 'dueAt', 'marketplaceId', 'entity'] as const

/** What nobody answered, and what the operator has waited for long enough. */
function toAnswer({ build }: Reader, which: Which, { limit, offset }: Window): Key {
  const asked = clocksOf(build, 'message', which).select(DUE)
  const over = clocksOf(build, 'messageWait', which).where('dueAt', '<=', which.now).select(DUE)
  return asked.unionAll(over).orderBy('dueAt').orderBy('marketplaceId').orderBy('entity').orderBy('key').limit(limit).offset(offset) // prettier-ignore
}

function waiting({ build }: Reader, which: Which, { limit, offset }: Window): Key {
  const waits = clocksOf(build, 'messageWait', which).where('dueAt', '>', which.now).select(DUE)
  return waits.orderBy('dueAt').orderBy('marketplaceId').orderBy('entity').orderBy('key').limit(limit).offset(offset)
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

/** How many threads of each tab there are, and how many mails of each kind stand in none: of one after the other, out of its index. */
export function countsOf({ build }: Reader, which: Which): Reading<{ tab: string; n: number }> {
  const asked = clocksOf(build, 'message', which)
  const over = clocksOf(build, 'messageWait', which).where('dueAt', '<=', which.now)
  const waits = clocksOf(build, 'messageWait', which).where('dueAt', '>', which.now)
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
  return asked
    .select(({ fn, val }) => [val<string>('asked').as('tab'), fn.countAll<number>().as('n')])
    .unionAll(over.select(({ fn, val }) => [val<string>('over').as('tab'), fn.countAll<number>().as('n')]))
    .unionAll(waits.select(({ fn, val }) => [val<string>('waiting').as('tab'), fn.countAll<number>().as('n')]))
    .unionAll(rest.select(({ fn, val }) => [val<string>('done').as('tab'), fn.countAll<number>().as('n')]))
    .unionAll(kinds)
}
