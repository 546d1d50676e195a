import { read } from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { CONFIRMATION_LAYOUTS } from '@backend/formats/uploads/shipping-confirmation'
import { hasOffice, OFFICE_MS, shownByOffice } from '../support/office'
import {
  differingParts,
  handTemplate,
  TEMPLATE_PART,
  TEMPLATE_SHEET,
  textRow,
  type HandTemplate,
} from '../support/template-builder'
import {
  expectOnlyRows,
  fill,
  filled,
  HEADER,
  line,
  LINES,
  NAMES,
  refusal,
  rowOf,
  sheetOf,
  texts,
} from '../support/template-filling'

describe('a template written by hand', () => {
  const template = handTemplate({ sheetData: HEADER })

  it('differs after filling in the rows of one sheet and in nothing else', () => {
    const { bytes, sheet } = filled(template)
    expect(sheet).toBe(TEMPLATE_SHEET)
    expectOnlyRows(template, bytes, TEMPLATE_PART, 1)
    expect(sheetOf(bytes)).toContain('<dimension ref="A1:R4"/>')
  })

  it('is read by SheetJS as what was written, all of it text', () => {
    const { bytes } = filled(template)
    expect(texts(bytes).map((row) => row.slice(0, 8))).toEqual([NAMES.slice(0, 8), ...LINES.map(rowOf)])
    const sheet = read(bytes).Sheets[TEMPLATE_SHEET]!
    expect([sheet['B2'].t, sheet['C2'].t, sheet['D2'].t, sheet['G2'].t]).toEqual(['s', 's', 's', 's'])
  })

  it('is read by exceljs as what was written', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.from(filled(template).bytes) as never)
    const sheet = workbook.getWorksheet(TEMPLATE_SHEET)!
    expect(LINES.map((_, i) => NAMES.slice(0, 8).map((_n, c) => sheet.getCell(i + 2, c + 1).text))).toEqual(LINES.map(rowOf)) // prettier-ignore
  })

  it('writes blanks as no cell, and takes the style of the column', () => {
    expect(sheetOf(filled(template, [line(1)]).bytes)).toContain(
      '<row r="2"><c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">111-0000001-0000001</t></is></c>' +
        '<c r="B2" s="1" t="inlineStr"><is><t xml:space="preserve">05835637773450</t></is></c>' +
        '<c r="C2" t="inlineStr"><is><t xml:space="preserve">1</t></is></c>' +
        '<c r="D2" t="inlineStr"><is><t xml:space="preserve">2026-03-04</t></is></c>' +
        '<c r="E2" t="inlineStr"><is><t xml:space="preserve">USPS</t></is></c>' +
        '<c r="G2" t="inlineStr"><is><t xml:space="preserve">9400111899223197428490</t></is></c></row>',
    )
  })

  it('may hold nothing: then it is as it was', () => {
    const { bytes } = filled(template, [])
    expect(texts(bytes)).toHaveLength(1)
    expect(differingParts(template, bytes)).toEqual([])
  })
})

