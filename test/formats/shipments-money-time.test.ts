import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MARKETPLACES } from '@shared/domain/marketplace'
import { currencyDecimals, minorToText, parseMinor } from '@shared/domain/money'
import { boundsOfDay, dayBounds, dayIn, isoInZone, timeLeft, zoneClock, instantIn } from '@shared/domain/time'

describe('amounts', () => {
  it.each([
    ['12.80', 'USD', 1280],
    ['12.8', 'USD', 1280],
    ['12', 'USD', 1200],
    ['0.07', 'USD', 7],
    ['-0.50', 'USD', -50],
    ['+3.00', 'EUR', 300],
    ['1280', 'JPY', 1280],
    ['1280.00', 'JPY', 1280],
    ['119,00', 'EUR', 11900],
    ['119,5', 'EUR', 11950],
    ['12.8000', 'USD', 1280],
    ['999999999999.99', 'USD', 99999999999999],
  ])('%s %s', (text, currency, minor) => expect(parseMinor(text, currency)).toBe(minor))

  it.each([
    ['1,280', 'USD'], // a thousand, or one and a bit
    ['1,280', 'JPY'],
    ['1,280.00', 'USD'],
    ['1.280,00', 'EUR'],
    ['12.805', 'USD'],
    ['1280.5', 'JPY'],
    ['$12.80', 'USD'],
    ['12.80 USD', 'USD'],
    ['1.23E+05', 'USD'],
    ['', 'USD'],
    ['.', 'USD'],
    ['--1', 'USD'],
    ['１２', 'USD'],
    ['1234567890123', 'USD'],
  ])('refuses %j %s', (text, currency) => expect(parseMinor(text, currency)).toBeUndefined())

  it('a blank amount is never minus zero', () => expect(Object.is(parseMinor('-0.00', 'USD'), 0)).toBe(true))

  it('reads what it writes, for every currency of the product', () => {
    // As far as an amount is read: twelve digits before its decimals, also where there are none.
    const currency = fc.constantFrom(...new Set(MARKETPLACES.map((m) => m.currency)))
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), currency, (minor, of) => {
        expect(parseMinor(minorToText(minor, of), of)).toBe(minor)
      }),
    )
  })

  it('knows the decimals of every marketplace as Intl does', () => {
    for (const { currency } of MARKETPLACES)
      expect(currencyDecimals(currency), currency).toBe(
        new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits,
      )
  })
})

describe('times', () => {
  it('writes an instant with the offset of the zone, summer and winter', () => {
    expect(isoInZone(Date.UTC(2026, 2, 4, 23, 30), 'America/Los_Angeles')).toBe('2026-03-04T15:30:00-08:00')
    expect(isoInZone(Date.UTC(2026, 6, 4, 22, 30), 'America/Los_Angeles')).toBe('2026-07-04T15:30:00-07:00')
    expect(isoInZone(Date.UTC(2026, 2, 4, 0, 0, 59, 999), 'Asia/Tokyo')).toBe('2026-03-04T09:00:59+09:00')
    expect(isoInZone(Date.UTC(2026, 2, 4), 'Asia/Kolkata')).toBe('2026-03-04T05:30:00+05:30')
    expect(isoInZone(Date.UTC(2026, 0, 4), 'Europe/London')).toBe('2026-01-04T00:00:00+00:00')
  })

  it.each([
    // Los Angeles is seven hours behind UTC in summer and eight in winter.
    ['2026-07-04 15:30', Date.UTC(2026, 6, 4, 22, 30)],
    ['2026/3/4 8:05', Date.UTC(2026, 2, 4, 16, 5)],
    ['2026-03-04T15:30', Date.UTC(2026, 2, 4, 23, 30)],
    // 02:30 on the day summer time begins is shown by no clock.
    ['2026-03-08 02:30', undefined],
    ['2026-02-30 10:00', undefined],
    ['2026-03-04', undefined],
    ['03/04/2026 10:00', undefined],
    ['yesterday', undefined],
  ])('a typed day and time, %s', (text, at) => expect(instantIn(text, 'America/Los_Angeles')).toBe(at))

  it('knows the day of a zone', () => {
    expect(dayIn(Date.UTC(2026, 2, 3, 23), 'Asia/Shanghai')).toBe('2026-03-04')
    expect(dayIn(Date.UTC(2026, 2, 4, 7, 59), 'America/Los_Angeles')).toBe('2026-03-03')
  })

  it('gives a day 23, 24 or 25 hours', () => {
    const hours = (day: string, zone: string) => {
      const bounds = boundsOfDay(day, zone)
      return bounds && (bounds.endAt - bounds.startAt) / 3_600_000
    }
    expect(hours('2026-03-04', 'America/Los_Angeles')).toBe(24)
    expect(hours('2026-03-08', 'America/Los_Angeles')).toBe(23)
    expect(hours('2026-11-01', 'America/Los_Angeles')).toBe(25)
  })

  it('ends a day where the next begins, also where midnight itself is left out', () => {
    // Egypt's clocks go from 23:59:59 of 23 April 2026 to 01:00 of the 24th.
    expect(boundsOfDay('2026-04-24', 'Africa/Cairo')).toEqual({
      startAt: Date.UTC(2026, 3, 23, 22),
      endAt: Date.UTC(2026, 3, 24, 21),
    })
    expect(dayBounds(Date.UTC(2026, 3, 24, 12), 'Africa/Cairo').endAt).toBe(Date.UTC(2026, 3, 24, 21))
  })

  it('has no bounds for a day that does not exist', () => {
    expect(boundsOfDay('2026-02-30', 'Asia/Shanghai')).toBeUndefined()
    expect(boundsOfDay('soon', 'Asia/Shanghai')).toBeUndefined()
  })

  it('counts what is left, then what is over', () => {
    const now = Date.UTC(2026, 2, 4)
    const minute = 60_000
    expect(timeLeft(now + (26 * 60 + 5) * minute, now)).toEqual({ overdue: false, days: 1, hours: 2, minutes: 5 })
    expect(timeLeft(now, now)).toEqual({ overdue: false, days: 0, hours: 0, minutes: 0 })
    expect(timeLeft(now - 90 * minute, now)).toEqual({ overdue: true, days: 0, hours: 1, minutes: 30 })
  })
})

it('the clock of a zone says what the calendar says, also at the changes of summer time', () => {
  const zone = fc.constantFrom(
    'America/Los_Angeles',
    'Asia/Shanghai',
    'Asia/Kolkata',
    'Africa/Cairo',
    'Australia/Lord_Howe',
  )
  const instant = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) })
  fc.assert(
    fc.property(zone, fc.array(instant, { minLength: 1, maxLength: 5 }), (timeZone, instants) => {
      const clock = zoneClock(timeZone)
      for (const at of [...instants, ...instants]) {
        expect(clock.iso(at)).toBe(isoInZone(at, timeZone))
        const day = dayIn(at, timeZone)
        expect(clock.boundsOfDay(day)).toEqual(boundsOfDay(day, timeZone))
      }
    }),
    { numRuns: 500 },
  )
})
