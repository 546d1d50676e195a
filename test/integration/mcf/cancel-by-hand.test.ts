import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { newOrders, usOrder } from '../../support/case-orders'
import { ALL_ORDERS_33 } from '../../support/report-builder'

const NOW = Date.UTC(2026, 2, 4, 10)
const ADDRESS = { name: 'Test Buyer One', line1: '100 Example St', line2: '', line3: '', city: 'Sampletown', stateOrRegion: 'CA', postalCode: '00501', countryCode: 'US', phone: '555-010-0199' } // prettier-ignore

let shop: BenchShop
let mcfOrderId = 0
beforeEach(async () => {
  shop = benchShop({ now: NOW, marketplaces: ['US'] })
  await shop.takeIn(newOrders([{ 'order-id': usOrder(1), 'order-item-id': '10000000000001', sku: 'SKU-A', 'quantity-purchased': '1' }])) // prettier-ignore
  const { order } = await shop.invoke('mcf.propose', { orderId: usOrder(1) })
  const asked = { ...order, fulfillmentOrderId: 'SHOP-1', address: ADDRESS }
  mcfOrderId = (await shop.invoke('mcf.save', { order: asked, orderId: usOrder(1) })).mcfOrderId
  await shop.invoke('mcf.markPlaced', { mcfOrderId, isPlaced: true })
  await shop.invoke('mcf.cancel', { mcfOrderId, isCancelled: true })
})
afterEach(() => shop.close())

const KIND = { kind: 'mcfCancellation' } as const
const get = () => shop.invoke('mcf.get', { mcfOrderId })
const row = async () => (await get()).cancellationId!
const guide = async () => shop.invoke('byHand.guide', { ...KIND, row: await row() })
const done = async (at: number | null = null) => shop.invoke('byHand.done', { ...KIND, row: await row(), at })
const takeBack = async () => shop.invoke('byHand.takeBack', { ...KIND, row: await row() })
const back = () => shop.invoke('undo.back', { jobId: 'u' })
const ready = async () => {
  const { groups } = await shop.invoke('uploads.plan', { kind: 'mcfCancellation' })
  return groups.reduce((sum, group) => sum + group.ready, 0)
}
/** All Orders with the multi-channel order at this state. */
const report = (status: string, number = 'SHOP-1') => {
  const values: Record<string, string> = {
    'amazon-order-id': number === 'SHOP-1' ? 'S01-0000001-0000001' : 'S01-0000002-0000002', 'merchant-order-id': number, 'purchase-date': '2026-03-03T20:00:00+00:00',
    'last-updated-date': '2026-03-04T11:00:00+00:00', 'order-status': status, 'item-status': status, 'fulfillment-channel': 'Amazon',
    'sales-channel': 'Non-Amazon', sku: 'SKU-A', quantity: '1',
  } // prettier-ignore
  return [ALL_ORDERS_33, ALL_ORDERS_33.map((name) => values[name] ?? '')].map((cells) => cells.join('\t')).join('\n')
}
const lastImport = async () => (await shop.invoke('imports.list', { limit: 1, offset: 0 })).rows[0]!.importId
/** What undo has to bring back. */
const decisions = () => {
  const { doneByHand, mcfOrders, mcfCancellations } = shop.dump()
  const moved = (row: unknown) => ({ ...(row as object), updatedAt: 0 })
  return { doneByHand, mcfOrders: mcfOrders?.map(moved), mcfCancellations: mcfCancellations?.map(moved) }
}

it('what to click and what to copy, and then it counts as handed over instead of going into the file', async () => {
  expect(await guide()).toEqual({
    steps: ['find', 'open', 'cancel', 'check'],
    copies: [{ name: 'number', text: 'SHOP-1' }],
    state: 'ready',
    whyNot: '',
    doneAt: null,
    answeredAt: null,
  })
  expect([await ready(), (await get()).state]).toEqual([1, 'placed'])
  await done(NOW - 60_000)
  expect(await guide()).toMatchObject({ state: 'handedOver', doneAt: NOW - 60_000, answeredAt: null })
  expect(await ready()).toBe(0)
  expect(await get()).toMatchObject({ state: 'cancelled', cancellation: 'uploaded' })
  // It is said once, and cannot be taken for not decided while Amazon has it.
  await expect(done()).rejects.toMatchObject({ code: 'notByHandNow' })
  await expect(shop.invoke('mcf.cancel', { mcfOrderId, isCancelled: false })).rejects.toMatchObject({ code: 'caseUploaded' }) // prettier-ignore
})

