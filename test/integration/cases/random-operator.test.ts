import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { newOrders, usOrder } from '../../support/case-orders'
import { clocksAndRules } from '../../support/clocks'
import { randomizer } from '../../support/report-builder'
import { ALL_ORDERS_33 } from '../../support/report-builder'

const HOUR = 3_600_000
const START = Date.UTC(2026, 2, 3, 2)
const ORDERS = 6
const KINDS = ['cancellation', 'refund', 'mcfOrder', 'mcfCancellation'] as const
const PAID = { itemPrice: 2352, itemTax: 188, shippingPrice: 499, shippingTax: 40 }
const ADDRESS = { name: 'Test Buyer One', line1: '100 Example St', line2: '', line3: '', city: 'Sampletown', stateOrRegion: 'CA', postalCode: '00501', countryCode: 'US', phone: '555-010-0199' } // prettier-ignore

let shop: BenchShop
afterEach(() => shop.close())

/** Two items an order: three units of the first, one of the second. */
const items = (n: number) =>
  [1, 2].map((m) => ({
    'order-id': usOrder(n), 'order-item-id': `1000000000000${n}${m}`, sku: `SKU-${m}`, 'quantity-purchased': m === 1 ? '3' : '1',
  })) // prettier-ignore

/** An operator, a buyer and Amazon, all of them at random. */
function randomOperator(random: (n: number) => number) {
  const pick = <T>(of: readonly T[]): T | undefined => of[random(of.length)]
  const order = () => usOrder(random(ORDERS))
  const get = (orderId: string) => shop.invoke('orders.get', { orderId })
  let number = 0
  const tracking = () => `1Z999AA1${String(++number).padStart(10, '0')}`

  async function parcel(): Promise<void> {
    const orderId = order()
    const found = await get(orderId)
    const some = found.items.slice(0, random(3))
    const items = some.map(({ itemRow }) => ({ itemRow, quantity: 1 }))
    const known = random(2) ? pick(found.shipments) : undefined
    if (known && random(3) === 0) await shop.invoke('shipments.remove', { orderId, shipmentId: known.shipmentId })
    else
      await shop.invoke('shipments.save', {
        orderId,
        shipment: { ...(known && { shipmentId: known.shipmentId }), carrierCode: 'UPS', trackingNumber: tracking(), shippedOn: '2026-03-03', items },
      }) // prettier-ignore
  }
  async function write(): Promise<void> {
    const kind = pick(['confirmation', ...KINDS])
    if (kind === 'confirmation') await shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'j' })
    else await shop.invoke('uploads.write', { kind, marketplaceId: 'US', jobId: 'j' })
  }
  const file = async () => pick((await shop.invoke('exports.list', {})).rows)
  async function upload(): Promise<void> {
    const found = await file()
    if (found) await shop.invoke('exports.markUploaded', { exportId: found.exportId, uploaded: random(4) > 0 })
  }
  async function answer(): Promise<void> {
    const found = await file()
    if (!found) return
    const rows = readFileSync(join(shop.folder, 'exports', found.fileName), 'latin1')
      .trimEnd()
      .split('\r\n')
      .slice(-found.rows)
    const failed = rows.flatMap((row, i) => (random(3) === 0 ? [`${i + 1}\t${row.split('\t')[0]}\t\t18028\tError\tNot so.`] : [])) // prettier-ignore
    const text =
      `Feed Processing Summary:\n\tNumber of records processed\t\t${rows.length}\n\tNumber of records successful\t\t${rows.length - failed.length}\n\n` +
      `original-record-number\torder-id\torder-item-id\terror-code\terror-type\terror-message\n${failed.join('\n')}\n`
    const importId = await shop.stage(text)
    const { answer: read } = await shop.invoke('imports.preview', { importId })
    if (read?.exportId === null)
      await shop.invoke('imports.decide', { importId, answer: { exportId: found.exportId }, jobId: 'j' })
    await shop.invoke('imports.commit', { importId, jobId: 'j' })
  }
  async function report(): Promise<void> {
    const n = random(ORDERS)
    const [status, item] = pick([['Unshipped', 'Unshipped'], ['Shipped', 'Shipped'], ['Cancelled', 'Cancelled'], ['Shipping', 'Shipped']] as const)! // prettier-ignore
    const known = { 'purchase-date': '2026-03-02T20:00:00+00:00', 'last-updated-date': new Date(shop.clock.now).toISOString(), 'order-status': status, 'fulfillment-channel': 'Merchant', 'sales-channel': 'Amazon.com', 'item-status': item, currency: 'USD', 'item-price': '23.52', 'item-tax': '1.88', 'shipping-price': '4.99', 'shipping-tax': '0.40', 'ship-country': 'US' } // prettier-ignore
    const rows = items(n).map((row) => {
      const quantity = status === 'Cancelled' ? '0' : row['quantity-purchased']
      const found: Record<string, string> = { ...known, 'amazon-order-id': row['order-id'], sku: row.sku, quantity }
      return ALL_ORDERS_33.map((column) => found[column] ?? '')
    })
    await shop.takeIn([ALL_ORDERS_33, ...rows, []].map((row) => row.join('\t')).join('\n'))
  }
  async function undoImport(): Promise<void> {
    const found = pick(
      (await shop.invoke('imports.list', {})).rows.filter(({ canUndo, importId }) => canUndo && importId > 1),
    )
    if (found) await shop.invoke('imports.undo', { importId: found.importId, jobId: 'j' })
  }
  async function cancel(): Promise<void> {
    const orderId = order()
    const { cancellations } = await shop.invoke('cancellations.ofOrder', { orderId })
    const known = pick(cancellations)
    if (known && random(3) === 0)
      return void (await shop.invoke('cancellations.remove', { cancellationId: known.cancellationId }))
    const { items } = await get(orderId)
    const askedBy = pick(['official', 'message', 'seller'] as const)!
    const { codes } = await shop.invoke('cancellations.advise', { orderId, askedBy, hasLeft: false })
    await shop.invoke('cancellations.save', {
      orderId, askedBy, hasLeft: random(4) === 0, reasonCode: pick(codes) ?? '', note: '',
      items: random(2) ? [] : items.slice(0, 1).map(({ itemRow }) => itemRow),
    }) // prettier-ignore
  }
  async function refund(): Promise<void> {
    const orderId = order()
    const known = pick((await shop.invoke('refunds.ofOrder', { orderId })).refunds)
    if (known && random(4) === 0) return void (await shop.invoke('refunds.remove', { refundId: known.refundId }))
    if (known && random(4) === 0) return void (await shop.invoke('refunds.withdraw', { refundId: known.refundId }))
    const refundId = random(2) ? known?.refundId : undefined
    const found = await shop.invoke('refunds.begin', { orderId, refundId })
    const lines = found.items.slice(0, 1 + random(2)).map(({ itemRow, left }) => ({
      itemRow, quantityCancelled: 0, amounts: random(2) ? left : { itemPrice: random(2500) },
    })) // prettier-ignore
    await shop.invoke('refunds.save', { orderId, refundId, reasonCode: 'CustomerReturn', lines, note: '' })
  }
  const openProblem = async () => {
    const orderId = order()
    const { items } = await get(orderId)
    const about = random(2) ? [] : [{ itemRow: items[0]!.itemRow, quantity: 1 + random(3) }]
    await shop.invoke('problems.open', { orderId, kind: pick(['faulty', 'damaged', 'wrongItem', 'missing', 'notReceived', 'noLongerNeeded', 'other']), items: about }) // prettier-ignore
  }
  async function problem(): Promise<void> {
    const { problems } = await shop.invoke('problems.ofOrder', { orderId: order() })
    const problemId = pick(problems)?.problemId
    if (problemId === undefined) return openProblem()
    const found = await shop.invoke('problems.get', { problemId })
    const step = random(8)
    const option = pick(found.options)
    const about = { entity: 'problem', key: String(problemId) }
    const { letters } = await shop.invoke('letters.about', about)
    const [back, instead, reply] = [pick(found.expectedReturns), pick(found.replacements), pick(letters)]
    if (step === 0) await shop.invoke('problems.close', { problemId })
    else if (step === 1) await shop.invoke('problems.reopen', { problemId })
    else if (step === 2 && back)
      await shop.invoke('expectedReturns.arrived', { expectedReturnId: back.expectedReturnId, arrivedOn: random(3) ? '2026-03-04' : '' })
    else if (step === 3 && instead)
      await shop.invoke('replacements.save', { replacementId: instead.replacementId, method: pick(['own', 'mcf'] as const), carrierCode: 'UPS', trackingNumber: random(2) ? tracking() : '' }) // prettier-ignore
    else if (step === 4 && instead)
      await shop.invoke('replacements.cancel', { replacementId: instead.replacementId, cancelled: random(2) === 0 })
    else if (step === 5 && reply)
      await shop.invoke('letters.markSent', { ...about, letter: reply.letter, letterId: reply.letterId, sent: random(3) > 0 })
    else if (option)
      await shop.invoke('problems.choose', { problemId, option: option.id, method: pick(['own', 'mcf'] as const), partialPercent: 1 + random(99) }) // prettier-ignore
  }
  async function byHand(): Promise<void> {
    const asked = await Promise.all(
      (['placed', 'written', 'cancelled'] as const).map(async (tab) => (await shop.invoke('mcf.list', { tab })).rows),
    )
    const mcfOrderId = pick(asked.flat())?.mcfOrderId
    if (mcfOrderId === undefined) return
    const { cancellationId } = await shop.invoke('mcf.get', { mcfOrderId })
    if (cancellationId === null) return void (await shop.invoke('mcf.cancel', { mcfOrderId, isCancelled: true }))
    const of = { kind: 'mcfCancellation' as const, row: cancellationId }
    if (random(3) === 0) await shop.invoke('byHand.takeBack', of)
    else await shop.invoke('byHand.done', { ...of, at: random(2) ? null : shop.clock.now - random(3) * HOUR })
  }
  async function mcf(): Promise<void> {
    const tab = pick(['draft', 'written', 'placed', 'shipped', 'cancelled'] as const)
    const known = pick((await shop.invoke('mcf.list', { tab })).rows)
    const step = random(7)
    const mcfOrderId = known?.mcfOrderId
    if (mcfOrderId === undefined || step === 0) {
      const from = random(3) ? { orderId: order() } : {}
      const { order: proposed } = await shop.invoke('mcf.propose', from)
      const given = proposed.items.filter(({ sku }) => sku !== '')
      const items = given.length > 0 ? given : [{ sku: `SKU-${1 + random(2)}`, quantity: 1 + random(2), itemId: '1', giftMessage: '', comment: '', declaredValue: '' }] // prettier-ignore
      await shop.invoke('mcf.save', { ...from, order: { ...proposed, address: ADDRESS, items, displayableComment: 'Thank you.', fulfillmentOrderId: random(4) ? proposed.fulfillmentOrderId : `M-${++number}` } }) // prettier-ignore
    } else if (step === 1) await shop.invoke('mcf.remove', { mcfOrderId })
    else if (step === 2) await shop.invoke('mcf.markPlaced', { mcfOrderId, isPlaced: random(4) > 0 })
    else if (step === 3) await shop.invoke('mcf.cancel', { mcfOrderId, isCancelled: random(2) === 0 })
    else if (step === 4) {
      const { order: asked } = await shop.invoke('mcf.get', { mcfOrderId })
      await shop.invoke('mcf.save', { mcfOrderId, order: { ...asked, note: String(random(9)) } })
    } else {
      const { order: asked } = await shop.invoke('mcf.get', { mcfOrderId })
      const packages = asked.items.slice(0, random(3)).map(({ sku, quantity }) => ({ carrier: 'UPS', trackingNumber: tracking(), shippedAt: shop.clock.now, items: [{ sku, quantity }] })) // prettier-ignore
      await shop.invoke('mcf.setPackages', { mcfOrderId, packages })
    }
  }
  const wait = () => Promise.resolve(void (shop.clock.now += random(5) * HOUR))
  const actions = {
    parcel, write, upload, answer, report, undoImport, cancel, refund, openProblem, problem, mcf, byHand, wait,
    again: () => shop.invoke('undo.again', { jobId: 'j' }),
    back: () => shop.invoke('undo.back', { jobId: 'j' }),
  } // prettier-ignore
  const often = [parcel, write, write, upload, upload, cancel, refund, refund, problem, problem, problem, mcf, mcf]
  const names = new Map(Object.entries(actions).map(([name, act]) => [act as unknown, name]))
  return async (): Promise<string> => {
    const act = pick([...Object.values(actions), ...often])!
    const name = names.get(act) ?? ''
    try {
      await act()
      return name
    } catch (error) {
      // Refusals are for the operator to read; anything else is a defect.
      if ((error as { name?: string }).name !== 'DeskError') throw error
      return `${name}: ${(error as { code: string }).code}`
    }
  }
}

