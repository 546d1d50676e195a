import { DateTime } from 'luxon'

/** `startOf` once more: where summer time leaves midnight out (Cairo, Beirut), the day starts at 01:00 and the next does not. */
const dayAfter = (start: DateTime) => start.plus({ days: 1 }).startOf('day').toMillis()

/** First and last moment (exclusive) of the day that `at` falls on in a zone; ms UTC. */
export function dayBounds(at: number, timeZone: string): { startAt: number; endAt: number } {
  const start = DateTime.fromMillis(at, { zone: timeZone }).startOf('day')
  return { startAt: start.toMillis(), endAt: dayAfter(start) }
}

/** The calendar day of an instant in a zone, `yyyy-mm-dd`. */
export function dayIn(at: number, timeZone: string): string {
  return DateTime.fromMillis(at, { zone: timeZone }).toFormat('yyyy-MM-dd')
}

/** First and last moment (exclusive) of a calendar day in a zone; undefined where there is no such day. */
export function boundsOfDay(day: string, timeZone: string): { startAt: number; endAt: number } | undefined {
  const start = DateTime.fromISO(day, { zone: timeZone })
  return start.isValid ? { startAt: start.toMillis(), endAt: dayAfter(start) } : undefined
}

/** ISO 8601 with the zone's offset and no fraction: `2026-03-04T15:30:00-08:00`, the form shipping confirmations take. */
export function isoInZone(at: number, timeZone: string): string {
  return DateTime.fromMillis(at, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ")
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
