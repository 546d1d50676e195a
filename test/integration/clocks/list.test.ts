import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Input } from '@shared/contract'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { DE_ROW, deOrder, newOrders, usOrder } from '../../support/case-orders'
import { fillLists } from '../../support/long-lists'
import { plansOf } from '../../support/plans'

const HOUR = 3_600_000
const NOW = Date.UTC(2026, 2, 4, 10)
const ITEM = { 'order-item-id': '10000000000001', sku: '00123' }

let shop: BenchShop
afterAll(() => shop.close())
const list = (asked: Partial<Input<'clocks.list'>> = {}) => shop.invoke('clocks.list', asked)
const said = async (asked: Partial<Input<'clocks.list'>> = {}) =>
  (await list(asked)).rows.map(({ kind, orderId, dueAt }) => `${new Date(dueAt).toISOString().slice(0, 16)} ${kind} ${orderId}`) // prettier-ignore

describe('all that runs out, with values worked out by hand', () => {
  let problemId = 0
  beforeAll(async () => {
    shop = benchShop({ now: NOW, marketplaces: ['US', 'DE'] })
    await shop.takeIn(
      newOrders([
        { ...ITEM, 'order-id': usOrder(1), 'is-buyer-requested-cancellation': 'true', 'latest-ship-date': '2026-03-05T07:59:59+00:00' },
        { ...ITEM, 'order-id': usOrder(2), 'latest-ship-date': '2026-03-06T07:59:59+00:00' },
        { ...ITEM, 'order-id': deOrder(3), ...DE_ROW, 'latest-ship-date': '2026-03-04T22:59:59+00:00' },
      ]),
    ) // prettier-ignore
    // Sent, so that nothing of it is to be confirmed; then given back, and a case about it.
    await shop.invoke('shipments.save', { orderId: usOrder(2), shipment: { carrierCode: 'USPS', trackingNumber: '9400111899223100001234', shippedOn: '2026-03-03' } }) // prettier-ignore
    const { exportId } = await shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'j' })
    await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
    const { items } = await shop.invoke('refunds.begin', { orderId: usOrder(2) })
    const lines = [{ itemRow: items[0]!.itemRow, amounts: { itemPrice: 2352, itemTax: 188 }, quantityCancelled: 0 }]
    await shop.invoke('refunds.save', { orderId: usOrder(2), reasonCode: 'CustomerReturn', lines, note: '' })
    const file = await shop.invoke('uploads.write', { kind: 'refund', marketplaceId: 'US', jobId: 'j' })
    await shop.invoke('exports.markUploaded', { exportId: file.exportId, uploaded: true })
    problemId = (await shop.invoke('problems.open', { orderId: usOrder(2), kind: 'damaged' })).problemId
  })

  it('the soonest first, of every chapter, each counted', async () => {
    expect(await said()).toEqual([
      `2026-03-04T12:00 refundHeld ${usOrder(2)}`,
      `2026-03-04T22:59 shipBy ${deOrder(3)}`,
      `2026-03-05T07:59 cancelRequest ${usOrder(1)}`,
      `2026-03-05T10:00 answer ${usOrder(2)}`,
      `2026-03-06T10:00 claim ${usOrder(2)}`,
      `2026-03-11T22:59 autoCancel ${deOrder(3)}`,
      `2026-03-12T07:59 autoCancel ${usOrder(1)}`,
    ])
    const { counts, total } = await list({ limit: 2 })
    expect(counts).toEqual({ all: 7, refundHeld: 1, shipBy: 1, cancelRequest: 1, answer: 1, claim: 1, autoCancel: 2 })
    expect(total).toBe(7)
  })

  it('each says what it belongs to, what it counts from, and by which rule', async () => {
    const { rows } = await list()
    const of = (kind: string) => rows.find((row) => row.kind === kind)
    expect(of('answer')).toMatchObject({
      entity: 'problem', entityRow: problemId, orderId: usOrder(2), marketplaceId: 'US', sinceAt: NOW,
      rule: { id: 'answerBuyer', value: 1440, unit: 'minutes', source: { kind: 'help', ref: '202152030, 200549770' }, checkedOn: '2026-11-23' },
    }) // prettier-ignore
    expect(of('refundHeld')).toMatchObject({ entity: 'refund', rule: { id: 'refundHold', value: 120 }, sinceAt: NOW })
    expect(of('shipBy')).toMatchObject({ entity: 'order', marketplaceId: 'DE', sinceAt: null, rule: null })
    expect(of('autoCancel')).toMatchObject({ sinceAt: Date.UTC(2026, 2, 4, 22, 59, 59), rule: { id: 'autoCancel' } })
  })

  it('of one kind, of one marketplace, of both, and from some place on', async () => {
    expect(await said({ tab: 'autoCancel' })).toEqual([
      `2026-03-11T22:59 autoCancel ${deOrder(3)}`,
      `2026-03-12T07:59 autoCancel ${usOrder(1)}`,
    ])
    expect(await list({ marketplaces: ['DE'] })).toMatchObject({ total: 2, counts: { all: 2, shipBy: 1, autoCancel: 1 } })
    expect(await said({ tab: 'autoCancel', marketplaces: ['US'] })).toEqual([`2026-03-12T07:59 autoCancel ${usOrder(1)}`])
    expect(await said({ offset: 5, limit: 1 })).toEqual([`2026-03-11T22:59 autoCancel ${deOrder(3)}`])
    expect(await list({ tab: 'refund' })).toMatchObject({ total: 0, rows: [] })
  }) // prettier-ignore

  it('goods that came back are to be refunded by the rule of the day they came: 2 business days, since 26 January 2026 in the US 4 days', async () => {
    await shop.invoke('refunds.withdraw', { refundId: (await shop.invoke('refunds.ofOrder', { orderId: usOrder(2) })).refunds[0]!.refundId }) // prettier-ignore
    await shop.invoke('problems.choose', { problemId, option: 'refundAfterReturn' })
    const { expectedReturns } = await shop.invoke('problems.get', { problemId })
    const arrived = async (arrivedOn: string) => {
      await shop.invoke('expectedReturns.arrived', {
        expectedReturnId: expectedReturns[0]!.expectedReturnId,
        arrivedOn,
      })
      const { rows } = await list({ tab: 'refund' })
      return rows.map(({ dueAt, sinceAt, rule }) => [new Date(dueAt).toISOString(), new Date(sinceAt ?? 0).toISOString(), rule?.value, rule?.unit]) // prettier-ignore
    }
    // Midnight in Los Angeles is 08:00 UTC until 8 March. Friday the 23rd, then Monday and Tuesday.
    expect(await arrived('2026-01-23')).toEqual([['2026-01-28T08:00:00.000Z', '2026-01-23T08:00:00.000Z', 2, 'businessDays']]) // prettier-ignore
    expect(await arrived('2026-01-26')).toEqual([['2026-01-31T08:00:00.000Z', '2026-01-26T08:00:00.000Z', 4, 'days']])
    expect(await arrived('')).toEqual([])
    await shop.invoke('undo.back', { jobId: 'j' })
    expect((await list({ tab: 'refund' })).total).toBe(1)
    await shop.invoke('undo.again', { jobId: 'j' })
    expect((await list({ tab: 'refund' })).total).toBe(0)
  })

  it('what is overdue stays until it is done, what only passed is gone', async () => {
    const { refunds } = await shop.invoke('refunds.ofOrder', { orderId: usOrder(2) })
    expect(refunds[0]?.state).toBe('withdrawn')
    await shop.invoke('undo.back', { jobId: 'j' })
    shop.db.raw.prepare('UPDATE refunds SET withdrawnAt = NULL').run()
    expect((await list()).counts.refundHeld).toBe(1)
    shop.clock.now = NOW + 24 * HOUR
    expect((await list()).counts).toMatchObject({ shipBy: 1, cancelRequest: 1 })
    expect((await list()).counts.refundHeld).toBeUndefined()
    shop.clock.now = NOW
  })
})

