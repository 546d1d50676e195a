import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '@shared/contract'
import { CANCEL_TABS } from '@shared/contract/cancellations'
import { MCF_STATES } from '@shared/domain/mcf/state'
import { REFUND_STATES } from '@shared/domain/refunds/state'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { fillLists } from '../../support/long-lists'
import { plansOf } from '../../support/plans'

const ROWS = 18_000

let shop: BenchShop
/** The same, of which nothing was asked yet. */
let unasked: BenchShop
beforeAll(() => {
  shop = benchShop()
  unasked = benchShop()
  fillLists(shop.db.raw, { rows: ROWS })
  fillLists(unasked.db.raw, { rows: 60 })
})
afterAll(() => {
  shop.close()
  unasked.close()
})

type Listed = 'refunds.list' | 'cancellations.list' | 'mcf.list'
const LISTS: readonly { list: Listed; tabs: readonly string[]; of: (row: never) => string }[] = [
  { list: 'refunds.list', tabs: REFUND_STATES, of: (row: Output<'refunds.list'>['rows'][number]) => row.state },
  { list: 'cancellations.list', tabs: CANCEL_TABS, of: (row: Output<'cancellations.list'>['rows'][number]) => row.state ?? 'asked' },
  { list: 'mcf.list', tabs: MCF_STATES, of: (row: Output<'mcf.list'>['rows'][number]) => row.state },
] // prettier-ignore

describe.each(LISTS)('$list', ({ list, tabs, of }) => {
  it.each([...tabs])('shows the 3,000th of %s, counted, and each row once', async (tab) => {
    const { counts, total, rows } = await shop.invoke(list, { tab, offset: 2_999, limit: 1 })
    // 18,000 rows of six states in turn, or of five.
    expect(total).toBe(ROWS / tabs.length)
    expect(counts[tab]).toBe(total)
    expect(rows.map((row) => of(row as never))).toEqual([tab])
    const keys = new Set<string>()
    for (let offset = 0; offset < total; offset += 200) {
      const page = await shop.invoke(list, { tab, offset, limit: 200 })
      for (const row of page.rows) keys.add(JSON.stringify(row))
    }
    expect(keys.size).toBe(total)
  })

  it('reads no rows but those it shows, and sorts none', async () => {
    const plans = await plansOf(unasked, async () => {
      for (const tab of tabs) await unasked.invoke(list, { tab, offset: 0, limit: 50 })
    })
    expect(plans.length).toBeGreaterThan(1)
    for (const { sql, plan } of plans) {
      // What is gone through is an index that holds the states, or the numbers of a page.
      expect(plan, sql).not.toMatch(/SCAN (?!json_each|\w+ USING (COVERING )?INDEX (\w+ByState|ordersAsked))/)
      expect(plan, sql).not.toContain('TEMP B-TREE')
    }
  })
})

it('is in the order of its tab: the newest first, what is asked by its urgency', async () => {
  // Refunds 6k + 0 are drafts: of 18,000 the last is 17,994; numbers begin at 1.
  const drafts = await shop.invoke('refunds.list', { tab: 'draft', offset: 0, limit: 2 })
  expect(drafts.rows.map(({ refundId }) => refundId)).toEqual([17_995, 17_989])
  const waiting = await shop.invoke('cancellations.list', { tab: 'waiting', offset: 0, limit: 2 })
  expect(waiting.rows.map(({ cancellationId }) => cancellationId)).toEqual([17_996, 17_990])
  const asked = await shop.invoke('cancellations.list', { tab: 'asked', offset: 0, limit: 2 })
  expect(asked.rows.map(({ orderId }) => orderId)).toEqual(['111-0000000-0000000', '111-0000006-0000000'])
})
