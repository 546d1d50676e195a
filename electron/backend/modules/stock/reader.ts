import type { MarketplaceId } from '@shared/domain/marketplace'
import { stockPlace } from '@shared/domain/stock/place'
import type { Reader } from '../../db/access'
import { type Given, prepared } from '../../db/prepared'
import type { Row } from '../../db/schema'

export type StockRow = Row<'stock'>

/** How SKUs that differ by case only are found. */
export const folded = (sku: string) => sku.toLowerCase()

/** Whose stock it may be: the marketplace's own, or that of the place it shares. */
type Places = { own: string; shared: string }
const placesOf = (marketplaceId: MarketplaceId): Places => ({ own: marketplaceId, shared: stockPlace(marketplaceId) })

const exact = prepared((build, given: Given<Places & { sku: string }>) =>
  build
    .selectFrom('stock')
    .selectAll()
    .where('sku', '=', given('sku'))
    .where('place', 'in', [given('own'), given('shared')])
    .where('channel', '<>', 'merchant')
    .orderBy((is) => is('fulfillable', 'is', null))
    .orderBy('asOf', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
)

const ofOtherCase = prepared((build, given: Given<Places & { folded: string }>) =>
  build
    .selectFrom('stock')
    .select('sku')
    .where('folded', '=', given('folded'))
    .where('place', 'in', [given('own'), given('shared')])
    .orderBy('asOf', 'desc')
    .limit(1),
)

/**
 * What reports say of a SKU's stock: the newest report that counts it, of the marketplace's own place. A SKU is matched
 * letter by letter; one that differs by case only is a suggestion, to be clicked (formats.md §8).
 */
export function stockOf(
  db: Reader,
  sku: string,
  marketplaceId: MarketplaceId,
): { found: StockRow | undefined; suggestion: string } {
  const places = placesOf(marketplaceId)
  const found = db.get(exact({ sku, ...places }))
  const suggestion = found ? '' : (db.get(ofOtherCase({ folded: folded(sku), ...places }))?.sku ?? '')
  return { found, suggestion: suggestion === sku ? '' : suggestion }
}

/** SKUs that contain what was typed, for choosing from. */
export function suggestSkus({ all, build }: Reader, search: string, marketplaceId: MarketplaceId, limit = 20) {
  const { own, shared } = placesOf(marketplaceId)
  return all(
    build
      .selectFrom('stock')
      .select(({ fn }) => ['sku', fn.max('title').as('title'), fn.max('fulfillable').as('fulfillable')])
      .where('place', 'in', [own, shared])
      .where(({ or, eb, fn, val, ref }) => {
        const typed = val(folded(search))
        const lowered = fn<string>('lower', ['title'])
        return or([
          eb(fn<number>('instr', [ref('folded'), typed]), '>', 0),
          eb(fn<number>('instr', [lowered, typed]), '>', 0),
        ])
      })
      .groupBy('sku')
      .orderBy(({ fn, eb }) => eb(fn.max('fulfillable'), 'is', null))
      .orderBy('sku')
      .limit(limit),
  )
}