describe('a long list', () => {
  beforeAll(() => {
    shop.close()
    shop = benchShop({ now: NOW })
    fillLists(shop.db.raw, { rows: 3_600 })
  })

  it('shows the last of all, counted', async () => {
    // Every sixth of 3,600 orders is asked to be cancelled, a minute apart; of the cases a third each is new, chosen and closed.
    const { counts, total, rows } = await list({ tab: 'cancelRequest', offset: 599, limit: 2 })
    expect(counts).toEqual({ all: 11_400, shipBy: 3_000, cancelRequest: 600, autoCancel: 3_600, answer: 2_400, claim: 1_200, refundHeld: 600 }) // prettier-ignore
    expect(total).toBe(600)
    expect(rows.map(({ orderId }) => orderId)).toEqual(['111-0003594-0000000'])
  })

  it('sorts nothing, and reads no rows but those it shows', async () => {
    const unasked = benchShop({ now: NOW })
    const questions = [
      {},
      { tab: 'shipBy' },
      { marketplaces: ['US'] },
      { tab: 'autoCancel', marketplaces: ['US', 'DE'] },
    ]
    const all = await plansOf(unasked, async () => {
      for (const asked of questions) await unasked.invoke('clocks.list', { ...asked, limit: 50 })
    })
    const plans = all.filter(({ sql }) => !sql.includes('touchedClocks'))
    // Counts and keys, each with and without marketplaces, keys of one kind and of all; and the rows.
    expect(plans).toHaveLength(7)
    for (const { sql, plan } of plans) {
      expect(plan, sql).not.toMatch(/SCAN (?!json_each|k VIRTUAL|c USING COVERING INDEX clocksByDue)/)
      expect(plan, sql).not.toContain('TEMP B-TREE')
    }
    unasked.close()
  })
})
