import { DateTime } from 'luxon'
import { boundsOfDay, dayIn, type ZoneClock } from '../time'

export interface ShipDate {
  /** yyyy-mm-dd in the operator's zone; empty where none was entered. */
  shippedOn: string
  /** The exact moment where it is known; ms UTC. */
  shippedAt: number | null
}

export type ShipDateProblem = 'shipDateMissing' | 'shipDateFuture' | 'shipDateBeforeOrder' | 'shipDateNeedsTime'
export type ShipDateText = { ok: true; text: string } | { ok: false; problem: ShipDateProblem }

/**
 * The ship date as the file takes it (help G641, formats.md §2). A bare date means midnight GMT to Amazon, and a date in the
 * future or before the order is an error: on the day of the order, and in a Chinese morning, the bare date is wrong although
 * the day is right. Then the time is written too; where it is not known, it has to be entered.
 */
export function shipDateForFile(
  date: ShipDate,
  at: { purchasedAt: number; now: number; operatorClock: ZoneClock; marketplaceClock: ZoneClock },
): ShipDateText {
  const day = date.shippedOn === '' ? undefined : at.operatorClock.boundsOfDay(date.shippedOn)
  if (!day) return { ok: false, problem: 'shipDateMissing' }
  if (day.startAt > at.now) return { ok: false, problem: 'shipDateFuture' }
  if (day.endAt <= at.purchasedAt) return { ok: false, problem: 'shipDateBeforeOrder' }
  const midnightGmt = Date.parse(`${date.shippedOn}T00:00:00Z`)
  if (midnightGmt >= at.purchasedAt && midnightGmt <= at.now) return { ok: true, text: date.shippedOn }
  if (date.shippedAt === null) return { ok: false, problem: 'shipDateNeedsTime' }
  if (date.shippedAt > at.now) return { ok: false, problem: 'shipDateFuture' }
  if (date.shippedAt < at.purchasedAt) return { ok: false, problem: 'shipDateBeforeOrder' }
  return { ok: true, text: at.marketplaceClock.iso(date.shippedAt) }
}

/** Year first: `2026-03-04`, `2026/3/4`, `2026.3.4`, `2026年3月4日`, each with or without a time. */
const DATE_AND_TIME = /^(\d{4})([-/.年])(\d{1,2})([-/.月])(\d{1,2})日?(?:[ t]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/
/** `20261128`, as programs of carriers write it. */
const COMPACT = /^(20\d{2})(\d{2})(\d{2})$/
const TODAY = new Set(['today', '今天', 't'])
const YESTERDAY = new Set(['yesterday', '昨天'])

const DAY = 86_400_000

/**
 * Reads a typed ship date: `2026-03-04`, `2026/3/4`, with or without a time, `today`, `yesterday`, in the operator's zone.
 * Today's date is kept with the present time. Undefined where the text is no date or, like `3/4`, could be two.
 */
export function parseShipDate(typed: string, now: number, timeZone: string): ShipDate | undefined {
  return shipDateReader(now, timeZone)(typed)
}

/** `parseShipDate` for many dates: what it worked out about a day it keeps, since a sheet has few days and many rows of each. */
export function shipDateReader(now: number, timeZone: string): (typed: string) => ShipDate | undefined {
  const today = dayIn(now, timeZone)
  /** When a day of 24 hours starts; undefined where clocks are changed on it. */
  const starts = new Map<string, number | undefined>()

  function startOf(day: string): number | undefined {
    if (!starts.has(day)) {
      const bounds = boundsOfDay(day, timeZone)
      starts.set(day, bounds && bounds.endAt - bounds.startAt === DAY ? bounds.startAt : undefined)
    }
    return starts.get(day)
  }

  function fromParts(found: RegExpExecArray): ShipDate | undefined {
    const [, year = '', mark = '', month = '', mark2 = '', day = '', hour, minute = '0', second = '0'] = found
    if (mark2 !== (mark === '年' ? '月' : mark)) return undefined
    const shippedOn = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    const [h, m, s] = [Number(hour ?? 0), Number(minute), Number(second)]
    // No such day, 2026-02-30, comes back as another.
    const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
    if (midnight.toISOString().slice(0, 10) !== shippedOn || h > 23 || m > 59 || s > 59) return undefined
    if (hour === undefined) return { shippedOn, shippedAt: shippedOn === today ? now : null }
    const start = startOf(shippedOn)
    if (start !== undefined) return { shippedOn, shippedAt: start + ((h * 60 + m) * 60 + s) * 1000 }
    const clock = { year: Number(year), month: Number(month), day: Number(day), hour: h, minute: m, second: s }
    const at = DateTime.fromObject(clock, { zone: timeZone })
    return at.isValid ? { shippedOn, shippedAt: at.toMillis() } : undefined
  }

  return (typed) => {
    const word = typed.trim().toLowerCase()
    if (TODAY.has(word)) return { shippedOn: today, shippedAt: now }
    if (YESTERDAY.has(word))
      return { shippedOn: DateTime.fromISO(today).minus({ days: 1 }).toISODate() ?? today, shippedAt: null }
    const found = DATE_AND_TIME.exec(word.replace(COMPACT, '$1-$2-$3'))
    if (found) return fromParts(found)
    if (!/^\d{4}-\d{2}-\d{2}t/.test(word)) return undefined
    const exact = DateTime.fromISO(typed.trim(), { zone: timeZone })
    return exact.isValid ? { shippedOn: exact.toFormat('yyyy-MM-dd'), shippedAt: exact.toMillis() } : undefined
  }
}
