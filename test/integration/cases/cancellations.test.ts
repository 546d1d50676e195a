import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { DE_ROW, JP_ROW, deOrder, jpOrder, newOrders, usOrder } from '../../support/case-orders'

const HEAD =
  'TemplateType=OrderCancellation\tVersion=1.0/1.0.3\tThis row for Amazon.com use only.  Do not modify or delete.\r\n' +
  'order-id\tcancellation-reason-code\tamazon-order-item-code\r\n'

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: Date.UTC(2026, 2, 4, 10), marketplaces: ['US', 'DE', 'JP'] })
  await shop.takeIn(
    newOrders([
      { 'order-id': usOrder(1), 'order-item-id': '10000000000001', sku: 'A', 'is-buyer-requested-cancellation': 'true', 'buyer-requested-cancel-reason': 'Ordered by mistake' },
      { 'order-id': usOrder(2), 'order-item-id': '10000000000002', sku: 'A' },
      { 'order-id': usOrder(2), 'order-item-id': '10000000000003', sku: 'B' },
      { 'order-id': usOrder(3), 'order-item-id': '10000000000004', sku: 'C' },
      { 'order-id': deOrder(4), 'order-item-id': '20000000000005', sku: 'D', ...DE_ROW },
    ]), // prettier-ignore
  )
})
afterEach(() => shop.close())

const advise = (n: number, askedBy: string, more: object = {}) =>
  shop.invoke('cancellations.advise', { orderId: usOrder(n), askedBy, ...more })
const save = (orderId: string, askedBy: string, reasonCode: string, items: number[] = []) =>
  shop.invoke('cancellations.save', { orderId, askedBy, reasonCode, items, note: '' })
const write = (marketplaceId = 'US') =>
  shop.invoke('uploads.write', { kind: 'cancellation', marketplaceId, jobId: 'j' })
const written = (fileName: string) => readFileSync(join(shop.folder, 'exports', fileName), 'latin1')
const stateOf = async (n: number) => (await shop.invoke('orders.get', { orderId: usOrder(n) })).order.state
const list = (tab: string) => shop.invoke('cancellations.list', { tab, offset: 0, limit: 50 })
const report = (n: number, failed: readonly string[]) =>
  [
    'Feed Processing Summary:',
    `\tNumber of records processed\t\t${n}`,
    `\tNumber of records successful\t\t${n - failed.length}`,
    '',
    'original-record-number\torder-id\terror-code\terror-type\terror-message',
    ...failed,
    '',
  ].join('\n')

describe('the file', () => {
  it('cancels whole orders item by item with the reason, byte for byte', async () => {
    await save(usOrder(1), 'official', 'BuyerCanceled')
    await save(usOrder(2), 'seller', 'NoInventory')
    await save(deOrder(4), 'seller', 'PricingError')
    const { fileName, rows } = await write()
    expect(rows).toBe(3)
    expect(fileName).toMatch(/^OrderCancellation_US_2026-03-04_\d{4}\.txt$/)
    expect(written(fileName)).toBe(
      `${HEAD}111-0000001-0000000\tBuyerCanceled\t10000000000001\r\n` +
        '111-0000002-0000000\tNoInventory\t10000000000002\r\n' +
        '111-0000002-0000000\tNoInventory\t10000000000003\r\n',
    )
    const de = await write('DE')
    expect(written(de.fileName)).toBe(`${HEAD}304-0000004-0000000\tPricingError\t20000000000005\r\n`)
    await shop.takeIn(newOrders([{ 'order-id': jpOrder(5), 'order-item-id': '30000000000006', sku: 'E', ...JP_ROW }]))
    await save(jpOrder(5), 'seller', 'ShippingAddressUndeliverable')
    const jp = await write('JP')
    expect(written(jp.fileName)).toBe(`${HEAD}503-0000005-0000000\tShippingAddressUndeliverable\t30000000000006\r\n`)
  })

  it('cancels single items', async () => {
    const { items } = await advise(2, 'seller')
    await save(usOrder(2), 'seller', 'NoInventory', [items[1]!.itemRow])
    expect(written((await write()).fileName)).toBe(`${HEAD}111-0000002-0000000\tNoInventory\t10000000000003\r\n`)
  })

  it('names the order alone where its items have no numbers', async () => {
    const header = readFileSync('test/fixtures/headers/orders-all.header-current-33.tsv', 'utf8').trim().split('\t')
    const row: Record<string, string> = { 'amazon-order-id': '111-0000009-0000000', 'purchase-date': '2026-03-03T20:00:00+00:00', 'last-updated-date': '2026-03-03T20:00:00+00:00', 'order-status': 'Unshipped', 'fulfillment-channel': 'Merchant', 'sales-channel': 'Amazon.com', sku: 'Z', quantity: '1', currency: 'USD', 'item-price': '5.00' } // prettier-ignore
    await shop.takeIn([header, header.map((name) => row[name] ?? '')].map((cells) => cells.join('\t')).join('\n'))
    await save('111-0000009-0000000', 'seller', 'NoInventory')
    expect(written((await write()).fileName)).toBe(`${HEAD}111-0000009-0000000\t\t\r\n`)
  })
})

