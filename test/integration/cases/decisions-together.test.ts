import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { newOrders, usOrder } from '../../support/case-orders'

const NOW = Date.UTC(2026, 2, 4, 10)
const HOUR = 3_600_000
const UPS = '1Z999AA10123456784'
const USPS = '9400100000000000000001'

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: NOW })
  await shop.takeIn(
    newOrders([
      { 'order-id': usOrder(1), 'order-item-id': '10000000000001', sku: 'A', 'quantity-purchased': '2' },
      { 'order-id': usOrder(1), 'order-item-id': '10000000000002', sku: 'B' },
      { 'order-id': usOrder(2), 'order-item-id': '10000000000003', sku: 'C' },
      { 'order-id': usOrder(2), 'order-item-id': '10000000000004', sku: 'C', 'quantity-purchased': '2' },
      { 'order-id': usOrder(3), 'order-item-id': '10000000000005', sku: 'D', 'quantity-purchased': '3' },
      { 'order-id': usOrder(4), 'order-item-id': '10000000000006', sku: 'E' },
    ]),
  )
})
afterEach(() => shop.close())

/** Amazon's processing report on a file of so many rows; the rows that failed by number. */
const answer = (rows: number, failed: readonly number[], orderId = '') =>
  [
    'Feed Processing Summary:', `\tNumber of records processed\t\t${rows}`, `\tNumber of records successful\t\t${rows - failed.length}`, '',
    'original-record-number\torder-id\torder-item-id\terror-code\terror-type\terror-message',
    ...failed.map((row) => `${row}\t${orderId}\t\t9\tError\tNot so.`), '',
  ].join('\n') // prettier-ignore
/** Unshipped Orders as of a day after. */
const unshipped = (...rows: (readonly [order: number, item: string, sku: string, ordered: number, shipped: number])[]) =>
  [
    'order-id\torder-item-id\tpurchase-date\tpayments-date\treporting-date\tpromise-date\tdays-past-promise\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship',
    ...rows.map(([n, item, sku, ordered, shipped]) => `${usOrder(n)}\t${item}\t2026-03-02T20:00:00+00:00\t2026-03-02T20:10:00+00:00\t2026-03-05T09:00:00+00:00\t2026-03-05T07:59:59+00:00\t0\t${sku}\tLamp\t${ordered}\t${shipped}\t${ordered - shipped}`), '',
  ].join('\n') // prettier-ignore
const write = (kind: string) => shop.invoke('uploads.write', { kind, marketplaceId: 'US', jobId: 'j' })
const rowsOf = (fileName: string) => readFileSync(join(shop.folder, 'exports', fileName), 'latin1').split('\r\n').filter((row) => /^\d/.test(row)) // prettier-ignore
const mark = (exportId: number) => shop.invoke('exports.markUploaded', { exportId, uploaded: true })
const plan = async (kind: string) => (await shop.invoke('uploads.plan', { kind })).groups.map(({ ready, held }) => ({ ready, held })) // prettier-ignore
const items = async (n: number) => (await shop.invoke('refunds.begin', { orderId: usOrder(n) })).items
const left = async (n: number) => (await items(n)).map((item) => item.left.itemPrice)
const order = async (n: number) => (await shop.invoke('orders.get', { orderId: usOrder(n) })).order
const parcels = async (n: number) => (await shop.invoke('orders.get', { orderId: usOrder(n) })).shipments
const parcel = (n: number, of: object[] = []) =>
  shop.invoke('shipments.save', { orderId: usOrder(n), shipment: { carrierCode: 'USPS', trackingNumber: `${USPS.slice(0, -1)}${n}`, shippedOn: '2026-03-03', items: of } }) // prettier-ignore
const confirmFile = async () => mark((await shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'j' })).exportId)
async function confirm(n: number): Promise<void> {
  await parcel(n)
  await confirmFile()
}
const line = (itemRow: number, itemPrice: number) => ({ itemRow, amounts: { itemPrice }, quantityCancelled: 0 })
const refund = async (n: number, lines: object[], more: object = {}) =>
  (await shop.invoke('refunds.save', { orderId: usOrder(n), reasonCode: 'CustomerReturn', lines, note: '', ...more })).refundId // prettier-ignore
