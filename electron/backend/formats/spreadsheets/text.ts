/** The most characters a cell holds (Excel specifications and limits). */
const LONGEST = 32_767

/** What XML cannot hold or would change, and what a reader would take for such an escape. */

const CANNOT_STAND = /_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]/g
/** Half of a character is none. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** Where a reader of a plain value leaves something out, or shows the escape. */

const DELICATE = /^\s|\s$|[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/

/** Most texts: nothing in them is any reader's trouble. */
const PLAIN = /^[\x21-\x5e\x60-\x7e](?:[\x20-\x5e\x60-\x7e]{0,250}[\x21-\x5e\x60-\x7e])?$/

/** A text for exceljs: plain, or as a run of rich text. */
export type TextValue = string | { richText: { text: string }[] }

/**
 * A text as a cell holds it, so that it comes back sign by sign: `_x000D_` for what XML cannot hold (ISO 29500-1 §22.9.2.19,
 * ST_Xstring), in a run of rich text, which is the only place where LibreOffice reads that and keeps spaces at the ends. A
 * text longer than a cell holds ends in `…`.
 */
export function cellText(text: string): TextValue {
  if (PLAIN.test(text)) return text
  const whole = (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text).replace(HALF, '\ufffd')
  return DELICATE.test(whole) ? { richText: [{ text: whole.replace(CANNOT_STAND, escaped) }] } : whole
}

const escaped = (sign: string) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/**
 * Whether a text may be changed by a program once its cell is edited or copied: what begins with `=`, `+`, `-`, `@`, a tab or
 * a line break would become a formula, what begins with a digit a number or a date. Such cells get the format of text.
 */
export const wantsTextFormat = (text: string) => /^[^\p{L}]/u.test(text)

/** A name that Excel takes for a sheet: 31 characters, without `[ ] : * ? / \`, no apostrophe at the ends. */
export function sheetName(name: string): string {
  const clean = name.replace(/[[\]:*?/\\]/g, ' ').trim().slice(0, 31).replace(/^['\s]+|['\s]+$/g, '') // prettier-ignore
  return clean === '' || /^history$/i.test(clean) ? `${clean} 1`.trim() : clean
}