type Row = Record<string, string | number | null>

/** Differs after anything that what must hold could hang on: a row that was written, or the time. */
const standing = () => `${shop.clock.now} ${shop.db.raw.prepare<[], number>('SELECT total_changes()').pluck().get()}`

/** What must hold whatever was done. */
async function check(): Promise<void> {
  // What runs out stands in one table, as the rules give it of every row.
  const clocks = clocksAndRules(shop.db, shop.clock.now)
  expect(clocks.table).toEqual(clocks.rules)

  const { refunds = [], problems = [] } = shop.dump() as Record<string, Row[]>
  // Nothing is given back twice: what the next file would give back is left to give back.
  const refused = new Set((await shop.invoke('refunds.list', { tab: 'refused' })).rows.map(({ refundId }) => refundId))
  const ready = await shop.invoke('uploads.rows', { kind: 'refund', marketplaceId: 'US', limit: 200 })
  const writing = new Set(ready.rows.map(({ entityRow }) => entityRow))
  const held = await shop.invoke('uploads.held', { kind: 'refund', marketplaceId: 'US', limit: 200 })
  const waiting = new Set(held.rows.map(({ entityRow }) => entityRow))
  const back = new Map<string, { amount: number; isWriting: boolean }>()
  for (const { id, lines, withdrawnAt } of refunds) {
    if (withdrawnAt !== null || refused.has(Number(id)) || waiting.has(Number(id))) continue
    for (const { itemRow, amounts } of JSON.parse(String(lines)) as {
      itemRow: number
      amounts: Record<string, number>
    }[])
      for (const [component, amount] of Object.entries(amounts)) {
        const sum = back.get(`${itemRow} ${component}`) ?? { amount: 0, isWriting: false }
        back.set(`${itemRow} ${component}`, { amount: sum.amount + amount, isWriting: sum.isWriting || writing.has(Number(id)) }) // prettier-ignore
      }
  }
  for (const [key, { amount, isWriting }] of back)
    if (isWriting) expect(amount, key).toBeLessThanOrEqual((PAID as Record<string, number>)[key.split(' ')[1]!] ?? 0)

  const itemIds = (orderId = '') => items(Number(orderId.charAt(10))).map((item) => item['order-item-id'])
  // An item is cancelled or confirmed, not both; and never more units than were ordered.
  const { lines } = await shop.invoke('exports.planReady', { marketplaceId: 'US', limit: 200 })
  const cancelled = await shop.invoke('uploads.rows', { kind: 'cancellation', marketplaceId: 'US', limit: 200 })
  const leaving = new Set(
    cancelled.rows.flatMap(({ cells: [orderId, , item = ''] }) => (item === '' ? itemIds(orderId) : [item])),
  )
  const sent = new Map<string, number>()
  for (const { orderItemId, quantity, rewritten } of lines) {
    // A mended number speaks of units that have left; the others can still be cancelled.
    if (!rewritten) expect(leaving.has(orderItemId), `${orderItemId} is cancelled and confirmed`).toBe(false)
    sent.set(orderItemId, (sent.get(orderItemId) ?? 0) + Number(quantity))
  }
  for (const [orderItemId, quantity] of sent) expect(quantity, orderItemId).toBeLessThanOrEqual(orderItemId.endsWith('1') ? 3 : 1) // prettier-ignore

  // Lists count what files hold.
  for (const kind of KINDS) {
    const { groups } = await shop.invoke('uploads.plan', { kind })
    const [group] = groups
    const rows = await shop.invoke('uploads.rows', { kind, marketplaceId: 'US', limit: 200 })
    const held = await shop.invoke('uploads.held', { kind, marketplaceId: 'US', limit: 200 })
    expect(rows.total, kind).toBe(group?.ready ?? 0)
    expect(held.total, kind).toBe(group?.held ?? 0)
    const planned = new Set([...rows.rows, ...held.rows].map(({ entityRow }) => entityRow))
    if (kind === 'refund') {
      const { counts } = await shop.invoke('refunds.list', { tab: 'draft' })
      expect(planned.size, kind).toBe((counts.draft ?? 0) + (counts.refused ?? 0))
    } else if (kind === 'cancellation') {
      const { counts } = await shop.invoke('cancellations.list', { tab: 'draft' })
      expect(planned.size, kind).toBe((counts.draft ?? 0) + (counts.refused ?? 0))
    } else if (kind === 'mcfOrder') {
      const { counts } = await shop.invoke('mcf.list', { tab: 'draft' })
      expect(planned.size, kind).toBe(counts.draft ?? 0)
    }
  }
  // A case that closed by itself has nothing left to do; every case and every order can be looked at.
  for (const { id, closedBy, choice } of problems) {
    const { followUps } = await shop.invoke('problems.get', { problemId: Number(id) })
    if (closedBy === 'done')
      expect(
        followUps.every(({ state }) => state === 'done'),
        `case ${id}, ${choice}`,
      ).toBe(true)
  }
  for (let n = 0; n < ORDERS; n++) await shop.invoke('orders.get', { orderId: usOrder(n) })
}

