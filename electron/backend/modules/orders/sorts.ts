import type { Input } from '@shared/contract'

export type OrderSort = Input<'orders.list'>['sort']
type SortBy = OrderSort['by']

/** The column of `orders` behind each sort. */
const COLUMNS: Readonly<Record<SortBy, string>> = {
  latestShipAt: 'shipBy',
  purchasedAt: 'purchasedAt',
  order: 'orderId',
  marketplace: 'marketplaceId',
  state: 'state',
  sku: 'sku',
  units: 'units',
  total: 'total',
}

export interface SortTerm {
  column: string
  direction: 'asc' | 'desc'
}

/**
 * What a list can be sorted by first. A long list is walked along an index; a short one is found by its kind and sorted by
 * whatever is asked. Only work has a date it is due.
 */
export function sortsFor(list: { isWork: boolean; isShort: boolean }): SortBy[] {
  const all = Object.keys(COLUMNS) as SortBy[]
  const indexed: readonly SortBy[] = ['purchasedAt', 'order', 'latestShipAt']
  return all.filter((by) => (list.isShort || indexed.includes(by)) && (list.isWork || by !== 'latestShipAt'))
}

/** The terms of an ORDER BY; a sort that the list does not have is the order date. Ends with the row, so that none is equal. */
export function sortTerms(sort: OrderSort, possible: readonly SortBy[]): SortTerm[] {
  const { direction } = sort
  const first = possible.includes(sort.by) ? sort.by : 'purchasedAt'
  const second = sort.then && sort.then.by !== first ? [{ column: COLUMNS[sort.then.by], direction: sort.then.direction }] : [] // prettier-ignore
  return [{ column: COLUMNS[first], direction }, ...second, { column: 'id', direction }]
}

export const orderBy = (terms: readonly SortTerm[]): string =>
  terms.map(({ column, direction }) => `${column} ${direction}`).join(', ')

/** Rows that stand before one whose values of the terms are the parameters, named `:t0`, `:t1`, … NULL is less than all else. */
export function isBefore(terms: readonly SortTerm[]): string {
  const alternatives = terms.map(({ column, direction }, i) => {
    const equal = terms.slice(0, i).map((term, n) => `${term.column} IS :t${n}`)
    const less = direction === 'asc' ? lessThan(column, `:t${i}`) : lessThan(`:t${i}`, column)
    return `(${[...equal, less].join(' AND ')})`
  })
  return `(${alternatives.join(' OR ')})`
}

const lessThan = (a: string, b: string) => `(${a} < ${b} OR (${a} IS NULL AND ${b} IS NOT NULL))`
