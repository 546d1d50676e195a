import type { Output } from '@shared/contract'
import { CANCEL_TABS } from '@shared/contract/cancellations'
import { buyerReason } from '@shared/domain/cancellations/buyer-reasons'
import { inTabs, savedList } from '../../context/saved-list'
import { listCancellations } from './list'

type Listed = Output<'cancellations.list'>['rows'][number]
type Tab = (typeof CANCEL_TABS)[number]

/** Cancellations of one tab, or of all; what the buyer asked for and nobody decided among them. */
export const savedCancellations = savedList<{ tab?: Tab | undefined }, Listed>({
  name: (texts) => texts.cancel.title,
  ...inTabs(CANCEL_TABS, (texts) => texts.cancel.tabs, (context, tab, page) => listCancellations(context, { tab, ...page }).rows),
  columns: [
    { id: 'order', header: (t) => t.cancel.column.order, kind: 'id', width: 21, value: (row) => row.orderId },
    { id: 'market', header: (t) => t.cancel.column.market, kind: 'text', width: 9, value: (row) => row.marketplaceId },
    { id: 'why', header: (t) => t.cancel.column.why, kind: 'text', width: 36, value: (row, { texts }) => row.reasonCode ? `${row.reasonCode} · ${texts.cancel.code[row.reasonCode]}` : buyerReason(row.cancelReason, (known) => texts.cancel.buyerReason[known]) },
    { id: 'note', header: (t) => t.lists.note, kind: 'text', width: 32, value: (row) => row.note },
    { id: 'state', header: (t) => t.orders.column.state, kind: 'text', width: 16, value: (row, { texts }) => texts.cancel.tabs[row.state ?? 'asked'] },
    { id: 'clock', header: (t) => t.cancel.column.clock, kind: 'instant', width: 17, value: (row) => row.autoCancelAt },
    { id: 'when', header: (t) => t.cancel.column.when, kind: 'instant', width: 17, value: (row) => row.updatedAt },
  ],
}) // prettier-ignore
