import type { Output } from '@shared/contract'
import { inTabs, savedList } from '../../context/saved-list'
import { listProblems, TABS } from './list'

type Listed = Output<'problems.list'>['rows'][number]
type Tab = keyof typeof TABS

/** Problem orders of one tab, or of all. */
export const savedProblems = savedList<{ tab?: Tab | undefined }, Listed>({
  name: (texts) => texts.problems.title,
  ...inTabs(Object.keys(TABS) as Tab[], (texts) => texts.problems.tab, (context, tab, page) => listProblems(context, { tab, ...page }).rows),
  columns: [
    { id: 'due', header: (t) => t.problems.column.due, kind: 'instant', width: 17, value: (row) => row.dueAt },
    { id: 'clock', header: (t) => t.problems.column.due, kind: 'text', width: 30, value: (row, { texts }) => row.due && texts.problems.clock[row.due] },
    { id: 'kind', header: (t) => t.problems.column.kind, kind: 'text', width: 18, value: (row, { texts }) => texts.problems.kind[row.kind] },
    { id: 'order', header: (t) => t.problems.column.order, kind: 'id', width: 21, value: (row) => row.orderId },
    { id: 'market', header: (t) => t.refund.column.market, kind: 'text', width: 9, value: (row) => row.marketplaceId },
    { id: 'item', header: (t) => t.problems.column.item, kind: 'text', width: 48, value: (row) => row.title },
    { id: 'choice', header: (t) => t.problems.column.choice, kind: 'text', width: 28, value: (row, { texts }) => row.choice && texts.problems.option[row.choice] },
    { id: 'opened', header: (t) => t.problems.column.opened, kind: 'instant', width: 17, value: (row) => row.openedAt },
    { id: 'closed', header: (t) => t.problems.column.closed, kind: 'instant', width: 17, value: (row) => row.closedAt },
  ],
}) // prettier-ignore
