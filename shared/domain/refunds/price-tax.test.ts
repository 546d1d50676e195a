import { describe, expect, it } from 'vitest'
import table from '@resources/price-tax.json'
import { MARKETPLACES } from '../marketplace'
import { priceTaxOf, type PriceTaxTable, provenReading, type TaxedRow } from './price-tax'

const TABLE = table as PriceTaxTable
const row = (country: string, itemPrice: number, itemTax: number, more: Partial<TaxedRow> = {}): TaxedRow => ({ country, itemPrice, itemTax, itemPromotionDiscount: null, quantity: 1, ...more }) // prettier-ignore
const none = () => []

describe('a row proves whether its price holds the tax', () => {
  it.each<[string, TaxedRow, 'inside' | 'above' | undefined]>([
    // 19/119 of 20.00 is 3.193; 19 % of 20.00 is 3.80.
    ['German goods, tax inside', row('DE', 2000, 319), 'inside'],
    ['German goods, tax on top', row('DE', 2000, 380), 'above'],
    ['German books, 7/107 of 20.00', row('DE', 2000, 131), 'inside'],
    // 20/120 and 20 % of 29.99: 4.998 and 5.998.
    ['British goods, tax inside', row('GB', 2999, 500), 'inside'],
    ['British goods, tax on top', row('GB', 2999, 600), 'above'],
    // 25/125 in Sweden is the share that 20 % on top is in France: the country tells.
    ['a fifth, to Sweden', row('SE', 10_000, 2000), 'inside'],
    ['a fifth, to France', row('FR', 10_000, 2000), 'above'],
    ['three units, each rounded', row('DE', 2997, 480, { quantity: 3 }), 'inside'],
    ['so small that both fit', row('DE', 10, 2), undefined],
    ['no rate of the country', row('DE', 2000, 160), undefined],
    ['a country whose rates are not known', row('KR', 2000, 182), undefined],
    ['no country', row('', 2000, 319), undefined],
    ['no tax', row('DE', 2000, 0), undefined],
    ['a promotion between price and tax', row('DE', 2000, 319, { itemPromotionDiscount: 500 }), undefined],
  ])('%s', (_, taxed, expected) => {
    expect(provenReading(taxed, TABLE)).toBe(expected)
  })
})

describe('the prices of an order', () => {
  it('are read as the marketplace is known, whatever a row looks like', () => {
    expect(priceTaxOf('JP', [row('JP', 2980, 298)], none, TABLE)).toMatchObject({ reading: 'inside', because: 'table' })
    expect(priceTaxOf('IN', [], none, TABLE).reading).toBe('inside')
    expect(priceTaxOf('US', [row('DE', 2000, 319)], none, TABLE).reading).toBe('above')
    expect(priceTaxOf('CA', [], none, TABLE).reading).toBe('above')
  })

  it('else as their own rows prove it', () => {
    expect(priceTaxOf('DE', [row('DE', 2000, 380)], none, TABLE)).toMatchObject({ reading: 'above', because: 'rows' })
  })

  it('else as three rows of the marketplace prove it, and none the other way', () => {
    const own = [row('DE', 2000, 160)]
    const inside = row('DE', 2000, 319)
    expect(priceTaxOf('DE', own, () => [inside, inside, inside], TABLE).reading).toBe('inside')
    expect(priceTaxOf('DE', own, () => [inside, inside], TABLE)).toMatchObject({
      reading: 'unknown',
      because: 'nothing',
    })
    expect(priceTaxOf('DE', own, () => [inside, inside, inside, row('DE', 2000, 380)], TABLE).reading).toBe('unknown')
  })

  it('are not known where rows of one order prove both', () => {
    expect(priceTaxOf('DE', [row('DE', 2000, 319), row('DE', 2000, 380)], none, TABLE).reading).toBe('unknown')
  })
})

it('every entry of the table is of a marketplace we have, with its source and day', () => {
  for (const { id, source, checkedOn } of TABLE.marketplaces) {
    expect(MARKETPLACES.map((market) => market.id)).toContain(id)
    expect(source).not.toBe('')
    expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  }
})
