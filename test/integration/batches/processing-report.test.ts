import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import {
  COLUMN_IGNORED,
  FATAL_ALONE,
  FATAL_MISSING_COLUMN,
  FATAL_OF_THREE,
  FATAL_XML,
  LONG_FIGURES,
  WARNED,
} from '../../fixtures/processing-reports'

const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship'
const id = (n: number) => `111-000000${n}-0000000`
const order = (n: number) =>
  `${id(n)}\t1000000000000${n}\t2026-03-02T20:00:00+00:00\t2026-03-05T07:59:59+00:00\tSKU-${n}\tMug\t1\t0\t1`
const ANSWER = 'original-record-number\torder-id\torder-item-id\terror-code\terror-type\terror-message'
const summary = (processed: number, successful: number) =>
  `Feed Processing Summary:\n\tNumber of records processed\t\t${processed}\n\tNumber of records successful\t\t${successful}\n\n`

let shop: BenchShop
let exportId: number
const save = (n: number, shipment: object) => shop.invoke('shipments.save', { orderId: id(n), shipment })
const write = async () => (await shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'w' })).exportId
const enter = (n: number) => save(n, { carrierCode: 'UPS', trackingNumber: `1Z000000000000000${n}`, shippedOn: '2026-03-03' }) // prettier-ignore
beforeEach(async () => {
  shop = benchShop({ now: Date.UTC(2026, 2, 4, 10) })
  await shop.takeIn([HEADER, order(1), order(2), order(3), order(4), ''].join('\n'))
  for (const n of [1, 2, 3]) await enter(n)
  exportId = await write()
})
afterEach(() => shop.close())

const stage = (text: string) => shop.stage(text)
const take = async (text: string) => {
  const importId = await stage(text)
  await shop.invoke('imports.commit', { importId, jobId: 'c' })
  return importId
}
const states = async () =>
  Promise.all([1, 2, 3].map(async (n) => (await shop.invoke('orders.get', { orderId: id(n) })).order.state))
const answered = async (of = exportId) =>
  (await shop.invoke('exports.list', {})).rows.find((one) => one.exportId === of)!.answered
const facts = () => {
  const { operations: _, changes: __, imports: ___, evidence: ____, orderCounts = [], ...rest } = shop.dump()
  return { ...rest, orderCounts: orderCounts.filter((count) => (count as { n: number }).n > 0) }
}
const MIXED = `${summary(3, 2)}${ANSWER}\n2\t${id(2)}\t\t18028\tError\tThe ship date is before the order date.\n`

