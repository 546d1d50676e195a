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

type Listed = 'refunds.list' | 'cancellations.list' | 'mcf.list' | 'problems.list'
const LISTS: readonly { list: Listed; tabs: readonly string[]; of: (row: never) => string }[] = [
  { list: 'refunds.list', tabs: REFUND_STATES, of: (row: Output<'refunds.list'>['rows'][number]) => row.state },
  { list: 'cancellations.list', tabs: CANCEL_TABS, of: (row: Output<'cancellations.list'>['rows'][number]) => row.state ?? 'asked' },
  { list: 'problems.list', tabs: ['open', 'waiting', 'closed'], of: ({ closedAt, choice }: Output<'problems.list'>['rows'][number]) => closedAt !== null ? 'closed' : choice === '' ? 'open' : 'waiting' },
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
      expect(plan, sql).not.toMatch(
        /SCAN (?!json_each|\w+ USING (COVERING )?INDEX (\w+ByState|ordersAsked|problems(Open|Waiting|Closed)))/,
      )
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

describe('lists without tabs', () => {
  it('what Amazon answered: the last of all lines, and what presses first at the top', async () => {
    const ask = (offset: number, limit = 1) => shop.invoke('exports.answers', { exportId: 1, offset, limit })
    // Of 18,000 lines in turn: accepted, failed, with a remark, not said.
    expect(await ask(0, 2)).toMatchObject({
      total: ROWS,
      counts: { failed: ROWS / 4, look: ROWS / 4, unknown: ROWS / 4, accepted: ROWS / 4 },
      rows: [
        { line: 2, answer: 'failed', orderId: '111-0000001-0000000', trackingNumber: 'T1' },
        { line: 6, answer: 'failed' },
      ],
    })
    expect((await ask(ROWS / 4)).rows).toMatchObject([{ line: 3, answer: 'look', errors: [{ code: '18028' }] }])
    expect((await ask(ROWS / 2)).rows).toMatchObject([{ line: 4, answer: 'unknown' }])
    expect((await ask(ROWS - 1)).rows).toMatchObject([{ line: ROWS - 3, answer: 'accepted' }])
  })

  it('files that were taken in: the last of all, without those that are only looked at', async () => {
    // Of 18,000 in turn: taken in, taken back, only a preview; and the one that brought the orders.
    const taken = await shop.invoke('imports.list', { offset: (ROWS * 2) / 3, limit: 2 })
    expect(taken).toMatchObject({ total: (ROWS * 2) / 3 + 1, rows: [{ fileName: 'a.txt' }] })
    const newest = await shop.invoke('imports.list', { limit: 3 })
    expect(newest.rows).toMatchObject([
      { fileName: 'report-17998.txt', state: 'undone', canUndo: false },
      { fileName: 'report-17997.txt', state: 'committed', canUndo: true },
      { fileName: 'report-17995.txt', state: 'undone' },
    ])
  })

  it('files that were written: the last of all', async () => {
    const written = await shop.invoke('exports.list', { offset: ROWS - 1, limit: 3 })
    expect(written).toMatchObject({
      total: ROWS + 1,
      rows: [
        { fileName: 'Confirmation-0.txt', answered: null, exists: false },
        { fileName: 'Confirmation.txt', answered: { failed: ROWS / 4, accepted: ROWS / 4 } },
      ],
    })
  })

  it('evidence: the first entry of all, and the days of a period alone', async () => {
    expect(await shop.invoke('evidence.list', { offset: ROWS - 1, limit: 2 })).toMatchObject({
      total: ROWS,
      rows: [{ id: 1, facts: { text: 'Note 0' } }],
    })
    // One a minute from 2026-01-01 00:00 UTC on: the second day of Shanghai begins at its 16:00, with entry 961.
    const day = await shop.invoke('evidence.list', { from: '2026-01-02', to: '2026-01-02', offset: 1439, limit: 2 })
    expect(day).toMatchObject({ total: 1440, rows: [{ id: 961 }] })
  })

  it('costs: the last of all SKUs; those asked for stand first, once, entered or not', async () => {
    const ask = (more: object) => shop.invoke('costs.list', { limit: 2, ...more })
    expect(await ask({ offset: ROWS - 1 })).toMatchObject({ total: ROWS, rows: [{ sku: 'SKU-0017999', goods: 100 }] })
    expect(await ask({ search: 'sku-00179' })).toMatchObject({ total: 100, rows: [{ sku: 'SKU-0017900' }, {}] })
    const first = ['NEW', 'SKU-0000001', 'SKU-0017999']
    expect(await ask({ first, limit: 5 })).toMatchObject({
      total: ROWS + 1,
      rows: [
        { sku: 'NEW', goods: null },
        { sku: 'SKU-0000001', goods: 100 },
        { sku: 'SKU-0017999' },
        { sku: 'SKU-0000000' },
        { sku: 'SKU-0000002' },
      ],
    })
    expect((await ask({ first, offset: 2 })).rows).toMatchObject([{ sku: 'SKU-0017999' }, { sku: 'SKU-0000000' }])
    expect((await ask({ first, offset: ROWS })).rows).toMatchObject([{ sku: 'SKU-0017998' }])
  })

  it('what is held back from a file: the last of all', async () => {
    // Drafts and refused ones: two of six states.
    const { total, rows } = await shop.invoke('uploads.held', { kind: 'refund', marketplaceId: 'US', offset: ROWS / 3 - 1, limit: 1 }) // prettier-ignore
    expect(total).toBe(ROWS / 3)
    expect(rows).toMatchObject([{ entityRow: ROWS - 1 }])
  })

  it.each([
    ['exports.answers', { exportId: 1 }],
    ['costs.list', {}],
    ['imports.list', {}],
    ['exports.list', {}],
    ['evidence.list', {}],
  ] as const)('%s reads no rows but those it shows, and sorts none', async (list, asked) => {
    const plans = await plansOf(unasked, () => unasked.invoke(list, { ...asked, offset: 10, limit: 20 }))
    expect(plans.length).toBeGreaterThan(1)
    // What keeps an import from being undone is looked for in the orders of each that is shown.
    for (const { sql, plan } of plans.filter(({ sql }) => !sql.includes('later AS'))) {
      expect(plan, sql).not.toMatch(/SCAN (?!json_each|\w+ USING COVERING INDEX)/)
      expect(plan, sql).not.toContain('TEMP B-TREE')
    }
  })
})
