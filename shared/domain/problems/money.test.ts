import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refundTotal } from '../refunds/refund'
import { type MoneyCase, optionMoney, type SkuCost } from './money'
import { OPTION_IDS, type OptionId } from './options'
import { type AffectedItem, refundShare } from './refund-share'

/** One of three mugs: 29.99 for the line, 2.40 tax, 5.00 shipping. */
const ONE_OF_THREE: AffectedItem = {
  itemRow: 1, sku: 'MUG', quantity: 1, ordered: 3, paid: { itemPrice: 2999, itemTax: 240, shippingPrice: 500 }, refunded: {},
} // prettier-ignore
const ALL: AffectedItem = { ...ONE_OF_THREE, quantity: 3 }
const COST: SkuCost = { currency: 'CNY', goods: 1200, postageOut: 3500, postageBack: 9000, fees: 40, reserve: 150 }
const CASE: MoneyCase = {
  items: [ALL], currency: 'USD', costs: new Map([['MUG', COST]]), payer: 'seller', partialPercent: 30,
} // prettier-ignore

describe('the share of a refund', () => {
  it.each<[string, AffectedItem, number, Record<string, number>]>([
    ['all of it', ALL, 100, { itemPrice: 2999, itemTax: 240, shippingPrice: 500 }],
    ['one of three, rounded down', ONE_OF_THREE, 100, { itemPrice: 999, itemTax: 80, shippingPrice: 166 }],
    // 29.99 × 30 % = 8.997; 2.40 × 30 % = 0.72; shipping stays.
    ['30 % of all', ALL, 30, { itemPrice: 899, itemTax: 72 }],
    ['30 % of one', ONE_OF_THREE, 30, { itemPrice: 299, itemTax: 24 }],
    ['what is left', { ...ALL, refunded: { itemPrice: 2000 } }, 100, { itemPrice: 999, itemTax: 240, shippingPrice: 500 }], // prettier-ignore
  ])('%s', (_, item, percent, amounts) => {
    expect(refundShare([item], percent)).toEqual([{ itemRow: 1, quantityCancelled: 0, amounts }])
  })

  it('is not guessed where no report told the price', () => {
    expect(refundShare([ALL, { ...ALL, itemRow: 2, paid: { itemTax: 5 } }])).toBeUndefined()
  })

  it('is whole and never above what was paid for the units', () => {
    const amount = fc.integer({ min: 0, max: 10_000_000 })
    fc.assert(
      fc.property(
        fc.record({ itemPrice: amount, itemTax: amount, shippingPrice: amount }),
        fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 100 }),
        (paid, a, b, percent) => {
          const [quantity, ordered] = [Math.min(a, b), Math.max(a, b)]
          const item = { itemRow: 1, sku: 's', quantity, ordered, paid, refunded: {} }
          const total = refundTotal(refundShare([item], percent)!)
          expect(Number.isInteger(total)).toBe(true)
          expect(total * ordered * 100).toBeLessThanOrEqual((paid.itemPrice + paid.itemTax + paid.shippingPrice) * quantity * Math.max(percent, 100)) // prettier-ignore
        },
      ),
    ) // prettier-ignore
  })
})

describe('what an option costs', () => {
  const CNY = (amount: number) => ({ currency: 'CNY', amount })
  const USD = (amount: number) => ({ currency: 'USD', amount })
  it.each<[OptionId, object[], object[]]>([
    // 3 × (12.00 + 35.00 + 1.50)
    ['replacement', [CNY(14550)], []],
    // 8.99 + 0.72; 3 × (0.40 + 1.50)
    ['partialRefund', [USD(971), CNY(570)], []],
    // 29.99 + 2.40 + 5.00; 3 × 0.40
    ['fullRefund', [USD(3739), CNY(120)], []],
    // and 3 × 90.00 back
    ['refundAfterReturn', [USD(3739), CNY(27120)], [CNY(3600)]],
    // 3 × (12.00 + 35.00 + 90.00 + 1.50)
    ['exchange', [CNY(41550)], [CNY(3600)]],
    ['returnOnly', [CNY(27000)], [CNY(3600)]],
    ['cancelInstead', [], []],
    ['amazonService', [], []],
  ])('%s', (option, totals, goodsBack) => {
    expect(optionMoney(option, CASE)).toMatchObject({ totals, goodsBack, isComplete: true })
  })

  it('leaves postage that the buyer or Amazon pays out of the sum and says so', () => {
    const { parts, totals } = optionMoney('returnOnly', { ...CASE, payer: 'buyer' })
    expect(parts).toEqual([{ id: 'postageBack', sums: [], unknownSkus: [], paidBy: 'buyer' }])
    expect(totals).toEqual([])
  })

  it('is not complete where it is not known who pays', () => {
    expect(optionMoney('returnOnly', { ...CASE, payer: 'unknown' })).toMatchObject({ isComplete: false, totals: [CNY(27000)] }) // prettier-ignore
  })

  it('names what was not entered, and never takes it for nothing', () => {
    const costs = new Map([['MUG', { ...COST, postageOut: null }]])
    const items = [ALL, { ...ALL, itemRow: 2, sku: 'LAMP', quantity: 1 }]
    const money = optionMoney('replacement', { ...CASE, items, costs })
    expect(money.isComplete).toBe(false)
    expect(money.parts.map(({ id, unknownSkus }) => [id, unknownSkus])).toEqual([
      ['goods', ['LAMP']],
      ['postageOut', ['MUG', 'LAMP']],
      ['reserve', ['LAMP']],
    ])
    expect(money.totals).toEqual([CNY(3600 + 450)])
    const noPrice = optionMoney('fullRefund', { ...CASE, items: [{ ...ALL, paid: {} }] })
    expect(noPrice).toMatchObject({ isComplete: false, totals: [CNY(120)] })
  })

  it('tells SKUs apart by case', () => {
    const costs = new Map([['mug', COST]])
    expect(optionMoney('returnOnly', { ...CASE, costs }).isComplete).toBe(false)
  })

  it('has its totals equal to its parts, for every option', () => {
    for (const option of OPTION_IDS) {
      const { parts, totals } = optionMoney(option, CASE)
      const sum = (sums: { amount: number }[]) => sums.reduce((all, { amount }) => all + amount, 0)
      expect(sum(totals)).toBe(sum(parts.flatMap(({ sums }) => sums)))
    }
  })
})
