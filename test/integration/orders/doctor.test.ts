import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'

const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\tsales-channel\tis-buyer-requested-cancellation'
const id = (n: number) => `111-000000${n}-0000000`
const row = (n: number, channel = 'Amazon.com', cancel = 'false', promise = '2026-03-05') =>
  `${id(n)}\t1000000000000${n}\t2026-03-02T20:00:00+00:00\t${promise}T07:59:59+00:00\tSKU-${n}\tMug\t1\t0\t1\t${channel}\t${cancel}`
const ALL_ORDERS =
  'amazon-order-id\tpurchase-date\tlast-updated-date\torder-status\tfulfillment-channel\tsales-channel\tsku\titem-status\tquantity\tship-city\n'
const SHIPPED_ON = { shippedOn: '2026-03-03' }
const US = { marketplaceId: 'US' }

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ marketplaces: ['US', 'DE'], now: Date.UTC(2026, 2, 4, 10) })
  await shop.takeIn([HEADER, row(1), row(2), row(3), row(4, 'Amazon.com', 'true'), row(5), row(6, 'Amazon.de'), row(7, 'Amazon.de'), ''].join('\n')) // prettier-ignore
})
afterEach(() => shop.close())

const save = async (n: number, shipment: object) =>
  (await shop.invoke('shipments.save', { orderId: id(n), shipment: { ...SHIPPED_ON, ...shipment } })).shipmentId
const edit = (n: number, shipmentId: number, shipment: object) =>
  shop.invoke('shipments.save', { orderId: id(n), shipment: { shipmentId, ...shipment } })
const groups = async (marketplaceId = 'US') => (await shop.invoke('doctor.groups', { marketplaceId })).groups
const groupOf = async (rule: string, marketplaceId = 'US') => {
  const found = (await groups(marketplaceId)).find((group) => group.rule === rule)
  if (!found) throw new Error(`nothing found of ${rule}`)
  return found.group
}
const rows = async (group: string) => (await shop.invoke('doctor.rows', { ...US, group })).rows
const ready = async () => (await shop.invoke('exports.planReady', US)).lines.map((line) => line.orderId)
const held = async (marketplaceId = 'US') =>
  (await shop.invoke('exports.planHeld', { marketplaceId })).held
    .filter((hold) => hold.shipmentId !== null)
    .map((hold) => [hold.orderId, hold.reason])
const parcelsOf = async (n: number) => (await shop.invoke('orders.get', { orderId: id(n) })).shipments
const operations = () => (shop.dump().operations as { kind: string }[]).map((operation) => operation.kind)
const letPass = (more: object) =>
  shop.invoke('doctor.letPass', { ...US, passes: true, reason: '', jobId: 'j', ...more })

