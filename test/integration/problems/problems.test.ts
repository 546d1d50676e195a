import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OPTIONS, type OptionId } from '@shared/domain/problems/options'
import { plansOf } from '../../support/plans'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { DE_ROW, deOrder, newOrders, usOrder } from '../../support/case-orders'

/** Wednesday. */
const NOW = Date.UTC(2026, 2, 4, 10)
const HOUR = 3_600_000

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: NOW, marketplaces: ['US', 'DE'] })
  await shop.takeIn(
    newOrders([
      { 'order-id': usOrder(1), 'order-item-id': '10000000000001', sku: 'MUG', 'quantity-purchased': '3', 'item-price': '29.99', 'item-tax': '2.40', 'shipping-price': '5.00', 'shipping-tax': '' },
      { 'order-id': usOrder(2), 'order-item-id': '10000000000002', sku: 'MUG' },
      { 'order-id': deOrder(3), 'order-item-id': '20000000000003', sku: 'LAMP', ...DE_ROW },
      { 'order-id': usOrder(4), 'order-item-id': '10000000000004', sku: 'NOPRICE', currency: '', 'item-price': '', 'item-tax': '', 'shipping-price': '', 'shipping-tax': '' },
    ]), // prettier-ignore
  )
  for (const orderId of [usOrder(1), deOrder(3), usOrder(4)]) ship(orderId)
})
afterEach(() => shop.close())

function ship(orderId: string): void {
  shop.db.raw.prepare(`UPDATE orders SET state = 'shipped', tracking = 'uploaded' WHERE orderId = ?`).run(orderId)
}
const open = async (orderId: string, kind = 'faulty', more: object = {}) =>
  (await shop.invoke('problems.open', { orderId, kind, ...more })).problemId
const get = (problemId: number, more: object = {}) => shop.invoke('problems.get', { problemId, ...more })
const about = (problemId: number) => ({ entity: 'problem', key: String(problemId) })
const letters = async (problemId: number) => (await shop.invoke('letters.about', about(problemId))).letters
/** Says that the oldest letter of a case was sent. */
const send = async (problemId: number) => {
  const { letterId, letter } = (await letters(problemId))[0]!
  await shop.invoke('letters.markSent', { ...about(problemId), letter, letterId, sent: true })
}
const choose = (problemId: number, option: OptionId, more: object = {}) =>
  shop.invoke('problems.choose', { problemId, option, ...more })
const back = () => shop.invoke('undo.back', { jobId: 'j' })
const again = () => shop.invoke('undo.again', { jobId: 'j' })
const counts = () => shop.invoke('problems.counts', {})
/** What cases are made of. */
const state = () => {
  const { problems, expectedReturns, replacements, letters, refunds } = shop.dump()
  return { problems, expectedReturns, replacements, letters, refunds }
}
const COST = { currency: 'CNY', goods: 1200, postageOut: 3500, postageBack: 9000, fees: 40, reserve: 150 }

