import type { Output, Input } from '@shared/contract'
import { MARKETPLACE_IDS } from '@shared/domain/marketplace'
import { ORDER_STATES, type OrderState, TRACKING_STATES, type TrackingState } from '@shared/domain/orders/order-state'
import type { SqliteDatabase } from '../../db/open'
import type { ReadContext } from '../../context'
import { dayBounds } from '@shared/domain/time'
import { searchOrders } from './search'

export type OrderFilter = Input<'orders.count'>['filter']
export type OrderSort = Input<'orders.list'>['sort']

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
const SORT_COLUMN = { latestShipAt: 'shipBy', purchasedAt: 'purchasedAt' } as const
const WORK: readonly string[] = ['unshipped', 'partlyShipped']

function countFacets(db: SqliteDatabase, found: Facets): number {
  const where = facetWhere(found, [], true)
  const row = db
    .prepare<unknown[], { n: number | null }>(`SELECT sum(n) n FROM orderCounts WHERE ${where.sql}`)
    .get(...where.values)
  return row?.n ?? 0
}

/** Counts by state and tracking out of the counts that are kept; undefined where a filter needs more than those. */
export function countByKind(db: SqliteDatabase, filter: OrderFilter) {
  if (filter.search.trim() !== '' || filter.due) return undefined
  const where = facetWhere(facets(filter), [], true)
  return db
    .prepare<unknown[], { state: OrderState; tracking: TrackingState; n: number }>(
      `SELECT state, tracking, sum(n) n FROM orderCounts WHERE ${where.sql} GROUP BY state, tracking HAVING sum(n) > 0`,
    )
    .all(...where.values)
}

export interface ListQuery {
  sql: string
  values: (string | number)[]
}

/** The query for one window of row numbers; tests read its plan. */
export function listQuery(
  context: ReadContext,
  filter: OrderFilter,
  sort: OrderSort,
  limit: number,
  offset: number,
): ListQuery | undefined {
  const db = context.db.raw
  const found = facets(filter)
  const isWork = found.state.every((state) => WORK.includes(state))
  // Only work has a date it is due; every other list goes by the newest.
  const column = isWork || filter.search.trim() !== '' ? SORT_COLUMN[sort.by] : 'purchasedAt'
  const order = `ORDER BY ${column} ${sort.direction}, id ${sort.direction} LIMIT ? OFFSET ?`
  if (filter.search.trim() !== '') {
    const ids = searchOrders(db, filter.search, SEARCH_CAP)
    const where = facetWhere(found, [], false)
    const due = filter.due ? dueWhere(context, filter.due) : { sql: '', values: [] }
    return {
      sql: `SELECT id FROM orders WHERE ${and('id IN (SELECT value FROM json_each(?))', where.sql, due.sql)} ${order}`,
      values: [JSON.stringify(ids), ...where.values, ...due.values, limit, offset],
    }
  }
  const total = countFacets(db, found)
  if (total === 0) return undefined
  const due = filter.due ? dueWhere(context, filter.due) : { sql: '', values: [] }
  const [state] = found.state
  if (filter.due || total <= FEW) {
    const where = facetWhere(found, [], true)
    return {
      sql: `SELECT id FROM orders INDEXED BY ordersByFacet WHERE ${and(where.sql, due.sql)} ${order}`,
      values: [...where.values, ...due.values, limit, offset],
    }
  }
  const where = facetWhere(found, found.state.length === 1 ? ['state'] : [], false)
  if (found.state.length !== 1 || !state)
    return {
      sql: `SELECT id FROM orders INDEXED BY ordersByPurchased ${where.sql && `WHERE ${where.sql}`} ORDER BY purchasedAt ${sort.direction}, id ${sort.direction} LIMIT ? OFFSET ?`,
      values: [...where.values, limit, offset],
    }
  // The index of what is due holds work only, and is taken only where the query says so in its words.
  const [index, only] = column === 'shipBy' ? ['ordersByShipBy', `state IN ('unshipped', 'partlyShipped')`] : ['ordersByStatePurchased', ''] // prettier-ignore
  return {
    sql: `SELECT id FROM orders INDEXED BY ${index} WHERE ${and('state = ?', only ?? '', where.sql)} ${order}`,
    values: [state, ...where.values, limit, offset],
  }
}

/** Row numbers of one window of the list, in its order. */
export function findOrders(
  context: ReadContext,
  filter: OrderFilter,
  sort: OrderSort,
  limit: number,
  offset: number,
): number[] {
  const query = listQuery(context, filter, sort, limit, offset)
  if (!query) return []
  return context.db.raw
    .prepare<unknown[], { id: number }>(query.sql)
    .all(...query.values)
    .map((row) => row.id)
}

/** How many orders, and for lists of the work how many units to ship. A search counts up to its cap. */
export function countOrders(context: ReadContext, filter: OrderFilter): Output<'orders.count'> {
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
