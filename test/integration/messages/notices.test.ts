import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '@test/support/bench-shop'
import { newOrders, usOrder } from '@test/support/case-orders'
import { MAIL_ORDER as ORDER, MAIL_WRITTEN as WRITTEN, mailIntake, MAILS_NOW, message } from '@test/support/mail-intake'
import { asMbox, buildMail } from '@test/support/mails'

const HOUR = 3_600_000
const DAY = 24 * HOUR

let shop: BenchShop
beforeEach(() => (shop = benchShop({ now: MAILS_NOW, marketplaces: ['DE'] })))
afterEach(() => shop.close())
const { written, takenIn } = mailIntake(() => shop)

let mails = 0
/** A notification of Amazon's, by its subject (mail.md §2.3). */
const notice = (subject: string, at = WRITTEN, from = 'donotreply@amazon.com') =>
  Buffer.from(
    buildMail({
      fields: { From: `Amazon <${from}>`, To: 'shop@example.com', Subject: subject, Date: new Date(at).toUTCString(), 'Message-ID': `<n${++mails}@amazon.com>` },
      text: 'Hello',
    }),
  ) // prettier-ignore
const aReturn = (at = WRITTEN, order = ORDER) => notice(`Return authorisation request for order # ${order}`, at)
const claim = (at = WRITTEN) => notice(`Action required: information requested for claim on order ${ORDER}`, at, 'atoz-guarantee-no-reply@amazon.de') // prettier-ignore
const chargeback = (at = WRITTEN) => notice(`Chargeback dispute ${ORDER}`, at, 'cb-seller-notification@amazon.com')
const refund = (at: number) => notice(`Refund initiated for order ${ORDER}`, at)
const take = (...all: Uint8Array[]) => takenIn(written(asMbox(all)))

const list = (tab: 'toAnswer' | 'waiting' | 'notices' | 'done' | 'all' = 'toAnswer', more: object = {}) => shop.invoke('messages.list', { tab, ...more }) // prettier-ignore
const due = async (tab: Parameters<typeof list>[0] = 'toAnswer') => (await list(tab)).rows.map(({ kind, dueAt }) => [kind, dueAt === null ? null : (dueAt - WRITTEN) / HOUR]) // prettier-ignore
const first = async () => (await list()).rows[0]!.mailId