it('said while the clock was ahead, it was done before the next file is taken in', async () => {
  const marked = () => {
    const { doneByHand, mcfCancellations } = decisions()
    return [doneByHand, mcfCancellations].map((rows) => rows?.[0] as { doneAt?: number; uploadedAt?: number })
  }
  shop.clock.now = NOW + 30 * 24 * 3_600_000
  await done()
  expect(marked()).toMatchObject([{ doneAt: shop.clock.now }, { uploadedAt: shop.clock.now }])
  shop.clock.now = NOW + 3_600_000
  await shop.takeIn(report('Cancelled', 'SHOP-2'))
  expect(marked()).toMatchObject([{ doneAt: NOW + 3_600_000 }, { uploadedAt: NOW + 3_600_000 }])
})

it('without a moment it was now; never in the future', async () => {
  await expect(done(NOW + 1)).rejects.toMatchObject({ code: 'doneInFuture' })
  expect((await guide()).state).toBe('ready')
  await done()
  expect((await guide()).doneAt).toBe(NOW)
})

it('of a decision that is not there nothing can be said', async () => {
  await expect(shop.invoke('byHand.guide', { ...KIND, row: 77 })).rejects.toMatchObject({ code: 'caseUnknown' })
  await expect(shop.invoke('byHand.done', { ...KIND, row: 77, at: null })).rejects.toMatchObject({ code: 'caseUnknown' }) // prettier-ignore
  await expect(takeBack()).rejects.toMatchObject({ code: 'notByHandNow' })
})

describe('taken back', () => {
  it('by a word: all is as it was before, and it goes into the file again', async () => {
    const before = decisions()
    await done()
    await takeBack()
    expect(decisions()).toEqual(before)
    expect([await ready(), (await guide()).state, (await get()).state]).toEqual([1, 'ready', 'placed'])
  })

  it('by undo, and done again by redo; taking back can be undone too', async () => {
    const before = decisions()
    await done()
    const after = decisions()
    await back()
    expect(decisions()).toEqual(before)
    await shop.invoke('undo.again', { jobId: 'u' })
    expect(decisions()).toEqual(after)
    await takeBack()
    await back()
    expect(decisions()).toEqual(after)
  })

  it('where it stood in a file that was not uploaded, it stands in that file again', async () => {
    const { exportId } = await shop.invoke('uploads.write', { ...KIND, marketplaceId: 'US', jobId: 'j' })
    expect((await get()).cancellation).toBe('written')
    await done()
    await takeBack()
    expect(await get()).toMatchObject({ state: 'placed', cancellation: 'written' })
    await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
    expect((await guide()).state).toBeNull()
    await expect(done()).rejects.toMatchObject({ code: 'notByHandNow' })
  })

  it('a file that is marked as uploaded and not uploaded after all leaves what was done by hand alone', async () => {
    const { exportId } = await shop.invoke('uploads.write', { ...KIND, marketplaceId: 'US', jobId: 'j' })
    await done()
    await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
    await shop.invoke('exports.markUploaded', { exportId, uploaded: false })
    expect(await get()).toMatchObject({ state: 'cancelled', cancellation: 'uploaded' })
  })
})