describe('one spelling for all rows', () => {
  it('uses Amazon’s for every parcel of the group, in one operation', async () => {
    await save(1, { carrierCode: '云途', trackingNumber: 'YT2229521272164441' })
    await save(2, { carrierCode: '云途', trackingNumber: 'YT2229521272164442' })
    await save(3, { carrierCode: 'yun express', trackingNumber: 'YT2229521272164443' })
    await save(5, { carrierCode: '极兔', trackingNumber: 'JT1' })
    expect((await groups()).map((g) => [g.rule, g.params.found, g.count, g.held, g.fix?.value])).toEqual([
      ['unknownCarrier', '云途', 2, 2, 'Yun Express'],
      ['unknownCarrier', 'yun express', 1, 1, 'Yun Express'],
      ['unknownCarrier', '极兔', 1, 1, undefined],
    ])
    const group = (await groups())[0]!.group
    expect((await rows(group)).map((r) => [r.orderId, r.carrierCode])).toEqual([[id(1), '云途'], [id(2), '云途']]) // prettier-ignore
    expect(await shop.invoke('doctor.fix', { ...US, group, jobId: 'j' })).toEqual({ changed: 2, skipped: 0 })
    expect(await ready()).toEqual([id(1), id(2)])
    expect((await parcelsOf(1))[0]).toMatchObject({ carrierCode: 'Yun Express', trackingNumber: 'YT2229521272164441' })
    expect(operations().filter((kind) => kind === 'fix')).toEqual(['fix'])
    const { history } = await shop.invoke('orders.get', { orderId: id(2) })
    expect(history[0]).toMatchObject({
      kind: 'fix',
      changes: [{ field: 'carrierCode', before: '云途', after: 'Yun Express' }],
    })
  })

  it('takes the carrier the operator chose; one that is not on the list goes as Other with its name', async () => {
    await save(1, { carrierCode: '极兔', trackingNumber: 'JT1' })
    const group = await groupOf('unknownCarrier')
    await shop.invoke('doctor.fix', { ...US, group, carrierCode: 'Other', jobId: 'j' })
    expect((await parcelsOf(1))[0]).toMatchObject({ carrierCode: 'Other', carrierName: '极兔' })
    expect(await held()).toEqual([[id(1), 'carrierNotCounted']])
    await shop.invoke('doctor.fix', {
      ...US,
      group: await groupOf('carrierNotCounted'),
      carrierCode: 'UPS',
      jobId: 'j',
    })
    expect((await parcelsOf(1))[0]).toMatchObject({ carrierCode: 'UPS', carrierName: '' })
  })

  it('offers the carrier that the letters of a number name, and none for digits', async () => {
    await save(1, { carrierCode: '', trackingNumber: '1Z5R89390357567127' })
    await save(2, { carrierCode: '', trackingNumber: '986578788855' })
    const [digits, letters] = (await groups()).sort((a, b) => a.fixable - b.fixable)
    expect(digits).toMatchObject({ rule: 'noCarrier', fixable: 0, params: { fits: 'UPS, FedEx, Canada Post, SF Express' } }) // prettier-ignore
    expect(letters).toMatchObject({ rule: 'noCarrier', fix: { field: 'carrierCode', value: 'UPS' } })
    expect(await shop.invoke('doctor.fix', { ...US, group: digits!.group, jobId: 'j' })).toEqual({ changed: 0, skipped: 0 }) // prettier-ignore
    await shop.invoke('doctor.fix', { ...US, group: letters!.group, jobId: 'j' })
    expect(await ready()).toEqual([id(1)])
  })

  it('leaves an order alone that was cancelled meanwhile, and mends the others', async () => {
    await save(1, { carrierCode: '云途', trackingNumber: 'YT2229521272164441' })
    await save(2, { carrierCode: '云途', trackingNumber: 'YT2229521272164442' })
    shop.clock.now += 3_600_000
    await shop.takeIn(
      `${ALL_ORDERS}${id(1)}\t2026-03-02T20:00:00Z\t2026-03-04T10:30:00Z\tCancelled\tMerchant\tAmazon.com\tSKU-1\tCancelled\t1\tX\n`,
    )
    expect(await held()).toContainEqual([id(1), 'orderCancelled'])
    const group = await groupOf('unknownCarrier')
    expect(await shop.invoke('doctor.fix', { ...US, group, jobId: 'j' })).toEqual({ changed: 1, skipped: 1 })
    expect(await ready()).toEqual([id(2)])
  })

  it('cancelled midway, changes nothing', async () => {
    await save(1, { carrierCode: '云途', trackingNumber: 'YT2229521272164441' })
    const group = await groupOf('unknownCarrier')
    const before = shop.dump()
    shop.cancelAt(0)
    await expect(shop.invoke('doctor.fix', { ...US, group, jobId: 'j' })).rejects.toMatchObject({ code: 'cancelled' })
    expect(shop.dump()).toEqual(before)
  })
})

