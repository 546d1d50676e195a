/** Currencies of the marketplaces that have no minor unit (ISO 4217); all others here have two decimals. */
const WITHOUT_DECIMALS = new Set(['JPY'])

export function currencyDecimals(currency: string): number {
  return WITHOUT_DECIMALS.has(currency) ? 0 : 2
}

const AMOUNT = /^([+-]?)(\d{1,12})(?:([.,])(\d{1,4}))?$/

/**
 * An amount of a report in minor units, or undefined where the text is none. Dot decimal, no thousands separator (formats.md
 * §0); a comma only where it can be nothing but a decimal sign, which three digits behind it would leave open. Decimals
 * beyond the currency's must be zeros. Digits only, never floating point.
 */
export function parseMinor(text: string, currency: string): number | undefined {
  const found = AMOUNT.exec(text)
  if (!found) return undefined
  const [, sign = '', whole = '', mark, fraction = ''] = found
  if (mark === ',' && fraction.length > 2) return undefined
  const decimals = currencyDecimals(currency)
  if (/[1-9]/.test(fraction.slice(decimals))) return undefined
  const minor = Number(whole + fraction.slice(0, decimals).padEnd(decimals, '0'))
  return sign === '-' && minor !== 0 ? -minor : minor
}

/** Minor units as plain digits, e.g. 1280 → `12.80` (JPY: `1280`); the inverse of `parseMinor`. */
export function minorToText(minor: number, currency: string): string {
  const decimals = currencyDecimals(currency)
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  return `${minor < 0 ? '-' : ''}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`
}
