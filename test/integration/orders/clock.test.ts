import { afterEach, beforeEach, expect, it } from 'vitest'
import type { OrderRecord } from '@shared/domain/orders/order-record'
import { benchShop, type BenchShop } from '@test/support/bench-shop'
import { ALL_ORDERS_33, buildReport, UNSHIPPED_27 } from '@test/support/report-builder'

const HOUR = 3_600_000
/** What the time really is at the first import. */
const REAL = Date.UTC(2026, 2, 3, 12)
const ORDER = '111-0000001-0000001'
const COLUMNS = [...UNSHIPPED_27, 'is-buyer-requested-cancellation']

let shop: BenchShop
beforeEach(() => (shop = benchShop({ now: REAL })))
afterEach(() => shop.close())

const unshipped = (more: Partial<OrderRecord> = {}): OrderRecord => ({
  orderId: ORDER,
  orderItemId: '10000000000001',
  sku: 'SKU-A',
  title: 'Desk lamp',
  purchasedAt: REAL - 2 * HOUR,
  paidAt: REAL - 2 * HOUR,
  latestShipAt: REAL + 48 * HOUR,
  quantity: 2,
  quantityShipped: 0,
  quantityToShip: 2,
  recipientName: 'Ann Example',
  isBuyerRequestedCancellation: false,
  ...more,
})
const text = (...records: OrderRecord[]) => buildReport(COLUMNS, records).toString()

const stageFile = (modifiedAt: number, ...records: OrderRecord[]) => shop.stageSaved(text(...records), modifiedAt)
const takeIn = (importId: number) => shop.invoke('imports.commit', { importId, jobId: 'j' })
const preview = (importId: number) => shop.invoke('imports.preview', { importId })
const noteCodes = async (importId: number) => (await preview(importId)).notes.map(({ code }) => code)
const cancelRequested = async () => (await shop.invoke('orders.get', { orderId: ORDER })).order.cancelRequested

it('a buyer’s cancel flag is not dropped because the clock was 8 hours ahead at the import before', async () => {
  shop.clock.now = REAL + 8 * HOUR
  await takeIn(await stageFile(REAL + 8 * HOUR, unshipped()))
  shop.clock.now = REAL + HOUR
  const next = await stageFile(REAL + HOUR, unshipped({ isBuyerRequestedCancellation: true }))
  expect((await preview(next)).import.counts).toMatchObject({ changed: 1, same: 0 })
  expect(await noteCodes(next)).toEqual(['clockWasAhead'])
  await takeIn(next)
  expect(await cancelRequested()).toBe(true)
  // It is said once: the moments are right from then on.
  expect(await noteCodes(await stageFile(REAL + HOUR, unshipped({ isBuyerRequestedCancellation: true })))).toEqual([])
})

it('facts of the wrong clock are not from before all others either: an older report does not win over them', async () => {
  const long = REAL - 20 * HOUR
  const old = (more: Partial<OrderRecord> = {}) => unshipped({ purchasedAt: long, paidAt: long, ...more })
  shop.clock.now = REAL + 8 * HOUR
  const newest = unshipped({ orderId: '111-0000002-0000002' })
  await takeIn(await stageFile(REAL + 8 * HOUR, old({ isBuyerRequestedCancellation: true }), newest))
  shop.clock.now = REAL + HOUR
  // Downloaded an hour before the newest order of the other file was there.
  const older = await stageFile(REAL - 3 * HOUR, old())
  expect((await preview(older)).import.counts).toMatchObject({ same: 1 })
  expect(await cancelRequested()).toBe(true)
})

const sheltered = () => {
  const { imports = [], ...facts } = shop.dump()
  return { ...facts, imports: imports.filter((row) => (row as { state: string }).state === 'committed') }
}

it('a preview moved the moments of the wrong clock before anybody had said yes to it: the yes does, and says the same', async () => {
  shop.clock.now = REAL + 8 * HOUR
  await takeIn(await stageFile(REAL + 8 * HOUR, unshipped()))
  await takeIn(await stageFile(REAL + 8 * HOUR, unshipped({ orderId: '111-0000002-0000002', recipientName: 'Bo' })))
  shop.clock.now = REAL + HOUR
  const before = sheltered()
  const flagged = unshipped({ isBuyerRequestedCancellation: true })
  const thrownAway = await stageFile(REAL + HOUR, flagged)
  expect(await noteCodes(thrownAway)).toEqual(['clockWasAhead'])
  expect(sheltered()).toEqual(before)
  await shop.invoke('imports.discard', { importId: thrownAway })
  expect(sheltered()).toEqual(before)
  // It is known still, and said still, until something is taken in.
  const next = await stageFile(REAL + HOUR, flagged)
  expect((await preview(next)).notes).toEqual([{ code: 'clockWasAhead', count: 2 }])
  expect((await preview(next)).import.counts).toMatchObject({ changed: 1 })
  expect(sheltered()).toEqual(before)
  // Until the yes the real time has gone past the wrong one.
  shop.clock.now = REAL + 9 * HOUR
  await takeIn(next)
  expect(await cancelRequested()).toBe(true)
  const moments = sheltered().imports.map((row) => (row as { asOf: number }).asOf)
  // The first file's newest date; the second, of the same dates, came after it; the third is of when it was saved.
  expect(moments).toEqual([REAL - 2 * HOUR, REAL - 2 * HOUR + 1, REAL + HOUR])
})

