import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'

const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\tis-buyer-requested-cancellation'
const row = (n: number, quantity = 1, cancel = 'false') =>
  `111-000000${n}-0000000\t1000000000000${n}\t2026-03-02T20:00:00+00:00\t2026-03-05T07:59:59+00:00\tSKU-${n}\tMug\t${quantity}\t0\t${quantity}\t${cancel}`
const US_18 =
  'order-id\torder-item-id\tquantity\tship-date\tcarrier-code\tcarrier-name\ttracking-number\tship-method\ttransparency_code\tship_from_address_name\tship_from_address_line1\tship_from_address_line2\tship_from_address_line3\tship_from_address_city\tship_from_address_county\tship_from_address_state_or_region\tship_from_address_postalcode\tship_from_address_countrycode'
const id = (n: number) => `111-000000${n}-0000000`

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: Date.UTC(2026, 2, 4, 10) })
  await shop.takeIn([HEADER, row(1), row(2), row(3, 2), row(4, 1, 'true'), ''].join('\n'))
})
afterEach(() => shop.close())

const save = (n: number, shipment: object) => shop.invoke('shipments.save', { orderId: id(n), shipment })
const write = (more: object = {}) => shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'j', ...more })
const text = (fileName: string) => readFileSync(join(shop.folder, 'exports', fileName), 'utf8')
const held = async () =>
  (await shop.invoke('exports.planHeld', { marketplaceId: 'US' })).held.map((h) => [h.orderId, h.reason])

