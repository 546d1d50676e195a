import { afterEach, beforeEach, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'

/** 2026-03-04 10:00 UTC, 18:00 in Shanghai. */
const NOW = Date.UTC(2026, 2, 4, 10)
const HOUR = 3_600_000

let shop: BenchShop
beforeEach(() => {
  shop = benchShop({ now: NOW })
})
afterEach(() => shop.close())

const today = () => shop.invoke('checklist.today', {})
const ticks = async () => (await today()).items.flatMap(({ itemId, tickedAt }) => (tickedAt === null ? [] : [[itemId, tickedAt]])) // prettier-ignore
const tick = (itemId: number) => shop.invoke('checklist.tick', { itemId })
const noteDays = () => shop.invoke('checklist.noteDays', {})
const noted = () =>
  shop.db.raw
    .prepare<[], { content: string }>("SELECT content FROM evidence WHERE kind = 'checklist' ORDER BY id")
    .all()
    .map(({ content }) => JSON.parse(content) as unknown)

it('begins with the nine things that are looked through every day, none ticked', async () => {
  const { day, items } = await today()
  expect(day).toBe('2026-03-04')
  expect(items.map(({ word }) => word)).toEqual(['mainMailbox', 'spamFolder', 'notifications', 'buyerMessages', 'accountHealth', 'returns', 'claims', 'feedback', 'questions']) // prettier-ignore
  expect(await ticks()).toEqual([])
})

it('is ticked once a day with the time, taken back, and undone', async () => {
  await tick(1)
  shop.clock.now += HOUR
  await tick(1)
  await tick(2)
  expect(await ticks()).toEqual([[1, NOW], [2, NOW + HOUR]]) // prettier-ignore
  await shop.invoke('checklist.untick', { itemId: 1 })
  expect(await ticks()).toEqual([[2, NOW + HOUR]])
  await shop.invoke('undo.back', { jobId: 'u' })
  expect(await ticks()).toEqual([[1, NOW], [2, NOW + HOUR]]) // prettier-ignore
  await shop.invoke('undo.back', { jobId: 'u' })
  expect(await ticks()).toEqual([[1, NOW]])
})

it('is another day by the operator’s clock: all is to be looked through again', async () => {
  await tick(1)
  // 00:00 in Shanghai.
  shop.clock.now = NOW + 6 * HOUR
  expect((await today()).day).toBe('2026-03-05')
  expect(await ticks()).toEqual([])
})

it('stands in the log of evidence once a day is over, each day once, with what was taken back left out', async () => {
  const { itemId } = await shop.invoke('checklist.saveItem', { itemId: null, name: '货代群' })
  await tick(2)
  shop.clock.now += 5 * 60_000
  await tick(itemId)
  await tick(3)
  await shop.invoke('checklist.untick', { itemId: 3 })
  expect(await noteDays()).toEqual({ added: 0 })
  shop.clock.now += 24 * HOUR
  await tick(1)
  expect(await noteDays()).toEqual({ added: 1 })
  expect(await noteDays()).toEqual({ added: 0 })
  shop.clock.now += 24 * HOUR
  expect(await noteDays()).toEqual({ added: 1 })
  expect(noted()).toEqual([
    { day: '2026-03-04', items: 2, checkedItems: ['18:00 Spam and subscription folders', '18:05 货代群'] },
    { day: '2026-03-05', items: 1, checkedItems: ['18:05 Main mailbox: every mail'] },
  ])
  expect((await shop.invoke('evidence.verify', {})).broken).toBeNull()
})

it('is the shop’s own list: called otherwise, one more, one fewer, undone', async () => {
  await shop.invoke('checklist.saveItem', { itemId: 1, name: '  Inbox ' })
  await tick(1)
  const names = async () => (await today()).items.slice(0, 2).map(({ word, name }) => word ?? name)
  expect(await names()).toEqual(['Inbox', 'spamFolder'])
  await shop.invoke('checklist.removeItem', { itemId: 1 })
  expect(await names()).toEqual(['spamFolder', 'notifications'])
  await shop.invoke('undo.back', { jobId: 'u' })
  expect(await names()).toEqual(['Inbox', 'spamFolder'])
  expect(await ticks()).toEqual([[1, NOW]])
  await expect(tick(99)).rejects.toMatchObject({ code: 'followUpUnknown' })
})
