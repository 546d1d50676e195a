import type { MailKind } from '@shared/domain/mail/kinds'
import type { ThreadMail } from '@shared/domain/messages/thread'
import type { WriteContext } from '../../context'
import type { Reader } from '../../db/access'
import { type Given, prepared } from '../../db/prepared'
import { derivedWriter, rowBringer } from '../../record'
import { MAILS, THREADS } from './tables'
import { threadMailOf } from './thread-mail'
import { marketplaceOf, orderRowOf, refreshThreads } from './threads'

/** Kinds that stand in a thread with a buyer; all others stand for themselves. */
const OF_THREADS: readonly MailKind[] = ['buyer-message', 'service-inquiry', 'own-reply', 'own-reply-copy', 'not-delivered', 'buyer-opted-out'] // prettier-ignore
/** They begin a thread where there is none; the others wait for one. */
const OPENS: ReadonlySet<MailKind> = new Set(['buyer-message', 'service-inquiry', 'own-reply'])

/**
 * Puts mails into their threads, with those that waited for one, and brings these threads up to date. In the order they were
 * written, whatever the order they came in.
 */
export function placeMails(write: WriteContext): void {
  const { db } = write
  const place = derivedWriter(db.raw, MAILS, ['threadRow'])
  const touched = new Set<number>()
  for (const mail of db.all(unplaced({}))) {
    const found = threadFor(db, threadMailOf(mail)) ?? (OPENS.has(mail.kind) ? openThread(write, mail) : undefined)
    if (found === undefined) continue
    place(mail.id, [found])
    touched.add(found)
  }
  refreshThreads(write, touched)
}

const unplaced = prepared((build) =>
  build
    .selectFrom('mails')
    .select(['id', 'kind', 'buyerKey', 'fromName', 'caseId', 'orderId', 'asin', 'receivedAt', 'isHistory'])
    .where('threadRow', '=', 0)
    .where('kind', 'in', OF_THREADS)
    .orderBy('receivedAt')
    .orderBy('identity'),
)

/** The thread a mail belongs to; undefined where there is none, or more than one. */
function threadFor(db: Reader, mail: ThreadMail): number | undefined {
  const { buyerKey, caseId, orderId, asin } = mail
  if (buyerKey === null) {
    const ofOrder = orderId === null ? [] : db.all(threadsOfOrder({ orderId }))
    return ofOrder.length === 1 ? ofOrder[0]?.id : undefined
  }
  const sameCase = caseId === null ? undefined : db.get(threadOfCase({ buyerKey, caseId }))
  return sameCase?.threadRow ?? db.get(threadOfKey({ buyerKey, orderId: orderId ?? '', asin: orderId === null ? (asin ?? '') : '' }))?.id
} // prettier-ignore

function openThread(write: WriteContext, mail: { buyerKey: string; fromName: string; orderId: string; asin: string; receivedAt: number }): number | undefined {
  const { db } = write
  const { buyerKey, fromName, orderId, asin, receivedAt } = mail
  if (buyerKey === '' && orderId === '') return undefined
  const now = write.now()
  const bring = rowBringer(db.raw, THREADS, [
    'buyerKey', 'buyerName', 'orderId', 'orderRow', 'asin', 'marketplaceId', 'state', 'isNotDelivered', 'lastMailAt', 'createdAt', 'updatedAt',
  ])
  return bring([
    buyerKey, fromName, orderId, orderRowOf(db, orderId), orderId === '' ? asin : '', marketplaceOf(buyerKey), 'done', 0, receivedAt, now, now,
  ])
} // prettier-ignore

const threadsOfOrder = prepared((build, given: Given<{ orderId: string }>) =>
  build.selectFrom('threads').select('id').where('orderId', '=', given('orderId')).where('orderId', '<>', ''),
)
const threadOfCase = prepared((build, given: Given<{ buyerKey: string; caseId: string }>) =>
  build
    .selectFrom('threads as t')
    .innerJoin('mails as m', 'm.threadRow', 't.id')
    .select('m.threadRow')
    .where('t.buyerKey', '=', given('buyerKey'))
    .where('m.caseId', '=', given('caseId'))
    .limit(1),
)
const threadOfKey = prepared((build, given: Given<{ buyerKey: string; orderId: string; asin: string }>) =>
  build
    .selectFrom('threads')
    .select('id')
    .where('buyerKey', '=', given('buyerKey'))
    .where('orderId', '=', given('orderId'))
    .where('asin', '=', given('asin'))
    .orderBy('id')
    .limit(1),
)
