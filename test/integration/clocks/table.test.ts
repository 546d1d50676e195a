import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { clockKeeper } from '@backend/record'
import policyRules from '@resources/policy-rules.json'
import { policyOf } from '@shared/domain/policy/policy'
import type { PolicyRule } from '@shared/domain/policy/policy-rules'
import '../../support/properties'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { DE_ROW, deOrder, newOrders, usOrder, type CaseRow } from '../../support/case-orders'
import { clocksAndRules } from '../../support/clocks'
import { fillLists } from '../../support/long-lists'

const NOW = Date.UTC(2026, 2, 4, 10)
const ORDERS = 5

let shop: BenchShop
afterEach(() => shop.close())
const clocks = (policy?: Parameters<typeof clocksAndRules>[2]) => clocksAndRules(shop.db, shop.clock.now, policy)
function expectAsTheRulesSay(): void {
  const { table, rules } = clocks()
  expect(table).toEqual(rules)
}
const dueAt = (kind: string) => shop.db.raw.prepare<[string], number>('SELECT dueAt FROM clocks WHERE kind = ?').pluck().all(kind) // prettier-ignore

const rowOf = (n: number, shipDay: number, isAsked: boolean): CaseRow => ({
  'order-id': n === 0 ? deOrder(n) : usOrder(n), 'order-item-id': `1000000000000${n}`, sku: `SKU-${n}`,
  'latest-ship-date': `2026-03-0${1 + shipDay}T07:59:59+00:00`, 'is-buyer-requested-cancellation': String(isAsked),
  ...(n === 0 && DE_ROW),
}) // prettier-ignore
const ids = Array.from({ length: ORDERS }, (_, n) => rowOf(n, 0, false)['order-id'] ?? '')

type Step = readonly [what: number, n: number, m: number]
const STEPS: readonly ((n: number, m: number) => Promise<unknown>)[] = [
  // A later report: other ship dates, other wishes, of all orders from the n-th on.
  (n, m) => {
    shop.clock.now += 60_000
    return shop.takeIn(newOrders(ids.slice(n).map((_, i) => rowOf(n + i, (m + i) % 8, (m + i) % 3 === 0))))
  },
  async (n) => {
    const { rows: imports } = await shop.invoke('imports.list', {})
    return shop.invoke('imports.undo', { importId: imports[n % Math.max(1, imports.length)]?.importId ?? 0, jobId: 'j' })
  },
  (n, m) =>
    shop.invoke('shipments.save', {
      orderId: ids[n]!,
      shipment: { carrierCode: 'USPS', trackingNumber: `940011189922310000${1000 + m}`, shippedOn: '2026-03-03' },
    }),
  (_, m) => {
    const set = m === 0 ? 'clear' : m % 2 ? { carrierCode: 'UPS' } : { shippedOn: '2026-03-03' }
    return shop.invoke('shipments.bulk', { selection: { orderIds: ids }, set, jobId: 'j' })
  },
  (n) => shop.invoke('exports.write', { marketplaceId: n === 0 ? 'DE' : 'US', jobId: 'j' }),
  async (n, m) => {
    const { rows: exports } = await shop.invoke('exports.list', {})
    return shop.invoke('exports.markUploaded', { exportId: exports[n % Math.max(1, exports.length)]?.exportId ?? 0, uploaded: m > 1 }) // prettier-ignore
  },
  (n) => shop.invoke('problems.open', { orderId: ids[n]!, kind: 'damaged' }),
  (n, m) => shop.invoke(m % 2 ? 'problems.close' : 'problems.reopen', { problemId: 1 + n }),
  () => shop.invoke('undo.back', { jobId: 'j' }),
  () => shop.invoke('undo.back', { jobId: 'j' }),
  () => shop.invoke('undo.again', { jobId: 'j' }),
] // prettier-ignore

/** Refusals are for the operator to read; anything else is a defect. */
async function take([what, n, m]: Step): Promise<boolean> {
  try {
    await STEPS[what]!(n, m)
    return true
  } catch (error) {
    if ((error as { name?: string }).name !== 'DeskError') throw error
    return false
  }
}