it('an upload marked with the wrong clock keeps its moment until a file is taken in', async () => {
  const order = { purchasedAt: REAL - 30 * HOUR, paidAt: REAL - 30 * HOUR }
  await takeIn(await stageFile(REAL, unshipped(order)))
  await shop.invoke('shipments.save', {
    orderId: ORDER,
    shipment: { carrierCode: 'USPS', trackingNumber: '9400100000000000000001', shippedOn: '2026-03-03' },
  })
  const { exportId } = await shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'w' })
  shop.clock.now = REAL + 8 * HOUR
  await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
  const marked = () =>
    ['exports', 'shipments'].map((table) => (shop.dump()[table]?.[0] as { uploadedAt: number }).uploadedAt)
  shop.clock.now = REAL + HOUR
  const next = await stageFile(REAL + HOUR, unshipped({ ...order, quantity: 3, quantityToShip: 3 }))
  expect(marked()).toEqual([REAL + 8 * HOUR, REAL + 8 * HOUR])
  await takeIn(next)
  expect(marked()).toEqual([REAL + HOUR, REAL + HOUR])
})

it('stock of the wrong clock does not hide the stock that is reported after it', async () => {
  const stock = (quantity: number) =>
    `sku\tfnsku\tasin\tproduct-name\treserved_qty\treserved_customerorders\treserved_fc-transfers\treserved_fc-processing\nSKU-A\tX000000001\tB000000001\tDesk lamp\t${quantity}\t${quantity}\t0\t0\n`
  shop.clock.now = REAL + 8 * HOUR
  await shop.takeIn(stock(5))
  shop.clock.now = REAL + HOUR
  const next = await shop.stage(stock(3))
  expect((await preview(next)).import.counts).toMatchObject({ changed: 1 })
})

it('an upload that was marked with the wrong clock does not hide what Amazon says after it', async () => {
  const order = unshipped({ purchasedAt: REAL - 30 * HOUR, paidAt: REAL - 30 * HOUR })
  await takeIn(await stageFile(REAL, order))
  await shop.invoke('shipments.save', {
    orderId: ORDER,
    shipment: { carrierCode: 'USPS', trackingNumber: '9400100000000000000001', shippedOn: '2026-03-03' },
  })
  const { exportId } = await shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'w' })
  shop.clock.now = REAL + 365 * 24 * HOUR
  await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
  expect((await shop.invoke('orders.get', { orderId: ORDER })).order.state).toBe('shipped')
  shop.clock.now = REAL + HOUR
  await stageFile(REAL + HOUR, order)
  // Two days later Amazon still has it open: the upload was refused.
  shop.clock.now = REAL + 48 * HOUR
  await takeIn(await stageFile(REAL + 48 * HOUR, order))
  expect((await shop.invoke('orders.get', { orderId: ORDER })).order.state).toBe('unshipped')
})

it('a file speaks of no moment before its own newest date, whatever its modification time', async () => {
  await takeIn(await stageFile(REAL, unshipped()))
  shop.clock.now = REAL + 3 * HOUR
  const other = unshipped({ orderId: '111-0000002-0000002', purchasedAt: REAL + 2 * HOUR, paidAt: REAL + 2 * HOUR })
  const next = await stageFile(REAL - 24 * HOUR, other, unshipped({ isBuyerRequestedCancellation: true }))
  const { import: found } = await preview(next)
  expect(found.asOf).toBe(REAL + 2 * HOUR)
  expect(found.counts).toMatchObject({ new: 1, changed: 1 })
})

it('a clock that is behind is said, and what the file says counts nevertheless', async () => {
  await takeIn(await stageFile(REAL, unshipped()))
  shop.clock.now = REAL - 7 * HOUR
  const others = [1, 2, 3].map((n) =>
    unshipped({ orderId: `111-000001${n}-0000001`, purchasedAt: REAL + n * 60_000, paidAt: REAL + n * 60_000 }),
  )
  const next = await stageFile(REAL - 7 * HOUR, ...others, unshipped({ isBuyerRequestedCancellation: true }))
  expect(await noteCodes(next)).toEqual(['clockBehind'])
  expect((await preview(next)).import.counts).toMatchObject({ new: 3, changed: 1 })
})

it('one date out of place does not make a file speak of the future', async () => {
  const odd = unshipped({ orderId: '111-0000002-0000002', purchasedAt: REAL + 900 * HOUR, paidAt: REAL + 900 * HOUR })
  const next = await stageFile(REAL, odd, unshipped())
  expect((await preview(next)).import.asOf).toBe(REAL)
  expect(await noteCodes(next)).toEqual([])
})

it('Amazon’s own dates of change are no matter of this machine’s clock', async () => {
  const all = (more: Partial<OrderRecord>) =>
    buildReport(ALL_ORDERS_33, [{ ...unshipped(), lastUpdatedAt: REAL - HOUR, orderStatus: 'Unshipped', itemStatus: 'Unshipped', fulfillmentChannel: 'Merchant', salesChannel: 'Amazon.com', currency: 'USD', itemPrice: 3998, ...more }]).toString() // prettier-ignore
  shop.clock.now = REAL + 8 * HOUR
  await shop.takeIn(all({}))
  shop.clock.now = REAL + HOUR
  const before = shop.dump().orders
  await shop.stage(all({}))
  expect(shop.dump().orders).toEqual(before)
})