describe('Amazon’s processing report', () => {
  it('settles the file it belongs to: accepted rows are shipped, failed ones are work again, with the reason', async () => {
    const importId = await stage(MIXED)
    const preview = await shop.invoke('imports.preview', { importId })
    expect(preview.import).toMatchObject({ kind: 'answer', reportId: 'processing-report', counts: { rows: 3, new: 3 } })
    expect(preview.answer).toMatchObject({ exportId, processed: 3, successful: 2, accepted: 2, failed: 1, unknown: 0 })
    await shop.invoke('imports.commit', { importId, jobId: 'c' })

    expect(await answered()).toEqual({ accepted: 2, failed: 1, look: 0, unknown: 0 })
    expect(await states()).toEqual(['shipped', 'unshipped', 'shipped'])
    const { rows: lines } = await shop.invoke('exports.answers', { exportId })
    expect(lines[0]).toEqual({
      line: 2,
      orderId: id(2),
      trackingNumber: '1Z0000000000000002',
      answer: 'failed',
      errors: [{ code: '18028', type: 'Error', message: 'The ship date is before the order date.' }],
    })
    const { history } = await shop.invoke('orders.get', { orderId: id(2) })
    expect(history[0]).toMatchObject({
      kind: 'answer',
      changes: [{ field: 'answer', before: '', after: 'failed · 18028 The ship date is before the order date.' }],
    })
    // Mended, it goes into the next file, alone.
    const { shipments } = await shop.invoke('orders.get', { orderId: id(2) })
    await save(2, { shipmentId: shipments[0]!.shipmentId, shippedOn: '2026-03-04' })
    const { lines: ready } = await shop.invoke('exports.planReady', { marketplaceId: 'US' })
    expect(ready.map((line) => line.orderId)).toEqual([id(2)])
  })

  it.each([
    ['a column is missing', FATAL_MISSING_COLUMN, '90012'],
    ['none of three', FATAL_OF_THREE, '90009'],
    ['read as XML', FATAL_XML, '50001'],
    ['without a summary', FATAL_ALONE, '90061'],
  ])('that took nothing (%s): all lines are work again, as they are, and the reason stands on the file', async (_, text, code) => {
    const importId = await stage(text)
    const { answer, import: info } = await shop.invoke('imports.preview', { importId })
    expect(info.counts).toMatchObject({ rows: 3, new: 3, refused: 0 })
    expect(answer).toMatchObject({ exportId, accepted: 0, failed: 3, look: 0, unknown: 0 })
    expect(answer!.remarks[0]).toMatchObject({ code })
    await shop.invoke('imports.commit', { importId, jobId: 'c' })

    expect(await answered()).toEqual({ accepted: 0, failed: 3, look: 0, unknown: 0 })
    expect(await states()).toEqual(['unshipped', 'unshipped', 'unshipped'])
    const { remarks, rows: lines } = await shop.invoke('exports.answers', { exportId })
    expect(remarks[0]).toMatchObject({ code })
    expect(lines).toMatchObject([1, 2, 3].map((line) => ({ line, answer: 'failed', errors: [] })))
    // Nothing is wrong with the lines: the next file takes them without a change.
    const { lines: ready } = await shop.invoke('exports.planReady', { marketplaceId: 'US' })
    expect(ready.map((line) => line.orderId)).toEqual([1, 2, 3].map(id))
    const { history } = await shop.invoke('orders.get', { orderId: id(2) })
    expect(history[0]!.changes[0]!.after).toContain(code)
  }) // prettier-ignore

  it('that took nothing is asked about where two files wait for their answer, and only those are offered', async () => {
    await enter(4)
    const second = await write()
    const asked = await stage(FATAL_MISSING_COLUMN)
    expect((await shop.invoke('imports.preview', { importId: asked })).answer).toMatchObject({ exportId: null, fitting: [second, exportId] }) // prettier-ignore
    await shop.invoke('imports.discard', { importId: asked })
    await take(summary(3, 3))
    const importId = await stage(FATAL_MISSING_COLUMN)
    expect((await shop.invoke('imports.preview', { importId })).answer).toMatchObject({ exportId: second, fitting: [second] }) // prettier-ignore
  })

  it('with a warning that is not known to be harmless: the line is to be looked at, the others are accepted', async () => {
    await take(WARNED(id(2)))
    expect(await answered()).toEqual({ accepted: 2, failed: 0, look: 1, unknown: 0 })
    const { rows: lines } = await shop.invoke('exports.answers', { exportId })
    expect(lines[0]).toMatchObject({ line: 2, answer: 'look', errors: [{ code: '18055', type: 'Warning' }] })
    expect(lines.slice(1)).toMatchObject([{ answer: 'accepted' }, { answer: 'accepted' }])
  })

  it('with a warning of the file: its remark stands on the file, and every line is to be looked at', async () => {
    await take(COLUMN_IGNORED)
    expect(await answered()).toEqual({ accepted: 0, failed: 0, look: 3, unknown: 0 })
    expect((await shop.invoke('exports.answers', { exportId })).remarks).toMatchObject([{ code: '90061' }])
  })

  it('with a figure of twenty digits is shown, asks which file it answers, and breaks nothing', async () => {
    const importId = await stage(LONG_FIGURES)
    const { answer, import: info } = await shop.invoke('imports.preview', { importId })
    expect(answer).toMatchObject({ processed: null, successful: null })
    expect(info.counts.refused).toBe(2)
  })

  it('taken in a second time changes nothing', async () => {
    await take(MIXED)
    const before = facts()
    const importId = await stage(MIXED)
    expect((await shop.invoke('imports.preview', { importId })).import.counts).toMatchObject({ rows: 3, same: 3 })
    await expect(shop.invoke('imports.commit', { importId, jobId: 'c' })).rejects.toMatchObject({
      code: 'nothingToImport',
    })
    expect(facts()).toEqual(before)
  })

  it('that does not say which rows failed leaves them unknown', async () => {
    await take(summary(3, 1))
    expect(await answered()).toEqual({ accepted: 0, failed: 0, look: 0, unknown: 3 })
    expect(await states()).toEqual(['shipped', 'shipped', 'shipped'])
  })

  it('says of each of two files what Amazon answered to that one', async () => {
    for (const n of [1, 2, 3]) {
      const { shipments } = await shop.invoke('orders.get', { orderId: id(n) })
      await save(n, { shipmentId: shipments[0]!.shipmentId, shipMethod: 'Ground' })
    }
    const second = await write()
    for (const [of, text] of [[second, MIXED], [exportId, summary(3, 3)]] as const) {
      const importId = await stage(text)
      await shop.invoke('imports.decide', { importId, answer: { exportId: of }, jobId: 'd' })
      await shop.invoke('imports.commit', { importId, jobId: 'c' })
    }
    expect(await answered(second)).toEqual({ accepted: 2, failed: 1, look: 0, unknown: 0 })
    expect(await answered()).toEqual({ accepted: 3, failed: 0, look: 0, unknown: 0 })
  }) // prettier-ignore

  it('asks where it fits two files, and where it fits none', async () => {
    for (const n of [1, 2, 3]) {
      const { shipments } = await shop.invoke('orders.get', { orderId: id(n) })
      await save(n, { shipmentId: shipments[0]!.shipmentId, shipMethod: 'Ground' })
    }
    const second = await write()
    const importId = await stage(MIXED)
    expect((await shop.invoke('imports.preview', { importId })).answer).toMatchObject({ exportId: null, fitting: [second, exportId] }) // prettier-ignore
    await expect(shop.invoke('imports.commit', { importId, jobId: 'c' })).rejects.toMatchObject({
      code: 'nothingToImport',
    })
    await shop.invoke('imports.decide', { importId, answer: { exportId: second }, jobId: 'd' })
    await shop.invoke('imports.commit', { importId, jobId: 'c' })
    expect(await answered(second)).toEqual({ accepted: 2, failed: 1, look: 0, unknown: 0 })
    expect(await answered()).toBeNull()
    // The very same report belongs to the file it was said to belong to.
    const again = await stage(MIXED)
    expect((await shop.invoke('imports.preview', { importId: again })).answer).toMatchObject({ exportId: second })

    const foreign = await stage(`${summary(9, 9)}`)
    expect((await shop.invoke('imports.preview', { importId: foreign })).answer).toMatchObject({
      exportId: null,
      fitting: [],
    })
  })

  it('on an old file still says which file it is', async () => {
    await enter(4)
    await write()
    const { shipments } = await shop.invoke('orders.get', { orderId: id(4) })
    for (let i = 0; i < 50; i++) {
      await save(4, { shipmentId: shipments[0]!.shipmentId, shipMethod: `Ground ${i}` })
      await write()
    }
    const importId = await stage(MIXED)
    const { answer } = await shop.invoke('imports.preview', { importId })
    expect(answer).toMatchObject({ exportId, fitting: [exportId] })
    expect(answer!.exports.map((one) => one.exportId)).toContain(exportId)
  })

  it('is taken back whole', async () => {
    const before = facts()
    const importId = await take(MIXED)
    await shop.invoke('imports.undo', { importId, jobId: 'u' })
    expect(facts()).toEqual(before)
  })

  it('a newer report on the same file counts, and taking it back brings the older one forward', async () => {
    await take(summary(3, 1))
    const importId = await take(MIXED)
    expect(await answered()).toEqual({ accepted: 2, failed: 1, look: 0, unknown: 0 })
    await shop.invoke('imports.undo', { importId, jobId: 'u' })
    expect(await answered()).toEqual({ accepted: 0, failed: 0, look: 0, unknown: 3 })
  })
})
