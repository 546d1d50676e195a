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
  expect(ahead.end([])).toEqual([['views.list', {}]])
  expect(ahead.take('shop.current', {})).toBeUndefined()
})

test('a page gets all the answers at once, each of them once; what it used of them is noted, and what it did not is not', async () => {
  const { asked, backend } = shop()
  const ahead = answersAhead([[...COUNT], ['shop.current', {}]], backend)
  expect(await ahead.all()).toEqual([
    ['orders.count', { filter: { tab: 'unshipped' } }, { ok: true, data: 1 }],
    ['shop.current', {}, { ok: true, data: 2 }],
  ])
  // It was given: whoever asks again is answered by the shop.
  expect(ahead.take('shop.current', {})).toBeUndefined()
  // A reload gets none that is old.
  expect(await ahead.all()).toEqual([])
  expect(ahead.end([0, 7, 'x'])).toEqual([[...COUNT], ['shop.current', {}]])
  expect(asked).toHaveLength(2)
})

test('what a page says of the answers it used is not believed where it is no list of numbers', async () => {
  for (const used of [undefined, null, 'all', { 0: 0 }, [-1, 1.5, '0']]) {
    const ahead = answersAhead([['shop.current', {}]], shop().backend)
    await ahead.all()
    expect(ahead.end(used)).toEqual([])
  }
})

test('a page whose answers are not there in time goes on without them, and gets each when it asks', async () => {
  let open = (_: ShopBackend) => undefined as void
  const opening = new Promise<ShopBackend>((resolve) => (open = resolve))
  const ahead = answersAhead([['shop.current', {}]], opening, 0)
  expect(await ahead.all()).toEqual([])
  open(await shop().backend)
  await opening
  expect(await ahead.take('shop.current', {})).toEqual({ ok: true, data: 1 })
})

test('a refusal is not given ahead: whoever asks is told', async () => {
  const refused = { ok: false as const, error: { code: 'noShopOpen' as const, params: {} } }
  const backend = Promise.resolve({ invoke: () => Promise.resolve(refused) } as unknown as ShopBackend)
  const ahead = answersAhead([['shop.current', {}]], backend)
  expect(await ahead.all()).toEqual([])
  expect(await ahead.take('shop.current', {})).toEqual(refused)
})

test('a shop that does not open answers nothing, and nobody is troubled by it', async () => {
  const ahead = answersAhead([['shop.current', {}]], Promise.reject(new Error('gone')))
  expect(await ahead.all()).toEqual([])
  expect(ahead.take('shop.current', {})).toBeUndefined()
})

test('a page is not left waiting by a shop that breaks off while it answers', async () => {
  const broken = Promise.resolve({ invoke: () => Promise.reject(new Error('ended')) } as unknown as ShopBackend)
  expect(await answersAhead([['shop.current', {}]], broken, 60_000).all()).toEqual([])
})
