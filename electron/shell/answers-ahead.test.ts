import { expect, test } from 'vitest'
import type { ShopBackend } from '../backend/backend'
import { answersAhead } from './answers-ahead'

/** A shop that answers with the number of the question, counted from 1. */
function shop() {
  const asked: string[] = []
  const invoke = (name: string) => Promise.resolve({ ok: true as const, data: asked.push(name) })
  return { asked, backend: Promise.resolve({ invoke } as unknown as ShopBackend) }
}
const COUNT = ['orders.count', { filter: { tab: 'unshipped' } }] as const

test('what was asked first at the last start is asked when the shop is open, and its answer is given once', async () => {
  const { asked, backend } = shop()
  const ahead = answersAhead([[...COUNT], ['shop.current', {}]], backend)
  await backend
  expect(asked).toEqual(['orders.count', 'shop.current'])
  expect(await ahead.take('orders.count', { filter: { tab: 'unshipped' } })).toEqual({ ok: true, data: 1 })
  // The second time, and with another input, the shop is asked as ever.
  expect(ahead.take('orders.count', { filter: { tab: 'unshipped' } })).toBeUndefined()
  expect(ahead.take('shop.current', { other: 1 })).toBeUndefined()
})

test('when the page is drawn no older answer is given any more, and what it asked is told', async () => {
  const { backend } = shop()
  const ahead = answersAhead([['shop.current', {}]], backend)
  await backend
  void ahead.take('views.list', {})
  expect(ahead.end()).toEqual([['views.list', {}]])
  expect(ahead.take('shop.current', {})).toBeUndefined()
})

test('a shop that does not open answers nothing, and nobody is troubled by it', async () => {
  const ahead = answersAhead([['shop.current', {}]], Promise.reject(new Error('gone')))
  await new Promise((resolve) => setImmediate(resolve))
  expect(ahead.take('shop.current', {})).toBeUndefined()
})