describe('what is right to do', () => {
  it('an official request costs nothing, a message is answered, an own reason counts', async () => {
    expect(await advise(1, 'official')).toMatchObject({ branch: 'cancelForBuyer', codes: ['BuyerCanceled'], counts: false, letter: null }) // prettier-ignore
    expect(await advise(2, 'message')).toMatchObject({
      branch: 'askOnOrderPage',
      codes: [],
      letter: 'cancelOnOrderPage',
    })
    // Three seller-fulfilled orders of the US and one of Germany in seven days: one of four is 25 %.
    expect(await advise(2, 'seller')).toMatchObject({ branch: 'cancelOwnFault', counts: true, rate: { before: { least: 0, most: 0 }, after: { least: 2500, most: 2500 }, limit: 250, orders: 4, headroom: 0 } }) // prettier-ignore
    // Ship-by 5 March 07:59:59 UTC and seven days.
    expect((await advise(2, 'seller')).autoCancelAt).toBe(Date.UTC(2026, 2, 12, 7, 59, 59))
  })

  it('a code that is not right is refused', async () => {
    await expect(save(usOrder(2), 'message', 'BuyerCanceled')).rejects.toMatchObject({ code: 'cancellationNotRight' })
    await expect(save(usOrder(2), 'seller', 'BuyerCanceled')).rejects.toMatchObject({ code: 'cancellationNotRight' })
  })

  it('a parcel that was entered is asked about', async () => {
    await shop.invoke('shipments.save', { orderId: usOrder(3), shipment: { carrierCode: 'USPS', trackingNumber: '9400100000000000000001', shippedOn: '2026-03-03' } }) // prettier-ignore
    expect((await advise(3, 'official')).branch).toBe('askHasLeft')
    expect((await advise(3, 'official', { hasLeft: true })).branch).toBe('confirmThenReturn')
    expect((await advise(3, 'official', { hasLeft: false })).branch).toBe('cancelForBuyer')
  })
})

