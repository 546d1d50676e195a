import { isAmazonOrderIdIn } from '../orders/order-id'
import { isDamagedByExcel, normaliseTracking } from '../shipments/tracking-number'
import { mendValue } from '../values/mend'
import { looksYearLast } from './date-order'
import { type Cell, cellText } from './sheet'

/** What the cells of one column look like, counted over a sample of rows. */
export interface ColumnLooks {
  filled: number
  distinct: number
  orderIds: number
  trackings: number
  dates: number
  /** Plain numbers, with or without a unit or sign of currency. */
  numbers: number
  postalCodes: number
  carriers: number
}

/** Letters and digits in one piece, at least seven digits among them: shorter ones are quantities, prices, house numbers. */
const NUMBER = /^[A-Z0-9][A-Z0-9-]{7,39}$/i
const DATE = /^\d{4}([-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)([ T].*)?$|^20\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])$/
const isDate = (text: string) => DATE.test(text) || looksYearLast(text)
const PLAIN_NUMBER = /^[^\d\s]{0,4}\s?-?\d{1,3}(,?\d{3})*([.,]\d+)?\s?[^\d\s]{0,4}$/
/** US, UK, Canada, Japan, Germany and others with five digits, the Netherlands, Poland. */
const POSTAL =
  /^(\d{5}(-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{3}-\d{4}|\d{4} ?[A-Z]{2}|\d{2}-\d{3})$/i

/** Whether a text can be a carrier's number, damaged ones included, so that the operator hears of them. */
export function looksLikeTracking(text: string): boolean {
  const number = normaliseTracking(text)
  if (isDamagedByExcel(number)) return true
  if (!NUMBER.test(number) || isDate(number) || isAmazonOrderIdIn(number)) return false
  return number.replace(/\D/g, '').length >= 7
}

/** Whether a cell is a value rather than a word of a header. */
export function looksLikeData(cell: Cell): boolean {
  if (typeof cell !== 'string') return true
  const text = cell.trim()
  return /\d{4,}/.test(text) || isDate(text) || PLAIN_NUMBER.test(text)
}

/** `knownCarrier`: whether a text names a carrier we know. */
export function columnLooks(
  cells: readonly (Cell | undefined)[],
  knownCarrier: (text: string) => boolean,
): ColumnLooks {
  const looks = { filled: 0, distinct: 0, orderIds: 0, trackings: 0, dates: 0, numbers: 0, postalCodes: 0, carriers: 0 }
  const seen = new Set<string>()
  for (const cell of cells) {
    const { text } = mendValue(cellText(cell), 'value')
    if (cell === undefined || text === '') continue
    looks.filled += 1
    seen.add(text)
    if (isAmazonOrderIdIn(text)) looks.orderIds += 1
    if (looksLikeTracking(text)) looks.trackings += 1
    if ((typeof cell !== 'string' && cell.kind === 'date') || isDate(text)) looks.dates += 1
    if (PLAIN_NUMBER.test(text)) looks.numbers += 1
    if (POSTAL.test(text)) looks.postalCodes += 1
    if (knownCarrier(text)) looks.carriers += 1
  }
  looks.distinct = seen.size
  return looks
}
