import type { Output } from '@shared/contract'
import { type ListColumn, savedList, searchedFor, wholeList } from '../../context/saved-list'
import { listCosts } from './read'

type Listed = Output<'costs.list'>['rows'][number]
const AMOUNTS = ['goods', 'postageOut', 'postageBack', 'fees', 'reserve'] as const

/** What one unit of each SKU costs. */
export const savedCosts = savedList<{ search: string }, Listed>({
  name: (texts) => texts.costs.skus,
  narrowed: searchedFor,
  read: ({ db }, { search }) => wholeList((page) => listCosts(db, { search, skus: [], first: [], ...page }).rows),
  columns: [
    { id: 'sku', header: (t) => t.costs.sku, kind: 'id', width: 24, value: (row) => row.sku },
    { id: 'title', header: (t) => t.stock.column.title, kind: 'text', width: 48, value: (row) => row.title },
    { id: 'currency', header: (t) => t.costs.currency, kind: 'text', width: 9, value: (row) => row.currency },
    ...AMOUNTS.map((amount): ListColumn<Listed> => ({
      id: amount,
      header: (t) => t.costs[amount],
      kind: 'money',
      width: 14,
      value: (row) => { const minor = row[amount]; return minor === null ? null : [minor, row.currency] },
    })),
  ],
}) // prettier-ignore
