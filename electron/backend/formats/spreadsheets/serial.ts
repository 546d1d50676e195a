import { zoneClock } from '@shared/domain/time'

const DAY_MS = 86_400_000
/** Day 1 is 1900-01-01 and 1900 counts as a leap year (ISO 29500-1 §18.17.4.1): so 1970-01-01 is day 25,569. */
const EPOCH = 25_569

/** Moments and days as a workbook counts them: days since 1900, with the time of day behind the dot, by the zone's clock. */
export function serialClock(timeZone: string) {
  const { offsetMs } = zoneClock(timeZone)
  const days = new Map<number, number | undefined>()
  /** Nearly every day has one offset from beginning to end: asked once for each, not for each quarter of an hour. */
  function offsetAt(at: number): number {
    const day = Math.floor(at / DAY_MS)
    if (!days.has(day)) {
      const first = offsetMs(day * DAY_MS)
      days.set(day, first === offsetMs((day + 1) * DAY_MS) ? first : undefined)
    }
    return days.get(day) ?? offsetMs(at)
  }
  return {
    instant: (at: number) => (at + offsetAt(at)) / DAY_MS + EPOCH,
    /** Undefined for what is no day of the calendar. */
    day(day: string): number | undefined {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
      const at = Date.parse(`${day}T00:00:00Z`)
      return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day ? undefined : at / DAY_MS + EPOCH
    },
  }
}