describe('a case', () => {
  it('is about the whole order, or about the units that are named', async () => {
    const whole = await get(await open(usOrder(1)))
    expect(whole.items).toMatchObject([{ sku: 'MUG', ordered: 3, affected: 3, paid: 3739 }])
    const { itemRow } = whole.items[0]!
    const one = await get(await open(usOrder(1), 'missing', { items: [{ itemRow, quantity: 1 }], note: ' one mug is gone ' }))
    expect(one).toMatchObject({ problem: { kind: 'missing', note: 'one mug is gone', choice: '' }, items: [{ affected: 1 }] })
    for (const items of [[{ itemRow, quantity: 4 }], [{ itemRow: 99, quantity: 1 }], [{ itemRow, quantity: 1 }, { itemRow, quantity: 1 }]])
      await expect(open(usOrder(1), 'faulty', { items })).rejects.toMatchObject({ code: 'badInput' })
    await expect(open('111-9999999-9999999')).rejects.toMatchObject({ code: 'orderUnknown' })
    await expect(get(99)).rejects.toMatchObject({ code: 'problemUnknown' })
  }) // prettier-ignore

  it('lays its options out with money, worked out by hand', async () => {
    await shop.invoke('costs.save', { sku: 'MUG', ...COST })
    await shop.invoke('costs.setReturnAddress', { marketplaceId: 'US', isLocal: false })
    const found = await get(await open(usOrder(1)), { partialPercent: 30 })
    expect(found.postage).toMatchObject({ rule: 'sellerAbroad', payer: 'seller' })
    const totals = Object.fromEntries(found.options.map(({ id, money }) => [id, money.totals]))
    expect(totals).toEqual({
      replacement: [{ currency: 'CNY', amount: 14550 }],
      partialRefund: [{ currency: 'USD', amount: 971 }, { currency: 'CNY', amount: 570 }],
      fullRefund: [{ currency: 'USD', amount: 3739 }, { currency: 'CNY', amount: 120 }],
      refundAfterReturn: [{ currency: 'USD', amount: 3739 }, { currency: 'CNY', amount: 27120 }],
      exchange: [{ currency: 'CNY', amount: 41550 }],
      returnOnly: [{ currency: 'CNY', amount: 27000 }],
    }) // prettier-ignore
    expect(found.options.every(({ money }) => money.isComplete)).toBe(true)
    expect(found.firstLetter).toBe('askPhoto')
    expect(found.consequences).toEqual(['claimAfter48h', 'returnRequest24h', 'feedbackCounts'])
    expect(found.clocks).toEqual([
      { id: 'answer', at: NOW + 24 * HOUR },
      { id: 'claim', at: NOW + 48 * HOUR },
    ])
  })

  it('names what nobody entered', async () => {
    const { options } = await get(await open(usOrder(4)))
    const replacement = options.find(({ id }) => id === 'replacement')!
    expect(replacement.money).toMatchObject({ isComplete: false, totals: [], parts: [{ unknownSkus: ['NOPRICE'] }, {}, {}] }) // prettier-ignore
    expect(options.find(({ id }) => id === 'fullRefund')!.money.parts[0]).toMatchObject({ id: 'refund', unknownSkus: ['NOPRICE'] }) // prettier-ignore
  })

  it('of an order that has not left is a cancellation; of FBA, Amazon’s', async () => {
    expect((await get(await open(usOrder(2)))).options.map(({ id }) => id)).toEqual(['cancelInstead'])
    shop.db.raw.prepare(`UPDATE orders SET fulfillmentChannel = 'Amazon' WHERE orderId = ?`).run(usOrder(1))
    const problemId = await open(usOrder(1))
    await choose(problemId, 'amazonService')
    const [reply] = await letters(problemId)
    expect((await get(problemId)).followUps).toEqual([{ kind: 'reply', row: reply!.letterId, state: 'open' }])
    expect(reply!.body).toContain(`Your order ${usOrder(1)} was shipped by Amazon`)
    await expect(choose(await open(usOrder(1)), 'fullRefund')).rejects.toMatchObject({ code: 'optionNotOpen' })
  })
})