describe('the table of clocks', () => {
  it('is what the rules give of every row, after any reports, entries, files, undo and redo', { timeout: 120_000 }, async () => {
    let [tried, done] = [0, 0]
    const step = fc.tuple(fc.nat(STEPS.length - 1), fc.nat(ORDERS - 1), fc.nat(7))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
        shop = benchShop({ now: NOW, marketplaces: ['US', 'DE'] })
        try {
          await shop.takeIn(newOrders(ids.map((_, n) => rowOf(n, n, false))))
          expect(clocks().rules).toHaveLength(2 * ORDERS)
          for (const one of steps) {
            tried += 1
            if (await take(one)) done += 1
            expectAsTheRulesSay()
          }
        } finally {
          shop.close()
        }
      }),
      { numRuns: 60 },
    )
    shop = benchShop()
    // Of as many steps as chance wants enough were done and not refused.
    expect(done / tried).toBeGreaterThan(1 / 4)
  }) // prettier-ignore

  it('stays as it was where a change fails', async () => {
    shop = benchShop({ now: NOW })
    await shop.takeIn(newOrders([rowOf(1, 5, false)]))
    const before = clocks().table
    const touched = () => shop.db.raw.prepare('SELECT count(*) FROM touchedClocks').pluck().get()
    const fail = shop.db.raw.transaction(() => {
      shop.db.raw.exec(`UPDATE orders SET latestShipAt = latestShipAt + 1`)
      expect(touched()).toBe(1)
      throw new Error('no')
    })
    expect(() => fail()).toThrow('no')
    expect(touched()).toBe(0)
    expect(clocks().table).toEqual(before)
  })

  it('is made for a shop of an earlier version when it is opened', () => {
    shop = benchShop({ now: NOW, database: gunzipSync(readFileSync(new URL('../../fixtures/shops/before-record.sqlite.gz', import.meta.url))) }) // prettier-ignore
    expect(clocks().rules.length).toBeGreaterThan(5)
    expectAsTheRulesSay()
  })
})

describe('when Amazon’s numbers change', () => {
  const withRule = (id: string, value: number) =>
    policyOf((policyRules as PolicyRule[]).map((row) => (row.id === id ? { ...row, value } : row)))
  const reopen = (policy: ReturnType<typeof policyOf>, ms: number) => {
    for (const list of ['touchedClocks', 'clocksToMake']) shop.db.raw.exec(`DROP TABLE temp.${list}`)
    for (const name of shop.db.raw.prepare(`SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'`).pluck().all()) shop.db.raw.exec(`DROP TRIGGER temp.${String(name)}`) // prettier-ignore
    const keeper = clockKeeper({ ...shop.context, policy })
    keeper.open(NOW, ms)
    return keeper
  }

  it('all clocks are made anew, a little at a time; until then the old ones stand', async () => {
    shop = benchShop({ now: NOW })
    fillLists(shop.db.raw, { rows: 2_400 })
    await shop.invoke('clocks.list', {})
    const before = clocks()
    const policy = withRule('autoCancel', 5)
    const keeper = reopen(policy, 0)
    // 2,400 orders, 1,600 cases and 800 refunds: a thousand at a time.
    const halfway = clocks(policy)
    expect(halfway.table).toHaveLength(before.table.length)
    expect(halfway.table).not.toEqual(halfway.rules)
    let steps = 1
    while (keeper.step(NOW)) steps += 1
    expect(steps).toBeGreaterThan(3)
    const after = clocks(policy)
    expect(after.table).toEqual(after.rules)
    expect(after.table).not.toEqual(before.table)
    expect(reopen(policy, 0).step(NOW)).toBe(false)
  })

  it('those of a small shop are made anew as it is opened', async () => {
    shop = benchShop({ now: NOW })
    await shop.takeIn(newOrders([rowOf(1, 5, false)]))
    const [was = 0] = dueAt('autoCancel')
    const policy = withRule('autoCancel', 5)
    reopen(policy, 0)
    expect(dueAt('autoCancel')).toEqual([was - 2 * 86_400_000])
  })

  it('nothing is made anew for another number, one that no clock goes by', async () => {
    shop = benchShop({ now: NOW })
    await shop.takeIn(newOrders([rowOf(1, 5, false)]))
    shop.db.raw.exec('UPDATE clocks SET dueAt = 1')
    reopen(withRule('odrLimit', 3), 1_000)
    expect(dueAt('autoCancel')).toEqual([1])
  })

  it('what is over and leaves nothing to be done is taken away when there is time', async () => {
    shop = benchShop({ now: NOW })
    fillLists(shop.db.raw, { rows: 6 })
    await shop.invoke('clocks.list', {})
    expect(dueAt('refundHeld')).toEqual([9_000_000_000_000 + 7_200_000])
    const keeper = reopen(shop.context.policy, 0)
    keeper.step(9_000_000_000_000 + 7_200_000)
    expect(dueAt('refundHeld')).toEqual([])
    expect(dueAt('shipBy')).toHaveLength(5)
  })
})