const cancel = (n: number, of: number[] = []) =>
  shop.invoke('cancellations.save', { orderId: usOrder(n), askedBy: 'seller', hasLeft: false, reasonCode: 'NoInventory', items: of, note: '' }) // prettier-ignore
async function mcf(n: number, more: object = {}): Promise<number> {
  const { order: proposed } = await shop.invoke('mcf.propose', { orderId: usOrder(n) })
  const address = { name: 'Test Buyer One', line1: '100 Example St', line2: '', line3: '', city: 'Sampletown', stateOrRegion: 'CA', postalCode: '00501', countryCode: 'US', phone: '555-010-0199' } // prettier-ignore
  return (await shop.invoke('mcf.save', { orderId: usOrder(n), order: { ...proposed, address, ...more } })).mcfOrderId
}
const item = (sku: string, quantity: number) => ({ sku, quantity, itemId: sku, giftMessage: '', comment: '', declaredValue: '' }) // prettier-ignore
const pack = (trackingNumber: string, ...of: [sku: string, quantity: number][]) => ({
  carrier: 'UPS', trackingNumber, shippedAt: NOW, items: of.map(([sku, quantity]) => ({ sku, quantity })),
}) // prettier-ignore

describe('a file of which Amazon refused one row', () => {
  it('of a refund: what it took stays given back, and only the other row is written again', async () => {
    await confirm(1)
    const [a, b] = await items(1)
    const refundId = await refund(1, [line(a!.itemRow, 2352), line(b!.itemRow, 2352)])
    await write('refund')
    await shop.takeIn(answer(2, [2], usOrder(1)))
    expect(await left(1)).toEqual([0, 2352])
    const again = [line(a!.itemRow, 2352), line(b!.itemRow, 2000)]
    expect((await shop.invoke('refunds.examine', { orderId: usOrder(1), refundId, reasonCode: 'CustomerReturn', lines: again, note: '' })).findings).toEqual([]) // prettier-ignore
    await refund(1, again, { refundId })
    expect(await left(1)).toEqual([0, 352])
    expect(rowsOf((await write('refund')).fileName)).toEqual([
      `${usOrder(1)}\t10000000000002\tCustomerReturn\tUSD\t20.00\t0.00\t0.00\t0.00\t0.00\t0.00\t0`,
    ])
  })

  it('of a refund: taking the rest back leaves what Amazon has', async () => {
    await confirm(1)
    const [a, b] = await items(1)
    const refundId = await refund(1, [line(a!.itemRow, 1000), line(b!.itemRow, 2352)])
    await write('refund')
    await shop.takeIn(answer(2, [2], usOrder(1)))
    await shop.invoke('refunds.remove', { refundId })
    const { refunds } = await shop.invoke('refunds.ofOrder', { orderId: usOrder(1) })
    expect(refunds).toMatchObject([{ state: 'held', total: 1000, lines: [{ itemRow: a!.itemRow }] }])
    expect(await left(1)).toEqual([1352, 2352])
    expect(await plan('refund')).toEqual([])
  })

  it('of a cancellation: the item it took was not charged, so nothing of it is given back', async () => {
    const [a, b] = await items(1)
    await cancel(1, [b!.itemRow])
    await write('cancellation')
    await shop.takeIn(answer(1, []))
    expect((await items(1)).map(({ isCancelled }) => isCancelled)).toEqual([false, true])
    await confirm(1)
    expect(await left(1)).toEqual([2352, 0])
    await expect(refund(1, [line(b!.itemRow, 100)])).rejects.toMatchObject({ code: 'refundProblem' })
    await refund(1, [line(a!.itemRow, 100)])
    // Amazon's report says that it left after all.
    await shop.takeIn(unshipped([1, '10000000000002', 'B', 2, 1]))
    expect((await items(1)).map(({ isCancelled }) => isCancelled)).toEqual([false, false])
  })

  it('of a cancellation: the item it took is neither to ship nor confirmed nor asked for again', async () => {
    const [, b] = await items(1)
    await cancel(1)
    await write('cancellation')
    await shop.takeIn(answer(2, [2], usOrder(1)))
    expect(await order(1)).toMatchObject({ state: 'unshipped', unitsToShip: 1 })
    await cancel(1, [b!.itemRow])
    expect(rowsOf((await write('cancellation')).fileName)).toEqual([`${usOrder(1)}\tNoInventory\t10000000000002`])
    await shop.invoke('cancellations.remove', { cancellationId: 1 })
    await parcel(1)
    const { lines } = await shop.invoke('exports.planReady', { marketplaceId: 'US' })
    expect(lines.map(({ orderItemId, quantity }) => [orderItemId, quantity])).toEqual([['10000000000002', '1']])
  })
})