describe('a choice', () => {
  it.each(Object.keys(OPTIONS).filter((id) => OPTIONS[id as OptionId].channel === 'Merchant') as OptionId[])(
    '%s creates what follows; Ctrl+Z takes it back, Ctrl+Shift+Z does it again',
    async (option) => {
      const problemId = await open(option === 'cancelInstead' ? usOrder(2) : usOrder(1))
      const before = state()
      await choose(problemId, option)
      const after = state()
      const { followUps } = await get(problemId)
      expect(followUps.map(({ kind, state }) => [kind, state]).sort()).toEqual(OPTIONS[option].creates.map((kind) => [kind, 'open']).sort()) // prettier-ignore
      expect(await counts()).toEqual({ open: 0, waiting: 1, closed: 0 })
      await expect(choose(problemId, option)).rejects.toMatchObject({ code: 'problemChosen' })
      await back()
      expect(state()).toEqual(before)
      expect(await counts()).toEqual({ open: 1, waiting: 0, closed: 0 })
      await again()
      expect(state()).toEqual(after)
    },
  )

  it('of a part creates the refund of that part, with the true reason', async () => {
    const problemId = await open(usOrder(1), 'wrongItem')
    await choose(problemId, 'partialRefund', { partialPercent: 30 })
    const { refunds } = await shop.invoke('refunds.ofOrder', { orderId: usOrder(1) })
    expect(refunds).toMatchObject([{ problemId, reasonCode: 'DifferentItem', total: 971, currency: 'USD', state: 'draft' }])
    expect(refunds[0]!.lines).toMatchObject([{ quantityCancelled: 0, amounts: { itemPrice: 899, itemTax: 72 } }])
    expect((await letters(problemId))[0]!.body).toContain(`order ${usOrder(1)}. We have submitted a refund of USD 9.71`)
  }) // prettier-ignore

  it('of a part is offered first, with the amount', async () => {
    const problemId = await open(usOrder(1), 'wrongItem')
    const offer = { ...about(problemId), letter: 'partialRefundOffer', language: 'en' } as const
    await shop.invoke('problems.writeOffer', { problemId, partialPercent: 30 })
    // Begun twice it is one; another part is another letter.
    await shop.invoke('problems.writeOffer', { problemId, partialPercent: 30 })
    await shop.invoke('problems.writeOffer', { problemId, partialPercent: 10 })
    const [first, second, ...more] = await letters(problemId)
    expect(first!.body).toContain('we can refund USD 9.71 to')
    // 2.99 and 0.24: never more than the part.
    expect(second!.body).toContain('we can refund USD 3.23 to')
    expect(more).toEqual([])
    expect((await shop.invoke('letters.text', offer)).body).toContain('we can refund {{amount}} to')
    expect(state().refunds).toEqual([])
  })

  it('of a part that was offered before is offered anew: what was sent stays as it was sent', async () => {
    const problemId = await open(usOrder(1), 'wrongItem')
    const offer = () => shop.invoke('problems.writeOffer', { problemId, partialPercent: 30 })
    await offer()
    const [sent] = await letters(problemId)
    const which = { ...about(problemId), letter: 'partialRefundOffer', letterId: sent!.letterId }
    await shop.invoke('letters.markSent', { ...which, sent: true })
    await offer()
    const [first, second, ...more] = await letters(problemId)
    expect([first, second]).toMatchObject([
      { letterId: sent!.letterId, body: sent!.body, sentAt: NOW },
      { body: sent!.body, sentAt: null },
    ])
    expect(more).toEqual([])
  })

  it('of a part is seen by the next case of the order, which gives back what is left', async () => {
    await choose(await open(usOrder(1), 'wrongItem'), 'partialRefund', { partialPercent: 30 })
    const { items, options } = await get(await open(usOrder(1)))
    expect(items).toMatchObject([{ paid: 3739, refunded: 971 }])
    expect(options.find(({ id }) => id === 'fullRefund')!.money.parts[0]).toMatchObject({
      id: 'refund',
      sums: [{ currency: 'USD', amount: 2768 }],
    })
  })

  it('of a refund that nobody can work out is left to be entered', async () => {
    const problemId = await open(usOrder(4))
    await choose(problemId, 'fullRefund')
    expect((await get(problemId)).followUps).toContainEqual({ kind: 'refund', state: 'missing', row: null })
    expect(state().refunds).toEqual([])
  })

  it('keeps the rules of the operator that held', async () => {
    const rule = {
      name: 'below 50 just resend',
      kinds: ['faulty'],
      currency: 'USD',
      below: 5000,
      option: 'replacement',
    }
    await shop.invoke('costs.saveRule', rule)
    await expect(shop.invoke('costs.saveRule', rule)).rejects.toMatchObject({ code: 'problemRuleNameTaken' })
    const problemId = await open(usOrder(1))
    const { options } = await get(problemId)
    expect(options.filter(({ rules }) => rules.length > 0).map(({ id }) => id)).toEqual(['replacement'])
    await choose(problemId, 'replacement')
    expect((await get(problemId)).problem.firedRules).toEqual([rule.name])
    const [known] = (await shop.invoke('costs.rules', {})).rules
    await shop.invoke('costs.removeRule', { ruleId: known!.ruleId })
    expect((await shop.invoke('costs.rules', {})).rules).toEqual([])
    await back()
    expect((await shop.invoke('costs.rules', {})).rules).toEqual([known])
  })
})

