import type { Output, Input } from '@shared/contract'
import { MARKETPLACE_IDS } from '@shared/domain/marketplace'
import { ORDER_STATES, type OrderState, TRACKING_STATES, type TrackingState } from '@shared/domain/orders/order-state'
import type { ReadConnection } from '../../db/access'
import type { ReadContext } from '../../context'
import { dayBounds } from '@shared/domain/time'
import { searchOrders } from './search'
import { orderBy, type OrderSort, type SortTerm, sortsFor, sortTerms } from './sorts'

export type OrderFilter = Input<'orders.count'>['filter']

/** A search stops at this many orders, the newest first; the page says so. */
export const SEARCH_CAP = 1000
/** Up to this many orders are found by their kind and sorted; above, the sorted index is walked and most rows fit. */
const FEW = 20_000
const DAY_MS = 86_400_000

/** The kinds of orders a filter lets through: one list for each column of `orderCounts`. */
function facets(filter: OrderFilter) {
  const work = filter.tab === 'unshipped' || filter.tab === 'partlyShipped' || filter.due !== undefined
  return {
    // What is shipped or cancelled is not due.
    state: states(filter),
    // Amazon ships its own: only the seller's orders are work.
    fulfillmentChannel: filter.fulfillmentChannel
      ? [filter.fulfillmentChannel]
      : work
        ? ['Merchant']
        : ['Merchant', 'Amazon'],
    marketplaceId: filter.marketplaces.length > 0 ? filter.marketplaces : [...MARKETPLACE_IDS],
    tracking: filter.tracking ? [filter.tracking] : [...TRACKING_STATES],
    cancelRequested: filter.cancelRequested === undefined ? [0, 1] : [filter.cancelRequested ? 1 : 0],
  }
}
type Facets = ReturnType<typeof facets>

function states({ tab, due }: OrderFilter): string[] {
  const wanted = tab === 'all' ? [...ORDER_STATES] : [tab]
  return due ? wanted.filter((state) => WORK.includes(state)) : wanted
}

/** Columns that a list of all values would not narrow. */
const ALL: { [F in keyof Facets]: number } = {
  state: ORDER_STATES.length,
  fulfillmentChannel: 2,
  marketplaceId: MARKETPLACE_IDS.length,
  tracking: TRACKING_STATES.length,
  cancelRequested: 2,
}

interface Where {
  sql: string
  values: (string | number)[]
}

function facetWhere(found: Facets, skip: readonly string[], every: boolean): Where {
  const parts: string[] = []
  const values: (string | number)[] = []
  for (const [column, wanted] of Object.entries(found) as [keyof Facets, (string | number)[]][]) {
    if (skip.includes(column) || (!every && wanted.length === ALL[column])) continue
    parts.push(wanted.length === 1 ? `${column} = ?` : `${column} IN (${wanted.map(() => '?').join(', ')})`)
    values.push(...wanted)
  }
  return { sql: parts.join(' AND '), values }
}

function dueWhere(context: ReadContext, due: NonNullable<OrderFilter['due']>): Where {
  const now = context.now()
  if (due === 'overdue') return { sql: 'shipBy < ?', values: [now] }
  if (due === 'next24h') return { sql: 'shipBy >= ? AND shipBy < ?', values: [now, now + DAY_MS] }
  const today = dayBounds(now, context.shop.timeZone)
  return { sql: 'shipBy >= ? AND shipBy < ?', values: [today.startAt, today.endAt] }
}

const and = (...parts: string[]) => parts.filter(Boolean).join(' AND ')
const WORK: readonly string[] = ['unshipped', 'partlyShipped']

function countFacets(db: ReadConnection, found: Facets): number {
  const where = facetWhere(found, [], true)
  const row = db
    .prepare<unknown[], { n: number | null }>(`SELECT sum(n) n FROM orderCounts WHERE ${where.sql}`)
    .get(...where.values)
  return row?.n ?? 0
}

/** Counts by state and tracking out of the counts that are kept; undefined where a filter needs more than those. */
export function countByKind(db: ReadConnection, filter: OrderFilter) {
  if (filter.search.trim() !== '' || filter.due) return undefined
  const where = facetWhere(facets(filter), [], true)
  return db
    .prepare<unknown[], { state: OrderState; tracking: TrackingState; n: number }>(
      `SELECT state, tracking, sum(n) n FROM orderCounts WHERE ${where.sql} GROUP BY state, tracking HAVING sum(n) > 0`,
    )
    .all(...where.values)
}

export interface ListQuery {
  /** The rows a filter finds: `orders … WHERE …`, with its values. */
  from: string
  values: (string | number)[]
  terms: SortTerm[]
}

/** Whether a list is short enough to be found by its kind and sorted. */
const isShort = (filter: OrderFilter, total: number) =>
  filter.search.trim() !== '' || filter.due !== undefined || total <= FEW
const isWork = (found: Facets) => found.state.every((state) => WORK.includes(state))

/** What the list of a filter can be sorted by. */
export function sortsOf(context: ReadContext, filter: OrderFilter): OrderSort['by'][] {
  const found = facets(filter)
  // A search may find work and other orders: what is due has a date in it.
  const hasDue = isWork(found) || filter.search.trim() !== ''
  return sortsFor({ isWork: hasDue, isShort: isShort(filter, countFacets(context.db.raw, found)) })
}