describe('the rows that are there already', () => {
  const rows = (data: string, more: Partial<HandTemplate> = {}) => handTemplate({ sheetData: data, ...more })

  it('keep their heights, styles and the cells beside the columns', () => {
    const template = rows(
      `${HEADER}<row r="2" spans="1:20" ht="30" customHeight="1"><c r="A2" s="1"/><c r="C2" s="2"/><c r="T2" t="inlineStr"><is><t>note</t></is></c></row>` +
        '<row r="3" hidden="1"/><row r="900" ht="5" customHeight="1"><c r="A900" s="2"/></row>',
      { dimension: 'A1:T900' },
    )
    const { bytes } = filled(template)
    expectOnlyRows(template, bytes, TEMPLATE_PART, 1)
    const xml = sheetOf(bytes)
    expect(xml).toContain('<row r="2" ht="30" customHeight="1"><c r="A2" s="1" t="inlineStr">')
    expect(xml).toContain('<c r="C2" s="2" t="inlineStr">')
    expect(xml).toContain('<c r="T2" t="inlineStr"><is><t>note</t></is></c></row>')
    expect(xml).toContain('<row r="3" hidden="1"><c r="A3" s="1" t="inlineStr">')
    expect(xml).toContain('<row r="900" ht="5" customHeight="1"><c r="A900" s="2"/></row>')
    expect(texts(bytes)[1]?.[19]).toBe('note')
  })

  it('are written where they have styles only, empty values and no r of their own', () => {
    const template = rows(`${HEADER}<row><c s="1"/><c s="1"><v></v></c></row><row><c s="1"/></row>`)
    expect(texts(filled(template).bytes).slice(1).map((row) => row.slice(0, 8))).toEqual(LINES.map(rowOf)) // prettier-ignore
  })

  it.each([
    ['a value', '<row r="2"/><row r="3"><c r="G3"><v>5</v></c></row>', 3],
    ['a shared text', '<row r="2"><c r="A2" t="s"><v>0</v></c></row>', 2],
    ['an inline text', textRow(5, ['sample']), 5],
    ['a formula', '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>', 2],
    ['a formula that shows nothing', '<row r="2"><c r="A2" t="str"><f>IF(B2="","",1)</f><v></v></c></row>', 2],
    ['a shared formula', '<row r="2"><c r="E2"><f t="shared" ref="E2:E9" si="0">B2</f></c></row>', 2],
    ['a value far below', '<row r="90000"><c r="A90000"><v>1</v></c></row>', 90000],
  ])('are not written over: %s', (_what, data, row) =>
    expect(refusal(() => fill(rows(HEADER + data, { sharedStrings: ['<t>sample</t>'] })))).toMatchObject({
      code: 'templateHasRows',
      params: { fileName: 'template.xlsx', sheet: TEMPLATE_SHEET, row },
    }),
  )

  it('are not written into merged cells, which would hide what is written', () => {
    const merged = (ref: string) =>
      rows(HEADER, { tail: `<mergeCells count="1"><mergeCell ref="${ref}"/></mergeCells>` })
    expect(refusal(() => fill(merged('B3:C3')))).toMatchObject({ code: 'templateHasRows', params: { row: 3 } })
    expect(refusal(() => fill(merged('A2:A9')))).toMatchObject({ code: 'templateHasRows', params: { row: 2 } })
    expect(filled(merged('A5:C9')).sheet).toBe(TEMPLATE_SHEET)
    expect(filled(merged('T2:U3')).sheet).toBe(TEMPLATE_SHEET)
    expect(filled(merged('A1:A1')).sheet).toBe(TEMPLATE_SHEET)
  })

  it('stay byte for byte above the header’s end, line breaks between them included', () => {
    const template = rows(`\n  ${HEADER}\n  <row r="2"/>\n`)
    expect(sheetOf(filled(template).bytes)).toContain(`<sheetData>\n  ${HEADER}<row r="2">`)
  })
})

describe('finding the columns', () => {
  it('goes by name: another order, other columns between, capitals and blanks', () => {
    const names = ['tracking-number', 'My Note', ' Order-ID ', 'carrier-code', 'ship-date', 'carrier-name']
    const template = handTemplate({ sheetData: textRow(4, names), cols: '', dimension: 'A4:F4' })
    const { bytes } = filled(template)
    expectOnlyRows(template, bytes, TEMPLATE_PART, 4)
    expect(texts(bytes).slice(-3)).toEqual(LINES.map((l) => [l.trackingNumber, '', l.orderId, l.carrierCode, l.shipDate, l.carrierName])) // prettier-ignore
  })

  it('reads shared strings, in pieces and with reading aids', () => {
    const sharedStrings = [
      '<r><t>order</t></r><r><rPr><b/></rPr><t>-id</t></r><rPh sb="0" eb="1"><t>オーダー</t></rPh>',
      '<t>ship-date</t>',
      '<t>carrier-code</t>',
      '<t xml:space="preserve">tracking-number </t>',
    ]
    const cells = ['A', 'B', 'C', 'D'].map((c, i) => `<c r="${c}1" t="s"><v>${i}</v></c>`).join('')
    const template = handTemplate({ sheetData: `<row r="1">${cells}</row>`, sharedStrings, dimension: 'A1:D1' })
    expect(texts(filled(template).bytes)[1]).toEqual([line(1).orderId, '2026-03-04', 'USPS', line(1).trackingNumber])
  })

  it('reads a sheet with prefixes, and writes it so', () => {
    const p = (xml: string) => xml.replace(/<(\/?)(\w)/g, '<$1x:$2')
    const template = handTemplate({ sheetData: p(HEADER), prefix: 'x:' })
    const { bytes } = filled(template)
    expectOnlyRows(template, bytes, TEMPLATE_PART, 1)
    expect(sheetOf(bytes)).toContain('<x:c r="A2" s="1" t="inlineStr"><x:is><x:t xml:space="preserve">111-0000001-0000001</x:t>')
    expect(texts(bytes)[1]?.[0]).toBe(line(1).orderId)
  }) // prettier-ignore

  it('fills Japan’s template below its three header rows', () => {
    const { above, columns } = CONFIRMATION_LAYOUTS.japan19
    const data = [...above.map((row) => row.split('\t')), columns].map((row, i) => textRow(i + 1, row)).join('')
    const template = handTemplate({ sheetData: data })
    const { bytes } = filled(template, [line(1, { carrierCode: 'JT ', shipMethod: 'ネコポス' })])
    expectOnlyRows(template, bytes, TEMPLATE_PART, 3)
    expect(texts(bytes)[3]?.slice(4, 8)).toEqual(['JT ', '', line(1).trackingNumber, 'ネコポス'])
  })

  it('passes over a sheet with examples and a hidden one', () => {
    const example = `${HEADER}${textRow(2, ['123-1234567-1234567'])}`
    for (const before of [{ sheetData: example }, { sheetData: HEADER, state: 'hidden' as const }]) {
      const template = handTemplate({ sheetData: HEADER, example: before })
      const { bytes, sheet } = filled(template)
      expect(sheet).toBe(TEMPLATE_SHEET)
      expectOnlyRows(template, bytes, TEMPLATE_PART, 1)
    }
  })

  it('says which sheets it saw where none has them', () =>
    expect(refusal(() => fill(handTemplate({ sheetData: textRow(1, ['sku', 'price']) })))).toMatchObject({
      code: 'templateNotRecognised',
      params: {
        fileName: 'template.xlsx',
        found: 'Instructions, Data definitions, ShippingConfirmation, Valid values',
      },
    }))

  it('does not take a header below row 10', () =>
    expect(refusal(() => fill(handTemplate({ sheetData: textRow(11, NAMES) })))).toMatchObject({
      code: 'templateNotRecognised',
    }))
})