describe('a later report', () => {
  beforeEach(async () => {
    await done()
    shop.clock.now = NOW + 3_600_000
  })

  it('confirms it; then it cannot be taken back, but with the report', async () => {
    const before = decisions()
    await shop.takeIn(report('Cancelled'))
    expect(await guide()).toMatchObject({ state: 'accepted', doneAt: NOW, answeredAt: NOW + 3_600_000 })
    expect(await get()).toMatchObject({ state: 'cancelled', cancellation: 'uploaded' })
    await expect(takeBack()).rejects.toMatchObject({ code: 'notByHandNow' })
    await shop.invoke('imports.undo', { importId: await lastImport(), jobId: 'j' })
    expect(decisions()).toEqual(before)
    await takeBack()
    expect((await guide()).state).toBe('ready')
  })

  it('contradicts it: it was shipped all the same, and the decision is one that Amazon refused', async () => {
    const before = decisions()
    await shop.takeIn(report('Shipped'))
    expect(await guide()).toMatchObject({ state: 'refused', answeredAt: NOW + 3_600_000 })
    expect(await get()).toMatchObject({ state: 'shipped', cancellation: 'refused' })
    expect(await ready()).toBe(0)
    const { rows } = await shop.invoke('uploads.held', { ...KIND, marketplaceId: 'US' })
    expect(rows).toEqual([{ orderId: 'SHOP-1', entityRow: await row(), subjectRow: mcfOrderId, reason: 'contradictedByReport', params: {} }]) // prettier-ignore
    await shop.invoke('imports.undo', { importId: await lastImport(), jobId: 'j' })
    expect(decisions()).toEqual(before)
  })

  it('that says otherwise than the one before it does not answer it again', async () => {
    await shop.takeIn(report('Cancelled'))
    shop.clock.now += 3_600_000
    await shop.takeIn(report('Shipped'))
    expect(await guide()).toMatchObject({ state: 'accepted', answeredAt: NOW + 3_600_000 })
  })

  it('of another order, or of one that is still on its way, says nothing of it', async () => {
    await shop.takeIn(report('Shipped', 'SHOP-2'))
    expect((await guide()).state).toBe('handedOver')
    await shop.takeIn(report('Shipping'))
    expect((await guide()).state).toBe('handedOver')
  })

  it('its number is not given to another decision, which would take over what the report said', async () => {
    const first = await row()
    await shop.takeIn(report('Shipped'))
    await shop.invoke('mcf.cancel', { mcfOrderId, isCancelled: false })
    const { order } = await shop.invoke('mcf.propose', {})
    const other = { ...order, fulfillmentOrderId: 'SHOP-2', address: ADDRESS, items: [{ sku: 'SKU-A', quantity: 1, itemId: '1', giftMessage: '', comment: '', declaredValue: '' }] } // prettier-ignore
    mcfOrderId = (await shop.invoke('mcf.save', { order: other })).mcfOrderId
    await shop.invoke('mcf.markPlaced', { mcfOrderId, isPlaced: true })
    await shop.invoke('mcf.cancel', { mcfOrderId, isCancelled: true })
    expect(await row()).toBeGreaterThan(first)
    expect((await guide()).state).toBe('ready')
  })
})

it('packages entered by hand are no report', async () => {
  await done()
  await shop.invoke('mcf.setPackages', { mcfOrderId, packages: [{ carrier: 'UPS', trackingNumber: '1Z999AA10123456784', shippedAt: NOW, items: [] }] }) // prettier-ignore
  expect(await guide()).toMatchObject({ state: 'handedOver', whyNot: 'shipped' })
})

it('what is known to be shipped or cancelled cannot be cancelled by hand any more', async () => {
  await shop.takeIn(report('Shipped'))
  expect(await guide()).toMatchObject({ state: 'ready', whyNot: 'shipped' })
  await expect(done()).rejects.toMatchObject({ code: 'notByHandNow' })
})

it('the order it serves tells it in its history', async () => {
  const history = async () => (await shop.invoke('orders.get', { orderId: usOrder(1) })).history[0]!
  await done(NOW - 1000)
  expect(await history()).toMatchObject({
    kind: 'byHand',
    changes: expect.arrayContaining([{ entity: 'byHand', field: 'doneAt', before: '', after: String(NOW - 1000) }]),
  })
  await shop.takeIn(report('Cancelled'))
  expect((await history()).changes).toContainEqual({ entity: 'byHand', field: 'answer', before: '', after: 'accepted' })
})
