import { CFB, utils, write } from '@e965/xlsx'
import Excel from 'exceljs'
import iconv from 'iconv-lite'
import { afterEach, describe, expect, it } from 'vitest'
import { SHEET_CASES, type SheetCase } from '../../fixtures/sheets-as-they-are'
import { describeReality, realityFile } from '../../support/reality'
import { type SheetShop, sheetShop } from '../../support/sheet-shop'

let shop: SheetShop
afterEach(() => shop.close())

/** Takes a sample in as far as it can be taken without a question. */
async function takeIn(name: string): Promise<number> {
  const importId = await shop.stageFile(realityFile(name))
  await shop.commit(importId)
  return importId
}

describeReality('sheets as sellers have them (samples/reality)', () => {
  it('R36: a table that is parted by tab and comma leaves no comma in any value', async () => {
    shop = await sheetShop()
    await takeIn('R36-php-tab-and-comma.xls')
    expect(shop.entered()).toEqual([
      [shop.id(1), '4PX', '4PX3000000000001CN', '2026-11-28'],
      [shop.id(2), '4PX', '4PX3000000000002CN', '2026-11-28'],
    ])
  })

  it('R38: a backtick before each value is no part of it, and it is said', async () => {
    shop = await sheetShop()
    const importId = await shop.stageFile(realityFile('R38-backticks.csv'))
    expect((await shop.preview(importId)).notes).toEqual([
      { code: 'mendedValues', count: 8, line: 2, columns: ['订单号', '物流商', '跟踪号', '发货日期'] },
    ])
    await shop.commit(importId)
    expect(shop.entered()).toEqual([
      [shop.id(1), '4PX', '4PX3000000000001CN', '2026-11-28'],
      [shop.id(2), '4PX', '4PX3000000000002CN', '2026-11-28'],
    ])
  })

  it('R40: a number that a program gave `.0` is taken without it, and each row says so', async () => {
    shop = await sheetShop()
    const importId = await shop.stageFile(realityFile('R40-pandas-point-zero.csv'))
    const { rows } = await shop.invoke('imports.previewRows', { importId })
    expect(rows.map((row) => row.issues)).toEqual([
      [{ code: 'mendedNumber', severity: 'warn', column: 'tracking number', value: '123456789012.0' }],
      [{ code: 'mendedNumber', severity: 'warn', column: 'tracking number', value: '12345678901.0' }],
    ])
    await shop.commit(importId)
    expect(shop.entered()).toEqual([
      [shop.id(1), '4PX', '123456789012', ''],
      [shop.id(2), 'Asendia', '12345678901', ''],
    ])
  })

  it('R29: 佐川 e飛伝 names its number in a header that ends in No., and area codes are never proposed', async () => {
    shop = await sheetShop('JP')
    const importId = await shop.stageFile(realityFile('R29-sagawa-e-hiden.csv'))
    expect((await shop.preview(importId)).sheet).toMatchObject({ isBlocked: false, rowsWithoutCarrier: 3 })
    expect(await shop.columns(importId)).toMatchObject({
      orderId: 'お客様管理番号',
      trackingNumber: 'お問い合せ送り状No.',
      shipDate: '出荷確定日',
      recipient: 'お届け先名称１',
      postalCode: 'お届け先郵便番号',
    })
    await shop.decide(importId, { defaultCarrier: 'SAGAWA' })
    await shop.commit(importId)
    expect(shop.entered()).toEqual([
      [shop.id(1), 'SAGAWA', '402100000001', '2026-11-28'],
      [shop.id(2), 'SAGAWA', '402100000002', '2026-11-28'],
      [shop.id(3), 'SAGAWA', '402100000003', '2026-11-28'],
    ])
  })

  it('R43: ShipStation’s `Carrier - Name` is the carrier, and 11/28/2026 can only be 28 November', async () => {
    shop = await sheetShop()
    const importId = await takeIn('R43-shipstation.csv')
    expect(await shop.columns(importId)).toMatchObject({
      orderId: 'Order - Number',
      carrier: 'Carrier - Name',
      shipMethod: 'Shipment - Service',
      shipDate: 'Date - Shipped Date',
      trackingNumber: 'Shipment - Tracking Number',
    })
    expect(shop.entered()).toEqual([
      [shop.id(1), 'USPS', '9400111899223197428490', '2026-11-28'],
      [shop.id(2), 'UPS', '1Z999AA10123456784', '2026-11-28'],
    ])
  })
})

