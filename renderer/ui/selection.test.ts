import { expect, it } from 'vitest'
import { EVERYTHING, has, NOTHING, sizeOf, toggled, withKeys } from './selection'

it('holds rows by key, or all but some', () => {
  const some = withKeys(NOTHING, ['a', 'b'], true)
  expect([has(some, 'a'), has(some, 'c'), sizeOf(some, 100)]).toEqual([true, false, 2])
  const most = toggled(EVERYTHING, 'a')
  expect([has(most, 'a'), has(most, 'b'), sizeOf(most, 100)]).toEqual([false, true, 99])
  expect(sizeOf(toggled(most, 'a'), 100)).toBe(100)
  expect(sizeOf(withKeys(most, ['a', 'b'], true), 100)).toBe(100)
  expect(sizeOf(withKeys(some, ['a', 'z'], false), 100)).toBe(1)
  expect(NOTHING.keys.size).toBe(0)
})
