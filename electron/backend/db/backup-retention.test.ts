import { describe, expect, test } from 'vitest'
import { backupsToKeep, dayIn, mostTrusted } from './backup-retention'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Wednesday 2026-03-04, 12:00 in Shanghai. */
const NOW = Date.UTC(2026, 2, 4, 4)
const dayOf = dayIn('Asia/Shanghai')

/** Which of the given ages (ms before now) are kept. */
function kept(ages: number[]): number[] {
  const backups = ages.map((age) => ({ age, madeAt: NOW - age }))
  const keep = backupsToKeep(backups, NOW, dayOf)
  return backups.filter((backup) => keep.has(backup)).map((backup) => backup.age)
}

describe('3 of today, one a day for 14 days, one a week for 8 weeks', () => {
  test('of today the newest three', () => {
    expect(kept([0, HOUR, 2 * HOUR, 3 * HOUR, 4 * HOUR])).toEqual([0, HOUR, 2 * HOUR])
  })
  test('today is the operator’s calendar day, not 24 hours', () => {
    // 13 hours ago was yesterday, 23:00 in Shanghai; 12 hours ago was midnight, today.
    expect(kept([HOUR, 11 * HOUR, 12 * HOUR, 13 * HOUR, 14 * HOUR])).toEqual([HOUR, 11 * HOUR, 12 * HOUR, 13 * HOUR])
  })
  test('of each of the 14 days before, the newest', () => {
    const twice = Array.from({ length: 14 }, (_, i) => [(i + 1) * DAY, (i + 1) * DAY + HOUR]).flat()
    expect(kept([0, ...twice])).toEqual([0, ...Array.from({ length: 14 }, (_, i) => (i + 1) * DAY)])
  })
  test('older ones by week, Monday to Sunday', () => {
    // Day 15 before is Tuesday 17 February, day 16 Monday 16: the week of 16–22, whose newest, day 10 (Sunday 22), is kept.
    expect(kept([10 * DAY, 15 * DAY, 16 * DAY])).toEqual([10 * DAY])
    // Day 17 is Sunday 15 February: the week before.
    expect(kept([10 * DAY, 16 * DAY, 17 * DAY, 18 * DAY])).toEqual([10 * DAY, 17 * DAY])
  })
  test('eight weeks back, no further', () => {
    // This week began 2 days ago; eight weeks before it end 3 and begin 58 days ago.
    expect(kept([0, 58 * DAY, 59 * DAY])).toEqual([0, 58 * DAY])
  })
  test('the newest of all stays, however old', () => {
    expect(kept([400 * DAY, 500 * DAY])).toEqual([400 * DAY])
    expect(kept([])).toEqual([])
  })
  test('a clock that was ahead three times deletes no backup that is made after it', () => {
    expect(kept([-3 * DAY, -2 * DAY, -DAY, 0])).toEqual([-3 * DAY, -2 * DAY, -DAY, 0])
    expect(kept([-4 * DAY, -3 * DAY, -2 * DAY, -DAY, 0, HOUR, 2 * HOUR, 3 * HOUR])).toEqual([-4 * DAY, -3 * DAY, -2 * DAY, 0, HOUR, 2 * HOUR]) // prettier-ignore
  })
  test('one of the future is not the newest of all', () => {
    expect(kept([-DAY, 400 * DAY])).toEqual([-DAY, 400 * DAY])
  })
})

test('what is dated after now is trusted last', () => {
  const backups = [-DAY, 0, 5 * DAY, -2 * DAY].map((age) => ({ madeAt: NOW - age }))
  expect(mostTrusted(backups, NOW).map(({ madeAt }) => NOW - madeAt)).toEqual([0, 5 * DAY, -2 * DAY, -DAY])
})
