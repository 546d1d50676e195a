import { DateTime } from 'luxon'

export const DEFAULT_PATTERN = 'MCF-{yyyy}{MM}{dd}-{n:3}'
const MOST = 40
const PART = /\{(yyyy|yy|MM|dd|order|n(?::(\d))?)\}/g

/** A pattern counts up by `{n}`, or names the order it is for by `{order}`; without either, all numbers would be the same. */
export function isPattern(pattern: string): boolean {
  return pattern.trim() !== '' && /\{n(:\d)?\}|\{order\}/.test(pattern) && !/[{}]/.test(pattern.replace(PART, ''))
}

/**
 * The next number by the shop's own pattern, of at most 40 characters, that `isTaken` does not know: `{yyyy}`, `{yy}`, `{MM}`,
 * `{dd}` the day in the operator's zone, `{order}` the Amazon order id, `{n}` or `{n:3}` a count. Where the order's number is
 * taken already, `-2`, `-3` … stands behind it.
 */
export function nextNumber(
  pattern: string,
  { now, timeZone, orderId }: { now: number; timeZone: string; orderId: string },
  isTaken: (number: string) => boolean,
): string {
  const day = DateTime.fromMillis(now, { zone: timeZone })
  const used = isPattern(pattern) && (orderId !== '' || /\{n(:\d)?\}/.test(pattern)) ? pattern : DEFAULT_PATTERN
  const counts = /\{n(:\d)?\}/.test(used)
  for (let n = 1; ; n++) {
    const filled = used.replace(PART, (_, part: string, width?: string) => {
      if (part === 'order') return orderId
      if (part.startsWith('n')) return String(n).padStart(Number(width ?? 1), '0')
      return day.toFormat(part)
    })
    const again = counts || n === 1 ? '' : `-${n}`
    const number = filled.slice(0, MOST - again.length) + again
    if (!isTaken(number)) return number
    // A count that was cut off would never end.
    if (counts && filled.length > MOST) return nextNumber(DEFAULT_PATTERN, { now, timeZone, orderId }, isTaken)
  }
}