describeReality('rows hidden by a filter (samples/reality R59)', () => {
  const R59 = 'R59-rows-hidden-by-a-filter.xlsx'
  it('are neither taken in nor left out before the operator says so', async () => {
    shop = await sheetShop()
    const importId = await shop.stageFile(realityFile(R59))
    expect((await shop.preview(importId)).sheet).toMatchObject({
      isBlocked: true,
      hiddenRows: { rows: 1, line: 3, choice: '' },
    })
    await expect(shop.commit(importId)).rejects.toMatchObject({ code: 'sheetQuestionsOpen' })
    expect(shop.entered()).toEqual([])
  })

  it.each([
    ['leave', [1, 3], [{ code: 'hiddenRows', count: 1, line: 3 }]],
    ['take', [1, 2, 3], []],
  ] as const)('%s: orders %j', async (hiddenRows, orders, notes) => {
    shop = await sheetShop()
    const importId = await shop.stageFile(realityFile(R59))
    await shop.decide(importId, { hiddenRows })
    expect((await shop.preview(importId)).notes).toEqual(notes)
    await shop.commit(importId)
    expect(shop.entered()).toEqual(orders.map((n) => [shop.id(n), '4PX', `4PX300000000000${n}CN`, '2026-11-28']))
    // A filter is one day's: the next sheet of the shape asks again.
    const again = await shop.stageFile(realityFile(R59))
    expect((await shop.preview(again)).sheet).toMatchObject({ isRemembered: true, isBlocked: true })
  })
})

/** The library that makes the old workbook writes no Row records (MS-XLS §2.4.221): they are put behind the sheet's Dimensions. */
function withHiddenRows(bytes: Uint8Array, hidden: readonly number[]): Uint8Array {
  const file = CFB.read(Buffer.from(bytes), { type: 'buffer' })
  const entry = CFB.find(file, '/Workbook')!
  const stream = Buffer.from(entry.content as Uint8Array)
  let at = 0
  while (stream.readUInt16LE(at) !== 0x0200) at += 4 + stream.readUInt16LE(at + 2)
  const end = at + 4 + stream.readUInt16LE(at + 2)
  const rows = hidden.map((line) => {
    const record = Buffer.alloc(20)
    for (const [place, value] of [
      [0, 0x0208],
      [2, 16],
      [4, line - 1],
      [8, 3],
      [16, 0x0120],
    ] as const)
      record.writeUInt16LE(value, place)
    return record
  })
  entry.content = Buffer.concat([stream.subarray(0, end), ...rows, stream.subarray(end)])
  entry.size = entry.content.length
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
}

/** Two orders shown, two adjacent ones and one more hidden; a hidden row without values counts for nothing. */
const HIDDEN = [4, 5, 7]
const filteredRows = () => [
  ['订单号', '物流商', '跟踪号'],
  ...[1, 2, 3, 4, 5, 6].map((n) => [shop.id(n), '4PX', `4PX300000000000${n}CN`]),
]
const FILTERED: [string, () => Promise<Uint8Array> | Uint8Array][] = [
  [
    'filtered.xlsx',
    async () => {
      const book = new Excel.Workbook()
      const sheet = book.addWorksheet('Sheet1')
      sheet.addRows(filteredRows())
      for (const line of [...HIDDEN, 9]) sheet.getRow(line).hidden = true
      return new Uint8Array(await book.xlsx.writeBuffer())
    },
  ],
  [
    'filtered.xls',
    () => {
      const sheet = utils.aoa_to_sheet(filteredRows())
      const book = utils.book_new()
      utils.book_append_sheet(book, sheet, 'Sheet1')
      return withHiddenRows(new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer), [
        ...HIDDEN,
        9,
      ])
    },
  ],
]

it.each(FILTERED)(
  '%s: the rows that a filter hides are counted, and left out when the operator says so',
  async (fileName, make) => {
    shop = await sheetShop()
    const importId = await shop.stageBytes(fileName, await make())
    expect(await shop.preview(importId)).toMatchObject({
      sheet: { isBlocked: true, hiddenRows: { rows: 3, line: 4 } },
      notes: [],
    })
    await shop.decide(importId, { hiddenRows: 'leave' })
    await shop.commit(importId)
    expect(shop.entered().map(([orderId]) => orderId)).toEqual([shop.id(1), shop.id(2), shop.id(5)])
  },
)