describe('a template made by exceljs', () => {
  async function build(): Promise<Uint8Array> {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('Instructions').getCell('A1').value = 'Read me'
    workbook.addWorksheet('Data definitions').getCell('A1').value = { formula: '1+1', result: 2 }
    const sheet = workbook.addWorksheet('ShippingConfirmation', { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.addRow([...NAMES])
    sheet.getRow(1).font = { bold: true }
    sheet.getCell('A1').note = 'The order number'
    sheet.getColumn(2).numFmt = '@'
    sheet.getRow(6).hidden = true
    sheet.getCell('W8').value = 'kept'
    sheet.mergeCells('W10:X12')
    sheet.addConditionalFormatting({ ref: 'A2:A500', rules: [{ type: 'expression', priority: 1, formulae: ['LEN(A2)<19'], style: { font: { color: { argb: 'FFFF0000' } } } }] }) // prettier-ignore
    for (let r = 2; r < 40; r++)
      sheet.getCell(r, 5).dataValidation = { type: 'list', allowBlank: true, formulae: ['"UPS,USPS"'] }
    const values = workbook.addWorksheet('Valid values', { state: 'hidden' })
    values.getColumn(2).hidden = true
    values.addRows([['UPS'], ['USPS']])
    return new Uint8Array(await workbook.xlsx.writeBuffer())
  }

  it('keeps all that exceljs can tell of it', async () => {
    const template = await build()
    const { bytes } = filled(
      template,
      Array.from({ length: 9 }, (_, n) => line(n)),
    )
    expectOnlyRows(template, bytes, 'xl/worksheets/sheet3.xml', 1)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.from(bytes) as never)
    const sheet = workbook.getWorksheet('ShippingConfirmation')!
    expect(sheet.getCell('A10').text).toBe('111-0000008-0000001')
    expect(sheet.getCell('B2').numFmt).toBe('@')
    expect(sheet.getCell('W8').text).toBe('kept')
    expect(sheet.getCell('A1').note).toBe('The order number')
    expect(sheet.getRow(6).hidden).toBe(true)
    expect(sheet.getCell('E3').dataValidation).toMatchObject({ formulae: ['"UPS,USPS"'] })
    expect(sheet.getCell('X12').master.address).toBe('W10')
  })

  it.skipIf(!hasOffice('filled templates are not opened with it'))(
    'opens in LibreOffice',
    async () => {
      const { ShippingConfirmation } = shownByOffice(filled(await build()).bytes)
      expect(ShippingConfirmation![1]).toMatch(/^111-0000001-0000001\t05835637773450\t1\t2026-03-04\tUSPS\t\t9400111899223197428490/)
    },
    OFFICE_MS,
  ) // prettier-ignore
})

describe('signs that mean something elsewhere', () => {
  const CELLS = '<c r="A2" s="1" x="a>b"/><c r="T2" t="inlineStr"><is><t>5 > 3</t></is></c>'
  it('fills a template with > inside attributes and texts, and keeps them', () => {
    const template = handTemplate({ sheetData: `${HEADER}<row r="2" x="/>">${CELLS}</row>`, cols: '<cols><col x=">" min="1" max="9" style="1"/></cols>' }) // prettier-ignore
    const { bytes } = filled(template)
    expect(texts(bytes)[1]?.slice(0, 8)).toEqual(rowOf(LINES[0]!))
    expect(sheetOf(bytes)).toContain('<row r="2" x="/>">')
    expect(sheetOf(bytes)).toContain('<c r="T2" t="inlineStr"><is><t>5 > 3</t></is></c>')
    expect(sheetOf(bytes)).toContain('<col x=">" min="1"')
  })
  it('sees a value behind a > in the way', () => {
    const template = handTemplate({ sheetData: `${HEADER}<row r="3"><c r="A3" x="<>"><v>1</v></c></row>`.replace('x="<>"', 'x=">"') }) // prettier-ignore
    expect(refusal(() => fill(template))).toMatchObject({ code: 'templateHasRows', params: { row: 3 } })
  })
})
