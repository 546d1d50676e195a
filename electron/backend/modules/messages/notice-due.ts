import { NOTICE_KINDS } from '@shared/domain/messages/notices'
import type { MailKind } from '@shared/domain/mail/kinds'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { ReadBuilder, Reader } from '../../db/access'
import { among } from '../../db/list'
import { literal } from '../../db/literal'
import { MAILS } from './tables'

/** What runs out of a notification. */
export interface NoticeDue {
  dueAt: number
  /** It is the operator's own wait. */
  isWait: boolean
  marketplaceId: MarketplaceId
}

/**
 * Official requests to cancel, with the clock of their order: they have none by themselves, so that a request that a report told too runs
 * out once. The newest of an order stands for it, until the operator says that it is done; the order is decided all the same.
 */
export const openRequests = (build: ReadBuilder) =>
  build
    .selectFrom('clocks as c')
    .innerJoin('mails as m', (join) =>
      join.on('m.id', '=', ({ selectFrom }) =>
        selectFrom('mails as newest')
          .select('newest.id')
          .whereRef('newest.orderRow', '=', 'c.orderRow')
          .where('newest.orderRow', '<>', literal(0))
          .where('newest.kind', '=', literal<MailKind>('cancel-request'))
          .where('newest.isHistory', '=', literal(0))
          .orderBy('newest.receivedAt', 'desc')
          .orderBy('newest.id', 'desc')
          .limit(1),
      ),
    )
    .where('c.kind', '=', literal('cancelRequest'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('threadMarks as k')
            .select('k.id')
            .whereRef('k.mailRow', '=', 'm.id')
            .where('k.kind', 'in', ['answered', 'noResponseNeeded']),
        ),
      ),
    )

/** What runs out of these mails, by their numbers. */
export function dueOfMails({ all, build }: Reader, ids: readonly number[]): ReadonlyMap<number, NoticeDue> {
  const own = all(
    build
      .selectFrom('clocks')
      .select(['entityRow as id', 'dueAt', 'kind', 'marketplaceId'])
      .where('entity', '=', MAILS.entity)
      .where('entityRow', 'in', among(ids)),
  )
  const requests = all(
    openRequests(build).select(['m.id', 'c.dueAt', 'c.kind', 'c.marketplaceId']).where('m.id', 'in', among(ids)),
  )
  return new Map(
    [...own, ...requests].map(({ id, kind, dueAt, marketplaceId }) => [id, { dueAt, marketplaceId, isWait: kind === 'noticeWait' }]),
  )
} // prettier-ignore

const ASKING: readonly MailKind[] = ['cancel-request', ...NOTICE_KINDS]

/** Notifications about an order in which something runs out, what does first before the others. */
export function noticesOf(db: Reader, orderId: string): { mailId: number; kind: MailKind; dueAt: number }[] {
  const { all, build } = db
  const mails = all(
    build
      .selectFrom('mails')
      .select(['id', 'kind'])
      .where('orderId', '=', orderId)
      .where('orderId', '<>', '')
      .where('kind', 'in', ASKING),
  )
  const due = dueOfMails(db, mails.map(({ id }) => id)) // prettier-ignore
  const found = mails.flatMap(({ id, kind }) => {
    const dueAt = due.get(id)?.dueAt
    return dueAt === undefined ? [] : [{ mailId: id, kind, dueAt }]
  })
  return found.sort((a, b) => a.dueAt - b.dueAt)
}
