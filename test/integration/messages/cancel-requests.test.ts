import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '@test/support/bench-shop'
import { newOrders, usOrder } from '@test/support/case-orders'
import { mailIntake, MAILS_NOW } from '@test/support/mail-intake'
import { buildMail } from '@test/support/mails'

const HOUR = 3_600_000
const ORDER = usOrder(1)
/** When the report was made, and when the buyer asked. */
const [REPORTED, ASKED] = [MAILS_NOW - 5 * HOUR, MAILS_NOW - 3 * HOUR]

let shop: BenchShop
beforeEach(() => (shop = benchShop({ now: MAILS_NOW, marketplaces: ['US'] })))
afterEach(() => shop.close())
const { written, takenIn } = mailIntake(() => shop)

/** As Amazon writes it (mail.md §2.1, §2.3; samples/emails synthetic-09). */
const request = (at = ASKED, id = 1) =>
  Buffer.from(
    buildMail({
      fields: {
        From: '"Amazon Seller Central Notifications (Do Not Reply)" <donotreply@amazon.com>',
        To: 'shop@example.com',
        Subject: `Order cancellation request for order number: ${ORDER}`,
        Date: new Date(at).toUTCString(),
        'Message-ID': `<r${id}@amazon.com>`,
        'X-Space-Notification-Type': 'BRC_SELLER_NOTIFICATION',
      },
      text: `A buyer asked to cancel an order.\n\nOrder number: ${ORDER}`,
    }),
  )
/** A report with the order; `asked`: as its column says. */
const report = async (asked = '', at = REPORTED, order = ORDER) => {
  shop.clock.now = at
  await shop.takeIn(newOrders([{ 'order-id': order, 'order-item-id': '10000000000001', sku: 'MUG', 'latest-ship-date': '2026-03-09T07:59:59+00:00', 'is-buyer-requested-cancellation': asked }]))
  shop.clock.now = MAILS_NOW
} // prettier-ignore
const mailIn = (bytes = request()) => takenIn(written(bytes))

const asked = async () => (await shop.invoke('cancellations.list', { tab: 'asked' })).rows.map(({ orderId }) => orderId)
const clocks = () =>
  shop.db
    .all(shop.db.build.selectFrom('clocks').select('kind').where('entity', '=', 'order'))
    .map(({ kind }) => kind)
    .sort()
const orderRows = () => shop.dump().orders

describe('the official request to cancel, told by a mail', () => {
  it('stands among the orders whose buyers asked, once, with the clock of the report’s column', async () => {
    await report('false')
    expect([await asked(), clocks()]).toEqual([[], ['autoCancel', 'shipBy']])
    await mailIn()
    expect([await asked(), clocks()]).toEqual([[ORDER], ['autoCancel', 'cancelRequest']])
    // Told again: by another mail, by the report.
    await mailIn(request(ASKED + HOUR, 2))
    await report('true', MAILS_NOW - HOUR / 2)
    expect([await asked(), clocks()]).toEqual([[ORDER], ['autoCancel', 'cancelRequest']])
  })

  it('of an order that is not known yet waits for its report', async () => {
    await mailIn()
    expect(await asked()).toEqual([])
    await report('false')
    expect([await asked(), clocks()]).toEqual([[ORDER], ['autoCancel', 'cancelRequest']])
  })

  it('does not stand against a report that was made later and knows of none', async () => {
    await mailIn()
    await report('false', MAILS_NOW - HOUR)
    expect(await asked()).toEqual([])
  })

  it('is taken back with its mail, and the order is as it was', async () => {
    await report()
    const before = orderRows()
    const importId = await mailIn()
    expect(orderRows()).not.toEqual(before)
    await shop.invoke('imports.undo', { importId, jobId: 'j' })
    expect(orderRows()).toEqual(before)
    expect(await asked()).toEqual([])
  })

  it('told by two mails stays until both are gone, and by the report until that says otherwise', async () => {
    await report('false')
    const first = await mailIn()
    const second = await mailIn(request(ASKED + HOUR, 2))
    await shop.invoke('imports.undo', { importId: second, jobId: 'j' })
    expect(await asked()).toEqual([ORDER])
    await shop.invoke('imports.undo', { importId: first, jobId: 'j' })
    expect(await asked()).toEqual([])
    const third = await mailIn()
    await report('true', MAILS_NOW - HOUR)
    await shop.invoke('imports.undo', { importId: third, jobId: 'j' })
    expect(await asked()).toEqual([ORDER])
  })

  it('makes a preview of orders that was made before it be looked at again', async () => {
    await report('false')
    const { importId } = await shop.invoke('imports.stage', { file: written(Buffer.from(newOrders([{ 'order-id': usOrder(2), 'order-item-id': '10000000000002', sku: 'MUG' }]))), jobId: 'j' }) // prettier-ignore
    await mailIn()
    await expect(shop.invoke('imports.commit', { importId, jobId: 'j' })).rejects.toMatchObject({
      code: 'previewOutdated',
    })
    await shop.invoke('imports.commit', { importId, jobId: 'j' })
    expect(await asked()).toEqual([ORDER])
  })

  it('stands in the story of the order', async () => {
    await report('false')
    await mailIn()
    const { history } = await shop.invoke('orders.get', { orderId: ORDER })
    expect(history[0]!.changes).toMatchObject([{ entity: 'order', field: 'cancelRequested', after: '1' }])
  })
})

