import type { Input, Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { RefundLine } from '@shared/domain/refunds/refund'
import { refundHeldUntil, refundState } from '@shared/domain/refunds/state'
import type { ReadContext } from '../../context'
import type { SqliteDatabase } from '../../db/open'
import type { Row } from '../../db/schema'
import { refusedRows } from '../decisions'

type Listed = Output<'refunds.ofOrder'>['refunds'][number]

export type RefundRow = Row<'refunds'>
export type ListedRefund = RefundRow & { orderId: string; marketplaceId: MarketplaceId }

const LISTED = 'SELECT r.*, o.orderId, o.marketplaceId FROM refunds r JOIN orders o ON o.id = r.orderRow'

/** Throws DeskError `caseUnknown`. */
export function refundRow(db: SqliteDatabase, refundId: number): ListedRefund {
  const found = db.prepare<[number], ListedRefund>(`${LISTED} WHERE r.id = ?`).get(refundId)
  if (!found) throw new DeskError('caseUnknown', { caseId: refundId })
  return found
}

function lister({ db, now, policy }: ReadContext) {
  const refused = refusedRows(db.raw, 'refund')
  return (row: ListedRefund): Listed => {
    const { id, orderId, marketplaceId, problemId, reasonCode, currency, total, note, updatedAt } = row
    const state = refundState({ ...row, isRefused: refused.has(id) }, now(), policy)
    return {
      refundId: id, orderId, marketplaceId, problemId, reasonCode, currency, total, note, state, updatedAt,
      lines: JSON.parse(row.lines) as RefundLine[],
      heldUntil: state === 'held' && row.uploadedAt !== null ? refundHeldUntil(row.uploadedAt, policy) : null,
    } // prettier-ignore
  }
}

export function refundsOf(context: ReadContext, orderRow: number): Listed[] {
  return context.db.raw
    .prepare<[number], ListedRefund>(`${LISTED} WHERE r.orderRow = ? ORDER BY r.id`)
    .all(orderRow)
    .map(lister(context))
}

/** One tab of the list, with the counts of all of them; the newest first. */
export function listRefunds(
  context: ReadContext,
  { tab, limit, offset }: Input<'refunds.list'>,
): Output<'refunds.list'> {
  const all = context.db.raw
    .prepare<[], ListedRefund>(`${LISTED} ORDER BY r.updatedAt DESC, r.id DESC`)
    .all()
    .map(lister(context))
  const counts: Record<string, number> = {}
  for (const { state } of all) counts[state] = (counts[state] ?? 0) + 1
  const rows = all.filter(({ state }) => state === tab)
  return { counts, total: rows.length, rows: rows.slice(offset, offset + limit) }
}
