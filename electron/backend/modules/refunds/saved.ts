import type { Output } from '@shared/contract'
import { REFUND_STATES } from '@shared/domain/refunds/state'
import { inTabs, savedList } from '../../context/saved-list'
import { listRefunds } from './read'

type Listed = Output<'refunds.list'>['rows'][number]
type Tab = (typeof REFUND_STATES)[number]

/** Refunds of one tab, or of all. */
export const savedRefunds = savedList<{ tab?: Tab | undefined }, Listed>({
  name: (texts) => texts.refund.title,
  ...inTabs(REFUND_STATES, (texts) => texts.refund.state, (context, tab, page) => listRefunds(context, { tab, ...page }).rows),
  columns: [
    { id: 'order', header: (t) => t.refund.column.order, kind: 'id', width: 21, value: (row) => row.orderId },
    { id: 'market', header: (t) => t.refund.column.market, kind: 'text', width: 9, value: (row) => row.marketplaceId },
    { id: 'reason', header: (t) => t.refund.column.reason, kind: 'text', width: 32, value: (row, { texts }) => row.reasonCode && texts.refund.code[row.reasonCode] },
    { id: 'note', header: (t) => t.lists.note, kind: 'text', width: 32, value: (row) => row.note },
    { id: 'amount', header: (t) => t.refund.column.amount, kind: 'money', width: 13, value: (row) => [row.total, row.currency] },
    { id: 'currency', header: (t) => t.costs.currency, kind: 'text', width: 9, value: (row) => row.currency },
    { id: 'state', header: (t) => t.orders.column.state, kind: 'text', width: 16, value: (row, { texts }) => texts.refund.state[row.state] },
    { id: 'clock', header: (t) => t.refund.column.clock, kind: 'instant', width: 17, value: (row) => row.heldUntil },
    { id: 'when', header: (t) => t.refund.column.when, kind: 'instant', width: 17, value: (row) => row.updatedAt },
  ],
}) // prettier-ignore