describe('among the messages', () => {
  const list = (tab: 'toAnswer' | 'notices' | 'all' = 'toAnswer', more: object = {}) => shop.invoke('messages.list', { tab, ...more }) // prettier-ignore
  const SHIP_BY = Date.UTC(2026, 2, 9, 7, 59, 59)

  it('it is to be decided before its order must go: once, however often it was told, with no clock of its own', async () => {
    await mailIn()
    // No order, no day.
    expect((await list()).counts).toMatchObject({ toAnswer: 0, notices: 1, all: 1 })
    await report('true')
    await mailIn(request(ASKED + HOUR, 2))
    const { rows, counts, total } = await list()
    expect(rows).toMatchObject([{ kind: 'cancel-request', orderId: ORDER, dueAt: SHIP_BY, marketplaceId: 'US', receivedAt: ASKED + HOUR }]) // prettier-ignore
    expect([counts, total]).toEqual([{ toAnswer: 1, waiting: 0, notices: 2, done: 0, suspect: 0, all: 2 }, 1])
    expect(await shop.invoke('messages.counts', {})).toEqual({ toAnswer: 1, overdue: 0 })
    expect((await shop.invoke('messages.ofOrder', { orderId: ORDER })).notices).toEqual([{ mailId: rows[0]!.mailId, kind: 'cancel-request', dueAt: SHIP_BY }]) // prettier-ignore
    expect((await shop.invoke('messages.mail', { mailId: rows[0]!.mailId })).clock).toEqual({ dueAt: SHIP_BY, isWait: false, marketplaceId: 'US' }) // prettier-ignore
    expect(clocks()).toEqual(['autoCancel', 'cancelRequest'])
    expect(shop.db.all(shop.db.build.selectFrom('clocks').select('kind').where('entity', '=', 'mail'))).toEqual([])
    expect((await list('toAnswer', { search: ORDER })).total).toBe(1)
    shop.clock.now = SHIP_BY
    expect(await shop.invoke('messages.counts', {})).toEqual({ toAnswer: 1, overdue: 1 })
  })

  it('it is done there when the operator says so; the order is decided all the same', async () => {
    await report('false')
    await mailIn()
    const { mailId } = (await list()).rows[0]!
    await shop.invoke('messages.mark', { mailId, kind: 'answered' })
    expect((await list()).counts).toMatchObject({ toAnswer: 0, notices: 1 })
    expect([await asked(), clocks()]).toEqual([[ORDER], ['autoCancel', 'cancelRequest']])
    await shop.invoke('undo.back', { jobId: 'j' })
    expect((await list()).counts).toMatchObject({ toAnswer: 1 })
  })

  it('it is not taken back where the operator decided something of its order, until that is taken back', async () => {
    await report('false')
    const importId = await mailIn()
    const { cancellationId } = await shop.invoke('cancellations.save', { orderId: ORDER, askedBy: 'official', hasLeft: false, reasonCode: 'BuyerCanceled', items: [], note: '' }) // prettier-ignore
    const undo = () => shop.invoke('imports.undo', { importId, jobId: 'j' })
    await expect(undo()).rejects.toMatchObject({ code: 'importInUse' })
    await shop.invoke('cancellations.remove', { cancellationId })
    await undo()
    expect(await asked()).toEqual([])
  })
})
