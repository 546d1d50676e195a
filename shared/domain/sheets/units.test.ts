import { describe, expect, it } from 'vitest'
import { currencyIn, readCost, readWeight, weightUnitIn } from './units'

describe('weights', () => {
  it.each([
    ['0.35', 'kg', 350],
    ['350', 'g', 350],
    ['0,35', 'kg', 350],
    ['1', 'lb', 454], // 453.59237 g
    ['16', 'oz', 454],
    ['0.35kg', '', 350],
    ['350 克', 'kg', 350], // the cell knows better than its column
    ['2磅', '', 907],
  ] as const)('%s in %j is %d g', (text, unit, grams) => expect(readWeight(text, unit)).toBe(grams))
  it.each([
    ['0.35', ''],
    ['kg', 'kg'],
    ['-1', 'kg'],
    ['1-2', 'kg'],
    ['5 stk', ''],
  ] as const)('%s in %j is not known', (text, unit) => expect(readWeight(text, unit)).toBeNull())
  it.each([
    ['实重(kg)', 'kg'],
    ['收货重量（千克）', 'kg'],
    ['重量(克)', 'g'],
    ['Weight [g]', 'g'],
    ['Weight (lbs)', 'lb'],
    ['重量', ''],
    ['Gross weight', ''],
  ])('%s counts %j', (header, unit) => expect(weightUnitIn(header)).toBe(unit))
})

describe('costs', () => {
  const cost = (text: string, currency = '') => {
    const read = readCost(text, currency)
    return read && [read.cost, read.currency]
  }
  it.each([
    ['12.5', 'CNY', 1250],
    ['12', 'JPY', 12],
    ['12.345', 'CNY', 1235],
    ['1.005', 'CNY', 101],
    ['12,50', 'CNY', 1250],
    ['1,234.50', 'USD', 123450],
    ['1,234,567', 'USD', 123456700],
    ['-3.20', 'CNY', -320],
    ['¥12.5', 'CNY', 1250],
    ['$ 3.20', 'USD', 320],
    ['0', 'CNY', 0],
  ])('%s in %s is %d', (text, currency, minor) => expect(cost(text, currency)).toEqual([minor, currency]))
  it.each([
    ['12.5元', 1250, 'CNY'],
    ['US$3.20', 320, 'USD'],
    ['HK$3.20', 320, 'HKD'],
    ['12.50 EUR', 1250, 'EUR'],
    ['1280円', 1280, 'JPY'],
  ])('%s names its own', (text, minor, currency) => expect(cost(text, 'GBP')).toEqual([minor, currency]))
  // A sign of several countries' money, and a comma that could be either, are not guessed.
  it.each([
    ['12.5', ''],
    ['¥12.5', ''],
    ['$3.20', ''],
    ['1,234', 'CNY'],
    ['1,2345', 'CNY'],
    ['free', 'CNY'],
    ['1.2.3', 'CNY'],
  ])('%s in %j is not known', (text, currency) => expect(cost(text, currency)).toBeNull())
  it.each([
    ['运费(元)', 'CNY'],
    ['费用 USD', 'USD'],
    ['rmb', 'CNY'],
    ['人民币', 'CNY'],
    ['美元', 'USD'],
    ['总费用', ''],
    ['¥', ''],
  ])('%s names %j', (text, currency) => expect(currencyIn(text)).toBe(currency))
})
