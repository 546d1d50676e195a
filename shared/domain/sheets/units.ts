import { currencyDecimals } from '../money'
import type { WeightUnit } from './mapping'

const GRAMS: Readonly<Record<WeightUnit, number>> = { g: 1, kg: 1000, lb: 453.59237, oz: 28.349523125 }

/** In headers and cells, the longer words first: 千克 is not 克. */
const UNIT_WORDS: readonly (readonly [RegExp, WeightUnit])[] = [
  [/千克|公斤|kgs?(?![a-z])|kilo/i, 'kg'],
  [/(?<![a-z])lbs?(?![a-z])|磅|pound/i, 'lb'],
  [/(?<![a-z])oz(?![a-z])|盎司|ounce/i, 'oz'],
  [/(?<![a-z])g(?![a-z])|克|grams?(?![a-z])/i, 'g'],
]

/** The unit a header or a cell names, or ''. */
export function weightUnitIn(text: string): WeightUnit | '' {
  return UNIT_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? ''
}

const WEIGHT = /^(\d{1,7}(?:[.,]\d{1,6})?)\s*([^\d\s].*)?$/

/** A weight in whole grams; null where it is none, or where neither the cell nor `unit` says what the number counts. */
export function readWeight(text: string, unit: WeightUnit | ''): number | null {
  const found = WEIGHT.exec(text)
  if (!found) return null
  const [, number = '', named] = found
  const counted = named === undefined ? unit : weightUnitIn(named)
  return counted === '' ? null : Math.round(Number(number.replace(',', '.')) * GRAMS[counted])
}

/** What sheets call currencies. `¥` and `$` are those of several countries: they say nothing. */
const CURRENCY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/hk\s?\$|港币|港元/i, 'HKD'],
  [/us\s?\$|美元|美金/i, 'USD'],
  [/人民币|rmb|cn¥/i, 'CNY'],
  [/日元|日币|円/i, 'JPY'],
  [/€|欧元/i, 'EUR'],
  [/£|英镑/i, 'GBP'],
  [/加元|加币|ca\s?\$/i, 'CAD'],
  [/澳元|澳币|au\s?\$/i, 'AUD'],
  [/元/, 'CNY'],
]
/** Most cells. */
const BARE = /^[\d.,+-]*$/
const ISO = /(?<![A-Z])(CNY|USD|EUR|GBP|JPY|CAD|AUD|HKD|SGD|MXN|BRL|PLN|SEK|TRY|AED|SAR|EGP|INR)(?![A-Z])/i

/** The currency (ISO 4217) a header or a cell names, or ''. */
export function currencyIn(text: string): string {
  if (BARE.test(text)) return ''
  const iso = ISO.exec(text)?.[1]
  if (iso !== undefined) return iso.toUpperCase()
  return CURRENCY_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? ''
}

const SIGN_OF_MONEY = String.raw`[^\d.,+-]{0,6}`
const AMOUNT = new RegExp(
  String.raw`^([+-]?)${SIGN_OF_MONEY}([+-]?)(\d{1,12}|\d{1,3}(?:,\d{3})+)(?:([.,])(\d{1,12}))?${SIGN_OF_MONEY}$`,
)

/**
 * A cost in minor units of its currency; what a forwarder worked out to a tenth of a cent is rounded. Null where it is none,
 * where the currency is not known, and where a comma could be either sign (`1,234`).
 */
export function readCost(text: string, currency: string): { cost: number; currency: string } | null {
  const named = currencyIn(text) || currency
  const found = AMOUNT.exec(text)
  if (!found || named === '') return null
  const [, sign = '', inner = '', whole = '', mark, fraction = ''] = found
  const isGrouped = whole.includes(',')
  const couldBeEither =
    (isGrouped && whole.split(',').length === 2 && mark === undefined) || (mark === ',' && fraction.length > 2)
  if (couldBeEither || (isGrouped && mark === ',')) return null
  const value = Number(`${whole.replaceAll(',', '')}.${fraction || '0'}`)
  const minor = Math.round(value * 10 ** currencyDecimals(named) + 1e-7)
  return { cost: (sign || inner) === '-' && minor !== 0 ? -minor : minor, currency: named }
}