describe('a refund edited after its file was written', () => {
  it('is not given back a second time when that file is uploaded', async () => {
    await confirm(4)
    const [e] = await items(4)
    const refundId = await refund(4, [line(e!.itemRow, 2352)])
    const { exportId } = await write('refund')
    await refund(4, [line(e!.itemRow, 2000)], { refundId })
    await mark(exportId)
    expect(await left(4)).toEqual([0])
    expect(await plan('refund')).toEqual([{ ready: 0, held: 1 }])
    await shop.invoke('refunds.remove', { refundId })
    expect((await shop.invoke('refunds.ofOrder', { orderId: usOrder(4) })).refunds).toMatchObject([{ state: 'held', total: 2352 }]) // prettier-ignore
    expect(await plan('refund')).toEqual([])
  })

  it('and taken away counts all the same when its file is uploaded', async () => {
    await confirm(4)
    const [e] = await items(4)
    const refundId = await refund(4, [line(e!.itemRow, 2000)])
    const { exportId } = await write('refund')
    await shop.invoke('refunds.remove', { refundId })
    expect(await left(4)).toEqual([2352])
    await mark(exportId)
    expect(await left(4)).toEqual([352])
  })
})

describe('Ctrl+Z', () => {
  it('does not take back what Amazon has accepted', async () => {
    await confirm(4)
    shop.clock.now += 24 * HOUR
    const [e] = await items(4)
    await refund(4, [line(e!.itemRow, 2352)])
    const { fileName } = await write('refund')
    const importId = await shop.stage(answer(1, []))
    const { rows: exports } = await shop.invoke('exports.list', {})
    const { exportId } = exports.find((one) => one.fileName === fileName)!
    await shop.invoke('imports.decide', { importId, answer: { exportId }, jobId: 'j' })
    await shop.invoke('imports.commit', { importId, jobId: 'j' })
    await expect(shop.invoke('undo.back', { jobId: 'j' })).rejects.toMatchObject({ code: 'undoConflict' })
    expect(await left(4)).toEqual([0])
  })
})

describe('an import', () => {
  it.each([
    ['a case', () => shop.invoke('problems.open', { orderId: usOrder(4), kind: 'other' })],
    ['a cancellation', () => cancel(4)],
    ['a refund', async () => refund(4, [line((await items(4))[0]!.itemRow, 100)])],
    ['a multi-channel order', () => mcf(4)],
  ])('is not undone below %s of its orders', async (_, decide) => {
    await decide()
    expect((await shop.invoke('imports.list', {})).rows[0]).toMatchObject({ canUndo: false })
    await expect(shop.invoke('imports.undo', { importId: 1, jobId: 'j' })).rejects.toMatchObject({
      code: 'importInUse',
      params: { dependents: 1, example: usOrder(4) },
    })
  })
})

describe('a package of Amazon’s', () => {
  it('that holds a part of the order is confirmed as that part', async () => {
    const mcfOrderId = await mcf(1, { items: [item('A', 2)] })
    await shop.invoke('mcf.setPackages', { mcfOrderId, packages: [pack(UPS, ['A', 2])] })
    await confirmFile()
    expect(await order(1)).toMatchObject({ state: 'partlyShipped', unitsToShip: 1 })
  })

  it('told before the second one is no longer the whole order', async () => {
    const mcfOrderId = await mcf(1)
    const first = pack(UPS, ['A', 2])
    await shop.invoke('mcf.setPackages', { mcfOrderId, packages: [first] })
    await shop.invoke('mcf.setPackages', { mcfOrderId, packages: [first, pack(USPS, ['B', 1])] })
    const [a, b] = await items(1)
    expect((await parcels(1)).map((one) => one.items)).toEqual([
      [{ itemRow: a!.itemRow, quantity: 2 }],
      [{ itemRow: b!.itemRow, quantity: 1 }],
    ])
  })

  it('fills the lines of one SKU one after another', async () => {
    const mcfOrderId = await mcf(2, { items: [item('C', 3)] })
    await shop.invoke('mcf.setPackages', { mcfOrderId, packages: [pack(UPS, ['C', 2]), pack(USPS, ['C', 1])] })
    const [one, two] = await items(2)
    expect((await parcels(2)).map((found) => found.items)).toEqual([
      [{ itemRow: one!.itemRow, quantity: 1 }, { itemRow: two!.itemRow, quantity: 1 }],
      [{ itemRow: two!.itemRow, quantity: 1 }],
    ]) // prettier-ignore
  })
})