describe('what follows', () => {
  it('a replacement with its own tracking never enters the shipping confirmation', async () => {
    const problemId = await open(usOrder(1), 'damaged')
    await choose(problemId, 'replacement')
    const first = await get(problemId)
    await expect(send(problemId)).rejects.toMatchObject({ code: 'replyUnfinished' }) // prettier-ignore
    const { replacementId } = first.replacements[0]!
    const tracking = { carrierCode: 'USPS', trackingNumber: '9400100000000000000001', shippedOn: '2026-03-04' }
    await shop.invoke('replacements.save', { replacementId, ...tracking })
    expect((await shop.invoke('exports.planReady', { marketplaceId: 'US' })).lines).toEqual([])
    expect((await shop.invoke('orders.get', { orderId: usOrder(1) })).shipments).toEqual([])
    const second = await get(problemId)
    expect((await letters(problemId))[0]!.body).toContain('Carrier: USPS\nTracking number: 9400100000000000000001')
    expect(second.problem.closedAt).toBeNull()
    await send(problemId)
    const third = await get(problemId)
    expect(third.problem).toMatchObject({ closedAt: NOW, closedBy: 'done' })
    expect(third.clocks).toEqual([])
    expect(await counts()).toEqual({ open: 0, waiting: 0, closed: 1 })
    await back()
    expect((await get(problemId)).problem).toMatchObject({ closedAt: null, closedBy: '' })
    await again()
    await shop.invoke('replacements.cancel', { replacementId, cancelled: true })
    expect((await get(problemId)).problem.closedAt).toBeNull()
    expect((await get(problemId)).followUps).toContainEqual({ kind: 'replacement', state: 'missing', row: null })
  })

  it('a replacement from Amazon’s stock has the tracking of its multi-channel order, and the order gets no parcel', async () => {
    const orderId = usOrder(1)
    const problemId = await open(orderId, 'notReceived')
    await choose(problemId, 'replacement', { method: 'mcf' })
    const { order } = await shop.invoke('mcf.propose', { orderId, problemId })
    const { mcfOrderId } = await shop.invoke('mcf.save', { orderId, problemId, order })
    expect((await get(problemId)).replacements).toMatchObject([{ method: 'mcf', mcfOrderId, trackingNumber: '' }])
    const packages = [{ carrier: 'UPS', trackingNumber: '1Z999AA10123456784', shippedAt: NOW, items: [] }]
    await shop.invoke('mcf.setPackages', { mcfOrderId, packages })
    const shipped = await get(problemId)
    expect(shipped.followUps).toContainEqual({ kind: 'replacement', row: shipped.replacements[0]!.replacementId, state: 'done' }) // prettier-ignore
    expect((await letters(problemId))[0]!.body).toContain('Carrier: UPS\nTracking number: 1Z999AA10123456784')
    expect((await shop.invoke('orders.get', { orderId })).shipments).toEqual([])
    await send(problemId)
    expect((await get(problemId)).problem.closedBy).toBe('done')
    await shop.invoke('mcf.setPackages', { mcfOrderId, packages: [] })
    expect((await get(problemId)).problem.closedAt).toBeNull()
  })

  it('a refund cancelled at Seller Central opens the case again', async () => {
    const problemId = await open(usOrder(1), 'missing')
    await choose(problemId, 'fullRefund')
    const { refunds } = await get(problemId)
    await send(problemId)
    const { exportId } = await shop.invoke('uploads.write', { kind: 'refund', marketplaceId: 'US', jobId: 'j' })
    await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
    expect((await get(problemId)).problem.closedBy).toBe('done')
    await shop.invoke('refunds.withdraw', { refundId: refunds[0]!.refundId })
    const { problem, followUps } = await get(problemId)
    expect(problem.closedAt).toBeNull()
    expect(followUps).toContainEqual({ kind: 'refund', row: null, state: 'missing' })
  })

  it('a return that arrives starts the refund’s clock; the refund’s file closes the case, and taken back opens it', async () => {
    const problemId = await open(usOrder(1), 'noLongerNeeded')
    await choose(problemId, 'refundAfterReturn')
    const { expectedReturns } = await get(problemId)
    const { expectedReturnId } = expectedReturns[0]!
    await shop.invoke('expectedReturns.save', { expectedReturnId, carrierCode: 'UPS', trackingNumber: '1Z999AA10123456784', expectedOn: '2026-03-06' }) // prettier-ignore
    await shop.invoke('expectedReturns.arrived', { expectedReturnId, arrivedOn: '2026-03-05' })
    // Thursday; Friday and Monday; midnight in Los Angeles, in summer time since the 8th.
    const due = Date.UTC(2026, 2, 10, 7)
    expect((await get(problemId)).clocks).toContainEqual({ id: 'refund', at: due })
    expect((await get(problemId)).expectedReturns[0]!.refundDueAt).toBe(due)
    await send(problemId)
    const row = (await shop.invoke('problems.list', { tab: 'waiting' })).rows[0]
    expect(row).toMatchObject({ problemId, due: 'refund', dueAt: due, choice: 'refundAfterReturn' })
    const { exportId } = await shop.invoke('uploads.write', { kind: 'refund', marketplaceId: 'US', jobId: 'j' })
    expect((await get(problemId)).problem.closedAt).toBeNull()
    await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
    expect((await get(problemId)).problem).toMatchObject({ closedAt: NOW, closedBy: 'done' })
    await shop.invoke('exports.markUploaded', { exportId, uploaded: false })
    expect((await get(problemId)).problem.closedAt).toBeNull()
    await back()
    expect((await get(problemId)).problem.closedAt).toBe(NOW)
  })

  it('a return counts by the rule of the day it came: until 25 January 2026 two business days, then four calendar days', async () => {
    const problemId = await open(usOrder(1), 'noLongerNeeded')
    await choose(problemId, 'refundAfterReturn')
    const { expectedReturnId } = (await get(problemId)).expectedReturns[0]!
    const due = async (arrivedOn: string) => {
      await shop.invoke('expectedReturns.arrived', { expectedReturnId, arrivedOn })
      return (await get(problemId)).expectedReturns[0]!.refundDueAt
    }
    // A Sunday: Monday and Tuesday; then a Monday: Tuesday to Friday. Midnight in Los Angeles in winter.
    expect(await due('2026-01-25')).toBe(Date.UTC(2026, 0, 28, 8))
    expect(await due('2026-01-26')).toBe(Date.UTC(2026, 0, 31, 8))
  })

  it('a letter is written anew until the operator changes it, in the language they choose', async () => {
    const problemId = await open(deOrder(3), 'notReceived')
    expect((await get(problemId)).firstLetter).toBe('notReceivedTracking')
    const letter = { ...about(problemId), letter: 'askPhoto' }
    const { letterId } = await shop.invoke('letters.begin', letter)
    const first = (await letters(problemId))[0]!
    expect(first).toMatchObject({ letterId, language: 'de', isEdited: false, sentAt: null })
    expect(first.languages.slice(0, 2)).toEqual(['de', 'en'])
    expect(first.body).toContain(`Bestellung ${deOrder(3)}`)
    const own = { letterId, language: 'de', body: `Bestellung ${deOrder(3)}: bitte ein Foto.` } as const
    await shop.invoke('letters.save', { ...letter, ...own })
    expect((await letters(problemId))[0]).toMatchObject({ ...own, isEdited: true })
    await send(problemId)
    // Answered, but nothing is chosen yet: the case stays open.
    expect((await get(problemId)).clocks).toEqual([{ id: 'claim', at: NOW + 48 * HOUR }])
    expect((await get(problemId)).problem.closedAt).toBeNull()
    const { body } = await shop.invoke('letters.text', { ...letter, language: 'ja' })
    expect(body).toContain(`注文番号：${deOrder(3)}`)
  })
})

