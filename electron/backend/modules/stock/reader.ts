import type { MarketplaceId } from '@shared/domain/marketplace'
import { stockPlace } from '@shared/domain/stock/place'
import type { ReadConnection } from '../../db/access'
import type { Row } from '../../db/schema'

export type StockRow = Row<'stock'>

/** How SKUs that differ by case only are found. */
export const folded = (sku: string) => sku.toLowerCase()

/**
 * What reports say of a SKU's stock: the newest report that counts it, of the marketplace's own place. A SKU is matched
 * letter by letter; one that differs by case only is a suggestion, to be clicked (formats.md §8).
 */
export function stockReader(db: ReadConnection) {
  const exact = db.prepare<[string, string, string], StockRow>(
    `SELECT * FROM stock WHERE sku = ? AND place IN (?, ?) AND channel <> 'merchant'
     ORDER BY fulfillable IS NULL, asOf DESC, id DESC LIMIT 1`,
  )
  const other = db.prepare<[string, string, string], { sku: string }>(
    `SELECT sku FROM stock WHERE folded = ? AND place IN (?, ?) ORDER BY asOf DESC LIMIT 1`,
  )
  return {
    ofSku(sku: string, marketplaceId: MarketplaceId): { found: StockRow | undefined; suggestion: string } {
      const places = [marketplaceId, stockPlace(marketplaceId)] as const
      const found = exact.get(sku, ...places)
      const suggestion = found ? '' : (other.get(folded(sku), ...places)?.sku ?? '')
      return { found, suggestion: suggestion === sku ? '' : suggestion }
    },
  }
}

/** SKUs that contain what was typed, for choosing from. */
export function suggestSkus(db: ReadConnection, search: string, marketplaceId: MarketplaceId, limit = 20) {
  return db
    .prepare<
      { search: string; own: string; shared: string; limit: number },
      { sku: string; title: string; fulfillable: number | null }
    >(
      `SELECT sku, max(title) title, max(fulfillable) fulfillable FROM stock
       WHERE place IN (:own, :shared) AND (instr(folded, :search) > 0 OR instr(lower(title), :search) > 0)
       GROUP BY sku ORDER BY fulfillable IS NULL, sku LIMIT :limit`,
    )
    .all({ search: folded(search), own: marketplaceId, shared: stockPlace(marketplaceId), limit })
}
