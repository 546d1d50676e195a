import type { Output } from '@shared/contract'
import { MCF_STATES } from '@shared/domain/mcf/state'
import { inTabs, savedList } from '../../context/saved-list'
import { listMcf } from './read'

type Listed = Output<'mcf.list'>['rows'][number]
type Tab = (typeof MCF_STATES)[number]

/** Multi-channel orders of one tab, or of all. */
export const savedMcf = savedList<{ tab?: Tab | undefined }, Listed>({
  name: (texts) => texts.mcf.title,
  ...inTabs(MCF_STATES, (texts) => texts.mcf.tabs, (context, tab, page) => listMcf(context, { tab, ...page }).rows),
  columns: [
    { id: 'number', header: (t) => t.mcf.column.number, kind: 'id', width: 24, value: (row) => row.fulfillmentOrderId },
    { id: 'order', header: (t) => t.mcf.column.order, kind: 'id', width: 21, value: (row) => row.orderId },
    { id: 'market', header: (t) => t.refund.column.market, kind: 'text', width: 9, value: (row) => row.marketplaceId },
    { id: 'items', header: (t) => t.mcf.column.items, kind: 'id', width: 36, value: (row) => row.skus },
    { id: 'to', header: (t) => t.mcf.column.to, kind: 'text', width: 32, value: (row) => row.recipient },
    { id: 'speed', header: (t) => t.mcf.column.speed, kind: 'text', width: 14, value: (row, { texts }) => texts.mcf.speed[row.speed] },
    { id: 'tracking', header: (t) => t.mcf.column.tracking, kind: 'id', width: 32, value: (row) => row.tracking },
    { id: 'state', header: (t) => t.orders.column.state, kind: 'text', width: 16, value: (row, { texts }) => row.isRefused ? texts.mcf.refused : texts.mcf.state[row.state] },
    { id: 'when', header: (t) => t.mcf.column.when, kind: 'instant', width: 17, value: (row) => row.updatedAt },
  ],
}) // prettier-ignore