describe('a case can always be left and come back to', () => {
  it('units of two lines said one after the other are both kept, and one unit at least is left', async () => {
    await shop.takeIn(
      newOrders([
        { 'order-id': usOrder(5), 'order-item-id': '10000000000005', sku: 'MUG', 'quantity-purchased': '2' },
        { 'order-id': usOrder(5), 'order-item-id': '10000000000006', sku: 'LID', 'quantity-purchased': '4' },
      ]),
    )
    const problemId = await open(usOrder(5))
    const [mug, lid] = (await get(problemId)).items.map(({ itemRow }) => itemRow)
    const say = (itemRow: number, quantity: number) => shop.invoke('problems.edit', { problemId, item: { itemRow, quantity } })
    await Promise.all([say(mug!, 1), say(lid!, 3)])
    expect((await get(problemId)).items.map(({ affected }) => affected)).toEqual([1, 3])
    await say(mug!, 0)
    await expect(say(lid!, 0)).rejects.toMatchObject({ code: 'badInput' })
    await expect(say(lid!, 5)).rejects.toMatchObject({ code: 'badInput' })
    expect((await get(problemId)).items.map(({ affected }) => affected)).toEqual([0, 3])
  }) // prettier-ignore

  it('a letter begun twice is one, and what the operator made of it is not written over', async () => {
    const problemId = await open(usOrder(1))
    const letter = { ...about(problemId), letter: 'askPhoto' }
    const one = await shop.invoke('letters.begin', letter)
    expect(await shop.invoke('letters.begin', letter)).toEqual(one)
    await shop.invoke('letters.save', { ...letter, ...one, language: 'en', body: 'Dear Ann' })
    await shop.invoke('letters.begin', letter)
    expect((await letters(problemId)).map(({ isEdited }) => isEdited)).toEqual([true, false])
    // Sent as it was typed, in one step.
    await shop.invoke('letters.markSent', { ...letter, ...one, sent: true, body: 'Dear Ann, sorry' })
    expect((await letters(problemId))[0]).toMatchObject({ body: 'Dear Ann, sorry', sentAt: NOW })
  })

  it('closed by hand, opened again, chosen anew: what was created stays', async () => {
    const problemId = await open(usOrder(1))
    await choose(problemId, 'replacement')
    await shop.invoke('problems.close', { problemId })
    await expect(choose(problemId, 'fullRefund')).rejects.toMatchObject({ code: 'problemClosed' })
    await expect(shop.invoke('problems.close', { problemId })).rejects.toMatchObject({ code: 'problemClosed' })
    await shop.invoke('problems.reopen', { problemId })
    await choose(problemId, 'fullRefund')
    const found = await get(problemId)
    expect(found.problem).toMatchObject({ choice: 'fullRefund', closedAt: null })
    expect(found.followUps.map(({ kind }) => kind)).toEqual(['replacement', 'refund', 'reply', 'reply'])
    await expect(shop.invoke('problems.edit', { problemId, kind: 'other' })).rejects.toMatchObject({ code: 'problemChosen' }) // prettier-ignore
    await shop.invoke('problems.edit', { problemId, note: 'second try' })
    expect((await get(problemId)).problem.note).toBe('second try')
  })

  it('stands in the history of its order', async () => {
    const problemId = await open(usOrder(1))
    await choose(problemId, 'exchange')
    const { history } = await shop.invoke('orders.get', { orderId: usOrder(1) })
    expect(history.slice(0, 2).map(({ kind }) => kind)).toEqual(['problem', 'problem'])
    expect(history[0]!.changes).toContainEqual({ entity: 'problem', field: 'choice', before: '', after: 'exchange' })
    expect((await shop.invoke('problems.ofOrder', { orderId: usOrder(1) })).problems).toMatchObject([{ problemId, choice: 'exchange' }]) // prettier-ignore
  })
})

