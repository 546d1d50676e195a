import { MARKETPLACES, type MarketplaceId } from '@shared/domain/marketplace'
import { orderOf } from '@shared/domain/messages/place'
import type { ThreadMark } from '@shared/domain/messages/thread'
import type { WriteContext } from '../../context'
import type { Reader } from '../../db/access'
import { type Given, prepared } from '../../db/prepared'
import { derivedWriter, rowBringer, rowTaker } from '../../record'
import { lettersOfThread } from './letters'
import { THREADS } from './tables'
import { type PlacedMail, THREAD_COLUMNS, threadMailOf } from './thread-mail'

const DERIVED = ['buyerKey', 'buyerName', 'orderId', 'orderRow', 'asin', 'marketplaceId', 'lastMailAt'] as const

/** Begins a thread without mails; what follows from them `refreshThreads` fills in. Returns its number. */
export function beginThread({ db, now, shop }: WriteContext): number {
  const bring = rowBringer(db.raw, THREADS, [...DERIVED, 'createdAt', 'updatedAt'])
  return bring(['', '', '', 0, '', homeOf(shop), now(), now(), now()])
}

/**
 * Brings what follows from the mails of these threads up to date, within the transaction that changed them; one without mails is
 * taken away. Marks need no call: what follows from them are clocks.
 */
export function refreshThreads(write: WriteContext, threadRows: Iterable<number>): void {
  const { db } = write
  const set = derivedWriter(db.raw, THREADS, DERIVED)
  const remove = rowTaker(db.raw, THREADS)
  for (const threadRow of threadRows) {
    const mails = mailsOfThread(db, threadRow)
    if (mails.length === 0) remove(threadRow)
    else set(threadRow, derived(write, mails))
  }
}

/** In the order of `DERIVED`. */
function derived({ db, shop }: WriteContext, mails: readonly PlacedMail[]): (string | number)[] {
  const of = (named: (mail: PlacedMail) => string | null) => mails.map(named).find((value) => value !== null && value !== '') ?? '' // prettier-ignore
  const buyerKey = of((mail) => mail.buyerKey)
  const orderId = orderOf({ mails }) ?? ''
  const order = orderId === '' ? undefined : db.get(orderNamed({ orderId }))
  const names = mails.filter(({ kind, fromName }) => kind === 'buyer-message' && fromName !== '')
  const marketplaceId = order?.marketplaceId ?? marketplaceOf(buyerKey) ?? homeOf(shop)
  const lastMailAt = Math.max(...mails.map(({ receivedAt }) => receivedAt))
  return [buyerKey, names.at(-1)?.fromName ?? '', orderId, order?.id ?? 0, of((mail) => mail.asin), marketplaceId, lastMailAt] // prettier-ignore
}

/** Where a buyer's relay address is; undefined where it does not say. */
const marketplaceOf = (buyerKey: string): MarketplaceId | undefined =>
  MARKETPLACES.find(({ salesChannel }) => buyerKey.endsWith(`marketplace.${salesChannel.toLowerCase()}`))?.id

/** A thread that no order and no address places is where the shop is first of all. */
const homeOf = ({ marketplaces }: WriteContext['shop']): MarketplaceId => marketplaces[0] ?? 'US'

/** The mails of a thread, as they were written. */
export const mailsOfThread = (db: Reader, threadRow: number): PlacedMail[] =>
  db.all(mailsIn({ threadRow })).map(threadMailOf)

/** What the operator said of a thread; a letter that was sent says that it was answered. */
export const marksOfThread = (db: Reader, threadRow: number): ThreadMark[] => [
  ...db.all(marksIn({ threadRow })),
  ...lettersOfThread(db, threadRow).flatMap(({ sentAt }): ThreadMark[] =>
    sentAt === null ? [] : [{ kind: 'answered', at: sentAt, untilAt: null }],
  ),
]

const mailsIn = prepared((build, given: Given<{ threadRow: number }>) =>
  build
    .selectFrom('mails')
    .select(THREAD_COLUMNS)
    .where('threadRow', '=', given('threadRow'))
    .orderBy('receivedAt')
    .orderBy('identity'),
)
const marksIn = prepared((build, given: Given<{ threadRow: number }>) =>
  build
    .selectFrom('threadMarks as k')
    .innerJoin('mails as m', 'm.id', 'k.mailRow')
    .select(['k.kind', 'k.at', 'k.untilAt'])
    .where('m.threadRow', '=', given('threadRow'))
    .orderBy('k.at')
    .orderBy('k.id'),
)
const orderNamed = prepared((build, given: Given<{ orderId: string }>) =>
  build.selectFrom('orders').select(['id', 'marketplaceId']).where('orderId', '=', given('orderId')),
)

/** The order of the shop that is called so; 0 where there is none. */
export const orderRowOf = (db: Reader, orderId: string): number =>
  orderId === '' ? 0 : (db.get(orderNamed({ orderId }))?.id ?? 0)
