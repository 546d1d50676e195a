import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MESSAGE_TABS, type MessageTab } from '@shared/contract/messages'
import { benchShop, type BenchShop } from '@test/support/bench-shop'
import { fillMailbox, orderOf } from '@test/support/messages'
import { plansOf } from '@test/support/plans'

const NOW = Date.UTC(2026, 2, 4, 6)
const MINUTE = 60_000
const [THREADS, OUTSIDE] = [4_000, 2_000]

let shop: BenchShop
/** The same, of which nothing was asked yet. */
let unasked: BenchShop
beforeAll(() => {
  shop = benchShop({ now: NOW })
  unasked = benchShop({ now: NOW })
  fillMailbox(shop.db.raw, { threads: THREADS, outside: OUTSIDE, newestAt: NOW - MINUTE })
  fillMailbox(unasked.db.raw, { threads: 60, outside: 60, newestAt: NOW - MINUTE })
})
afterAll(() => {
  shop.close()
  unasked.close()
})

const list = (tab: MessageTab, more: object = {}) => shop.invoke('messages.list', { tab, ...more })

it('counts every tab: of the threads one in four is to be answered, one waits, two are done', async () => {
  const { counts, kinds } = await list('all')
  expect(counts).toEqual({ toAnswer: 1_000, waiting: 1_000, done: 2_000, notices: 1_500, suspect: 500, all: 6_000 })
  expect(kinds).toEqual({ 'refund-issued': 500, 'order-placed': 500, other: 500 })
  // Asked at NOW - 1 min - i min, due a day later: those with i of 1440 and more are overdue, every fourth of 2,560.
  expect(await shop.invoke('messages.counts', {})).toEqual({ toAnswer: 1_000, overdue: 640 })
})

it.each(MESSAGE_TABS)('shows each row of %s once, in one order', async (tab) => {
  const { total } = await list(tab)
  const keys = new Set<number>()
  const moments: number[] = []
  for (let offset = 0; offset < total; offset += 200) {
    const { rows } = await list(tab, { offset, limit: 200 })
    expect(rows).toHaveLength(Math.min(200, total - offset))
    for (const { threadId, mailId, dueAt, receivedAt } of rows) {
      keys.add(threadId ?? -mailId)
      moments.push(tab === 'toAnswer' || tab === 'waiting' ? dueAt! : -receivedAt)
    }
  }
  expect(keys.size).toBe(total)
  expect(moments).toEqual([...moments].sort((a, b) => a - b))
})

it('begins with what is overdue longest, and with the newest where nothing runs out', async () => {
  // The oldest question that nobody answered is that of thread 3996: every fourth from 0 on.
  expect((await list('toAnswer', { limit: 1 })).rows).toMatchObject([
    { orderId: orderOf(3_996), dueAt: NOW - MINUTE - 3_996 * MINUTE + 1_440 * MINUTE, isWait: false },
  ])
  expect((await list('waiting', { limit: 1 })).rows).toMatchObject([{ orderId: orderOf(1), isWait: true }])
  expect((await list('done', { limit: 1 })).rows).toMatchObject([{ orderId: orderOf(2), kind: 'own-reply' }])
  // A notification half a minute behind the newest question.
  expect((await list('all', { limit: 3 })).rows.map(({ threadId, orderId }) => [threadId, orderId])).toEqual([
    [1, orderOf(0)],
    [null, orderOf(0)],
    [2, orderOf(1)],
  ])
})

it('shows the notifications of one kind', async () => {
  const { total, rows, counts } = await list('notices', { kind: 'order-placed', offset: 498, limit: 5 })
  expect(total).toBe(500)
  expect(rows.map(({ kind, orderId }) => [kind, orderId])).toEqual([
    ['order-placed', orderOf(1_993)],
    ['order-placed', orderOf(1_997)],
  ])
  expect(counts.notices).toBe(1_500)
})

describe('what the lists ask the database', () => {
  it('reads no rows but those it shows, and sorts none', async () => {
    const plans = await plansOf(unasked, async () => {
      for (const tab of MESSAGE_TABS) await unasked.invoke('messages.list', { tab, offset: 10, limit: 20 })
      await unasked.invoke('messages.list', { tab: 'notices', kind: 'other', limit: 20 })
      await unasked.invoke('messages.counts', {})
    })
    expect(plans.length).toBeGreaterThan(MESSAGE_TABS.length)
    // What follows from the few mails of each thread that is shown is worked out of all of them.
    const own = plans.filter(({ sql }) => /^select/i.test(sql) && !/temp\.|"threadRow" = \? order by/.test(sql))
    for (const { sql, plan } of own) {
      expect(plan, sql).not.toMatch(/SCAN (?!json_each|\w+ USING COVERING INDEX)/)
      // Those of one moment may be put in order; never the list.
      expect(plan, sql).not.toMatch(/TEMP B-TREE (?!FOR LAST TERM)/)
    }
  })
})
