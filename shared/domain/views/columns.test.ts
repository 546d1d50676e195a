import { expect, it } from 'vitest'
import { type ColumnChange, columnsAfter } from './columns'

const shown = (...ids: string[]) => ids.map((id) => ({ id }))
const ids = (start: string[], ...changes: ColumnChange[]) =>
  changes.reduce<{ id: string }[]>(columnsAfter, shown(...start)).map(({ id }) => id)

it('does two changes that were said of the same columns', () => {
  expect(ids(['order', 'total', 'state'], { do: 'hide', column: 'total' }, { do: 'show', column: 'sku', before: null })).toEqual(['order', 'state', 'sku']) // prettier-ignore
  expect(ids(['order', 'state', 'sku'], { do: 'move', column: 'sku', by: -1 }, { do: 'move', column: 'sku', by: -1 })).toEqual(['sku', 'order', 'state']) // prettier-ignore
})

it('shows a column once, and stops at the edges', () => {
  expect(ids(['order', 'sku'], { do: 'show', column: 'sku', before: 'order' })).toEqual(['order', 'sku'])
  expect(ids(['order', 'sku'], { do: 'show', column: 'total', before: 'sku' })).toEqual(['order', 'total', 'sku'])
  expect(ids(['order'], { do: 'show', column: 'total', before: 'sku' })).toEqual(['order', 'total'])
  expect(ids(['order', 'sku'], { do: 'move', column: 'order', by: -1 })).toEqual(['order', 'sku'])
  expect(ids(['order', 'sku'], { do: 'move', column: 'sku', by: 5 })).toEqual(['order', 'sku'])
})

it('a move past a column that is not drawn was no move to the eye: it steps over it', () => {
  const move = (by: number) => ids(['a', 'b', 'state', 'c', 'd'], { do: 'move', column: 'c', by, unseen: ['state'] })
  expect(move(-1)).toEqual(['a', 'c', 'b', 'state', 'd'])
  expect(move(-9)).toEqual(['c', 'a', 'b', 'state', 'd'])
  expect(move(1)).toEqual(['a', 'b', 'state', 'd', 'c'])
  expect(ids(['a', 'state', 'b'], { do: 'move', column: 'a', by: 1, unseen: ['state'] })).toEqual(['state', 'b', 'a'])
  expect(ids(['state', 'a'], { do: 'move', column: 'a', by: -1, unseen: ['state'] })).toEqual(['state', 'a'])
  expect(ids(['a', 'state'], { do: 'move', column: 'a', by: 1, unseen: ['state'] })).toEqual(['a', 'state'])
})

it('puts a dragged column before another or last', () => {
  expect(ids(['a', 'b', 'c'], { do: 'put', column: 'c', before: 'a' })).toEqual(['c', 'a', 'b'])
  expect(ids(['a', 'b', 'c'], { do: 'put', column: 'a', before: 'c' })).toEqual(['b', 'a', 'c'])
  expect(ids(['a', 'b', 'c'], { do: 'put', column: 'a', before: null })).toEqual(['b', 'c', 'a'])
  expect(ids(['a', 'b', 'c'], { do: 'put', column: 'b', before: 'b' })).toEqual(['a', 'b', 'c'])
})

it('leaves columns alone that were hidden meanwhile', () => {
  expect(ids(['a', 'b'], { do: 'move', column: 'sku', by: 1 }, { do: 'put', column: 'sku', before: 'a' })).toEqual(['a', 'b']) // prettier-ignore
  expect(columnsAfter(shown('a'), { do: 'width', column: 'sku', width: 90 })).toEqual(shown('a'))
})

it('keeps the width of a column that is moved, and gives it back', () => {
  const wide = columnsAfter(shown('a', 'b'), { do: 'width', column: 'a', width: 210 })
  const moved = columnsAfter(wide, { do: 'move', column: 'a', by: 1 })
  expect(moved).toEqual([{ id: 'b' }, { id: 'a', width: 210 }])
  expect(columnsAfter(moved, { do: 'width', column: 'a', width: null })).toEqual(shown('b', 'a'))
})
