import { describe, expect, it } from 'vitest'
import { readSheets } from '@test/support/open-files'
import { applyMapping } from '@shared/domain/sheets/apply'
import type { MappingProposal, MappingQuestion, SheetField } from '@shared/domain/sheets/mapping'
import { proposeMapping } from '@shared/domain/sheets/propose'
import type { SheetRecord } from '@shared/domain/sheets/record'
import {
  chinaPost,
  damagedNumbers,
  dianxiaomi,
  type ForwarderFile,
  fourPx,
  lingxing,
  mabang,
  ORDERS,
  sfInternational,
  unknownWords,
  yanwen,
  yunExpress,
} from '../support/forwarder-sheets'

const [A, B] = ORDERS
const CARRIERS = ['云途', '燕文', 'DPD']
const NOW = Date.UTC(2026, 2, 20)

function sheetsOf({ bytes, fileName }: ForwarderFile) {
  const read = readSheets(bytes, fileName, { japan: false, chinese: true })
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read
}

/** Which header each field was found under. */
const named = ({ headers, mapping }: MappingProposal): Partial<Record<SheetField, string>> =>
  Object.fromEntries(Object.entries(mapping.columns).map(([field, column]) => [field, headers[column]]))

interface Expected {
  make: () => ForwarderFile | Promise<ForwarderFile>
  encoding: string
  sheet: number
  header: [line: number, lines: number]
  columns: Partial<Record<SheetField, string>>
  questions: MappingQuestion[]
  /** Of the first row that is read; what is not named is blank. */
  first: Partial<SheetRecord>
  lines: number[]
}

const NOTHING: SheetRecord = {
  orderId: '', reference: '', trackingNumber: '', carrier: '', carrierName: '', shipMethod: '', shippedOn: '', shippedAt: null, recipient: '',
  postalCode: '', sku: '', quantity: null, weightGrams: null, cost: null, costCurrency: '',
} // prettier-ignore
/** In Shanghai, eight hours ahead of UTC. */
const shanghai = (day: number, hour: number, minute: number, second = 0) =>
  Date.UTC(2026, 2, day, hour - 8, minute, second)
const ann = { recipient: 'Ann Example', postalCode: '02139' }

