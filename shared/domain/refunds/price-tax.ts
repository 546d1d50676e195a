import type { MarketplaceId } from '../marketplace'

/** What is known of prices and their tax: `resources/price-tax.json`. */
export interface PriceTaxTable {
  /** A marketplace that is not named is not known. */
  marketplaces: readonly {
    id: MarketplaceId
    holdsTax: boolean
    source: string
    /** yyyy-mm-dd. */
    checkedOn: string
  }[]
  /** In percent, by the country goods go to (ISO 3166-1 alpha-2). */
  rates: { byCountry: Readonly<Record<string, readonly number[]>> }
}

/** `inside`: the price holds its tax. `above`: the buyer paid the tax on top of it. */
export type TaxReading = 'inside' | 'above' | 'unknown'

/** How an order's prices are read, and what says so: the table (with its source), rows of reports, or nothing. */
export interface PriceTax {
  reading: TaxReading
  because: 'table' | 'rows' | 'nothing'
  source: string
  checkedOn: string
}

/** Price and tax of a line as a report gave them, in minor units. */
export interface TaxedRow {
  itemPrice: number | null
  itemTax: number | null
  /** Empty where nothing was taken off the price. */
  itemPromotionDiscount: number | null
  quantity: number
  /** Where it goes; empty where no report says so. */
  country: string
}

/**
 * What one row proves by the tax rates of its country: 20.00 with 3.19 of tax holds 19 %, 20.00 with 3.80 does not. Nothing
 * where both readings or none fit, or a promotion stands between price and tax.
 */
export function provenReading(row: TaxedRow, table: PriceTaxTable): 'inside' | 'above' | undefined {
  const { itemPrice, itemTax, itemPromotionDiscount, quantity, country } = row
  const rates = table.rates.byCountry[country] ?? []
  if (!itemPrice || !itemTax || itemPromotionDiscount) return undefined
  // Amazon may round each unit: one minor unit off for each of them.
  const fits = (part: number) => Math.abs(itemTax - itemPrice * part) <= Math.max(1, quantity)
  const inside = rates.some((rate) => fits(rate / (100 + rate)))
  const above = rates.some((rate) => fits(rate / 100))
  if (inside === above) return undefined
  return inside ? 'inside' : 'above'
}

/** So many rows of a marketplace must prove the same, and none the other, before others are read by them. */
const ENOUGH = 3

function readingOf(rows: readonly TaxedRow[], table: PriceTaxTable, enough: number): 'inside' | 'above' | undefined {
  const proven = rows.flatMap((row) => provenReading(row, table) ?? [])
  const [first] = proven
  return proven.length >= enough && proven.every((reading) => reading === first) ? first : undefined
}

/**
 * How the prices of an order are read: as the marketplace is known, else as its own rows prove it, else as rows of the
 * marketplace do (`others`, asked only then).
 */
export function priceTaxOf(
  marketplaceId: MarketplaceId,
  own: readonly TaxedRow[],
  others: () => readonly TaxedRow[],
  table: PriceTaxTable,
): PriceTax {
  const known = table.marketplaces.find(({ id }) => id === marketplaceId)
  if (known) {
    const { holdsTax, source, checkedOn } = known
    return { reading: holdsTax ? 'inside' : 'above', because: 'table', source, checkedOn }
  }
  const isTaxed = own.some(({ itemTax }) => itemTax)
  const proven = readingOf(own, table, 1) ?? (isTaxed ? readingOf(others(), table, ENOUGH) : undefined)
  return { reading: proven ?? 'unknown', because: proven ? 'rows' : 'nothing', source: '', checkedOn: '' }
}