describe('a multi-channel order', () => {
  it('is not requested when its order is to be cancelled', async () => {
    await mcf(4)
    await cancel(4)
    expect(await plan('mcfOrder')).toEqual([{ ready: 0, held: 1 }])
  })

  it('is not requested again beside its own cancellation', async () => {
    const mcfOrderId = await mcf(4)
    await write('mcfOrder')
    const { order: asked } = await shop.invoke('mcf.get', { mcfOrderId })
    await shop.invoke('mcf.save', { mcfOrderId, orderId: usOrder(4), order: { ...asked, speed: 'Expedited' } })
    await shop.invoke('mcf.cancel', { mcfOrderId, isCancelled: true })
    expect(await plan('mcfOrder')).toEqual([{ ready: 0, held: 1 }])
    expect(await plan('mcfCancellation')).toEqual([{ ready: 1, held: 0 }])
  })

  it('that was cancelled stood among what waits for the request file still, though the list says it is cancelled', async () => {
    const mcfOrderId = await mcf(4)
    await write('mcfOrder')
    const { order: asked } = await shop.invoke('mcf.get', { mcfOrderId })
    await shop.invoke('mcf.save', { mcfOrderId, orderId: usOrder(4), order: { ...asked, speed: 'Expedited' } })
    await shop.invoke('mcf.cancel', { mcfOrderId, isCancelled: true })
    await mark((await write('mcfCancellation')).exportId)
    expect((await shop.invoke('mcf.get', { mcfOrderId })).state).toBe('cancelled')
    expect(await plan('mcfOrder')).toEqual([])
  })

  it('that Amazon has makes the desk ask whether the goods have left', async () => {
    await shop.invoke('mcf.markPlaced', { mcfOrderId: await mcf(4), isPlaced: true })
    expect(await shop.invoke('cancellations.advise', { orderId: usOrder(4), askedBy: 'official' })).toMatchObject({ branch: 'askHasLeft' }) // prettier-ignore
  })
})

describe('the rest of a partly shipped order', () => {
  it('cancelled, leaves the order shipped, and refunds are open', async () => {
    shop.clock.now += 24 * HOUR
    await shop.takeIn(unshipped([3, '10000000000005', 'D', 3, 1]))
    expect(await order(3)).toMatchObject({ state: 'partlyShipped', unitsToShip: 2 })
    await cancel(3)
    await mark((await write('cancellation')).exportId)
    expect(await order(3)).toMatchObject({ state: 'shipped', unitsToShip: 0 })
    await refund(3, [line((await items(3))[0]!.itemRow, 784)])
    expect(await plan('refund')).toEqual([{ ready: 1, held: 0 }])
  })

  it('can be cancelled after the first parcel was confirmed', async () => {
    const [a, b] = await items(1)
    await parcel(1, [{ itemRow: a!.itemRow, quantity: 2 }])
    await confirmFile()
    expect(await order(1)).toMatchObject({ state: 'partlyShipped', tracking: 'uploaded' })
    await cancel(1, [b!.itemRow])
    expect(rowsOf((await write('cancellation')).fileName)).toEqual([`${usOrder(1)}\tNoInventory\t10000000000002`])
  })
})

it('a request on the order page that follows a message stands among those to be decided', async () => {
  await shop.invoke('cancellations.save', {
    orderId: usOrder(4),
    askedBy: 'message',
    reasonCode: '',
    items: [],
    note: '',
  })
  shop.clock.now += 2 * HOUR
  await shop.takeIn(newOrders([{ 'order-id': usOrder(4), 'order-item-id': '10000000000006', sku: 'E', 'is-buyer-requested-cancellation': 'true' }])) // prettier-ignore
  const { rows, counts } = await shop.invoke('cancellations.list', { tab: 'asked' })
  expect(rows.map(({ orderId }) => orderId)).toEqual([usOrder(4)])
  expect(counts).toEqual({ asked: 1 })
})