async function bytesOf({ content, encoding }: SheetCase): Promise<Uint8Array> {
  if (typeof content !== 'string') return content()
  return iconv.encode(content, encoding ?? 'utf-8')
}

describe('sheets in the shapes in which sellers have them', () => {
  it.each(SHEET_CASES.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    shop = await sheetShop(one.marketplace)
    const importId = await shop.stageBytes(one.fileName, await bytesOf(one))
    expect(await shop.columns(importId)).toMatchObject(one.columns)
    const { sheet } = await shop.preview(importId)
    // Of the mapping an answer names only what it changes.
    const { mapping, ...answers } = (one.answers ?? {}) as { mapping?: object }
    await shop.decide(importId, { ...answers, ...(mapping && { mapping: { ...sheet!.mapping, ...mapping } }) })
    await shop.commit(importId)
    expect(shop.entered()).toEqual(one.entered.map(([n, ...rest]) => [shop.id(n), ...rest]))
  })
})

describe('a column of dates that could be read in two ways', () => {
  const either = (day: string) =>
    ['Order ID,Carrier,Tracking Number,Ship Date', `${shop.id(1)},UPS,1Z999AA10123456784,${day}`, ''].join('\n')

  it('stops the sheet until the operator says which, with an example; the next one of its shape is read so', async () => {
    shop = await sheetShop()
    const importId = await shop.stageBytes('a.csv', either('11/10/2026'))
    const { sheet } = await shop.preview(importId)
    expect(sheet).toMatchObject({ isBlocked: true, questions: [{ code: 'dateOrder', example: '11/10/2026' }] })
    // It is a date: no row says that it is none.
    expect((await shop.invoke('imports.previewRows', { importId })).rows.map(({ issues }) => issues)).toEqual([[]])
    await expect(shop.commit(importId)).rejects.toMatchObject({ code: 'sheetQuestionsOpen' })
    await shop.decide(importId, { mapping: { ...sheet!.mapping, dateOrder: 'mdy' } })
    await shop.commit(importId)
    const next = await shop.stageBytes('b.csv', either('11/12/2026'))
    expect((await shop.preview(next)).sheet).toMatchObject({ isRemembered: true, isBlocked: false, questions: [] })
    await shop.commit(next)
    expect(shop.entered()).toEqual([[shop.id(1), 'UPS', '1Z999AA10123456784', '2026-11-12']])
  })

  it('that shows its order itself is read so, whatever was answered before', async () => {
    shop = await sheetShop()
    const first = await shop.stageBytes('a.csv', either('11/10/2026'))
    await shop.decide(first, { mapping: { ...(await shop.preview(first)).sheet!.mapping, dateOrder: 'mdy' } })
    await shop.commit(first)
    const next = await shop.stageBytes('b.csv', either('28/11/2026'))
    expect((await shop.preview(next)).sheet!.mapping.dateOrder).toBe('dmy')
  })

  it('is asked anew when another column is said to be the date', async () => {
    shop = await sheetShop()
    const text = ['Order ID,Carrier,Tracking Number,Ship Date,Packed', `${shop.id(1)},UPS,1Z999AA10123456784,11/28/2026,10/11/2026`, ''].join('\n') // prettier-ignore
    const importId = await shop.stageBytes('a.csv', text)
    const { mapping } = (await shop.preview(importId)).sheet!
    expect(mapping.dateOrder).toBe('mdy')
    await shop.decide(importId, { mapping: { ...mapping, columns: { ...mapping.columns, shipDate: 4 } } })
    const { sheet } = await shop.preview(importId)
    expect(sheet).toMatchObject({ isBlocked: true, questions: [{ code: 'dateOrder', example: '10/11/2026' }] })
    expect(sheet!.mapping.dateOrder).toBeUndefined()
  })
})

