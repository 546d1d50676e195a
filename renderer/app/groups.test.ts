import { expect, it } from 'vitest'
import type { Entry } from '@renderer/lib/chapter'
import { isAt, partsOf, together } from './groups'

// Icons are no part of it.
const entry = (id: Entry['id'], group: Entry['group'], to = `/${id}`) => ({ id, group, to }) as Entry
const orders = entry('orders', 'orders')
const refunds = entry('refunds', 'orders')
const stock = entry('stock', 'stock')
/** Messages and returns, say: none is called as their group is. */
const [messages, returns] = [entry('print', 'customers'), entry('evidence', 'customers')]

it('shows groups in their order, and none that is empty', () => {
  expect(partsOf([stock, refunds, orders])).toEqual([
    { group: { id: 'orders', own: orders, entries: [refunds] } },
    { link: stock },
  ])
})

it('a group of one page is a plain link, whatever the page is called', () => {
  expect(partsOf([refunds])).toEqual([{ link: refunds }])
  expect(partsOf([messages])).toEqual([{ link: messages }])
})

it('a group none of whose pages is called as it is has a head of its own', () => {
  expect(partsOf([messages, returns])).toEqual([
    { group: { id: 'customers', own: undefined, entries: [messages, returns] } },
  ])
})

it('what waits in a closed group is counted together and looks as urgent as the most urgent of it', () => {
  expect(together([{ count: 2, tone: 'soon' }, { count: 1, tone: 'late' }, { count: 40, tone: 'plain' }])).toEqual({ count: 43, tone: 'late' }) // prettier-ignore
  expect(
    together([
      { count: 0, tone: 'late' },
      { count: 3, tone: 'soon' },
    ]),
  ).toEqual({ count: 3, tone: 'soon' })
  expect(together([])).toEqual({ count: 0, tone: 'plain' })
})

it('a page below another is in the same group; one that only begins alike is not', () => {
  expect(isAt('/refunds', refunds)).toBe(true)
  expect(isAt('/refunds/12', refunds)).toBe(true)
  expect(isAt('/refundsOfAll', refunds)).toBe(false)
})
