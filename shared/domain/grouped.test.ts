import { expect, test } from 'vitest'
import { grouped } from './grouped'

test('groups stand as their keys first came, rows as they came', () => {
  const rows = ['b1', 'a1', 'b2', 'a2', 'c1']
  expect([...grouped(rows, ([key]) => key)]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1', 'a2']],
    ['c', ['c1']],
  ])
  expect([...grouped([], (row) => row)]).toEqual([])
})