describe('the shipping confirmation file', () => {
  it('is what help G641 asks for, byte for byte', async () => {
    await save(1, {
      carrierCode: 'USPS',
      trackingNumber: '9400100000000000000001',
      shippedOn: '2026-03-03',
      shipMethod: 'Ground Advantage',
    })
    await save(2, {
      carrierCode: 'Other',
      carrierName: 'Cosmos Special Line',
      trackingNumber: ' COS0000001 ',
      shippedOn: '2026-03-04',
      accepted: { carrierNotCounted: { found: 'Cosmos Special Line', reason: 'no other line goes there', at: 1 } },
    })
    const { items } = await shop.invoke('orders.get', { orderId: id(3) })
    await shop.invoke('shipments.replaceAll', {
      orderId: id(3),
      shipments: [
        {
          carrierCode: '4PX',
          trackingNumber: '4PX1',
          shippedOn: '2026-03-03',
          items: [{ itemRow: items[0]!.itemRow, quantity: 1 }],
        },
        {
          carrierCode: '4PX',
          trackingNumber: '4PX2',
          shippedOn: '2026-03-04',
          items: [{ itemRow: items[0]!.itemRow, quantity: 1 }],
        },
      ],
    })
    const { fileName, rows } = await write()
    expect(fileName).toBe('ShippingConfirmation_US_2026-03-04_1800.txt')
    expect(rows).toBe(4)
    expect(text(fileName)).toBe(
      [
        US_18,
        '111-0000001-0000000\t\t\t2026-03-03\tUSPS\t\t9400100000000000000001\tGround Advantage\t\t\t\t\t\t\t\t\t\t',
        '111-0000002-0000000\t\t\t2026-03-04\tOther\tCosmos Special Line\tCOS0000001\t\t\t\t\t\t\t\t\t\t\t',
        '111-0000003-0000000\t10000000000003\t1\t2026-03-03\t4PX\t\t4PX1\t\t\t\t\t\t\t\t\t\t\t',
        '111-0000003-0000000\t10000000000003\t1\t2026-03-04\t4PX\t\t4PX2\t\t\t\t\t\t\t\t\t\t\t',
        '',
      ].join('\r\n'),
    )
  })

  it.each([
    [{}, 'noTracking'],
    [{ trackingNumber: '1' }, 'noCarrier'],
    [{ trackingNumber: '1', carrierCode: 'usps' }, 'unknownCarrier'],
    [{ trackingNumber: '1', carrierCode: '云途' }, 'unknownCarrier'],
    [{ trackingNumber: '1', carrierCode: 'Other' }, 'carrierNameMissing'],
    [{ trackingNumber: '1', carrierCode: 'UPS' }, 'shipDateMissing'],
    [{ trackingNumber: '1', carrierCode: 'UPS', shippedOn: '2026-03-06' }, 'shipDateFuture'],
    [{ trackingNumber: '1', carrierCode: 'UPS', shippedOn: '2026-03-01' }, 'shipDateBeforeOrder'],
    [{ trackingNumber: '9.40E+21', carrierCode: 'UPS', shippedOn: '2026-03-04' }, 'trackingDamaged'],
    [{ trackingNumber: '9400111899223190000000', carrierCode: 'UPS', shippedOn: '2026-03-04' }, 'trackingDamaged'],
    [{ trackingNumber: '1'.repeat(51), carrierCode: 'UPS', shippedOn: '2026-03-04' }, 'trackingTooLong'],
    [{ trackingNumber: '单号1234567', carrierCode: 'UPS', shippedOn: '2026-03-04' }, 'trackingCharacters'],
  ])('holds %j back: %s', async (shipment, reason) => {
    await save(1, shipment)
    expect((await held()).find(([orderId]) => orderId === id(1))).toEqual([id(1), reason])
    await expect(write()).rejects.toMatchObject({ code: 'nothingToWrite' })
    expect(readdirSync(join(shop.folder, 'exports'))).toEqual([])
  })

  it('holds an order whose buyer asked to cancel until the operator says to ship all the same', async () => {
    await save(4, { carrierCode: 'UPS', trackingNumber: '1Z5R89390357567127', shippedOn: '2026-03-04' })
    expect(await held()).toContainEqual([id(4), 'cancelRequested'])
    const { shipments } = await shop.invoke('orders.get', { orderId: id(4) })
    await save(4, {
      shipmentId: shipments[0]!.shipmentId,
      accepted: { cancelRequested: { found: '', reason: '', at: 1 } },
    })
    expect((await write()).rows).toBe(1)
  })

  it('holds more units than are left to ship', async () => {
    const { items } = await shop.invoke('orders.get', { orderId: id(3) })
    await save(3, {
      carrierCode: 'UPS',
      trackingNumber: '1Z',
      shippedOn: '2026-03-04',
      items: [{ itemRow: items[0]!.itemRow, quantity: 3 }],
    })
    expect(await held()).toContainEqual([id(3), 'quantityAboveToShip'])
  })

  it('writes a parcel once, and again after it was edited; uploaded orders count as shipped', async () => {
    const { shipmentId } = await save(1, {
      carrierCode: 'UPS',
      trackingNumber: '1Z5R89390357567127',
      shippedOn: '2026-03-04',
    })
    const first = await write()
    await expect(write()).rejects.toMatchObject({ code: 'nothingToWrite' })
    await shop.invoke('exports.markUploaded', { exportId: first.exportId, uploaded: true })
    expect((await shop.invoke('orders.get', { orderId: id(1) })).order).toMatchObject({
      state: 'shipped',
      tracking: 'uploaded',
    })
    expect((await shop.invoke('orders.tabCounts', {})).shipped).toBe(1)
    await save(1, { shipmentId, trackingNumber: '1Z879E930346834440' })
    expect((await shop.invoke('exports.planReady', { marketplaceId: 'US' })).lines).toMatchObject([
      { trackingNumber: '1Z879E930346834440', carrierCode: 'UPS', rewritten: true },
    ])
    const second = await write()
    expect(second.fileName).toBe('ShippingConfirmation_US_2026-03-04_1800 (2).txt')
    expect(text(second.fileName)).toContain('\t1Z879E930346834440\t')
    await shop.invoke('exports.markUploaded', { exportId: first.exportId, uploaded: false })
    expect((await shop.invoke('orders.get', { orderId: id(1) })).order).toMatchObject({
      state: 'unshipped',
      tracking: 'written',
    })
    expect((await shop.invoke('exports.list', {})).rows.map((e) => [e.rows, e.uploadedAt, e.exists])).toEqual([
      [1, null, true],
      [1, null, true],
    ])
  })

  it('refuses tracking for orders that must not be shipped by the seller', async () => {
    const all =
      'amazon-order-id\tpurchase-date\tlast-updated-date\torder-status\tfulfillment-channel\tsales-channel\tsku\titem-status\tquantity\tship-city\n'
    await shop.takeIn(
      `${all}222-0000001-0000000\t2026-03-02T20:00:00Z\t2026-03-02T20:00:00Z\tPending\tMerchant\tAmazon.com\tA\tUnshipped\t1\tX\n222-0000002-0000000\t2026-03-02T20:00:00Z\t2026-03-02T20:00:00Z\tShipping\tAmazon\tAmazon.com\tA\tUnshipped\t1\tX\n`,
    )
    const give = (orderId: string) => shop.invoke('shipments.save', { orderId, shipment: { trackingNumber: '1' } })
    await expect(give('222-0000001-0000000')).rejects.toMatchObject({
      code: 'ruleBroken',
      params: { rule: 'orderPending' },
    })
    await expect(give('222-0000002-0000000')).rejects.toMatchObject({
      code: 'ruleBroken',
      params: { rule: 'fulfilledByAmazon' },
    })
  })

  it('writes Japan’s three header rows in cp932', async () => {
    shop.close()
    shop = benchShop({ marketplaces: ['JP'], now: Date.UTC(2026, 2, 4, 10) })
    await shop.takeIn([HEADER, row(1), ''].join('\n'))
    await save(1, { carrierCode: 'YAMATO', trackingNumber: '123456789012', shippedOn: '2026-03-04' })
    const { fileName } = await shop.invoke('exports.write', { marketplaceId: 'JP', jobId: 'j' })
    const lines = new TextDecoder('shift_jis')
      .decode(readFileSync(join(shop.folder, 'exports', fileName)))
      .split('\r\n')
    expect(lines[0]!.startsWith('TemplateType=OrderFulfillment\tVersion=2011.1102\tこの行は')).toBe(true)
    expect(lines[1]!.startsWith('注文番号\t注文商品番号\t出荷数\t出荷日')).toBe(true)
    expect(lines[3]).toBe('111-0000001-0000000\t\t\t2026-03-04\tYAMATO\t\t123456789012\t\t\t\t\t\t\t\t\t\t\t\t')
    expect(lines).toHaveLength(5)
  })
})

