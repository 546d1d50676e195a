import type { ReadConnection } from '../../db/access'
import type { ReadContext } from '../../context'
import { listQuery, type ListQuery, type OrderFilter, windowOf } from './find'
import { isBefore, orderBy, type OrderSort } from './sorts'

/**
 * A list with orders that stay in their places although the filter does not find them any more: those being worked on. Without
 * that the row under the operator's hands would go with the first cell that is entered, and the next would take its place.
 */
export interface KeptList {
  filter: OrderFilter
  sort: OrderSort
  keep: readonly string[]
}

/** Row numbers of the kept orders that the filter does not find. */
function misfits(db: ReadConnection, query: ListQuery | undefined, keep: readonly string[]): number[] {
  if (keep.length === 0) return []
  const ids = db
    .prepare<[string], { id: number }>('SELECT id FROM orders WHERE orderId IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(keep))
    .map((row) => row.id)
  if (!query) return ids
  const fits = new Set(
    db
      .prepare<unknown[], { id: number }>(
        `SELECT id FROM ${query.from.replace(/ INDEXED BY \w+/, '')} AND id IN (SELECT value FROM json_each(?))`,
      )
      .all(...query.values, JSON.stringify(ids))
      .map((row) => row.id),
  )
  return ids.filter((id) => !fits.has(id))
}

/** Row numbers of one window of the list, and which of the kept orders stand in the list against its filter. */
export function findKept(
  context: ReadContext,
  { filter, sort, keep }: KeptList,
  limit: number,
  offset: number,
): { ids: number[]; kept: number[] } {
  const db = context.db.raw
  const query = listQuery(context, filter, sort)
  const kept = misfits(db, query, keep)
  if (kept.length === 0) return { ids: query ? windowOf(db, query, limit, offset) : [], kept }
  // As many rows before the window as there are kept ones: those of them that stand before it push rows into it.
  const start = Math.max(0, offset - kept.length)
  const around = query ? windowOf(db, query, limit + offset - start, start) : []
  if (around.length === 0 && start > 0) return { ids: [], kept }
  const merged = inOrder(db, query ?? { terms: [{ column: 'id', direction: 'asc' }] }, [...around, ...kept])
  return { ids: merged.slice(offset - start, offset - start + limit), kept }
}

const inOrder = (db: ReadConnection, { terms }: Pick<ListQuery, 'terms'>, ids: readonly number[]): number[] =>
  db
    .prepare<[string], { id: number }>(
      `SELECT id FROM orders WHERE id IN (SELECT value FROM json_each(?)) ORDER BY ${orderBy(terms)}`,
    )
    .all(JSON.stringify(ids))
    .map((row) => row.id)

/** Where an order stands in the list, from 0; undefined where it does not. */
export function placeOf(context: ReadContext, { filter, sort, keep }: KeptList, orderId: string): number | undefined {
  const db = context.db.raw
  const query = listQuery(context, filter, sort)
  const kept = misfits(db, query, keep)
  const id = db.prepare<[string], { id: number }>('SELECT id FROM orders WHERE orderId = ?').get(orderId)?.id
  if (id === undefined || (!kept.includes(id) && misfits(db, query, [orderId]).length > 0)) return undefined
  if (!query) return inOrder(db, { terms: [{ column: 'id', direction: 'asc' }] }, kept).indexOf(id)
  const values = db.prepare<[number], Record<string, string | number | null>>(`SELECT ${query.terms.map(({ column }, i) => `${column} t${i}`).join(', ')} FROM orders WHERE id = ?`).get(id) // prettier-ignore
  const before = db
    .prepare<unknown[], { n: number }>(`SELECT count(*) n FROM ${query.from} AND ${isBefore(query.terms)}`)
    .get(...query.values, values)
  return (before?.n ?? 0) + Math.max(0, inOrder(db, query, [...kept.filter((other) => other !== id), id]).indexOf(id))
}

/** The most orders that a stretch of a list may have. */
const MOST = 20_000

/** Ids of the orders from one to another in the list, both included, at most 20,000; none where one of them is not in it. */
export function ordersBetween(context: ReadContext, list: KeptList, from: string, to: string): string[] {
  const places = [placeOf(context, list, from), placeOf(context, list, to)].filter((place) => place !== undefined)
  const [first, last] = places.toSorted((a, b) => a - b)
  if (first === undefined || last === undefined) return []
  return stretch(context, list, first, last - first + 1)
}

/** Ids of so many orders of the list from one on; none where it is not in it. */
export function ordersFrom(context: ReadContext, list: KeptList, from: string, count: number): string[] {
  const first = placeOf(context, list, from)
  return first === undefined ? [] : stretch(context, list, first, count)
}

function stretch(context: ReadContext, list: KeptList, first: number, count: number): string[] {
  const { ids } = findKept(context, list, Math.min(MOST, count), first)
  const rows = context.db.raw
    .prepare<[string], { id: number; orderId: string }>(
      'SELECT id, orderId FROM orders WHERE id IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(ids))
  const byId = new Map(rows.map((row) => [row.id, row.orderId]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Ids of the kept orders that stand in a list against its filter. */
export function keptAgainst(context: ReadContext, filter: OrderFilter, keep: readonly string[]): string[] {
  if (keep.length === 0) return []
  const db = context.db.raw
  const rows = misfits(db, listQuery(context, filter, { by: 'purchasedAt', direction: 'desc' }), keep)
  return db
    .prepare<[string], { orderId: string }>('SELECT orderId FROM orders WHERE id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(rows))
    .map((row) => row.orderId)
}
