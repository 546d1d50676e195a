import { MARKETPLACES, type MarketplaceId } from '@shared/domain/marketplace'
import type { WriteContext } from '../../context'
import type { Reader } from '../../db/access'
import { type Given, prepared } from '../../db/prepared'
import { derivedWriter, rowTaker } from '../../record'
import { standingOf } from './standing'
import { THREADS } from './tables'
import { threadMailOf } from './thread-mail'

const DERIVED = ['buyerName', 'orderRow', 'marketplaceId', 'state', 'openSinceAt', 'waitUntilAt', 'isNotDelivered', 'lastMailAt'] as const // prettier-ignore

/**
 * Brings what follows from mails and marks of these threads up to date, within the transaction that changed them; a thread that
 * has neither is taken away. Whoever writes a mail into a thread, or a mark, calls it.
 */
export function refreshThreads(write: WriteContext, threadRows: Iterable<number>): void {
  const { db, now } = write
  const set = derivedWriter(db.raw, THREADS, DERIVED)
  const remove = rowTaker(db.raw, THREADS)
  for (const threadRow of new Set(threadRows)) {
    const thread = db.get(threadOf({ threadRow }))
    if (!thread) continue
    const mails = db.all(mailsOf({ threadRow }))
    const marks = db.all(marksOf({ threadRow }))
    if (mails.length === 0 && marks.length === 0) {
      remove(threadRow)
      continue
    }
    const { state, openSinceAt, waitUntilAt, isNotDelivered } = standingOf(mails.map(threadMailOf), marks, now())
    const buyerName = mails.filter(({ kind, fromName }) => kind === 'buyer-message' && fromName !== '').at(-1)?.fromName
    const order = thread.orderId === '' ? undefined : db.get(orderOf({ orderId: thread.orderId }))
    set(threadRow, [
      buyerName ?? thread.buyerName,
      order?.id ?? 0,
      order?.marketplaceId ?? marketplaceOf(thread.buyerKey),
      state,
      openSinceAt,
      waitUntilAt,
      isNotDelivered ? 1 : 0,
      mails.at(-1)?.receivedAt ?? thread.lastMailAt,
    ])
  }
}

/** Where a buyer's relay address is; the empty text where it does not say. */
export const marketplaceOf = (buyerKey: string): MarketplaceId | '' =>
  MARKETPLACES.find(({ salesChannel }) => buyerKey.endsWith(`marketplace.${salesChannel.toLowerCase()}`))?.id ?? ''

const threadOf = prepared((build, given: Given<{ threadRow: number }>) =>
  build.selectFrom('threads').selectAll().where('id', '=', given('threadRow')),
)

/** The mails of a thread, as they were written. */
const mailsOf = prepared((build, given: Given<{ threadRow: number }>) =>
  build
    .selectFrom('mails')
    .select(['id', 'kind', 'buyerKey', 'fromName', 'caseId', 'orderId', 'asin', 'receivedAt', 'isHistory'])
    .where('threadRow', '=', given('threadRow'))
    .orderBy('receivedAt')
    .orderBy('identity'),
)

const marksOf = prepared((build, given: Given<{ threadRow: number }>) =>
  build
    .selectFrom('threadMarks')
    .select(['kind', 'at', 'untilAt'])
    .where('threadRow', '=', given('threadRow'))
    .orderBy('at')
    .orderBy('id'),
)

const orderOf = prepared((build, given: Given<{ orderId: string }>) =>
  build.selectFrom('orders').select(['id', 'marketplaceId']).where('orderId', '=', given('orderId')),
)

/** The order of the shop that is called so; 0 where there is none. */
export const orderRowOf = (db: Reader, orderId: string): number =>
  orderId === '' ? 0 : (db.get(orderOf({ orderId }))?.id ?? 0)