const LAYOUTS: Record<string, Expected> = {
  云途: {
    make: yunExpress,
    encoding: 'workbook',
    sheet: 0,
    header: [4, 1],
    columns: {
      orderId: '客户订单号', trackingNumber: '运单号', shipMethod: '运输方式', shipDate: '收货时间', recipient: '收件人', postalCode: '收件人邮编',
      weight: '收货重量(KG)', cost: '总费用', currency: '币种',
    }, // prettier-ignore
    questions: [],
    first: {
      orderId: A, trackingNumber: 'YT2606321200000001', shipMethod: '云途全球专线挂号（标快）', shippedOn: '2026-03-04', shippedAt: shanghai(4, 15, 0),
      ...ann, weightGrams: 350, cost: 4250, costCurrency: 'CNY',
    }, // prettier-ignore
    lines: [5, 6, 7, 8],
  },
  燕文: {
    make: yanwen,
    encoding: 'gb18030',
    sheet: 0,
    header: [1, 1],
    columns: {
      orderId: '平台订单号', reference: '客户订单号', trackingNumber: '燕文运单号', shipMethod: '发货渠道', shipDate: '交运日期', recipient: '收件人姓名',
      postalCode: '收件人邮编', weight: '称重重量(g)', cost: '运费(元)',
    }, // prettier-ignore
    questions: [],
    first: {
      orderId: A, reference: 'SO-26-1', trackingNumber: 'YWE10000000000001', shipMethod: '燕文航空挂号小包', shippedOn: '2026-03-04', ...ann,
      weightGrams: 350, cost: 1850, costCurrency: 'CNY',
    }, // prettier-ignore
    lines: [2, 3, 4, 5],
  },
  '4PX': {
    make: fourPx,
    encoding: 'workbook',
    sheet: 1,
    header: [1, 1],
    columns: {
      orderId: '平台订单号', reference: '客户单号', trackingNumber: '服务商单号', shipMethod: '物流产品', shipDate: '出库时间', recipient: '收件人',
      postalCode: '邮政编码', weight: '实重(kg)', cost: '运费合计', currency: '币种',
    }, // prettier-ignore
    questions: [{ code: 'whichColumn', field: 'trackingNumber', columns: [3, 2] }],
    first: {
      orderId: A, reference: 'SO-1', trackingNumber: '9200190255410100000041', shipMethod: '联邮通优先挂号', shippedOn: '2026-03-04', ...ann,
      weightGrams: 200, cost: 3125, costCurrency: 'CNY',
    }, // prettier-ignore
    lines: [2, 3, 4, 5],
  },
  顺丰: {
    make: sfInternational,
    encoding: 'workbook',
    sheet: 0,
    header: [3, 2],
    columns: {
      orderId: '订单号 Order No.', trackingNumber: '运单号码 Waybill No.', shipMethod: '产品类型 Service', shipDate: '寄件时间 Shipment Date',
      recipient: '收方姓名 Consignee', postalCode: '收方邮编 Consignee Postcode', weight: '计费重量(kg) Chargeable Weight', cost: '费用(元) Freight',
    }, // prettier-ignore
    questions: [],
    first: {
      orderId: A, trackingNumber: 'SF1000000000001', shipMethod: '国际电商专递', shippedOn: '2026-03-04', shippedAt: shanghai(4, 18, 30), ...ann,
      weightGrams: 1000, cost: 8800, costCurrency: 'CNY',
    }, // prettier-ignore
    lines: [4, 5, 6, 7],
  },
  邮政: {
    make: chinaPost,
    encoding: 'utf-16le-bom',
    sheet: 0,
    header: [1, 1],
    columns: {
      orderId: '客户订单号', trackingNumber: '邮件号', shipMethod: '邮件种类', shipDate: '收寄时间', recipient: '收件人姓名', postalCode: '收件人邮编',
      weight: '重量(克)', cost: '实收邮资',
    }, // prettier-ignore
    // Nothing in the sheet says that postage is in yuan.
    questions: [{ code: 'currency' }],
    first: {
      orderId: A, trackingNumber: 'LX000000001CN', shipMethod: '国际挂号小包', shippedOn: '2026-03-04', shippedAt: shanghai(4, 9, 5), ...ann,
      weightGrams: 120,
    }, // prettier-ignore
    lines: [2, 3, 4, 5],
  },
  店小秘: {
    make: dianxiaomi,
    encoding: 'workbook',
    sheet: 1,
    header: [1, 1],
    columns: {
      orderId: '订单号', reference: '包裹号', trackingNumber: '运单号', shipMethod: '物流方式', shipDate: '发货时间', recipient: '买家姓名',
      postalCode: '邮编', sku: 'SKU', quantity: '数量',
    }, // prettier-ignore
    questions: [],
    first: {
      orderId: A, reference: 'XM000001', trackingNumber: 'YT2606321200000001', shipMethod: '云途专线', shippedOn: '2026-03-04',
      shippedAt: shanghai(4, 20, 15), ...ann, sku: 'LAMP-A', quantity: 2,
    }, // prettier-ignore
    lines: [2, 3, 4],
  },
  马帮: {
    make: mabang,
    encoding: 'utf-8-bom',
    sheet: 0,
    header: [1, 1],
    columns: {
      orderId: '订单编号', trackingNumber: '货运单号', carrier: '物流公司', shipMethod: '物流渠道', shipDate: '发货时间', recipient: '客户姓名',
      postalCode: '邮政编码', sku: 'SKU', quantity: '商品数量', weight: '包裹重量(g)', cost: '实际运费', currency: '币种',
    }, // prettier-ignore
    questions: [],
    first: {
      orderId: A, trackingNumber: 'YT2606321200000001', carrier: '云途', shipMethod: '云途专线', shippedOn: '2026-03-04',
      shippedAt: shanghai(4, 11, 22, 33), ...ann, sku: 'LAMP-0', quantity: 1, weightGrams: 350, cost: 4050, costCurrency: 'CNY',
    }, // prettier-ignore
    lines: [2, 3, 4, 5],
  },
  领星: {
    make: lingxing,
    encoding: 'workbook',
    sheet: 0,
    header: [1, 1],
    columns: {
      orderId: '平台单号', reference: '系统单号', trackingNumber: '跟踪号', carrier: '物流商', shipMethod: '物流渠道', shipDate: '系统出库时间',
      recipient: '收件人', postalCode: '邮编', sku: 'MSKU', quantity: '数量', weight: '包裹实重', cost: '物流运费',
    }, // prettier-ignore
    questions: [{ code: 'whichColumn', field: 'trackingNumber', columns: [16, 15] }, { code: 'currency' }],
    first: {
      orderId: A, reference: '1010000000000001', trackingNumber: '9200190255410100000041', carrier: '燕文', shipMethod: '燕文专线',
      shippedOn: '2026-03-04', shippedAt: shanghai(4, 16, 0), ...ann, sku: 'M-LAMP-0', quantity: 1, weightGrams: 320,
    }, // prettier-ignore
    lines: [2, 3, 4, 5],
  },
}