/** The query for a filter's rows in their order; undefined where there are none. Tests read its plan. */
export function listQuery(context: ReadContext, filter: OrderFilter, sort: OrderSort): ListQuery | undefined {
  const db = context.db.raw
  const found = facets(filter)
  const terms = sortTerms(sort, sortsOf(context, filter))
  const due = filter.due ? dueWhere(context, filter.due) : { sql: '', values: [] }
  if (filter.search.trim() !== '') {
    const ids = searchOrders(db, filter.search, SEARCH_CAP)
    const where = facetWhere(found, [], false)
    return {
      from: `orders WHERE ${and('id IN (SELECT value FROM json_each(?))', where.sql, due.sql)}`,
      values: [JSON.stringify(ids), ...where.values, ...due.values],
      terms,
    }
  }
  const total = countFacets(db, found)
  if (total === 0) return undefined
  if (isShort(filter, total)) {
    const where = facetWhere(found, [], true)
    return {
      from: `orders INDEXED BY ordersByFacet WHERE ${and(where.sql, due.sql)}`,
      values: [...where.values, ...due.values],
      terms,
    }
  }
  const [state] = found.state
  const isOneState = found.state.length === 1 && state !== undefined
  const where = facetWhere(found, isOneState ? ['state'] : [], false)
  if (terms[0]?.column === 'orderId' || !isOneState) {
    const all = facetWhere(found, [], false)
    const index = terms[0]?.column === 'orderId' ? 'sqlite_autoindex_orders_1' : 'ordersByPurchased'
    return { from: `orders INDEXED BY ${index} WHERE ${all.sql || '1'}`, values: all.values, terms }
  }
  // The index of what is due holds work only, and is taken only where the query says so in its words.
  const [index, only] = terms[0]?.column === 'shipBy' ? ['ordersByShipBy', `state IN ('unshipped', 'partlyShipped')`] : ['ordersByStatePurchased', ''] // prettier-ignore
  return {
    from: `orders INDEXED BY ${index} WHERE ${and('state = ?', only ?? '', where.sql)}`,
    values: [state, ...where.values],
    terms,
  }
}

/** The statement for one window of a list. */
export const windowSql = ({ from, terms }: ListQuery): string =>
  `SELECT id FROM ${from} ORDER BY ${orderBy(terms)} LIMIT ? OFFSET ?`

/** Row numbers of one window of the list, in its order. */
export function findOrders(
  context: ReadContext,
  filter: OrderFilter,
  sort: OrderSort,
  limit: number,
  offset: number,
): number[] {
  const query = listQuery(context, filter, sort)
  return query ? windowOf(context.db.raw, query, limit, offset) : []
}

export function windowOf(db: ReadConnection, query: ListQuery, limit: number, offset: number): number[] {
  return db
    .prepare<unknown[], { id: number }>(windowSql(query))
    .all(...query.values, limit, offset)
    .map((row) => row.id)
}

/** How many orders, and for lists of the work how many units to ship. A search counts up to its cap. */
export function countOrders(
  context: ReadContext,
  filter: OrderFilter,
): Pick<Output<'orders.count'>, 'total' | 'atLeast' | 'units'> {
  const db = context.db.raw
  const found = facets(filter)
  if (filter.search.trim() === '' && !filter.due) {
    return { total: countFacets(db, found), atLeast: false, units: null }
  }
  const due = filter.due ? dueWhere(context, filter.due) : { sql: '', values: [] }
  if (filter.search.trim() === '') {
    const where = facetWhere(found, [], true)
    const row = db
      .prepare<unknown[], { n: number }>(
        `SELECT count(*) n FROM orders INDEXED BY ordersByFacet WHERE ${and(where.sql, due.sql)}`,
      )
      .get(...where.values, ...due.values)
    return { total: row?.n ?? 0, atLeast: false, units: null }
  }
  const ids = searchOrders(db, filter.search, SEARCH_CAP)
  const where = facetWhere(found, [], false)
  const row = db
    .prepare<unknown[], { n: number; units: number | null }>(
      `SELECT count(*) n, sum(unitsToShip) units FROM orders WHERE ${and('id IN (SELECT value FROM json_each(?))', where.sql, due.sql)}`,
    )
    .get(JSON.stringify(ids), ...where.values, ...due.values)
  return { total: row?.n ?? 0, atLeast: ids.length >= SEARCH_CAP, units: row?.units ?? 0 }
}

export function tabCounts(context: ReadContext): Output<'orders.tabCounts'> {
  const rows = context.db.raw
    .prepare<[], { state: (typeof ORDER_STATES)[number]; merchant: number; n: number }>(
      `SELECT state, sum(CASE WHEN fulfillmentChannel = 'Merchant' THEN n ELSE 0 END) merchant, sum(n) n FROM orderCounts GROUP BY state`,
    )
    .all()
  const of = (state: string) => rows.find((row) => row.state === state)
  const filter: OrderFilter = { tab: 'all', marketplaces: [], search: '' }
  return {
    pending: of('pending')?.n ?? 0,
    unshipped: of('unshipped')?.merchant ?? 0,
    partlyShipped: of('partlyShipped')?.merchant ?? 0,
    shipped: of('shipped')?.n ?? 0,
    cancelled: of('cancelled')?.n ?? 0,
    all: rows.reduce((sum, row) => sum + row.n, 0),
    overdue: countOrders(context, { ...filter, due: 'overdue' }).total,
    due24h: countOrders(context, { ...filter, due: 'next24h' }).total,
  }
}
