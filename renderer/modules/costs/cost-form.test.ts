import fc from 'fast-check'
import { expect, it } from 'vitest'
import { entryOf, formOf, minorOf } from './cost-form'

const COST = { sku: 'MUG', currency: 'CNY', goods: 1200, postageOut: 3500, postageBack: null, fees: 40, reserve: 0 }

it('tells nothing typed from nothing', () => {
  expect(formOf(COST)).toEqual({ currency: 'CNY', goods: '12.00', postageOut: '35.00', postageBack: '', fees: '0.40', reserve: '0.00' }) // prettier-ignore
  expect([minorOf('', 'CNY'), minorOf(' 0 ', 'CNY'), minorOf('-1', 'CNY'), minorOf('1,234', 'CNY'), minorOf('x', 'CNY')]).toEqual([null, 0, undefined, undefined, undefined]) // prettier-ignore
})

it('refuses what is no amount and no currency', () => {
  expect(entryOf('MUG', { ...formOf(COST), fees: '1.2.3' })).toBeUndefined()
  expect(entryOf('MUG', { ...formOf(COST), currency: 'yuan' })).toBeUndefined()
  expect(entryOf('MUG', { ...formOf(COST), currency: 'JPY', goods: '12.50' })).toBeUndefined()
})

it('brings every amount back as it was', () => {
  const amount = fc.option(fc.integer({ min: 0, max: 100_000_000_000 }), { nil: null })
  fc.assert(
    fc.property(fc.constantFrom('USD', 'JPY', 'CNY'), fc.tuple(amount, amount, amount, amount, amount), (currency, [goods, postageOut, postageBack, fees, reserve]) => {
      const cost = { sku: 's', currency, goods, postageOut, postageBack, fees, reserve }
      expect(entryOf('s', formOf(cost))).toEqual(cost)
    }),
  ) // prettier-ignore
})
