import { expect, it } from 'vitest'
import { BY_IMPORTANCE, chosenColumns, orderColumns, unseenOn, usualColumns } from './columns'
import { fitting } from './fitting'

const columns = (room: number | undefined) =>
  orderColumns({
    t: ((key: string) => key) as never,
    now: 0,
    timeZone: 'UTC',
    shown: chosenColumns(usualColumns(true, true).map((id) => ({ id }))).filter(
      ({ id }) => !unseenOn('unshipped').includes(id),
    ),
    room,
    marketplaces: ['US', 'CA'],
    sorts: undefined,
  })
const beside = (room: number | undefined) => columns(room).map(({ id }) => id)

it('columns stood beyond the edge beside the open panel: they give way from the least important on', () => {
  // 1366 px of window, less the navigation (176), the panel (400), the marks (34) and a scroll bar (15).
  expect(beside(741)).toEqual(['latestShipAt', 'order', 'items', 'carrier', 'tracking'])
  // 1920 px: nothing has to give way.
  expect(beside(1295)).toEqual(beside(undefined))
  expect(beside(450)).toEqual(['order', 'carrier', 'tracking'])
})

it('the order is named also where there is room for nothing', () => {
  expect(beside(10)).toEqual(['order'])
})

it('a column that was dragged wide gives way itself, and takes along what matters less', () => {
  const wide = columns(undefined).map((column) => (column.id === 'carrier' ? { ...column, width: '500px' } : column))
  expect(fitting(wide, BY_IMPORTANCE, 741).map(({ id }) => id)).toEqual(['order', 'tracking'])
})
