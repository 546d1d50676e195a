import type { Cell } from '@shared/domain/sheets/sheet'

/** How a cell's number format shows it: plainly, as a date, or filled up with zeros (`00000`, postal codes). */
export type NumberStyle = 'plain' | 'date' | number

/** Built-in formats that are dates; the 27s and 50s are those of Chinese and Japanese Excel (ISO 29500-1 §18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])
const isBuiltInDate = (id: number) => DATE_FORMATS.has(id) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** A format by its number and, where the workbook defines it, its code. */
export function numberStyle(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) return isBuiltInDate(id) ? 'date' : 'plain'
  return styleOfCode(code)
}

/** Excel takes no longer one, and a longer one is no date. */
const LONGEST_CODE = 255

export function styleOfCode(code: string): NumberStyle {
  if (code.length > LONGEST_CODE) return 'plain'
  const first = code.split(';')[0] ?? ''
  if (/^0{2,15}$/.test(first)) return first.length
  // Quoted text, escaped characters, colours and languages are not part of the number.
  const bare = first.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  return /[ymdhs]/i.test(bare.replace(/general/gi, '')) && !/[0#?]/.test(bare.replace(/[.,]0+/g, '')) ? 'date' : 'plain'
}

/** Digits a number keeps in Excel (policy.md §4). */
const SAFE_DIGITS = 15
const SAFE_WHOLE = /^-?(0|[1-9]\d{0,14})$/
/** What needs no rounding, and no trailing zeros taken away: most weights and costs. */
const SAFE_DECIMAL = /^-?(0|[1-9]\d{0,8})\.\d{0,5}[1-9]$/

/** The cell of a number as the file holds it, `1.5`, `9.4E+21`. Undefined where it is none. */
export function numberCell(raw: string, style: NumberStyle, is1904: boolean): Cell | undefined {
  if (style === 'date') {
    const date = dateText(Number(raw), is1904)
    if (date !== undefined) return { text: date, kind: 'date' }
  }
  if (SAFE_WHOLE.test(raw)) return { text: typeof style === 'number' ? raw.padStart(style, '0') : raw, kind: 'number' }
  if (SAFE_DECIMAL.test(raw)) return { text: raw, kind: 'number' }
  const digits = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i.exec(raw.trim())
  const value = Number(raw)
  if (!digits || raw.trim() === '' || !Number.isFinite(value)) return undefined
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = digits
  const plain = shift(whole, fraction, Number(exponent))
  if (plain.whole.length > SAFE_DIGITS)
    return { text: `${sign === '-' ? '-' : ''}${plain.whole}`, kind: 'number', damaged: true }
  // What the seller sees has 15 digits: 0.30000000000000004 is 0.3.
  const seen = Number(value.toPrecision(SAFE_DIGITS))
  const text = Math.abs(seen) < 1e-6 && seen !== 0 ? seen.toFixed(12).replace(/0+$/, '') : String(seen)
  return { text, kind: 'number' }
}

/** Moves the point by an exponent, in digits: 9.40011189922319E+21 is 9400111899223190000000, as Excel shows it. */
function shift(whole: string, fraction: string, exponent: number): { whole: string } {
  const digits = whole + fraction
  const point = whole.length + exponent
  const before = point <= 0 ? '' : digits.slice(0, point).padEnd(point, '0')
  return { whole: before.replace(/^0+/, '') }
}

const DAY = 86_400_000
/** Day 0: 1899-12-30, since Excel has a 1900-02-29 that never was; or 1904-01-01 in workbooks of old Macs. */
const DAY_0 = Date.UTC(1899, 11, 30)
const DAY_0_1904 = Date.UTC(1904, 0, 1)
/** 1900-03-01: serials before it mean other days in Excel than elsewhere, and no parcel. 9999-12-31 is the last. */
const FIRST_SERIAL = 61
const LAST_SERIAL = 2_958_465

/**
 * A date serial as `yyyy-mm-dd`, with `THH:mm` where it has a time; below one day `HH:mm`. In no time zone: a sheet names none.
 * Undefined where it is no date.
 */
export function dateText(serial: number, is1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0) return undefined
  // Whole seconds: 0.625 days are stored as 0.62499999999; a minute begun is not rounded up, it may not have passed yet.
  const ms = Math.round(serial * 86_400) * 1000
  const clock = (iso: string) => iso.slice(11, 16)
  if (serial < 1) return serial === 0 ? undefined : clock(new Date(ms).toISOString())
  if ((serial < FIRST_SERIAL && !is1904) || serial > LAST_SERIAL) return undefined
  const iso = new Date((is1904 ? DAY_0_1904 : DAY_0) + ms).toISOString()
  return ms % DAY === 0 ? iso.slice(0, 10) : iso.slice(0, 16)
}
