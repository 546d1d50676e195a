import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'

const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship'
const id = (n: number) => `111-000000${n}-0000000`
const row = (n: number, quantity = 1) =>
  `${id(n)}\t1000000000000${n}\t2026-03-02T20:00:00+00:00\t2026-03-05T07:59:59+00:00\tSKU-${n}\tMug\t${quantity}\t0\t${quantity}`
const PDF = Buffer.from('%PDF-1.7\none label\n%%EOF')

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: Date.UTC(2026, 2, 4, 10) })
  await shop.takeIn([HEADER, row(1), row(2), row(3, 2), ''].join('\n'))
})
afterEach(() => shop.close())

const PARCEL = { carrierCode: 'USPS', trackingNumber: '9400100000000000000001', shippedOn: '2026-03-03' }
const LABEL = { service: 'USPS Ground Advantage', cost: 812, currency: 'USD', boughtOn: '2026-03-03' }
const save = (n: number, shipment: object = PARCEL, label: object = LABEL) =>
  shop.invoke('labels.save', { orderId: id(n), shipment, label })
const order = (n: number) => shop.invoke('orders.get', { orderId: id(n) })
const labelsOf = async (n: number) => (await shop.invoke('labels.ofOrder', { orderId: id(n) })).labels
const attachments = () => readdirSync(join(shop.folder, 'attachments'))
function file(name: string, bytes: Uint8Array | string): string {
  const path = join(shop.folder, name)
  writeFileSync(path, bytes)
  return path
}

describe('a bought label', () => {
  it('enters its parcel, which goes into the confirmation without typing', async () => {
    const { shipmentId, labelId } = await save(1)
    expect(await labelsOf(1)).toEqual([{ ...LABEL, labelId, shipmentId, attachment: '' }])
    const { lines } = await shop.invoke('exports.planReady', { marketplaceId: 'US' })
    expect(lines).toMatchObject([{ ...{ orderId: id(1) }, carrierCode: 'USPS', trackingNumber: PARCEL.trackingNumber, shipMethod: 'USPS Ground Advantage' }]) // prettier-ignore
    const { history } = await order(1)
    expect(history[0]!.kind).toBe('label')
    expect(history[0]!.changes).toContainEqual({ entity: 'label', field: 'cost', before: '', after: '8.12 USD' })
    expect(history[0]!.changes).toContainEqual({
      entity: 'shipment',
      field: 'trackingNumber',
      before: '',
      after: PARCEL.trackingNumber,
    })
  })

  it('leaves a ship method that the operator wrote', async () => {
    await save(1, { ...PARCEL, shipMethod: 'Express' })
    expect((await order(1)).shipments[0]!.shipMethod).toBe('Express')
  })

  it('is changed with its parcel; saved unchanged it is no step', async () => {
    const { shipmentId, labelId } = await save(1)
    expect(await save(1, { ...PARCEL, shipmentId }, { ...LABEL, cost: null, currency: '' })).toEqual({ shipmentId, labelId }) // prettier-ignore
    expect(await labelsOf(1)).toMatchObject([{ cost: null, currency: '' }])
    await save(1, { ...PARCEL, shipmentId }, { ...LABEL, cost: null, currency: '' })
    await shop.invoke('undo.back', { jobId: 'j' })
    expect(await labelsOf(1)).toMatchObject([{ cost: 812, currency: 'USD' }])
  })

  it('of an order that must not be shipped is refused, and nothing is entered', async () => {
    shop.db.raw.prepare(`UPDATE orders SET state = 'cancelled' WHERE orderId = ?`).run(id(2))
    await expect(save(2)).rejects.toMatchObject({ code: 'ruleBroken', params: { rule: 'orderCancelled' } })
    expect(await labelsOf(2)).toEqual([])
    await expect(shop.invoke('labels.remove', { labelId: 99 })).rejects.toMatchObject({ code: 'labelUnknown' })
  })

  it('goes with its parcel, and comes back with it', async () => {
    const before = shop.dump()
    const { shipmentId } = await save(1)
    const saved = shop.dump()
    await shop.invoke('shipments.remove', { orderId: id(1), shipmentId })
    expect(await labelsOf(1)).toEqual([])
    await shop.invoke('undo.back', { jobId: 'j' })
    expect(shop.dump().labels).toEqual(saved.labels)
    expect(shop.dump().shipments).toEqual(saved.shipments)
    await shop.invoke('undo.back', { jobId: 'j' })
    expect(shop.dump().labels).toEqual(before.labels)
    expect(shop.dump().shipments).toEqual(before.shipments)
    await shop.invoke('undo.again', { jobId: 'j' })
    expect(shop.dump().labels).toEqual(saved.labels)
  })

  it('taken away leaves its parcel, and can be brought back', async () => {
    const { labelId } = await save(1)
    const [label] = await labelsOf(1)
    await shop.invoke('labels.remove', { labelId })
    expect(await labelsOf(1)).toEqual([])
    expect((await order(1)).shipments).toHaveLength(1)
    await shop.invoke('undo.back', { jobId: 'j' })
    expect(await labelsOf(1)).toEqual([label])
  })
})