describe('whatever an operator does', () => {
  const seeds = (process.env.SEEDS ?? '1').split(',').map(Number)
  it.each(seeds)('money, units and counts hold (%i)', async (seed) => {
    shop = benchShop({ now: START })
    await shop.takeIn(newOrders(Array.from({ length: ORDERS }, (_, n) => items(n)).flat()))
    for (const sku of ['SKU-1', 'SKU-2'])
      shop.db.raw
        .prepare(
          `INSERT INTO stock (place, reportId, sku, folded, fnsku, asin, title, condition, channel, status, fulfillable, extra, asOf, importId)
           VALUES ('US', 'fbaManageInventory', ?, ?, '', '', 'Lamp', '', 'amazon', '', 9, '{}', ?, 1)`,
        )
        .run(sku, sku.toLowerCase(), START)
    const step = randomOperator(randomizer(seed * 7919))
    const done: string[] = []
    let checked = ''
    for (let i = 0; i < Number(process.env.STEPS ?? 400); i++) {
      try {
        done.push(await step())
        if (standing() === checked) continue
        await check()
        checked = standing()
      } catch (error) {
        throw new Error(`after ${done.slice(-12).join(', ')}`, { cause: error })
      }
    }
    if (process.env.SEEDS) {
      const counts = new Map<string, number>()
      for (const name of done) counts.set(name, (counts.get(name) ?? 0) + 1)
      process.stderr.write(`@ ${seed} ${JSON.stringify([...counts].sort())}\n`)
    }
    // Bounded by its steps: the time is only against what hangs.
  }, 3_600_000) // prettier-ignore
})