describe('what Amazon asks for by mail', () => {
  it('stands among what is to be answered, what runs out first before the others, each counted once', async () => {
    await take(aReturn(), claim(), chargeback(), message({ at: WRITTEN + HOUR }), refund(WRITTEN - DAY))
    expect(await due()).toEqual([
      ['return-request', 24],
      ['buyer-message', 25],
      ['claim-info-request', 48],
      ['chargeback-opened', 168],
    ])
    const { counts, kinds, rows } = await list()
    expect(counts).toEqual({ toAnswer: 4, waiting: 0, notices: 4, done: 0, suspect: 0, all: 5 })
    expect(kinds).toEqual({ 'return-request': 1, 'refund-issued': 1, 'claim-info-request': 1, 'chargeback-opened': 1 })
    expect(rows[0]).toMatchObject({ threadId: null, orderId: ORDER, marketplaceId: 'DE', isWait: false })
    // 26.5 hours after they were written.
    expect(await shop.invoke('messages.counts', {})).toEqual({ toAnswer: 4, overdue: 2 })
    expect((await shop.invoke('clocks.list', { tab: 'chargeback' })).rows).toEqual([
      expect.objectContaining({ entity: 'mail', dueAt: WRITTEN + 7 * DAY, sinceAt: WRITTEN, rule: expect.objectContaining({ id: 'chargebackAnswer', value: 7 }) }),
    ]) // prettier-ignore
    expect((await list('toAnswer', { search: ORDER })).counts.toAnswer).toBe(4)
    expect((await list('toAnswer', { search: 'Chargeback' })).rows.map(({ kind }) => kind)).toEqual(['chargeback-opened']) // prettier-ignore
    expect((await list('toAnswer', { offset: 1, limit: 2 })).rows.map(({ kind }) => kind)).toEqual(['buyer-message', 'claim-info-request']) // prettier-ignore
  })

  it('is done when the operator says so, not before it was asked, and again to be done when that is undone', async () => {
    await take(aReturn())
    const mailId = await first()
    await expect(shop.invoke('messages.mark', { mailId, kind: 'answered', at: WRITTEN - 1 })).rejects.toMatchObject({ code: 'answeredTooEarly' }) // prettier-ignore
    await shop.invoke('messages.mark', { mailId, kind: 'answered' })
    expect(await due()).toEqual([])
    expect(await due('notices')).toEqual([['return-request', null]])
    const { clock, marks } = await shop.invoke('messages.mail', { mailId })
    expect([clock, marks]).toEqual([null, [expect.objectContaining({ kind: 'answered', at: MAILS_NOW })]])
    await shop.invoke('undo.back', { jobId: 'j' })
    expect(await due()).toEqual([['return-request', 24]])
    await shop.invoke('messages.mark', { mailId, kind: 'answered' })
    const { marks: again } = await shop.invoke('messages.mail', { mailId })
    await shop.invoke('messages.unmark', { markId: again[0]!.markId })
    expect(await due()).toEqual([['return-request', 24]])
  })

  it('waits as long as the operator wants it to, and then is to be done', async () => {
    await take(aReturn())
    const mailId = await first()
    await shop.invoke('messages.mark', { mailId, kind: 'waitUntil', untilAt: MAILS_NOW + HOUR })
    expect((await list('waiting')).rows).toEqual([expect.objectContaining({ mailId, dueAt: MAILS_NOW + HOUR, isWait: true })]) // prettier-ignore
    expect((await list()).counts).toMatchObject({ toAnswer: 0, waiting: 1, notices: 1, all: 1 })
    shop.clock.now = MAILS_NOW + HOUR
    expect((await list()).counts).toMatchObject({ toAnswer: 1, waiting: 0, all: 1 })
    expect(await shop.invoke('messages.counts', {})).toEqual({ toAnswer: 1, overdue: 1 })
  })

  it.each([
    ['the refund behind it', [0, 1]],
    ['the refund before it', [1, 0]],
  ])('ends with a later mail of its matter, whichever comes in first, and runs again without it: %s', async (_, order) => {
    const both = [aReturn(), refund(WRITTEN + HOUR)]
    const ids = [await take(both[order[0]!]!), await take(both[order[1]!]!)]
    expect(await due()).toEqual([])
    await shop.invoke('imports.undo', { importId: ids[order.indexOf(1)]!, jobId: 'j' })
    expect(await due()).toEqual([['return-request', 24]])
  }) // prettier-ignore

  it('another order’s refund ends nothing, and mails without an order end nothing of each other', async () => {
    await take(aReturn(WRITTEN, '402-0000003-0000003'), notice('Return authorisation request', WRITTEN + HOUR), refund(WRITTEN + HOUR), notice('Refund initiated', WRITTEN + 2 * HOUR)) // prettier-ignore
    expect(await due()).toEqual([
      ['return-request', 24],
      ['return-request', 25],
    ])
  })

  it('the same mail twice starts nothing twice; old mail and imitations start nothing', async () => {
    const mail = aReturn()
    await take(mail)
    const again = await shop.invoke('imports.stage', { file: written(asMbox([mail, aReturn(MAILS_NOW - 8 * DAY), notice(`Return authorisation request for order # ${ORDER}`, WRITTEN, 'donotreply@arnazon.com')])), jobId: 'j' }) // prettier-ignore
    await shop.invoke('imports.commit', { importId: again.importId, jobId: 'j' })
    expect(await due()).toEqual([['return-request', 24]])
    expect((await list('notices')).total).toBe(2)
    const suspect = (await shop.invoke('messages.list', { tab: 'suspect' })).rows[0]!
    await expect(shop.invoke('messages.mark', { mailId: suspect.mailId, kind: 'answered' })).rejects.toMatchObject({ code: 'messageUnknown' }) // prettier-ignore
  })

  it('what the operator said of it keeps its import', async () => {
    const importId = await take(aReturn())
    await shop.invoke('messages.mark', { mailId: await first(), kind: 'answered' })
    await expect(shop.invoke('imports.undo', { importId, jobId: 'j' })).rejects.toMatchObject({ code: 'importInUse' }) // prettier-ignore
  })

  it('stands with its order', async () => {
    await take(chargeback(), aReturn())
    expect((await shop.invoke('messages.ofOrder', { orderId: ORDER })).notices.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ['return-request', WRITTEN + DAY],
      ['chargeback-opened', WRITTEN + 7 * DAY],
    ]) // prettier-ignore
  })

  it('of an order that is not known yet belongs to it when its report comes', async () => {
    shop.close()
    shop = benchShop({ now: MAILS_NOW, marketplaces: ['DE', 'US'] })
    const order = usOrder(1)
    await take(aReturn(WRITTEN, order))
    const clock = () => shop.db.get(shop.db.build.selectFrom('clocks').select(['orderRow', 'marketplaceId', 'dueAt']).where('entity', '=', 'mail')) // prettier-ignore
    expect(clock()).toEqual({ orderRow: 0, marketplaceId: 'DE', dueAt: WRITTEN + DAY })
    await shop.takeIn(newOrders([{ 'order-id': order, 'order-item-id': '10000000000001', sku: 'MUG' }])) // prettier-ignore
    const { id } = shop.db.get(shop.db.build.selectFrom('orders').select('id'))!
    expect(clock()).toEqual({ orderRow: id, marketplaceId: 'US', dueAt: WRITTEN + DAY })
    expect((await shop.invoke('clocks.list', { tab: 'returnRequest' })).rows).toMatchObject([{ orderId: order }])
  })
})
