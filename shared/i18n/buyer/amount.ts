import { currencyDecimals } from '../../domain/money'
import type { BuyerLanguage } from '../../domain/letters/languages'

/** An amount as a buyer of this language reads it; minor units. */
export function buyerAmount(minor: number, currency: string, language: BuyerLanguage): string {
  // Digits as on the order page: shops in Arabic show western ones.
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language
  return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' })
    .format(minor / 10 ** currencyDecimals(currency))
    .replace(/[\u00a0\u202f\u200f]/g, (mark) => (mark === '\u200f' ? '' : ' '))
}
