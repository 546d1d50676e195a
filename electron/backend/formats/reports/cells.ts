import { parseMinor } from '@shared/domain/money'
import type { RowIssueCode } from '@shared/domain/files/issue'
import { isOrderId } from '@shared/domain/orders/order-id'

/** What a cell parser answers: the value, or why not. A blank cell never reaches a parser. */
export type Parsed<T> = { value: T } | { issue: RowIssueCode; severity: 'refuse' | 'warn' }

const refuse = (issue: RowIssueCode) => ({ issue, severity: 'refuse' }) as const

/** A number that Excel has written in its own way: 1.23457E+13 (formats.md §0, policy.md §4). */
const EXCEL_NUMBER = /^\d(\.\d+)?E\+?\d+$/i
const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i
const DAY_MS = 86_400_000

export function orderId(text: string): Parsed<string> {
  if (isOrderId(text)) return { value: text }
  return EXCEL_NUMBER.test(text) ? refuse('damagedByExcel') : refuse('notAnOrderId')
}

/** 14 digits; fewer means that Excel took leading zeros away (policy.md §4). */
export function orderItemId(text: string): Parsed<string> {
  if (EXCEL_NUMBER.test(text) || /^\d{10,13}$/.test(text)) return refuse('damagedByExcel')
  return { value: text }
}

/** Days known by their text: a report of 200,000 rows has few, and each is checked once. */
const days = new Map<string, number>()

function dayAt(text: string): number | undefined {
  const known = days.get(text)
  if (known !== undefined) return known
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const at = Date.UTC(year, month - 1, day)
  const back = new Date(at)
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || year < 1990 || year > 2200) return undefined
  if (days.size > 10_000) days.clear()
  days.set(text, at)
  return at
}

/** An ISO date or date and time; the offset is honoured, none means UTC (formats.md §0: all order reports carry one). */
export function instant(text: string): Parsed<number> {
  const found = INSTANT.exec(text)
  if (!found) return refuse('notADate')
  const at = dayAt(text.slice(0, 10))
  const hours = Number(found[4] ?? 0)
  const minutes = Number(found[5] ?? 0)
  const seconds = Number(found[6] ?? 0)
  if (at === undefined || hours > 24 || minutes > 59 || seconds > 60) return refuse('notADate')
  return { value: at + (hours * 3600 + minutes * 60 + seconds) * 1000 - offsetMs(found[7]) }
}

function offsetMs(zone: string | undefined): number {
  if (!zone || /^(z|utc|gmt)$/i.test(zone)) return 0
  const digits = zone.replace(':', '')
  const ms = (Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5))) * 60_000
  return Math.abs(ms) > DAY_MS ? 0 : digits.startsWith('-') ? -ms : ms
}

export function count(text: string): Parsed<number> {
  if (/^\d{1,9}$/.test(text)) return { value: Number(text) }
  return refuse('notANumber')
}

export function boolean(text: string): Parsed<boolean> {
  const word = text.toLowerCase()
  if (word === 'true' || word === 'yes' || word === 'y') return { value: true }
  if (word === 'false' || word === 'no' || word === 'n') return { value: false }
  return { issue: 'notABoolean', severity: 'warn' }
}

export function currency(text: string): Parsed<string> {
  return /^[A-Z]{3}$/.test(text) ? { value: text } : refuse('notACurrency')
}

/** A line total in minor units of the row's currency. */
export function amount(text: string, currencyOfRow: string): Parsed<number> {
  const value = parseMinor(text, currencyOfRow)
  return value === undefined ? refuse('notAnAmount') : { value }
}

const LONGEST = 10_000
export function text(value: string): Parsed<string> {
  if (value.length > LONGEST) return refuse('textTooLong')
  if (value.includes('\uFFFD')) return { issue: 'replacementCharacter', severity: 'warn' }
  return { value }
}

export function fulfillment(value: string): Parsed<'Amazon' | 'Merchant'> {
  const word = value.toLowerCase()
  // All Orders writes Amazon and Merchant, other reports AFN and MFN (formats.md §1.3).
  if (word === 'amazon' || word === 'afn' || word.startsWith('amazon_')) return { value: 'Amazon' }
  return { value: 'Merchant' }
}
