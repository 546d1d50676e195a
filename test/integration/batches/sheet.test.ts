import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'

const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\trecipient-name\tship-postal-code\tis-buyer-requested-cancellation'
const id = (n: number) => `111-000000${n}-0000000`
const order = (n: number, more: { recipient?: string; postalCode?: string; sku?: string; cancel?: string } = {}) =>
  `${id(n)}\t1000000000000${n}\t2026-03-02T20:00:00+00:00\t2026-03-05T07:59:59+00:00\t${more.sku ?? `SKU-${n}`}\tMug\t2\t0\t2\t${more.recipient ?? `Ann ${n}`}\t${more.postalCode ?? `1000${n}`}\t${more.cancel ?? 'false'}`

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: Date.UTC(2026, 2, 4, 10) })
  await shop.takeIn(
    [
      HEADER, order(1), order(2), order(3), order(4, { cancel: 'true' }),
      // Two orders of one person for the same thing, one for another.
      order(5, { recipient: 'Bob Twice', postalCode: '20001', sku: 'LAMP' }),
      order(6, { recipient: 'Bob Twice', postalCode: '20001', sku: 'LAMP' }),
      order(7, { recipient: 'Bob Twice', postalCode: '20001', sku: 'CHAIR' }), '',
    ].join('\n'),
  ) // prettier-ignore
})
afterEach(() => shop.close())

const FORWARDER = '订单号\t物流商\t跟踪号\t发货日期\t收件人\t邮编\tSKU\t数量'
const sheet = (...rows: string[]) => [FORWARDER, ...rows, ''].join('\n')
const rowsOf = async (importId: number) =>
  (await shop.invoke('imports.previewRows', { importId })).rows.map((row) => [row.line, row.verdict, row.subject, row.question?.sheet?.code ?? row.issues[0]?.code ?? '']) // prettier-ignore
const decide = (importId: number, decision: object) => shop.invoke('imports.decide', { importId, jobId: 'd', sheet: decision }) // prettier-ignore
const commit = (importId: number) => shop.invoke('imports.commit', { importId, jobId: 'c' })
const parcels = async (n: number) => (await shop.invoke('orders.get', { orderId: id(n) })).shipments
const UPS = { carrierCode: 'UPS', trackingNumber: '1Z999AA10123456784', shippedOn: '2026-03-03' }
const save = (n: number, shipment: object) => shop.invoke('shipments.save', { orderId: id(n), shipment })

