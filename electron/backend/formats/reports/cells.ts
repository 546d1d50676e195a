import { parseMinor } from '@shared/domain/money'
import type { RowIssue } from '@shared/domain/files/issue'
import type { FulfillmentChannel } from '@shared/domain/orders/order-record'
import { isUnknownAmazonChannel } from '@shared/domain/marketplace'
import { isOrderId } from '@shared/domain/orders/order-id'
import { isDamagedOrderItemId, isExcelNumber, isSurelyExcelNumber } from '../damage'
import { parseInstant } from './instant'

/** Why a cell is no value; with `warn` the row is taken all the same, and the cell kept aside. */
export interface CellIssue extends Pick<RowIssue, 'code' | 'severity'> {
  /** The text is the value all the same. */
  keep?: boolean
  /** The column at fault, if it is another one. */
  at?: string
}
/** What a cell parser answers: the value, or why there is none. It is never given a blank cell. */
export type Parsed<T extends string | number | boolean> = T | CellIssue

const refuse = (code: RowIssue['code']): CellIssue => ({ code, severity: 'refuse' })
const warn = (code: RowIssue['code']): CellIssue => ({ code, severity: 'warn' })

// One object each: a report of 200,000 rows has millions of cells.
const DAMAGED = refuse('damagedByExcel')
const NOT_AN_ORDER_ID = refuse('notAnOrderId')
const NOT_A_DATE = refuse('notADate')
const NOT_A_NUMBER = refuse('notANumber')
const NOT_A_CURRENCY = refuse('notACurrency')
const NOT_AN_AMOUNT = refuse('notAnAmount')
const TOO_LONG = refuse('textTooLong')
const NO_CHANNEL = refuse('notAFulfillmentChannel')
const UNKNOWN_MARKETPLACE = refuse('unknownMarketplace')
const NO_CURRENCY = { ...warn('missingValue'), at: 'currency' }
const NOT_A_BOOLEAN = warn('notABoolean')
const DAMAGED_TEXT = { ...warn('damagedByExcel'), keep: true }

export function orderId(text: string): Parsed<string> {
  if (isOrderId(text)) return text
  return isExcelNumber(text) ? DAMAGED : NOT_AN_ORDER_ID
}

/** 14 digits; fewer means that Excel took leading zeros away (policy.md §4). */
export function orderItemId(text: string): Parsed<string> {
  return isDamagedOrderItemId(text) ? DAMAGED : text
}

/** ISO date and time in ms UTC, as `parseInstant` reads it. */
export function instant(text: string): Parsed<number> {
  return parseInstant(text) ?? NOT_A_DATE
}

/** A whole number of things, 0 and more. */
export function count(text: string): Parsed<number> {
  return /^\d{1,9}$/.test(text) ? Number(text) : NOT_A_NUMBER
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['y', true],
  ['false', false],
  ['no', false],
  ['n', false],
])

export function boolean(text: string): Parsed<boolean> {
  return BOOLEANS.get(text) ?? BOOLEANS.get(text.toLowerCase()) ?? NOT_A_BOOLEAN
}

/** ISO 4217. */
export function currency(text: string): Parsed<string> {
  return /^[A-Z]{3}$/.test(text) ? text : NOT_A_CURRENCY
}

/** A line total in minor units of the row's currency (help G201648780). Without a currency only 0 has a meaning. */
export function amount(text: string, currencyOfRow: string): Parsed<number> {
  const value = parseMinor(text, currencyOfRow)
  if (value === undefined) return NOT_AN_AMOUNT
  return currencyOfRow === '' && value !== 0 ? NO_CURRENCY : value
}

const LONGEST = 10_000

export function text(value: string): Parsed<string> {
  return value.length > LONGEST ? TOO_LONG : value
}

/** An order of a marketplace of Amazon's that we do not have is refused: it must never be taken for one of another. */
export function salesChannel(value: string): Parsed<string> {
  return isUnknownAmazonChannel(value) ? UNKNOWN_MARKETPLACE : text(value)
}

/** Text that identifies something and that a spreadsheet may have taken for a number. */
export function identifier(value: string): Parsed<string> {
  return isSurelyExcelNumber(value) ? DAMAGED_TEXT : text(value)
}

/** Amazon/Merchant in All Orders, AFN/MFN and DEFAULT/AMAZON_NA in Amazon's other files (formats.md §1.3). */
const CHANNELS: ReadonlyMap<string, FulfillmentChannel> = new Map([
  ['amazon', 'Amazon'],
  ['afn', 'Amazon'],
  ['amazon_na', 'Amazon'],
  ['amazon_eu', 'Amazon'],
  ['amazon_jp', 'Amazon'],
  ['amazon_fe', 'Amazon'],
  ['merchant', 'Merchant'],
  ['mfn', 'Merchant'],
  ['default', 'Merchant'],
])

/** Any other word is refused: an order of Amazon's warehouse must never be taken for one to ship. */
export function fulfillment(value: string): Parsed<FulfillmentChannel> {
  return CHANNELS.get(value.toLowerCase()) ?? NO_CHANNEL
}
