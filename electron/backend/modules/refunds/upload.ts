import type { MarketplaceId } from '@shared/domain/marketplace'
import type { AdjustmentCode } from '@shared/domain/refunds/codes'
import { examineRefund } from '@shared/domain/refunds/examine'
import type { RefundLine } from '@shared/domain/refunds/refund'
import { refundRows } from '@shared/domain/refunds/adjustments-file'
import type { RowFile, RowPlan, WayOut } from '../../outgoing'
import { settleProblems } from '../follow-ups'
import { ADJUSTMENTS_FILE } from './files/layout'
import { refundOrders, toldRefunds, untold } from './paid'
import { refundsWithOrder } from './read'
import { ADJUSTMENTS } from './way'

/** The adjustments file: refunds that were made or changed since they were last written. */
const file: RowFile = {
  baseName: 'Adjustments',
  ...ADJUSTMENTS_FILE,
  plan(context, refused) {
    const { db } = context
    const plans = new Map<MarketplaceId, RowPlan>()
    const toWrite = db.all(
      refundsWithOrder(db)
        .whereRef('r.revision', '>', 'r.writtenRevision')
        .where('r.withdrawnAt', 'is', null)
        .orderBy('r.id'),
    )
    const orderToRefund = refundOrders(context)
    for (const refund of toWrite) {
      const { id, orderRow, orderId, marketplaceId, currency, reasonCode, revision } = refund
      const plan = plans.get(marketplaceId) ?? { rows: [], holds: [] }
      plans.set(marketplaceId, plan)
      const order = orderToRefund(orderId, id)
      const itemIds = new Map(order.items.map(({ itemRow, orderItemId }) => [itemRow, orderItemId]))
      const lines = untold(toldRefunds(db, orderRow), id, order.items, JSON.parse(refund.lines) as RefundLine[])
      const [finding] = examineRefund(order, { reasonCode, lines })
      const refusal = refused.get(id)
      if (refusal) plan.holds.push({ orderId, entityRow: id, ...refusal })
      else if (finding) plan.holds.push({ orderId, entityRow: id, reason: finding.rule, params: finding.params })
      else {
        const written = refundRows({
          orderId,
          reasonCode: reasonCode as AdjustmentCode,
          currency,
          lines: lines.map((line) => ({ ...line, orderItemId: itemIds.get(line.itemRow) ?? '' })),
        })
        for (const row of written)
          plan.rows.push({ ...row, orderRow, entityRow: id, revision, rewritten: refund.writtenRevision > 0 })
      }
    }
    return plans
  },
}

export const refundWay: WayOut = {
  ...ADJUSTMENTS,
  refusals: 'refunds',
  file,
  // A case may be done with its refund.
  moved: ({ db }, { orderRow, at }, recorder) => settleProblems(db, orderRow, at, recorder),
}
