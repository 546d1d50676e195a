import { MARKETPLACES, type MarketplaceId } from '../marketplace'

/** One stock serves the marketplaces of the European Union; every other one has its own. */
const EUROPE: ReadonlySet<MarketplaceId> = new Set<MarketplaceId>([
  'DE',
  'FR',
  'IT',
  'ES',
  'NL',
  'SE',
  'PL',
  'BE',
  'IE',
])
export type StockPlace = MarketplaceId | 'EU'

/** Whose stock an inventory report of a marketplace speaks of. */
export function stockPlace(marketplaceId: MarketplaceId): StockPlace {
  return EUROPE.has(marketplaceId) ? 'EU' : marketplaceId
}

/** The places a shop's reports can speak of, in the product's order. */
export function placesOf(marketplaces: readonly MarketplaceId[]): StockPlace[] {
  return [...new Set(MARKETPLACES.filter(({ id }) => marketplaces.includes(id)).map(({ id }) => stockPlace(id)))]
}

/** The marketplace of a country as reports write it; the United Kingdom is `GB` there. Undefined where there is none. */
export function placeOfCountry(country: string): StockPlace | undefined {
  const id = country === 'GB' ? 'UK' : country
  return MARKETPLACES.find((known) => known.id === id)?.id
}