describe('a forwarder’s sheet', () => {
  it('is read, matched by order id, entered in one step, undone as one, and remembered', async () => {
    const importId = await shop.stage(sheet(`${id(1)}\t4PX\t4PX3000000000001CN\t2026-03-03\t\t\t\t`, `${id(2)}\t4PX\t4PX3000000000002CN\t2026-03-04\t\t\t\t`)) // prettier-ignore
    const preview = await shop.invoke('imports.preview', { importId })
    expect(preview.import).toMatchObject({ kind: 'sheet', reportId: 'tracking-sheet', counts: { rows: 2, new: 2 } })
    expect(preview.sheet).toMatchObject({
      isRemembered: false,
      isBlocked: false,
      mapping: { headerLine: 1, columns: { orderId: 0, carrier: 1, trackingNumber: 2, shipDate: 3 } },
    })
    await commit(importId)
    expect(await parcels(1)).toMatchObject([
      { carrierCode: '4PX', trackingNumber: '4PX3000000000001CN', shippedOn: '2026-03-03' },
    ])
    const { history } = await shop.invoke('orders.get', { orderId: id(1) })
    expect(history[0]).toMatchObject({ kind: 'sheet' })

    const next = await shop.stage(sheet(`${id(3)}\t4PX\t4PX3000000000003CN\t2026-03-04\t\t\t\t`))
    expect((await shop.invoke('imports.preview', { importId: next })).sheet).toMatchObject({ isRemembered: true })
    // The same sheet again changes nothing.
    const again = await shop.stage(sheet(`${id(1)}\t4PX\t4PX3000000000001CN\t2026-03-03\t\t\t\t`))
    expect(await rowsOf(again)).toEqual([[2, 'same', id(1), '']])
    await expect(commit(again)).rejects.toMatchObject({ code: 'nothingToImport' })

    await shop.invoke('undo.back', { jobId: 'u' })
    expect(await parcels(1)).toEqual([])
    expect((await shop.invoke('imports.list', {})).rows.find((one) => one.importId === importId)).toMatchObject({
      state: 'undone',
    })
    await shop.invoke('undo.again', { jobId: 'u' })
    expect(await parcels(2)).toHaveLength(1)
  })

  it('is taken back in the list of files, unless a parcel went into a file since', async () => {
    const importId = await shop.stage(sheet(`${id(1)}\t4PX\t4PX3000000000001CN\t2026-03-03\t\t\t\t`))
    await commit(importId)
    await shop.invoke('imports.undo', { importId, jobId: 'u' })
    expect(await parcels(1)).toEqual([])
    const second = await shop.stage(sheet(`${id(1)}\t4PX\t4PX3000000000001CN\t2026-03-03\t\t\t\t`))
    await commit(second)
    await shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'w' })
    await expect(shop.invoke('imports.undo', { importId: second, jobId: 'u' })).rejects.toMatchObject({
      code: 'importInUse',
      params: { dependents: 1, example: id(1) },
    })
  })

  it('finds orders by recipient, postal code and SKU only where just one fits; else it asks', async () => {
    const importId = await shop.stage(
      sheet(
        '\t4PX\tN1AAAAAAAAA1\t2026-03-03\tBob Twice\t20001\tCHAIR\t2',
        '\t4PX\tN2AAAAAAAAA2\t2026-03-03\tbob twice\t20001\tLAMP\t2',
        '\t4PX\tN3AAAAAAAAA3\t2026-03-03\tAnn 3\t10003\t\t2',
        '\t4PX\tN4AAAAAAAAA4\t2026-03-03\tNobody\t1\tX\t1',
      ),
    )
    expect(await rowsOf(importId)).toEqual([
      [2, 'new', id(7), ''],
      [3, 'asks', '', 'severalOrders'],
      // Name and postal code alone are no proof.
      [4, 'refused', '', 'missingValue'],
      [5, 'refused', '', 'orderNotFound'],
    ])
    const { rows } = await shop.invoke('imports.previewRows', { importId, verdict: 'asks' })
    const { sheet: beside, text } = rows[0]!.question!
    expect(text).toBe('sheet.ask.severalOrders')
    expect(beside).toMatchObject({ choices: [id(5), id(6), 'skip'], trackingNumber: 'N2AAAAAAAAA2' })
    expect(beside!.orders.map((one) => one.recipientName)).toEqual(['Bob Twice', 'Bob Twice'])
    await decide(importId, { rows: [{ line: 3, code: 'severalOrders', choice: id(6) }] }) // prettier-ignore
    expect(await rowsOf(importId)).toEqual([
      [2, 'new', id(7), ''],
      [3, 'new', id(6), ''],
      [4, 'refused', '', 'missingValue'],
      [5, 'refused', '', 'orderNotFound'],
    ])
    await commit(importId)
    expect(await parcels(6)).toMatchObject([{ trackingNumber: 'N2AAAAAAAAA2' }])
    expect(await parcels(5)).toEqual([])
  })

  it('lays before the operator what it must not guess', async () => {
    await save(3, { ...UPS, trackingNumber: 'USEDNUMBER0001' })
    await save(7, UPS)
    const { exportId } = await shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'w' })
    await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
    const importId = await shop.stage(
      sheet(
        `${id(1)}\t4PX\tTWICENUMBER01\t2026-03-03\t\t\tSKU-1\t1`,
        `${id(1)}\t4PX\tTWICENUMBER02\t2026-03-03\t\t\tSKU-1\t1`,
        `${id(2)}\t4PX\tUSEDNUMBER0001\t2026-03-03\t\t\t\t`,
        `${id(4)}\t4PX\tCANCELNUMBER1\t2026-03-03\t\t\t\t`,
        `${id(7)}\t4PX\tOTHERNUMBER01\t2026-03-03\t\t\t\t`,
        `${id(5)}\t4PX\tSAMENUMBER001\t2026-03-03\t\t\t\t`,
        `${id(6)}\t4PX\tSAMENUMBER001\t2026-03-03\t\t\t\t`,
      ),
    )
    expect(await rowsOf(importId)).toEqual([
      [2, 'asks', id(1), 'orderTwice'],
      [3, 'asks', id(1), 'orderTwice'],
      [4, 'asks', id(2), 'numberUsed'],
      [5, 'asks', id(4), 'cancelRequested'],
      [6, 'asks', id(7), 'alreadyShipped'],
      [7, 'asks', id(5), 'numberUsed'],
      [8, 'asks', id(6), 'numberUsed'],
    ])
    expect((await shop.invoke('imports.preview', { importId })).sheet!.asks).toEqual([
      { code: 'numberUsed', rows: 3 },
      { code: 'orderTwice', rows: 2 },
      { code: 'alreadyShipped', rows: 1 },
      { code: 'cancelRequested', rows: 1 },
    ])
    await expect(commit(importId)).rejects.toMatchObject({ code: 'nothingToImport' })
    // Both numbers: two parcels with what their rows say is in them.
    await decide(importId, { all: { code: 'orderTwice', choice: 'use' } })
    await decide(importId, { rows: [{ line: 8, code: 'numberUsed', choice: 'skip' }] })
    expect((await rowsOf(importId)).map(([line, verdict]) => [line, verdict])).toEqual([
      [2, 'new'],
      [3, 'new'],
      [4, 'asks'],
      [5, 'asks'],
      [6, 'asks'],
      // The other order with this number was left out.
      [7, 'new'],
      [8, 'refused'],
    ])
    await commit(importId)
    expect(await parcels(1)).toMatchObject([
      { trackingNumber: 'TWICENUMBER01', items: [{ quantity: 1 }] },
      { trackingNumber: 'TWICENUMBER02', items: [{ quantity: 1 }] },
    ])
  })

  it('takes rows of one order with one number as one parcel', async () => {
    const importId = await shop.stage(
      sheet(`${id(1)}\t4PX\tONEPARCEL0001\t2026-03-03\t\t\tA\t1`, `${id(1)}\t4PX\tONEPARCEL0001\t2026-03-03\t\t\tB\t1`),
    )
    expect(await rowsOf(importId)).toEqual([
      [2, 'new', id(1), ''],
      [3, 'same', id(1), ''],
    ])
  })

  it('replaces what was entered, and says what was there', async () => {
    await save(1, UPS)
    const importId = await shop.stage(sheet(`${id(1)}\t4PX\t4PX3000000000009CN\t2026-03-04\t\t\t\t`))
    const { rows } = await shop.invoke('imports.previewRows', { importId })
    expect(rows[0]).toMatchObject({
      verdict: 'changed',
      changes: [
        { field: 'trackingNumber', before: UPS.trackingNumber, after: '4PX3000000000009CN' },
        { field: 'carrierCode', before: 'UPS', after: '4PX' },
        { field: 'shippedOn', before: '2026-03-03', after: '2026-03-04' },
      ],
    })
  })

  it('offers Amazon’s spelling of a carrier for all rows, and remembers the answer', async () => {
    const rows = [`${id(1)}\t云途物流\tYT2606200000000001\t2026-03-03\t\t\t\t`, `${id(2)}\t云途物流\tYT2606200000000002\t\t\t\t\t`] // prettier-ignore
    const importId = await shop.stage(sheet(...rows))
    expect((await shop.invoke('imports.preview', { importId })).sheet).toMatchObject({
      carriers: [{ typed: '云途物流', rows: 2, suggestion: 'Yun Express', answer: '' }],
      rowsWithoutDate: 1,
    })
    await decide(importId, { carriers: { 云途物流: 'Yun Express' }, defaultShippedOn: '2026-03-04' })
    await commit(importId)
    expect(await parcels(2)).toMatchObject([{ carrierCode: 'Yun Express', shippedOn: '2026-03-04' }])
    const next = await shop.stage(sheet(`${id(3)}\t云途物流\tYT2606200000000003\t2026-03-03\t\t\t\t`))
    await commit(next)
    expect(await parcels(3)).toMatchObject([{ carrierCode: 'Yun Express' }])
  })

  it('with unknown words works after one correction, and the next one of its shape by itself', async () => {
    const odd = (n: number, number: string) => ['Was\tWohin\tZettel', `${id(n)}\tAnn\t${number}`, ''].join('\n')
    const importId = await shop.stage(odd(1, 'ABCDEF'))
    const { sheet: reading } = await shop.invoke('imports.preview', { importId })
    expect(reading!.isBlocked).toBe(true)
    await expect(commit(importId)).rejects.toMatchObject({ code: 'sheetQuestionsOpen' })
    await decide(importId, {
      mapping: { ...reading!.mapping, columns: { orderId: 0, trackingNumber: 2 } },
    })
    await commit(importId)
    expect(await parcels(1)).toMatchObject([{ trackingNumber: 'ABCDEF' }])
    const next = await shop.stage(odd(2, 'GHIJKL'))
    expect((await shop.invoke('imports.preview', { importId: next })).sheet).toMatchObject({
      isRemembered: true,
      isBlocked: false,
    })
    await commit(next)
    expect(await parcels(2)).toMatchObject([{ trackingNumber: 'GHIJKL' }])
  })

  it('judges its rows anew when orders changed since', async () => {
    const importId = await shop.stage(sheet(`${id(1)}\t4PX\t4PX3000000000001CN\t2026-03-03\t\t\t\t`))
    await save(1, UPS)
    await expect(commit(importId)).rejects.toMatchObject({ code: 'previewOutdated' })
    expect(await rowsOf(importId)).toEqual([[2, 'changed', id(1), '']])
  })

  it('leaves out only the rows that ask what is left out for all', async () => {
    await save(3, { ...UPS, trackingNumber: 'USEDNUMBER0001' })
    const importId = await shop.stage(
      sheet(
        `${id(1)}\t4PX\tGOODNUMBER001\t2026-03-03\t\t\t\t`,
        `${id(2)}\t4PX\tUSEDNUMBER0001\t2026-03-03\t\t\t\t`,
        '\t4PX\tLAMPNUMBER001\t2026-03-03\tBob Twice\t20001\tLAMP\t1',
        `${id(4)}\t4PX\tCANCELNUMBER1\t2026-03-03\t\t\t\t`,
      ),
    )
    await decide(importId, { all: { code: 'numberUsed', choice: 'skip' } })
    expect(await rowsOf(importId)).toEqual([
      [2, 'new', id(1), ''],
      [3, 'refused', id(2), 'leftOut'],
      [4, 'asks', '', 'severalOrders'],
      [5, 'asks', id(4), 'cancelRequested'],
    ])
    await decide(importId, { all: { code: 'severalOrders', choice: 'skip' } })
    await decide(importId, { all: { code: 'cancelRequested', choice: 'use' } })
    expect((await rowsOf(importId)).map(([, verdict]) => verdict)).toEqual(['new', 'refused', 'refused', 'new'])
  })

  it('keeps the answers of its rows when a unit is said, and drops them when columns change', async () => {
    const text = [
      '订单号\t物流商\t跟踪号\t收件人\t邮编\tSKU\t重量',
      `\t4PX\tLAMPNUMBER001\tBob Twice\t20001\tLAMP\t0.5`,
      '',
    ].join('\n')
    const importId = await shop.stage(text)
    await decide(importId, { rows: [{ line: 2, code: 'severalOrders', choice: id(5) }] })
    const mapping = async () => (await shop.invoke('imports.preview', { importId })).sheet!.mapping
    await decide(importId, { mapping: { ...(await mapping()), weightUnit: 'kg' } })
    expect(await rowsOf(importId)).toEqual([[2, 'new', id(5), '']])
    const { carrier: _, ...columns } = (await mapping()).columns
    await decide(importId, { mapping: { ...(await mapping()), columns } })
    expect(await rowsOf(importId)).toEqual([[2, 'asks', '', 'severalOrders']])
  })

  it('a carrier for rows that name none never replaces one that was entered', async () => {
    await save(1, { carrierCode: 'UPS', shippedOn: '2026-03-03' })
    const text = ['订单号\t跟踪号', `${id(1)}\tNUMBERFORUPS1`, `${id(2)}\tNUMBERFORNONE`, ''].join('\n')
    const importId = await shop.stage(text)
    expect((await shop.invoke('imports.preview', { importId })).sheet).toMatchObject({ rowsWithoutCarrier: 1, rowsWithoutDate: 1 }) // prettier-ignore
    await decide(importId, { defaultCarrier: '4PX', defaultShippedOn: '2026-03-04' })
    await commit(importId)
    expect(await parcels(1)).toMatchObject([{ carrierCode: 'UPS', trackingNumber: 'NUMBERFORUPS1', shippedOn: '2026-03-03' }]) // prettier-ignore
    expect(await parcels(2)).toMatchObject([{ carrierCode: '4PX', shippedOn: '2026-03-04' }])
  })

  it('says which lines it passed over: with them the counts add up to the sheet', async () => {
    const importId = await shop.stage(
      sheet(
        `${id(1)}\t4PX\tGOODNUMBER001\t2026-03-03\t\t\t\t`,
        FORWARDER,
        `${id(2)}\t4PX\tGOODNUMBER002\t2026-03-03\t\t\t\t`,
        '合计\t\t\t\t\t\t\t2',
      ),
    )
    const { notes, import: found } = await shop.invoke('imports.preview', { importId })
    expect(found.counts).toMatchObject({ rows: 2, new: 2 })
    expect(notes).toEqual([
      { code: 'repeatedHeader', count: 1, line: 3 },
      { code: 'totalRows', count: 1, line: 5 },
    ])
  })

  it('a refused row that did not say whose it is shows the order id of its cells', async () => {
    const importId = await shop.stage(
      sheet(`${id(1)}\t4PX\t4PX3000000000001CN\t2026-03-03\t\t\t\t`, `${id(2)}\t4PX\t\t2026-03-04\t\t\t\t`),
    )
    expect(await rowsOf(importId)).toEqual([
      [2, 'new', id(1), ''],
      [3, 'refused', id(2), 'missingValue'],
    ])
  })

  it('without a header keeps every cell of its refused rows', async () => {
    const importId = await shop.stage(
      [
        `${id(1)}\tYT2606321200000001`,
        `${id(2)}\tYT2606321200000002`,
        '999-9999999-9999999\tYT2606321200000003',
        '',
      ].join('\n'),
    )
    expect((await rowsOf(importId)).map(([, verdict]) => verdict)).toEqual(['new', 'new', 'refused'])
    const target = join(shop.folder, 'refused.txt')
    await shop.invoke('imports.saveRefused', { importId, target, language: 'en', jobId: 'r' })
    expect(readFileSync(target, 'utf8')).toContain('999-9999999-9999999\tYT2606321200000003\t3\t')
  })

  it('takes weight and cost of parcels known already, and nothing has to be uploaded again for them', async () => {
    await save(1, { ...UPS, carrierCode: 'Yun Express', trackingNumber: 'YT2606321200000001' })
    const { exportId } = await shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'w' })
    await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
    const bill = [
      '订单号\t跟踪号\t计费重量(kg)\t运费\t币种',
      `${id(1)}\tYT2606321200000001\t0.35\t42.50\tCNY`,
      '',
    ].join('\n')
    const importId = await shop.stage(bill)
    const { rows } = await shop.invoke('imports.previewRows', { importId })
    expect(rows[0]).toMatchObject({
      verdict: 'changed',
      changes: [
        { field: 'weightGrams', before: '', after: '350' },
        { field: 'cost', before: '', after: '42.50 CNY' },
      ],
    })
    const before = shop.dump()
    await commit(importId)
    expect(shop.db.raw.prepare('SELECT weightGrams, cost, costCurrency FROM shipments').all()).toEqual([
      { weightGrams: 350, cost: 4250, costCurrency: 'CNY' },
    ])
    const { order: shipped, history } = await shop.invoke('orders.get', { orderId: id(1) })
    expect(shipped.state).toBe('shipped')
    expect(history[0]!.changes).toEqual([
      { entity: 'shipment', field: 'weightGrams', before: '', after: '350' },
      { entity: 'shipment', field: 'cost', before: '', after: '42.50 CNY' },
    ])
    expect((await shop.invoke('exports.planReady', { marketplaceId: 'US' })).lines).toEqual([])
    const again = await shop.stage(bill)
    expect(await rowsOf(again)).toEqual([[2, 'same', id(1), '']])
    await shop.invoke('imports.undo', { importId, jobId: 'u' })
    expect(shop.dump().shipments).toEqual(before.shipments)
  })

  it('with several numbers for an order asks once: what was taken in is known', async () => {
    const rows = [`${id(1)}\t4PX\tTWICENUMBER01\t2026-03-03\t\t\tSKU-1\t1`, `${id(1)}\t4PX\tTWICENUMBER02\t2026-03-03\t\t\tSKU-1\t1`] // prettier-ignore
    const importId = await shop.stage(sheet(...rows))
    await decide(importId, { all: { code: 'orderTwice', choice: 'use' } })
    await commit(importId)
    const again = await shop.stage(sheet(...rows))
    expect((await rowsOf(again)).map(([, verdict]) => verdict)).toEqual(['same', 'same'])
  })

  it('shows of the remembered carriers only those that it names', async () => {
    const first = await shop.stage(sheet(`${id(1)}\t云途物流\tYT2606200000000001\t2026-03-03\t\t\t\t`))
    await decide(first, { carriers: { 云途物流: 'Yun Express' } })
    await commit(first)
    const next = await shop.stage(sheet(`${id(2)}\tUPS\t1Z999AA10123456784\t2026-03-03\t\t\t\t`))
    expect((await shop.invoke('imports.preview', { importId: next })).sheet!.carriers).toEqual([])
    await commit(next)
    // The answer is not forgotten for that.
    const third = await shop.stage(sheet(`${id(3)}\t云途物流\tYT2606200000000003\t2026-03-03\t\t\t\t`))
    expect((await shop.invoke('imports.preview', { importId: third })).sheet!.carriers).toMatchObject([{ typed: '云途物流', answer: 'Yun Express' }]) // prettier-ignore
  })

  it('an order report saved by Excel is told to be one', async () => {
    const text = `amazon-order-id,purchase-date,order-status,sku\n${id(1)},2026-03-02,Unshipped,SKU-1\n`
    await expect(shop.stage(text)).rejects.toMatchObject({ code: 'fileNotTaken', params: { code: 'spreadsheet' } })
  })
})