describe('eight layouts get the right proposal and rows', () => {
  it.each(Object.entries(LAYOUTS))('%s', async (_, expected) => {
    const read = sheetsOf(await expected.make())
    expect(read.encoding).toBe(expected.encoding)
    const proposal = proposeMapping(read.sheets, { carriers: CARRIERS })
    const { mapping } = proposal
    expect(mapping.sheet).toBe(expected.sheet)
    expect([mapping.headerLine, mapping.headerLines]).toEqual(expected.header)
    expect(named(proposal)).toEqual(expected.columns)
    expect(proposal.questions).toEqual(expected.questions)
    const rows = [...applyMapping(read.sheets[mapping.sheet]!, mapping, { now: NOW, timeZone: 'Asia/Shanghai' })]
    expect(rows.map(({ line }) => line)).toEqual(expected.lines)
    expect(rows.every((row) => row.ok)).toBe(true)
    expect(rows[0]).toMatchObject({ ok: true, record: { ...NOTHING, ...expected.first } })
  })

  it('gives a merged order to each line of its items', async () => {
    const { sheets } = sheetsOf(await dianxiaomi())
    const { mapping } = proposeMapping(sheets)
    const rows = [...applyMapping(sheets[mapping.sheet]!, mapping, { now: NOW, timeZone: 'Asia/Shanghai' })]
    expect(rows.map((row) => row.ok && [row.record.orderId, row.record.trackingNumber, row.record.sku, row.record.quantity])).toEqual([
      [A, 'YT2606321200000001', 'LAMP-A', 2],
      [A, 'YT2606321200000001', 'LAMP-B', 1],
      [B, 'YT2606321200000002', 'LAMP-A', 1],
    ]) // prettier-ignore
  })

  it('passes over the sum, and says so', async () => {
    const { sheets } = sheetsOf(await yunExpress())
    const rows = applyMapping(sheets[0]!, proposeMapping(sheets).mapping, { now: NOW, timeZone: 'Asia/Shanghai' })
    expect([...rows]).toHaveLength(4)
    expect(rows.notes()).toEqual([{ code: 'totalRows', count: 1, line: 9 }])
  })
})

describe('a sheet in words nobody knows', () => {
  it('is proposed as far as its values show it, asked about, corrected once and then known', async () => {
    const file = await unknownWords()
    const { sheets } = sheetsOf(file)
    const proposal = proposeMapping(sheets, { carriers: CARRIERS })
    expect(proposal.mapping).toMatchObject({ headerLine: 2, headerLines: 1 })
    expect(named(proposal)).toEqual({ orderId: 'Zamówienie', trackingNumber: 'Przesyłka', shipDate: 'Nadano', carrier: 'Przewoźnik' }) // prettier-ignore
    expect(proposal.why.orderId).toMatchObject({ because: 'values' })
    // The phone number looks like a parcel's.
    expect(proposal.questions).toEqual([{ code: 'whichColumn', field: 'trackingNumber', columns: [1, 2] }])

    const corrected = { ...proposal.mapping, columns: { ...proposal.mapping.columns, recipient: 5 } }
    const kept = new Map([[proposal.shape, corrected]])
    const again = proposeMapping(sheetsOf(await unknownWords()).sheets, { remembered: kept })
    expect(again).toMatchObject({ remembered: true, questions: [], mapping: corrected, shape: proposal.shape })
    const rows = [...applyMapping(sheets[0]!, again.mapping, { now: NOW, timeZone: 'Asia/Shanghai' })]
    expect(rows).toHaveLength(4)
    expect(rows[3]).toMatchObject({
      ok: true,
      record: { trackingNumber: 'PL3000000001234', carrier: 'DPD', recipient: '見本 太郎', shippedOn: '2026-03-07' },
    })
  })

  it('knows a kept shape below another number of titles, and not under other words', async () => {
    const { sheets } = sheetsOf(await unknownWords())
    const { mapping, shape } = proposeMapping(sheets)
    const kept = new Map([[shape, mapping]])
    const [sheet] = sheets
    const lower = { ...sheet!, rows: [['a title more'], [], ...sheet!.rows] }
    expect(proposeMapping([lower], { remembered: kept })).toMatchObject({
      remembered: true,
      mapping: { headerLine: 4 },
    })
    const other = { ...sheet!, rows: sheet!.rows.map((row, i) => (i === 1 ? [...row, 'Uwagi'] : row)) }
    expect(proposeMapping([other], { remembered: kept }).remembered).toBe(false)
  })
})

describe('numbers that Excel changed', () => {
  it('are refused with what is left of them; a whole one beside them is taken', async () => {
    const { sheets } = sheetsOf(await damagedNumbers())
    const rows = [...applyMapping(sheets[0]!, proposeMapping(sheets).mapping, { now: NOW, timeZone: 'Asia/Shanghai' })]
    const damaged = (value: string) => ({
      ok: false,
      issues: [{ code: 'damagedInSheet', severity: 'refuse', column: '跟踪号', value }],
    })
    expect(rows).toMatchObject([
      damaged('9400111899223197000000'),
      damaged('9.4E+21'),
      damaged('9400111899223190000000'),
      { ok: true, record: { trackingNumber: '794612345678' } },
    ])
  })
})
