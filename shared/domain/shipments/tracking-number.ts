import { mendValue } from '../values/mend'

/** Longest tracking number a shipping confirmation takes (help G641). */
export const TRACKING_MAX = 50

export type TrackingProblem = 'trackingTooLong' | 'trackingDamaged' | 'trackingCharacters'

/** Takes away what copying and other programs leave in and around a number (`mendValue`). */
export function normaliseTracking(text: string): string {
  return mendValue(text, 'number').text
}

/** A number Excel wrote in its own way: 1.23457E+13 (policy.md §4). Without point and sign it may be a carrier's: 5E100200300. */
const EXPONENT = /^\d([.,]\d+)?E\+\d+$|^\d[.,]\d+E\d+$/i
/** Excel keeps 15 digits: of a longer number the rest are zeros (policy.md §4: three or more beyond digit 15). */
const ZEROED = /^\d{15}0{3,}$/
/** A number of more digits than a program keeps, written as one with decimals. */
const TOO_LONG_A_NUMBER = /^\d{16,}[.,]\d+$/

/** Whether a number was changed by Excel before it reached us; it cannot be mended, only taken again from the carrier. */
export function isDamagedByExcel(tracking: string): boolean {
  return EXPONENT.test(tracking) || ZEROED.test(tracking) || TOO_LONG_A_NUMBER.test(tracking)
}

/** Anything else is a slip of the input method or of a program: full-width digits, a comma, a quote, a link. */
const SIGNS_OF_NUMBERS = /^[A-Z0-9 ./_#-]*$/i

/** What stands against a tracking number, or undefined. */
export function trackingProblem(tracking: string): TrackingProblem | undefined {
  if (tracking.length > TRACKING_MAX) return 'trackingTooLong'
  if (isDamagedByExcel(tracking)) return 'trackingDamaged'
  return SIGNS_OF_NUMBERS.test(tracking) && normaliseTracking(tracking) === tracking ? undefined : 'trackingCharacters'
}
