import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseShipDate, shipDateForFile } from '@shared/domain/shipments/ship-date'
import { zoneClock } from '@shared/domain/time'

const BEIJING = 'Asia/Shanghai'
const PACIFIC = 'America/Los_Angeles'
/** A moment in Beijing, March 2026. */
const beijing = (day: number, hour: number, minute = 0) => Date.UTC(2026, 2, day, hour - 8, minute)

interface Case {
  what: string
  shippedOn: string
  shippedAt?: number
  purchasedAt: number
  now: number
  market?: string
  text?: string
  problem?: string
}

// A bare date is midnight GMT = 08:00 in Beijing; future dates and dates before the order are errors at Amazon (help G641).
const CASES: Case[] = [
  { what: 'yesterday', shippedOn: '2026-03-03', purchasedAt: beijing(1, 9), now: beijing(4, 10), text: '2026-03-03' },
  { what: 'today, after 08:00 in Beijing', shippedOn: '2026-03-04', purchasedAt: beijing(1, 9), now: beijing(4, 8), text: '2026-03-04' },
  { what: 'today, 07:00 in Beijing, without a time', shippedOn: '2026-03-04', purchasedAt: beijing(1, 9), now: beijing(4, 7), problem: 'shipDateNeedsTime' },
  { what: 'today, 07:00 in Beijing, at 06:40', shippedOn: '2026-03-04', shippedAt: beijing(4, 6, 40), purchasedAt: beijing(1, 9), now: beijing(4, 7), text: '2026-03-03T14:40:00-08:00' },
  { what: 'on the day of the order, without a time', shippedOn: '2026-03-04', purchasedAt: beijing(4, 9), now: beijing(4, 18), problem: 'shipDateNeedsTime' },
  { what: 'on the day of the order, after it', shippedOn: '2026-03-04', shippedAt: beijing(4, 17), purchasedAt: beijing(4, 9), now: beijing(4, 18), text: '2026-03-04T01:00:00-08:00' },
  { what: 'on the day of the order, before it', shippedOn: '2026-03-04', shippedAt: beijing(4, 8, 30), purchasedAt: beijing(4, 9), now: beijing(4, 18), problem: 'shipDateBeforeOrder' },
  { what: 'at the very moment of the order', shippedOn: '2026-03-04', shippedAt: beijing(4, 9), purchasedAt: beijing(4, 9), now: beijing(4, 18), text: '2026-03-03T17:00:00-08:00' },
  { what: 'later today than now', shippedOn: '2026-03-04', shippedAt: beijing(4, 7, 1), purchasedAt: beijing(1, 9), now: beijing(4, 7), problem: 'shipDateFuture' },
  { what: 'tomorrow', shippedOn: '2026-03-05', purchasedAt: beijing(1, 9), now: beijing(4, 23, 59), problem: 'shipDateFuture' },
  { what: 'the day before the order', shippedOn: '2026-03-03', purchasedAt: beijing(4, 9), now: beijing(5, 9), problem: 'shipDateBeforeOrder' },
  { what: 'no date', shippedOn: '', purchasedAt: beijing(1, 9), now: beijing(4, 9), problem: 'shipDateMissing' },
  { what: 'no such day', shippedOn: '2026-02-30', purchasedAt: beijing(1, 9), now: beijing(4, 9), problem: 'shipDateMissing' },
  // Midnight GMT of the day stands after the order, so the bare date is accepted, and shorter.
  { what: 'a known time that the date alone can stand for', shippedOn: '2026-03-04', shippedAt: beijing(4, 17), purchasedAt: beijing(1, 9), now: beijing(4, 18), text: '2026-03-04' },
  { what: 'Japan writes its own offset', shippedOn: '2026-03-04', shippedAt: beijing(4, 6, 40), purchasedAt: beijing(1, 9), now: beijing(4, 7), market: 'Asia/Tokyo', text: '2026-03-04T07:40:00+09:00' },
  { what: 'summer time in the marketplace', shippedOn: '2026-03-09', shippedAt: beijing(9, 6, 40), purchasedAt: beijing(7, 9), now: beijing(9, 7), text: '2026-03-08T15:40:00-07:00' },
  { what: 'the hour before summer time', shippedOn: '2026-03-08', shippedAt: beijing(8, 17, 30), purchasedAt: beijing(8, 17), now: beijing(8, 17, 40), text: '2026-03-08T01:30:00-08:00' },
  { what: 'the hour after summer time', shippedOn: '2026-03-08', shippedAt: beijing(8, 18, 30), purchasedAt: beijing(8, 18), now: beijing(8, 18, 40), text: '2026-03-08T03:30:00-07:00' },
] // prettier-ignore