describe('costs', () => {
  it('are exact to the SKU, are emptied by null and can be taken back', async () => {
    await shop.invoke('costs.save', { sku: 'MUG', ...COST })
    await shop.invoke('costs.save', { sku: 'mug', ...COST, goods: 1 })
    const listed = async (more: object = {}) => (await shop.invoke('costs.list', more)).rows
    expect((await listed()).map(({ sku, goods }) => [sku, goods])).toEqual([['MUG', 1200], ['mug', 1]]) // prettier-ignore
    expect(await listed({ skus: ['MUG', 'LAMP'] })).toMatchObject([
      { ...COST, title: 'Lamp' },
      { sku: 'LAMP', currency: 'CNY', goods: null, reserve: null },
    ])
    const none = { goods: null, postageOut: null, postageBack: null, fees: null, reserve: null }
    await shop.invoke('costs.save', { sku: 'mug', currency: 'CNY', ...none })
    expect((await listed()).map(({ sku }) => sku)).toEqual(['MUG'])
    await back()
    expect((await listed()).map(({ sku }) => sku)).toEqual(['MUG', 'mug'])
  })

  it('return addresses are said, changed and taken back', async () => {
    const said = async () => (await shop.invoke('costs.returnAddresses', {})).addresses
    await shop.invoke('costs.setReturnAddress', { marketplaceId: 'US', isLocal: true })
    await shop.invoke('costs.setReturnAddress', { marketplaceId: 'US', isLocal: false })
    expect(await said()).toEqual([{ marketplaceId: 'US', isLocal: false }])
    await shop.invoke('costs.setReturnAddress', { marketplaceId: 'US', isLocal: null })
    expect(await said()).toEqual([])
    await back()
    expect(await said()).toEqual([{ marketplaceId: 'US', isLocal: false }])
  })
})

it.each([
  ['open', 'problemsOpen'],
  ['waiting', 'problemsWaiting'],
  ['closed', 'problemsClosed'],
] as const)('the list %s is read by its index', async (tab, index) => {
  const plans = await plansOf(shop, () => shop.invoke('problems.list', { tab, offset: 0, limit: 50 }))
  const text = plans.map(({ plan }) => plan).join('\n')
  expect(text).toContain(index)
  expect(text).not.toMatch(/SCAN (?!p USING (COVERING )?INDEX|json_each)|TEMP B-TREE/)
})
