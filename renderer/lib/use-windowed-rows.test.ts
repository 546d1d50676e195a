import { expect, it } from 'vitest'
import { sameWhereEqual } from './use-windowed-rows'

const order = (n: number, tracking = '') => ({ orderId: `111-${n}`, tracking, accepted: {} })
const FIRST = { offset: 0, rows: [order(0), order(1), order(2), order(3)] }

it('rows that stayed in view were drawn anew each time the window moved on: they are the same rows', () => {
  const next = sameWhereEqual([order(2), order(3), order(4)], 2, FIRST)
  expect(next[0]).toBe(FIRST.rows[2])
  expect(next[1]).toBe(FIRST.rows[3])
  expect(next[2]).toEqual(order(4))
})

it('a row that changed meanwhile, or another in its place, is what the desk answered', () => {
  const answer = [order(2, '9400'), order(7)]
  const next = sameWhereEqual(answer, 2, FIRST)
  expect(next).toEqual([order(2, '9400'), order(7)])
  expect(FIRST.rows).toEqual([order(0), order(1), order(2), order(3)])
})

it('the first window of a list is what it is', () => {
  const rows = [order(1)]
  expect(sameWhereEqual(rows, 0, undefined)).toBe(rows)
})
