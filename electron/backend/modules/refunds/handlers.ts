import type { Input, Output } from '@shared/contract'
import { examineRefund } from '@shared/domain/refunds/examine'
import { leftToRefund, refundTotal } from '@shared/domain/refunds/refund'
import { suggestReason } from '@shared/domain/refunds/suggest-reason'
import type { HandlersOf, ReadContext } from '../../context'
import { orderRowNumber } from '../orders'
import { orderToRefund, toldRefunds, untold } from './paid'
import { listRefunds, refundsOf } from './read'
import { removeRefund, saveRefund, withdrawRefund } from './save'

/** Whether goods of the order came back, or are on their way back; and what problem is open. */
function caseOf({ db }: ReadContext, orderRow: number) {
  const returned = db.build.selectFrom('expectedReturns').select('id').where('orderRow', '=', orderRow).limit(1)
  const problem = db.build
    .selectFrom('problems')
    .select('kind')
    .where('orderRow', '=', orderRow)
    .where('closedAt', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
  return { isReturned: db.get(returned) !== undefined, problem: db.get(problem)?.kind ?? '' }
}

function begin(
  context: ReadContext,
  { orderId, refundId, isStillHere }: Input<'refunds.begin'>,
): Output<'refunds.begin'> {
  const order = orderToRefund(context, orderId, refundId)
  const { cancelRequested } = order
  return {
    currency: order.currency,
    marketplaceId: order.marketplaceId,
    priceTax: order.priceTax,
    items: order.items.map((item) => ({ ...item, left: leftToRefund(item) })),
    suggested: suggestReason({ cancelRequested, isStillHere, ...caseOf(context, order.orderRow) }) ?? null,
  }
}

export const handlers: HandlersOf<'refunds'> = {
  'refunds.begin': (context, input) => begin(context, input),
  'refunds.examine': (context, { refundId, orderId, ...entry }) => {
    const order = orderToRefund(context, orderId, refundId)
    const lines = untold(toldRefunds(context.db, order.orderRow), refundId, order.items, entry.lines)
    const isAllTold = lines.length === 0 && entry.lines.length > 0
    return { total: refundTotal(entry.lines), findings: isAllTold ? [] : examineRefund(order, { ...entry, lines }) }
  },
  'refunds.ofOrder': (context, { orderId }) => ({
    refunds: refundsOf(context, orderRowNumber(context.db, orderId)),
  }),
  'refunds.save': (write, input) => saveRefund(write, input),
  'refunds.remove': (write, { refundId }) => {
    removeRefund(write, refundId)
    return {}
  },
  'refunds.withdraw': (write, { refundId }) => {
    withdrawRefund(write, refundId)
    return {}
  },
  'refunds.list': (context, input) => listRefunds(context, input),
}