describe('a warning that is let pass', () => {
  it('goes into the file with its reason kept, lapses after an edit, and can be held back again', async () => {
    const one = await save(1, { carrierCode: 'USPS', trackingNumber: '1Z5R89390357567127' })
    await save(2, { carrierCode: 'USPS', trackingNumber: '1Z879E930346834440' })
    expect(await held()).toEqual([[id(1), 'trackingFormat'], [id(2), 'trackingFormat']]) // prettier-ignore
    const group = await groupOf('trackingFormat')
    expect(await letPass({ group, reason: 'the carrier said so' })).toEqual({ changed: 2, skipped: 0 })
    expect(await ready()).toEqual([id(1), id(2)])
    expect((await parcelsOf(1))[0]?.accepted).toEqual({
      trackingFormat: { found: 'USPS 1Z5R89390357567127', reason: 'the carrier said so', at: shop.clock.now },
    })
    expect((await groups()).map((g) => [g.rule, g.count, g.held])).toEqual([['trackingFormat', 2, 0]])
    expect((await rows(group)).map((r) => r.letPass)).toEqual(['the carrier said so', 'the carrier said so'])
    expect(operations().filter((kind) => kind === 'letPass')).toEqual(['letPass'])

    await edit(1, one, { trackingNumber: '1Z410E7W0392751591' })
    expect(await held()).toEqual([[id(1), 'trackingFormat']])
    expect((await rows(group)).map((r) => [r.orderId, r.letPass])).toEqual([[id(1), null], [id(2), 'the carrier said so']]) // prettier-ignore

    expect(await letPass({ group, passes: false })).toEqual({ changed: 1, skipped: 0 })
    expect(await ready()).toEqual([])
    expect((await parcelsOf(2))[0]?.accepted).toEqual({})
  })

  it('can be one of many', async () => {
    const one = await save(1, { carrierCode: 'USPS', trackingNumber: '1Z5R89390357567127' })
    await save(2, { carrierCode: 'USPS', trackingNumber: '1Z879E930346834440' })
    await letPass({ group: await groupOf('trackingFormat'), shipmentId: one, reason: 'seen' })
    expect(await ready()).toEqual([id(1)])
  })

  it('of a buyer who asked to cancel', async () => {
    await save(4, { carrierCode: 'UPS', trackingNumber: '1Z5R89390357567127' })
    expect(await held()).toEqual([[id(4), 'cancelRequested']])
    await letPass({ group: await groupOf('cancelRequested'), reason: 'left already' })
    expect(await ready()).toEqual([id(4)])
  })

  it('is no way around an error', async () => {
    await save(1, { carrierCode: 'USPS', trackingNumber: '9.4E+21' })
    expect(await letPass({ group: await groupOf('trackingDamaged') })).toEqual({ changed: 0, skipped: 0 })
    expect(await held()).toEqual([[id(1), 'trackingDamaged']])
  })
})

describe('one number on two orders', () => {
  it('is found among new ones, with those of the past, and whatever its case and blanks', async () => {
    await save(1, { carrierCode: 'USPS', trackingNumber: '9400 1112 0108 0805 4830 16' })
    await save(5, { carrierCode: 'Yun Express', trackingNumber: 'yt2229521272164446' })
    await shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'j' })
    expect(await groups()).toEqual([])
    await save(2, { carrierCode: 'USPS', trackingNumber: '9400111201080805483016' })
    await save(3, { carrierCode: 'Yun Express', trackingNumber: 'YT2229521272164446' })
    const found = (await rows(await groupOf('duplicateTracking'))).map((r) => [r.orderId, r.finding.params.order])
    expect(found).toEqual([[id(2), id(1)], [id(3), id(5)]]) // prettier-ignore
    const { parcels } = await shop.invoke('doctor.ofOrder', { orderId: id(3) })
    expect(parcels[0]?.findings).toMatchObject([{ rule: 'duplicateTracking', severity: 'warning' }])
    await letPass({ group: await groupOf('duplicateTracking'), reason: 'one buyer' })
    expect(await ready()).toEqual([id(2), id(3)])
  })

  it('is an error in Germany, where orders must not be merged', async () => {
    await save(6, { carrierCode: 'Yun Express', trackingNumber: 'YT2229521272164446' })
    await save(7, { carrierCode: 'Yun Express', trackingNumber: 'YT2229521272164446' })
    expect((await groups('DE')).map((g) => [g.rule, g.severity, g.count])).toEqual([['duplicateTracking', 'error', 2]])
    const group = await groupOf('duplicateTracking', 'DE')
    expect(await letPass({ marketplaceId: 'DE', group })).toEqual({ changed: 0, skipped: 0 })
    expect(await held('DE')).toHaveLength(2)
  })
})