describe('what Amazon already confirmed', () => {
  it('is left out of the upload and counts as shipped', async () => {
    await save(1, { ...PARCEL, confirmedByAmazon: true })
    await save(2, { ...PARCEL, trackingNumber: '9400100000000000000002' })
    expect((await shop.invoke('exports.plan', {})).groups).toMatchObject([{ marketplaceId: 'US', ready: 1 }])
    const { lines } = await shop.invoke('exports.planReady', { marketplaceId: 'US' })
    expect(lines.map((line) => line.orderId)).toEqual([id(2)])
    expect((await order(1)).order).toMatchObject({ state: 'shipped', tracking: 'uploaded' })
    expect((await order(1)).shipments[0]).toMatchObject({ confirmedByAmazon: true, tracking: 'uploaded' })
    expect((await shop.invoke('orders.tabCounts', {})).shipped).toBe(1)
  })
  it('alone makes no group to write', async () => {
    for (const n of [1, 2, 3]) await save(n, { ...PARCEL, confirmedByAmazon: true })
    expect((await shop.invoke('exports.plan', {})).groups).toEqual([])
    await expect(shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'j' })).rejects.toMatchObject({ code: 'nothingToWrite' }) // prettier-ignore
  })
  it('of a split order is one part; the other part is still written', async () => {
    const itemRow = (await order(3)).items[0]!.itemRow
    await save(3, { ...PARCEL, items: [{ itemRow, quantity: 1 }], confirmedByAmazon: true })
    expect((await order(3)).order).toMatchObject({ state: 'partlyShipped', unitsToShip: 1 })
    await shop.invoke('shipments.save', {
      orderId: id(3),
      shipment: { ...PARCEL, trackingNumber: '9400100000000000000003', items: [{ itemRow, quantity: 1 }] },
    })
    const { lines } = await shop.invoke('exports.planReady', { marketplaceId: 'US' })
    expect(lines).toMatchObject([{ orderId: id(3), quantity: '1', trackingNumber: '9400100000000000000003' }])
  })
  it('comes back to the work list when a later report says it is unshipped, or the operator does', async () => {
    const { shipmentId } = await save(1, { ...PARCEL, confirmedByAmazon: true })
    await save(1, { shipmentId, confirmedByAmazon: false })
    expect((await order(1)).order).toMatchObject({ state: 'unshipped', tracking: 'entered' })
    await save(1, { shipmentId, confirmedByAmazon: true })
    shop.clock.now += 3 * 3_600_000
    await shop.takeIn([HEADER, row(1), ''].join('\n'))
    expect((await order(1)).order.state).toBe('unshipped')
  })
})

describe('the label’s file', () => {
  const attach = (labelId: number, path: string) => shop.invoke('labels.attach', { labelId, file: path, jobId: 'j' })
  it('is copied into the shop’s folder under a name of its own', async () => {
    const { labelId } = await save(1)
    const { attachment } = await attach(labelId, file('label.pdf', PDF))
    const sha256 = createHash('sha256').update(PDF).digest('hex')
    expect(attachment).toBe(`Label_${id(1)}_${sha256.slice(0, 16)}.pdf`)
    expect(readFileSync(join(shop.folder, 'attachments', attachment))).toEqual(PDF)
    expect(shop.db.raw.prepare('SELECT attachment, attachmentSha256 FROM labels').all()).toEqual([
      { attachment, attachmentSha256: sha256 },
    ])
    expect((await order(1)).history[0]).toMatchObject({ kind: 'label', changes: [{ field: 'attachment' }] })
  })
  it('given again is the same file; another one never takes its place', async () => {
    const { labelId } = await save(1)
    const first = await attach(labelId, file('a.pdf', PDF))
    expect(await attach(labelId, file('b.pdf', PDF))).toEqual(first)
    const second = await attach(labelId, file('a.pdf', `${PDF.toString()}2`))
    expect(attachments().sort()).toEqual([first.attachment, second.attachment].sort())
    await shop.invoke('undo.back', { jobId: 'j' })
    expect(await labelsOf(1)).toMatchObject([{ attachment: first.attachment }])
  })
  it('that was damaged in the folder is kept anew under another name', async () => {
    const { labelId } = await save(1)
    const { attachment } = await attach(labelId, file('a.pdf', PDF))
    writeFileSync(join(shop.folder, 'attachments', attachment), 'damaged')
    const again = await attach(labelId, file('a.pdf', PDF))
    expect(again.attachment).toBe(attachment.replace('.pdf', ' (2).pdf'))
    expect(readFileSync(join(shop.folder, 'attachments', attachment), 'utf8')).toBe('damaged')
  })
  it.each([
    ['a page under a PDF’s name', 'x.pdf', '<html></html>', 'notALabelFile', undefined],
    ['an empty file', 'x.pdf', '', 'fileNotTaken', 'emptyFile'],
    ['a file that is too large', 'x.pdf', `%PDF-${'x'.repeat(20 * 1024 * 1024)}`, 'fileNotTaken', 'tooLarge'],
  ])('%s is refused, and nothing is kept', async (_, name, content, code, why) => {
    const { labelId } = await save(1)
    await expect(attach(labelId, file(name, content))).rejects.toMatchObject({ code, params: { fileName: name, ...(why && { code: why }) } }) // prettier-ignore
    expect(attachments()).toEqual([])
  })
  it('that is gone or no file is refused', async () => {
    const { labelId } = await save(1)
    await expect(attach(labelId, join(shop.folder, 'nowhere.pdf'))).rejects.toMatchObject({ params: { code: 'unreadable' } }) // prettier-ignore
    await expect(attach(labelId, join(shop.folder, 'attachments'))).rejects.toMatchObject({ code: 'fileNotTaken' })
  })
  it('is not left behind when the label is gone or the job was cancelled', async () => {
    const { labelId } = await save(1)
    shop.cancelAt(0)
    await expect(attach(labelId, file('a.pdf', PDF))).rejects.toMatchObject({ code: 'cancelled' })
    expect(attachments()).toEqual([])
    expect(existsSync(join(shop.folder, 'a.pdf'))).toBe(true)
    await expect(attach(77, file('a.pdf', PDF))).rejects.toMatchObject({ code: 'labelUnknown' })
  })
})
