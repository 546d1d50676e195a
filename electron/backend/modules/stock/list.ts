import type { Input, Output } from '@shared/contract'
import type { ReadContext } from '../../context'
import { folded } from './reader'

/** The newest report of a SKU in a place that says anything about one of its numbers. */
const newest = (field: string, what = field) =>
  `(SELECT s.${what} FROM stock s WHERE s.place = k.place AND s.sku = k.sku AND s.${field} IS NOT NULL ORDER BY s.asOf DESC, s.id DESC LIMIT 1) `

/** What reports say lies where, one line for each SKU and place. */
export function listStock({ db }: ReadContext, input: Input<'stock.list'>): Output<'stock.list'> {
  const asked = { search: folded(input.search.trim()), place: input.place, limit: input.limit, offset: input.offset }
  const where = `(:place = '' OR place = :place) AND (:search = '' OR instr(folded, :search) > 0 OR instr(lower(title), :search) > 0
    OR lower(asin) = :search OR lower(fnsku) = :search)`
  const places = db.raw
    .prepare<[], { place: string; skus: number }>(
      'SELECT place, count(*) skus FROM (SELECT DISTINCT sku, place FROM stock) GROUP BY place ORDER BY place',
    )
    .all()
  // Without a search the places tell the total: counting again would read every row.
  const total =
    asked.search === ''
      ? places.reduce((sum, { place, skus }) => sum + (asked.place === '' || asked.place === place ? skus : 0), 0)
      : (db.raw
          .prepare<typeof asked, { n: number }>(
            `SELECT count(*) n FROM (SELECT DISTINCT sku, place FROM stock WHERE ${where})`,
          )
          .get(asked)?.n ?? 0)
  const rows = db.raw
    .prepare<typeof asked, Output<'stock.list'>['rows'][number]>(
      `SELECT k.sku, k.place, k.title, k.asin, k.fnsku, k.newestAt,
         ${newest('fulfillable')} fulfillable, ${newest('fulfillable', 'asOf')} fulfillableAt,
         coalesce(${newest('fulfillable', 'reportId')}, k.reportId) reportId, ${newest('reserved')} reserved,
         ${newest('inbound')} inbound, ${newest('unsellable')} unsellable, ${newest('merchantQuantity')} merchantQuantity
       FROM (SELECT a.sku, a.place, max(s.title) title, max(s.asin) asin, max(s.fnsku) fnsku, max(s.asOf) newestAt, min(s.reportId) reportId
             FROM (SELECT DISTINCT sku, place FROM stock WHERE ${where} ORDER BY sku, place LIMIT :limit OFFSET :offset) a
             JOIN stock s ON s.sku = a.sku AND s.place = a.place GROUP BY a.sku, a.place) k ORDER BY k.sku, k.place`,
    )
    .all(asked)
  const counts = Object.fromEntries(places.map(({ place, skus }) => [place, skus]))
  return { counts, places, total, rows }
}
