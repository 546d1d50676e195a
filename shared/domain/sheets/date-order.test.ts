import { describe, expect, it } from 'vitest'
import { type DateOrder, decideDateOrder, looksYearLast, yearFirst } from './date-order'

describe('the order of a date is decided for its whole column', () => {
  it.each<[string, string[], DateOrder | undefined, string | undefined]>([
    ['one day above 12 decides for the others', ['11/28/2026', '11/05/2026'], 'mdy', undefined],
    ['and stands last as well', ['04/03/2026', '05/03/2026', '28/03/2026'], 'dmy', undefined],
    ['days parted by dots come first', ['04.03.2026', '05.03.2026'], 'dmy', undefined],
    ['unless none of them can', ['03.28.2026'], 'mdy', undefined],
    ['the same day in both orders is no question', ['11/11/2026'], 'mdy', undefined],
    ['where each could be either, the operator says it', ['04/03/2026', '05/03/2026'], undefined, '04/03/2026'],
    ['where some are one and some the other, too', ['11/28/2026', '28/11/2026'], undefined, '11/28/2026'],
    ['with times', ['11/28/2026 8:00:00 AM'], 'mdy', undefined],
    ['years of two digits', ['28/11/26'], 'dmy', undefined],
    ['dates with the year first need none', ['2026-11-28', '2026/3/4'], undefined, undefined],
    ['what is no date says nothing', ['45/45/2026', 'soon'], undefined, undefined],
  ])('%s', (_, cells, order, asks) => expect(decideDateOrder(cells)).toEqual({ order, asks }))
})

describe('a date in its order', () => {
  it.each<[string, DateOrder | undefined, string | undefined]>([
    ['11/28/2026', 'mdy', '2026-11-28'],
    ['11/28/2026', 'dmy', undefined],
    ['4/3/2026', 'dmy', '2026-03-04'],
    ['4/3/2026', 'mdy', '2026-04-03'],
    ['29.02.2027', 'dmy', undefined],
    ['28.11.2026 14:05', 'dmy', '2026-11-28 14:05:00'],
    ['11/28/2026 12:05:09 AM', 'mdy', '2026-11-28 00:05:09'],
    ['11/28/2026, 1:05 pm', 'mdy', '2026-11-28 13:05:00'],
    ['28 Nov 2026', undefined, '2026-11-28'],
    ['28-Nov-2026', undefined, '2026-11-28'],
    ['November 28, 2026', undefined, '2026-11-28'],
    ['11/28/2026', undefined, undefined],
    ['2026-11-28', 'mdy', undefined],
  ])('%s %s is %s', (text, order, wanted) => expect(yearFirst(text, order)).toBe(wanted))

  it('looks like one', () => {
    expect(['11/28/2026', '28 Nov 2026', '28.11.26'].every(looksYearLast)).toBe(true)
    expect(['45/45/2026', '402100000001', '03-0000-0001'].some(looksYearLast)).toBe(false)
  })
})
