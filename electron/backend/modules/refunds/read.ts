import { type SqlBool, sql } from 'kysely'
import type { Input, Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { RefundLine } from '@shared/domain/refunds/refund'
import { heldSince, refundHeldUntil } from '@shared/domain/clocks/of-refund'
import { type RefundState, refundState } from '@shared/domain/refunds/state'
import type { ReadContext } from '../../context'
import type { Reader } from '../../db/access'
import { among, listWindow } from '../../db/list'
import type { Row } from '../../db/schema'
import { isRefused, refusedSql } from '../../outgoing'

type Listed = Output<'refunds.ofOrder'>['refunds'][number]

export type RefundRow = Row<'refunds'>
export type ListedRefund = RefundRow & { orderId: string; marketplaceId: MarketplaceId }

/** Refunds `r` with their orders `o`. */
export const refundsWithOrder = ({ build }: Reader) =>
  build
    .selectFrom('refunds as r')
    .innerJoin('orders as o', 'o.id', 'r.orderRow')
    .selectAll('r')
    .select(['o.orderId', 'o.marketplaceId'])

/** Throws DeskError `caseUnknown`. */
export function refundRow(db: Reader, refundId: number): ListedRefund {
  const found = db.get(refundsWithOrder(db).where('r.id', '=', refundId))
  if (!found) throw new DeskError('caseUnknown', { caseId: refundId })
  return found
}

const shown =
  ({ now, policy }: Pick<ReadContext, 'now' | 'policy'>) =>
  (row: ListedRefund): Listed => {
    const { id, orderId, marketplaceId, problemId, reasonCode, currency, total, note, updatedAt } = row
    const state = refundState({ ...row, isRefused: isRefused(row) }, now(), policy)
    return {
      refundId: id, orderId, marketplaceId, problemId, reasonCode, currency, total, note, state, updatedAt,
      lines: JSON.parse(row.lines) as RefundLine[],
      uploadedAt: row.uploadedAt,
      heldUntil: state === 'held' && row.uploadedAt !== null ? refundHeldUntil(row.uploadedAt, marketplaceId, policy) : null,
    } // prettier-ignore
  }

export function refundsOf(context: ReadContext, orderRow: number): Listed[] {
  const { db } = context
  return db.all(refundsWithOrder(db).where('r.orderRow', '=', orderRow).orderBy('r.id')).map(shown(context))
}

/** `refundState` in SQL, in the words of its index; whether Amazon still holds what was uploaded is a matter of the hour. */
const STATE = sql<Exclude<RefundState, 'held' | 'done'> | 'uploaded'>`
  CASE WHEN r.withdrawnAt IS NOT NULL THEN 'withdrawn' WHEN ${sql.raw(refusedSql('r'))} THEN 'refused'
    WHEN r.uploadedAt IS NOT NULL AND r.uploadedRevision = r.revision THEN 'uploaded' WHEN r.writtenRevision = r.revision THEN 'written' ELSE 'draft' END`

/** The rows of a tab: what is uploaded is held for a while, then done. */
function inTab(tab: RefundState, since: number) {
  if (tab === 'held') return sql<SqlBool>`${STATE} = 'uploaded' AND r.uploadedAt > ${since}`
  if (tab === 'done') return sql<SqlBool>`${STATE} = 'uploaded' AND r.uploadedAt <= ${since}`
  return sql<SqlBool>`${STATE} = ${tab}`
}

/** How many refunds each tab has. */
function refundCounts({ build }: Reader, since: number) {
  const count = () =>
    build
      .selectFrom('refunds as r')
      .select(({ fn }) => [STATE.$castTo<string>().as('tab'), fn.countAll<number>().as('n')])
  const uploaded = (tab: 'held' | 'done') =>
    build
      .selectFrom('refunds as r')
      .select(({ fn }) => [sql<string>`${tab}`.as('tab'), fn.countAll<number>().as('n')])
      .where(inTab(tab, since))
  return count().where(STATE, '<>', 'uploaded').groupBy(STATE).unionAll(uploaded('held')).unionAll(uploaded('done'))
}

/** One tab of the list, with the counts of all of them; the newest first. */
export function listRefunds(
  context: ReadContext,
  { tab, limit, offset }: Input<'refunds.list'>,
): Output<'refunds.list'> {
  const { db, now, policy } = context
  const since = heldSince(now(), policy)
  return listWindow(db, {
    counts: refundCounts(db, since),
    tab,
    keys: db.build
      .selectFrom('refunds as r')
      .select('r.id as key')
      .where(inTab(tab, since))
      .orderBy('r.updatedAt', 'desc')
      .orderBy('r.id', 'desc')
      .limit(limit)
      .offset(offset),
    rows: (ids) => db.all(refundsWithOrder(db).where('r.id', 'in', among(ids))).map(shown(context)),
    keyOf: ({ refundId }) => refundId,
  })
}
