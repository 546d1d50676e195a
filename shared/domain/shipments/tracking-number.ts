/** Longest tracking number a shipping confirmation takes (help G641). */
export const TRACKING_MAX = 50

export type TrackingProblem = 'trackingTooLong' | 'trackingDamaged' | 'trackingCharacters'

/** Takes away what copying leaves around a number: white space, zero-width characters, quotes, Excel's leading apostrophe. */
export function normaliseTracking(text: string): string {
  return text.replace(/[\u200B-\u200D\u2060\uFEFF]/g, '').replace(/^[\s'"]+|[\s'"]+$/g, '')
}

/** A number Excel wrote in its own way: 1.23457E+13 (policy.md §4). Without point and sign it may be a carrier's: 5E100200300. */
const EXPONENT = /^\d([.,]\d+)?E\+\d+$|^\d[.,]\d+E\d+$/i
/** Excel keeps 15 digits: of a longer number the rest are zeros (policy.md §4: three or more beyond digit 15). */
const ZEROED = /^\d{15}0{3,}$/

/** Whether a number was changed by Excel before it reached us; it cannot be mended, only taken again from the carrier. */
export function isDamagedByExcel(tracking: string): boolean {
  return EXPONENT.test(tracking) || ZEROED.test(tracking)
}

/** What stands against a tracking number, or undefined. */
export function trackingProblem(tracking: string): TrackingProblem | undefined {
  if (tracking.length > TRACKING_MAX) return 'trackingTooLong'
  if (isDamagedByExcel(tracking)) return 'trackingDamaged'
  // Printable ASCII: anything else is a slip of the input method, such as full-width digits.
  return /^[\x20-\x7E]*$/.test(tracking) ? undefined : 'trackingCharacters'
}
