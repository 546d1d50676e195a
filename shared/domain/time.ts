import { DateTime, Settings } from 'luxon'

// Days and times are read and written here in ISO's form, whatever the machine's language: it is not asked for, which takes as long
// as drawing a screenful of rows.
Settings.defaultLocale = 'en-US'

/** `startOf` once more: where summer time leaves midnight out (Cairo, Beirut), the day starts at 01:00 and the next does not. */
const dayAfter = (start: DateTime) => start.plus({ days: 1 }).startOf('day').toMillis()

/** First and last moment (exclusive) of the day that `at` falls on in a zone; ms UTC. */
export function dayBounds(at: number, timeZone: string): { startAt: number; endAt: number } {
  const start = DateTime.fromMillis(at, { zone: timeZone }).startOf('day')
  return { startAt: start.toMillis(), endAt: dayAfter(start) }
}

/** The calendar day of an instant in a zone, `yyyy-mm-dd`. */
export function dayIn(at: number, timeZone: string): string {
  return DateTime.fromMillis(at, { zone: timeZone }).toISODate() ?? ''
}

/** First and last moment (exclusive) of a calendar day in a zone; undefined where there is no such day. */
export function boundsOfDay(day: string, timeZone: string): { startAt: number; endAt: number } | undefined {
  const start = DateTime.fromISO(day, { zone: timeZone })
  return start.isValid ? { startAt: start.toMillis(), endAt: dayAfter(start) } : undefined
}

const DAY_AND_TIME = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})[ T](\d{1,2}):(\d{2})$/

/**
 * The instant at which a zone's clocks show a typed day and time: `2026-03-04 15:30`, also with slashes or points and without
 * zeros in front. Undefined for what is none, or never shown there. Ms UTC.
 */
export function instantIn(text: string, timeZone: string): number | undefined {
  const [, year, , month, day, hour, minute] = (DAY_AND_TIME.exec(text.trim()) ?? []).map(Number)
  if (minute === undefined) return undefined
  const time = DateTime.fromObject({ year, month, day, hour, minute }, { zone: timeZone })
  return time.isValid && time.hour === hour && time.minute === minute ? time.toMillis() : undefined
}

/** ISO 8601 with the zone's offset and no fraction: `2026-03-04T15:30:00-08:00`, the form shipping confirmations take. */
export function isoInZone(at: number, timeZone: string): string {
  return DateTime.fromMillis(at, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ")
}

/** The days and times of one zone, remembered: for batches, where reading a calendar for each row would cost most of the time. */
export interface ZoneClock {
  boundsOfDay(day: string): { startAt: number; endAt: number } | undefined
  /** As `isoInZone`. */
  iso(at: number): string
  /** What the zone's clocks are ahead of UTC at a moment. */
  offsetMs(at: number): number
}

/** Zones change their offset on quarters of an hour. */
const QUARTER_MS = 900_000

export function zoneClock(timeZone: string): ZoneClock {
  const days = new Map<string, { startAt: number; endAt: number } | undefined>()
  const offsets = new Map<number, { ms: number; text: string }>()
  function offsetAt(at: number) {
    const quarter = Math.floor(at / QUARTER_MS)
    const known = offsets.get(quarter)
    if (known) return known
    const time = DateTime.fromMillis(quarter * QUARTER_MS, { zone: timeZone })
    const offset = { ms: time.offset * 60_000, text: time.toFormat('ZZ') }
    offsets.set(quarter, offset)
    return offset
  }
  return {
    boundsOfDay(day) {
      if (!days.has(day)) days.set(day, boundsOfDay(day, timeZone))
      return days.get(day)
    },
    iso(at) {
      const { ms, text } = offsetAt(at)
      return new Date(at + ms).toISOString().slice(0, 19) + text
    },
    offsetMs: (at) => offsetAt(at).ms,
  }
}

export interface TimeLeft {
  overdue: boolean
  days: number
  hours: number
  minutes: number
}

/** Time from `now` to `at`, or since `at` where that has passed, in whole minutes. */
export function timeLeft(at: number, now: number): TimeLeft {
  const overdue = at < now
  const total = Math.floor(Math.abs(at - now) / 60_000)
  return { overdue, days: Math.floor(total / 1440), hours: Math.floor((total % 1440) / 60), minutes: total % 60 }
}