describe('pasting', () => {
  it('reads cells and lines, and says what each would do', async () => {
    await save(2, { carrierCode: 'UPS', trackingNumber: '1Z', shippedOn: '2026-03-04' })
    const { lines } = await shop.invoke('shipments.readPaste', {
      text: `${id(1)}: ZCBI2OXF\n${id(2)}\tUPS\t1Z9\t2026-03-04\n999-0000000-0000000\tX1\n${id(3)}\t9.4E+21\n${id(4)}\nhello\n`,
      defaultCarrier: '云途',
    })
    expect(lines.map((l) => [l.verdict, l.orderId, l.trackingNumber, l.carrier, l.carrierSuggestion])).toEqual([
      ['ready', id(1), 'ZCBI2OXF', '云途', 'Yun Express'],
      ['replaces', id(2), '1Z9', 'UPS', ''],
      ['unknownOrder', '999-0000000-0000000', 'X1', '云途', ''],
      ['damaged', id(3), '9.4E+21', '云途', 'Yun Express'],
      ['noTracking', id(4), '', '云途', 'Yun Express'],
      ['noOrderId', '', '', 'hello', ''],
    ])
    const { applied } = await shop.invoke('shipments.applyPaste', {
      lines: lines.slice(0, 2).map((l) => ({ ...l, carrier: l.carrierSuggestion || l.carrier })),
    })
    expect(applied).toBe(2)
    expect((await shop.invoke('orders.get', { orderId: id(1) })).shipments[0]).toMatchObject({
      carrierCode: 'Yun Express',
      trackingNumber: 'ZCBI2OXF',
    })
    expect((await shop.invoke('orders.get', { orderId: id(2) })).history[0]).toMatchObject({
      kind: 'paste',
      changes: [{ field: 'trackingNumber', before: '1Z', after: '1Z9' }, { field: 'shippedAt' }],
    })
  })
  it('asks where an order stands twice', async () => {
    const { lines } = await shop.invoke('shipments.readPaste', {
      text: `order-id\ttracking-number\n${id(1)}\tA1\n${id(1)}\tA2\n`,
    })
    expect(lines.map((l) => l.verdict)).toEqual(['orderTwice', 'orderTwice'])
  })
})