describe('what Amazon knows already', () => {
  /** As Amazon's answer to an upload is kept. */
  function answer(exportId: number, line: number, kind: 'failed' | 'accepted', errors: object[] = []): number {
    const { lastInsertRowid } = shop.db.raw
      .prepare(
        `INSERT INTO imports (source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, header, kind)
         VALUES ('file', 'a.txt', '', 0, 'answer', 'utf-8', 0, 'committed', 0, 0, '', 'answer')`,
      )
      .run()
    shop.db.raw
      .prepare('INSERT INTO exportAnswers (exportId, line, importId, answer, errors) VALUES (?, ?, ?, ?, ?)')
      .run(exportId, line, lastInsertRowid, kind, JSON.stringify(errors))
    return Number(lastInsertRowid)
  }

  it('a line that was refused is held back with Amazon’s words until it is edited or let pass', async () => {
    const one = await save(1, { carrierCode: 'UPS', trackingNumber: '1Z5R89390357567127' })
    await save(2, { carrierCode: 'UPS', trackingNumber: '1Z879E930346834440' })
    const { exportId } = await shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'j' })
    answer(exportId, 1, 'failed', [{ code: '18028', type: 'Error', message: 'The carrier is wrong.' }])
    answer(exportId, 2, 'failed', [{ code: '18028', type: 'Error', message: 'The carrier is wrong.' }])
    expect((await rows(await groupOf('refusedByAmazon'))).map((r) => [r.orderId, r.finding.params])).toEqual([
      [id(1), { code: '18028', message: 'The carrier is wrong.' }],
      [id(2), { code: '18028', message: 'The carrier is wrong.' }],
    ])
    await edit(1, one, { trackingNumber: '1Z410E7W0392751591' })
    expect(await ready()).toEqual([id(1)])
    await letPass({ group: await groupOf('refusedByAmazon'), reason: 'Amazon mended it' })
    expect(await ready()).toEqual([id(1), id(2)])
    expect(await groups()).toEqual([])
  })

  it('a newer answer counts, and one that was taken back does not', async () => {
    await save(1, { carrierCode: 'UPS', trackingNumber: '1Z5R89390357567127' })
    const { exportId } = await shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'j' })
    answer(exportId, 1, 'failed', [{ code: '1', message: 'no' }])
    const newer = answer(exportId, 1, 'accepted')
    expect(await groups()).toEqual([])
    shop.db.raw.prepare(`UPDATE imports SET state = 'undone' WHERE id = ?`).run(newer)
    expect((await groups()).map((g) => g.rule)).toEqual(['refusedByAmazon'])
  })

  it('an order that reports show as shipped is not overwritten unasked', async () => {
    shop.clock.now += 3_600_000
    await shop.takeIn(
      `${ALL_ORDERS}${id(1)}\t2026-03-02T20:00:00Z\t2026-03-04T10:30:00Z\tShipped\tMerchant\tAmazon.com\tSKU-1\tShipped\t1\tX\n`,
    )
    await save(1, { carrierCode: 'UPS', trackingNumber: '1Z5R89390357567127' })
    expect(await held()).toEqual([[id(1), 'alreadyConfirmed']])
  })

  it('a parcel that Amazon confirmed itself is not planned', async () => {
    const one = await save(1, { carrierCode: 'UPS', trackingNumber: '1Z5R89390357567127' })
    shop.db.raw.prepare('UPDATE shipments SET confirmedByAmazon = 1 WHERE id = ?').run(one)
    expect(await ready()).toEqual([])
    expect(await held()).toEqual([])
  })

  it('a late order goes all the same, and is told', async () => {
    shop.clock.now = Date.UTC(2026, 2, 6)
    await save(1, { carrierCode: 'UPS', trackingNumber: '1Z5R89390357567127' })
    expect(await ready()).toEqual([id(1)])
    expect((await groups()).map((g) => [g.rule, g.severity, g.count, g.held])).toEqual([
      ['lateConfirmation', 'notice', 1, 0],
    ])
  })
})

it('gives the page the tables it examines with', async () => {
  const tables = await shop.invoke('doctor.tables', { marketplaceId: 'DE' })
  expect(tables.rules.find((rule) => rule.id === 'duplicateTracking')).toMatchObject({ severityIn: { DE: 'error' } })
  expect(tables.patterns.patterns.length).toBeGreaterThan(50)
  expect(tables.carriers.carriers.map((carrier) => carrier.code)).toContain('DHL')
})