describe('carriers in the words of a sheet', () => {
  it('are asked about text by text; a service line that holds a carrier’s name is offered that carrier', async () => {
    shop = await sheetShop()
    const rows = [['云途全球专线', 'YT2229521272164446'], ['标准专线', '9400111899223197428490'], ['标准专线', '9400111899223197428491']] // prettier-ignore
    const text = ['平台订单号\t运输方式\t运单号', ...rows.map((cells, i) => [shop.id(i + 1), ...cells].join('\t')), ''].join('\n') // prettier-ignore
    const importId = await shop.stageBytes('a.txt', text)
    expect((await shop.preview(importId)).sheet).toMatchObject({
      rowsWithoutCarrier: 2,
      carriers: [
        { typed: '标准专线', rows: 2, suggestion: '', isService: true, answer: '' },
        { typed: '云途全球专线', rows: 1, suggestion: 'Yun Express', isService: false, answer: '' },
      ],
    })
    await shop.decide(importId, { carriers: { 标准专线: 'USPS' } })
    expect((await shop.preview(importId)).sheet).toMatchObject({ rowsWithoutCarrier: 0 })
    await shop.commit(importId)
    // Nobody said that the line is Yun Express: it stays as it came, and the doctor holds it.
    expect(shop.entered().map(([, carrier]) => carrier)).toEqual(['云途全球专线', 'USPS', 'USPS'])
    expect((await shop.invoke('doctor.groups', { marketplaceId: 'US' })).groups).toContainEqual(
      expect.objectContaining({ rule: 'unknownCarrier', fix: { field: 'carrierCode', value: 'Yun Express' } }),
    )
  })

  it('answered once are known in a sheet of any other layout, until the answer is taken back', async () => {
    shop = await sheetShop()
    const first = await shop.stageBytes('a.csv', `订单号,物流商,跟踪号\n${shop.id(1)},极速物流,YT2229521272164446\n`)
    await shop.decide(first, { carriers: { 极速物流: 'Yun Express' } })
    await shop.commit(first)
    const other = await shop.stageBytes(
      'b.csv',
      `Order ID,Courier,Tracking\n${shop.id(2)},极速物流,YT2229521272164447\n`,
    )
    expect((await shop.preview(other)).sheet).toMatchObject({
      isRemembered: false,
      carriers: [{ typed: '极速物流', answer: 'Yun Express' }],
    })
    await shop.decide(other, { carriers: { 极速物流: '' } })
    await shop.commit(other)
    const third = await shop.stageBytes(
      'c.csv',
      `Order No,Carrier,Tracking No\n${shop.id(3)},极速物流,YT2229521272164448\n`,
    )
    expect((await shop.preview(third)).sheet!.carriers).toEqual([
      { typed: '极速物流', rows: 1, suggestion: '', isService: false, answer: '' },
    ])
  })

  it('that only a service line names never replace one that was entered', async () => {
    shop = await sheetShop()
    await shop.invoke('shipments.save', { orderId: shop.id(1), shipment: { carrierCode: 'USPS', shippedOn: '2026-11-28' } }) // prettier-ignore
    const importId = await shop.stageBytes('a.txt', `平台订单号\t运输方式\t运单号\n${shop.id(1)}\t云途全球专线\t9400111899223197428490\n`) // prettier-ignore
    await shop.commit(importId)
    expect(shop.entered()).toEqual([[shop.id(1), 'USPS', '9400111899223197428490', '2026-11-28']])
  })
})

describe('the preview of a sheet', () => {
  it('shows number, carrier and day of each row apart, also of rows that are refused or ask', async () => {
    shop = await sheetShop()
    await shop.invoke('shipments.save', { orderId: shop.id(3), shipment: { carrierCode: 'UPS', trackingNumber: '1Z999AA10123456784' } }) // prettier-ignore
    const rows = [
      `${shop.id(1)},4PX,\`4PX3000000000001CN,2026/11/28`,
      `${shop.id(2)},USPS,9.4E+21,soon`,
      `${shop.id(4)},UPS,1Z999AA10123456784,2026-11-28`,
    ]
    const importId = await shop.stageBytes('a.csv', ['订单号,物流商,跟踪号,发货日期', ...rows, ''].join('\n'))
    const shown = await shop.invoke('imports.previewRows', { importId })
    expect(shown.rows.map((row) => [row.verdict, row.summary])).toMatchObject([
      ['new', { trackingNumber: '4PX3000000000001CN', carrier: '4PX', shippedOn: '2026-11-28' }],
      ['refused', { trackingNumber: '9.4E+21', carrier: 'USPS', shippedOn: 'soon' }],
      ['asks', { trackingNumber: '1Z999AA10123456784', carrier: 'UPS', shippedOn: '2026-11-28' }],
    ])
  })
})