describe('a decision', () => {
  it('waits in its tab, goes to the next, and is taken back with Ctrl+Z', async () => {
    expect((await list('asked')).rows.map((row) => row.orderId)).toEqual([usOrder(1)])
    const before = shop.dump()
    await save(usOrder(1), 'official', 'BuyerCanceled')
    expect((await list('asked')).total).toBe(0)
    expect((await list('draft')).rows).toMatchObject([
      { orderId: usOrder(1), reasonCode: 'BuyerCanceled', state: 'draft' },
    ])
    await shop.invoke('undo.back', { jobId: 'j' })
    expect((await list('asked')).total).toBe(1)
    expect(shop.dump().cancellations).toEqual(before.cancellations)
    await shop.invoke('undo.again', { jobId: 'j' })
    expect((await list('draft')).total).toBe(1)
    const { history } = await shop.invoke('orders.get', { orderId: usOrder(1) })
    expect(history[0]!.changes).toContainEqual({
      entity: 'cancellation',
      field: 'reasonCode',
      before: '',
      after: 'BuyerCanceled',
    })
  })

  it('holds the shipment back as long as it stands', async () => {
    await shop.invoke('shipments.save', { orderId: usOrder(3), shipment: { carrierCode: 'USPS', trackingNumber: '9400100000000000000001', shippedOn: '2026-03-03' } }) // prettier-ignore
    await shop.invoke('cancellations.save', { orderId: usOrder(3), askedBy: 'official', hasLeft: false, reasonCode: 'BuyerCanceled', items: [], note: '' }) // prettier-ignore
    const held = await shop.invoke('exports.planHeld', { marketplaceId: 'US', offset: 0, limit: 50 })
    expect(held.held).toContainEqual(expect.objectContaining({ orderId: usOrder(3), reason: 'beingCancelled' }))
  })

  it('of an item leaves the rest of the order to ship, row by row, and no more', async () => {
    const { items } = await advise(2, 'seller')
    const cancel = (itemRows: number[]) => shop.invoke('cancellations.save', { orderId: usOrder(2), askedBy: 'seller', hasLeft: false, reasonCode: 'NoInventory', items: itemRows, note: '' }) // prettier-ignore
    const ship = (more: object = {}) => shop.invoke('shipments.save', { orderId: usOrder(2), shipment: { carrierCode: 'USPS', trackingNumber: '9400100000000000000001', shippedOn: '2026-03-03', ...more } }) // prettier-ignore
    const { shipmentId } = await ship()
    const ready = async () => (await shop.invoke('exports.planReady', { marketplaceId: 'US' })).lines
    const held = async () => (await shop.invoke('exports.planHeld', { marketplaceId: 'US', offset: 0, limit: 50 })).held
    expect(await ready()).toMatchObject([{ orderItemId: '', quantity: '' }])
    await cancel([items[1]!.itemRow])
    expect(await ready()).toMatchObject([{ orderItemId: '10000000000002', quantity: '1' }])
    // A parcel that names the item cannot take it.
    await ship({ shipmentId, items: [{ itemRow: items[1]!.itemRow, quantity: 1 }] })
    expect(await ready()).toEqual([])
    expect(await held()).toContainEqual(expect.objectContaining({ orderId: usOrder(2), reason: 'quantityAboveToShip' }))
    // All items one by one are the whole order.
    await cancel(items.map(({ itemRow }) => itemRow)) // prettier-ignore
    await ship({ shipmentId, items: [] })
    expect(await held()).toContainEqual(expect.objectContaining({ orderId: usOrder(2), reason: 'beingCancelled' }))
  })

  it('makes the order cancelled when uploaded, and open again when that is taken back', async () => {
    await save(usOrder(1), 'official', 'BuyerCanceled')
    const { exportId } = await write()
    expect(await stateOf(1)).toBe('unshipped')
    await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
    expect(await stateOf(1)).toBe('cancelled')
    expect((await list('uploaded')).total).toBe(1)
    await expect(shop.invoke('cancellations.remove', { cancellationId: 1 })).rejects.toMatchObject({ code: 'caseUploaded' }) // prettier-ignore
    await shop.invoke('exports.markUploaded', { exportId, uploaded: false })
    expect(await stateOf(1)).toBe('unshipped')
  })

  it('comes back when Amazon’s report refuses it, and only that one', async () => {
    await save(usOrder(1), 'official', 'BuyerCanceled')
    await save(usOrder(3), 'seller', 'NoInventory')
    await write()
    await shop.takeIn(report(2, [`1\t${usOrder(1)}\t18032\tError\tThe order was already shipped`]))
    expect((await list('refused')).rows.map((row) => row.orderId)).toEqual([usOrder(1)])
    expect((await list('uploaded')).rows.map((row) => row.orderId)).toEqual([usOrder(3)])
    expect([await stateOf(1), await stateOf(3)]).toEqual(['unshipped', 'cancelled'])
    const { rows: held } = await shop.invoke('uploads.held', {
      kind: 'cancellation',
      marketplaceId: 'US',
      offset: 0,
      limit: 9,
    })
    expect(held).toMatchObject([{ orderId: usOrder(1), reason: 'refusedByAmazon', params: { code: '18032' } }])
    // The same report once more changes nothing.
    const before = shop.dump()
    const again = await shop.stage(report(2, [`1\t${usOrder(1)}\t18032\tError\tThe order was already shipped`]))
    expect((await shop.invoke('imports.preview', { importId: again })).import.counts).toMatchObject({
      new: 0,
      changed: 0,
    })
    expect(shop.dump().cancellations).toEqual(before.cancellations)
  })
})

it('leaves no half a file behind where nothing is ready', async () => {
  await expect(write()).rejects.toMatchObject({ code: 'nothingToWrite' })
  expect(readdirSync(join(shop.folder, 'exports'))).toEqual([])
})
