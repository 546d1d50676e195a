/** E-notation as Excel saves a long number: 1.23457E+13, in some languages 1,23457E+13. */
const E_NOTATION = /^\d([.,]\d+)?E\+?\d+$/i
/** The same with a point or a sign: only a number is written so, never an identifier that happens to hold an E (5E100). */
const SURE_E_NOTATION = /^\d([.,]\d+)?E\+\d+$|^\d[.,]\d+E\d+$/i

/** Whether an id that is all digits was turned into a number (formats.md §0, policy.md §4). */
export function isExcelNumber(text: string): boolean {
  return E_NOTATION.test(text)
}

/** Whether free text that identifies something (SKU, phone, postal code) was turned into a number. */
export function isSurelyExcelNumber(text: string): boolean {
  return SURE_E_NOTATION.test(text)
}

/** Digits of an `order-item-id` (formats.md §0). */
const ORDER_ITEM_ID_DIGITS = 14

/** Whether an `order-item-id` lost digits: E-notation, leading zeros gone (13 digits and fewer), or `….0` behind it. */
export function isDamagedOrderItemId(text: string): boolean {
  if (isExcelNumber(text)) return true
  const digits = /^(\d+)(\.0+)?$/.exec(text)
  return digits !== null && (digits[2] !== undefined || (digits[1] ?? '').length < ORDER_ITEM_ID_DIGITS)
}