describe('the ship date in the file', () => {
  it.each(CASES)('$what', ({ shippedOn, shippedAt, purchasedAt, now, market, text, problem }) => {
    const written = shipDateForFile(
      { shippedOn, shippedAt: shippedAt ?? null },
      { purchasedAt, now, operatorClock: zoneClock(BEIJING), marketplaceClock: zoneClock(market ?? PACIFIC) },
    )
    expect(written).toEqual(problem ? { ok: false, problem } : { ok: true, text })
  })

  it('is never in the future and never before the order, as Amazon reads it', () => {
    const zone = fc.constantFrom(BEIJING, PACIFIC, 'Asia/Tokyo', 'Europe/London', 'Africa/Cairo', 'Australia/Sydney')
    const second = (min: number, max: number) => fc.integer({ min, max }).map((s) => s * 1000)
    const start = Date.UTC(2026, 0, 1) / 1000
    fc.assert(
      fc.property(
        second(start, start + 31_000_000),
        second(0, 300_000),
        fc.integer({ min: -2, max: 4 }),
        fc.option(second(-200_000, 300_000)),
        zone.map(zoneClock),
        zone.map(zoneClock),
        (purchasedAt, age, days, exact, operatorClock, marketplaceClock) => {
          const now = purchasedAt + age
          const shippedOn = new Date(purchasedAt + days * 86_400_000).toISOString().slice(0, 10)
          const shippedAt = exact === null ? null : purchasedAt + exact
          const at = { purchasedAt, now, operatorClock, marketplaceClock }
          const written = shipDateForFile({ shippedOn, shippedAt }, at)
          if (!written.ok) return
          const read = Date.parse(written.text)
          expect(read).toBeGreaterThanOrEqual(purchasedAt)
          expect(read).toBeLessThanOrEqual(now)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('reading a typed ship date', () => {
  const now = beijing(4, 15, 30)
  it.each([
    ['2026-03-03', { shippedOn: '2026-03-03', shippedAt: null }],
    ['2026/3/3', { shippedOn: '2026-03-03', shippedAt: null }],
    ['2026年3月3日', { shippedOn: '2026-03-03', shippedAt: null }],
    [' 2026-03-03 15:30 ', { shippedOn: '2026-03-03', shippedAt: beijing(3, 15, 30) }],
    ['2026/3/3 9:05', { shippedOn: '2026-03-03', shippedAt: beijing(3, 9, 5) }],
    ['2026-03-03 15:30:45', { shippedOn: '2026-03-03', shippedAt: beijing(3, 15, 30) + 45_000 }],
    ['2026/3/3 9:05:00', { shippedOn: '2026-03-03', shippedAt: beijing(3, 9, 5) }],
    ['2026-03-03T15:30:00-08:00', { shippedOn: '2026-03-04', shippedAt: Date.UTC(2026, 2, 3, 23, 30) }],
    ['2026-03-03T15:30', { shippedOn: '2026-03-03', shippedAt: beijing(3, 15, 30) }],
    ['2026-03-04', { shippedOn: '2026-03-04', shippedAt: now }],
    ['today', { shippedOn: '2026-03-04', shippedAt: now }],
    ['今天', { shippedOn: '2026-03-04', shippedAt: now }],
    ['Yesterday', { shippedOn: '2026-03-03', shippedAt: null }],
    ['昨天', { shippedOn: '2026-03-03', shippedAt: null }],
  ])('%s', (typed, date) => expect(parseShipDate(typed, now, BEIJING)).toEqual(date))

  it.each([
    ['2026.03.04 09:30', { shippedOn: '2026-03-04', shippedAt: beijing(4, 9, 30) }],
    ['2026年3月4日 9:30', { shippedOn: '2026-03-04', shippedAt: beijing(4, 9, 30) }],
    ['2026-03-04T09:30', { shippedOn: '2026-03-04', shippedAt: beijing(4, 9, 30) }],
    ['2026-03-04T09:30:00Z', { shippedOn: '2026-03-04', shippedAt: Date.UTC(2026, 2, 4, 9, 30) }],
  ])('as sheets have it: %s', (typed, date) => expect(parseShipDate(typed, now, BEIJING)).toEqual(date))

  // In California clocks go from 02:00 PST to 03:00 PDT on 8 March 2026 and back on 1 November.
  it.each([
    ['2026-03-08 01:30', Date.UTC(2026, 2, 8, 9, 30)],
    ['2026-03-08 12:00', Date.UTC(2026, 2, 8, 19)],
    ['2026-11-01 12:00', Date.UTC(2026, 10, 1, 20)],
  ])('on a day when clocks are changed: %s', (typed, at) =>
    expect(parseShipDate(typed, now, PACIFIC)?.shippedAt).toBe(at),
  )

  it.each([
    '2026-03/04',
    '2026年3-4',
    '3/4',
    '3-4',
    '03/04/2026',
    '4.3.2026',
    '26-03-04',
    '2026-02-30',
    '2026-03-04 25:00',
    '45720',
    'soon',
    '',
  ])('refuses %j', (typed) => expect(parseShipDate(typed, now, BEIJING)).toBeUndefined())
})
