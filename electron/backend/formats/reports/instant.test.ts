import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseInstant } from './instant'

describe('parseInstant', () => {
  it.each([
    ['2009-01-01T10:50:49-08:00', Date.UTC(2009, 0, 1, 18, 50, 49)],
    ['2026-03-02T19:14:07+00:00', Date.UTC(2026, 2, 2, 19, 14, 7)],
    ['2017-05-01T08:00:00+09:00', Date.UTC(2017, 3, 30, 23, 0, 0)],
    ['2020-10-21T00:00Z', Date.UTC(2020, 9, 21)],
    ['2020-10-21T05:30+05:30', Date.UTC(2020, 9, 21)],
    ['2020-10-21T00:00:00.5Z', Date.UTC(2020, 9, 21, 0, 0, 0, 500)],
    ['2020-10-21T00:00:00.123456Z', Date.UTC(2020, 9, 21, 0, 0, 0, 123)],
    ['2020-10-21 00:00:00 UTC', Date.UTC(2020, 9, 21)],
    ['2020-10-21t00:00:00z', Date.UTC(2020, 9, 21)],
    ['2020-10-21T00:00:00-0330', Date.UTC(2020, 9, 21, 3, 30)],
    ['2024-02-29', Date.UTC(2024, 1, 29)],
    ['2000-02-29', Date.UTC(2000, 1, 29)],
  ])('%s', (text, at) => expect(parseInstant(text)).toBe(at))

  it.each([
    '', '2026', '2026-3-2', '02/03/2026', '2026-02-29', '2100-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-01-00',
    '2026-03-02T19:14:07', '2026-03-02T19:14', '2026-03-02T24:00:00Z', '2026-03-02T10:60:00Z', '2026-03-02T10:00:60Z',
    '2026-03-02T10:00:00.Z', '2026-03-02T10:00:00+15:00', '2026-03-02T10:00:00+05:60', '2026-03-02T10:00:00 PST',
    '2026-03-02T10:00:00Z ', '2026-03-02Z', '46083', '1899-12-30', '2026-03-02X10:00:00Z', '２０２６-03-02',
  ])('%j is none', (text) => expect(parseInstant(text)).toBeUndefined()) // prettier-ignore

  it('reads what any clock writes', () => {
    const instants = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2200, 0) })
    fc.assert(fc.property(instants, (at) => parseInstant(new Date(at).toISOString()) === at))
  })
  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => ['number', 'undefined'].includes(typeof parseInstant(text))))
  })
}) // prettier-ignore
