import { utils, write } from '@e965/xlsx'
import Excel from 'exceljs'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { FILE_ERROR_CODES } from '@shared/domain/files/issue'
import { applyMapping } from '@shared/domain/sheets/apply'
import { proposeMapping } from '@shared/domain/sheets/propose'
import { cellText } from '@shared/domain/sheets/sheet'
import { fourPx, lingxing, yanwen, yunExpress } from '@test/support/forwarder-sheets'
import { readSheets } from '@test/support/open-files'

const read = (bytes: Uint8Array, fileName = 'x.xlsx') => readSheets(bytes, fileName, { japan: false, chinese: true })
const errorOf = (bytes: Uint8Array) => {
  const found = read(bytes)
  return found.ok ? 'read' : found.error.code
}

const RELS = `<Relationships xmlns="r"><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`
const BOOK = `<workbook xmlns:r="r"><sheets><sheet name="A &amp; B" sheetId="1" r:id="rId1"/></sheets></workbook>`
/** A workbook of one sheet, from its XML. */
function bookOf(sheet: string, more: Record<string, string> = {}): Uint8Array {
  const parts = {
    'xl/workbook.xml': BOOK,
    'xl/_rels/workbook.xml.rels': RELS,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])))
}
const data = (rows: string) => `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`
function textsOf(bytes: Uint8Array) {
  const found = read(bytes)
  if (!found.ok) throw new Error(found.error.code)
  return found.sheets.map((sheet) => sheet.rows.map((row) => row.map(cellText)))
}

describe('the XML of a workbook', () => {
  it('reads every kind of cell', () => {
    const strings = `<sst><si><t>plain</t></si><si><r><t>for</t></r><r><t xml:space="preserve"> matted</t></r><rPh><t>reading</t></rPh></si></sst>`
    const rows =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2"><v>12.5</v></c></row>' +
      '<row><c t="inlineStr"><is><t>a&lt;b&#x4E2D;</t></is></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1&amp;"x"</f><v>line_x000A_two</v></c><c><f>1+1</f></c></row>'
    const found = read(bookOf(data(rows), { 'xl/sharedStrings.xml': strings }))
    expect(found).toEqual({
      ok: true,
      encoding: 'workbook',
      sheets: [
        {
          name: 'A & B',
          hidden: false,
          rows: [
            [],
            ['plain', 'for matted', '', { text: '12.5', kind: 'number' }],
            ['a<b中', 'TRUE', { text: '#N/A', kind: 'error' }, 'line\ntwo', { text: '=1+1', kind: 'error' }],
          ],
        },
      ],
    })
  })
  it('reads prefixes, comments, single quotes and CDATA', () => {
    const sheet = `<x:worksheet xmlns:x='y'><x:sheetData><!-- <x:row> --><x:row r='1'><x:c r='B1' t='str'><x:v><![CDATA[<&>]]></x:v></x:c></x:row></x:sheetData></x:worksheet>`
    expect(textsOf(bookOf(sheet))).toEqual([[['', '<&>']]])
  })
  it('gives cells merged over lines to each line that has others', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="B2"><v>3</v></c></row><row r="4"><c r="A4"><v>5</v></c></row>'
    const sheet = data(rows).replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="B1:C1"/></mergeCells>')
    expect(textsOf(bookOf(sheet))).toEqual([[['1', '2'], ['1', '3'], [], ['5']]])
  }) // prettier-ignore
  it('reads dates by their format, from 1904 too', async () => {
    for (const date1904 of [false, true]) {
      const book = new Excel.Workbook()
      book.properties.date1904 = date1904
      const sheet = book.addWorksheet('A')
      sheet.addRow([new Date(Date.UTC(2026, 2, 4)), new Date(Date.UTC(2026, 2, 4, 15, 5))])
      sheet.getCell('A1').numFmt = 'yyyy-mm-dd'
      sheet.getCell('B1').numFmt = 'yyyy/m/d h:mm'
      expect(textsOf(new Uint8Array(await book.xlsx.writeBuffer()))).toEqual([[['2026-03-04', '2026-03-04T15:05']]])
    }
  })
  it('marks hidden sheets', async () => {
    const book = new Excel.Workbook()
    book.addWorksheet('shown').addRow(['x'])
    book.addWorksheet('hidden', { state: 'veryHidden' }).addRow(['y'])
    const found = read(new Uint8Array(await book.xlsx.writeBuffer()))
    expect(found.ok && found.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([['shown', false], ['hidden', true]]) // prettier-ignore
  })
})

const PAGE = `<html><head><meta charset="utf-8"></head><body><table><tr><th>订单号</th><th>跟踪号</th></tr><tr><td>111-1000001-2000001</td><td>00940011189922319742</td></tr><tr><td>112-1000002-2000002</td><td>1Z9&amp;8</td></tr></table></body></html>`
const XML_TABLE = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row><Cell><Data ss:Type="String">订单号</Data></Cell><Cell><Data ss:Type="Number">12.5</Data></Cell></Row></Table></Worksheet></Workbook>`

/** An old workbook with formulas, whose results are read and whose expressions are not. */
function formulas(): Uint8Array {
  const sheet = utils.aoa_to_sheet([['订单号', '合计']])
  utils.sheet_add_aoa(
    sheet,
    [[{ t: 's', v: 'A-1', f: '"A-"&1' }, { t: 'n', v: 3.5, f: 'SUM(1,2.5)' }, 'text behind']],
    { origin: 'A2' },
  )
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'A')
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer)
}

describe('what is called .xls', () => {
  it('is read the same as .xlsx', () => {
    const sheet = utils.aoa_to_sheet([['订单号', '02139', 12.5, '9400111899223197428490', 9.4e21, true], ['x']])
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }]
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, 'A')
    const as = (bookType: 'biff8' | 'xlsx') => {
      const found = read(new Uint8Array(write(book, { type: 'buffer', bookType, bookSST: true }) as Buffer))
      return found.ok && found.sheets
    }
    expect(as('biff8')).toEqual(as('xlsx'))
    expect(as('biff8')).toMatchObject([
      { rows: [['订单号', '02139', { text: '12.5', kind: 'number' }, '9400111899223197428490', { text: '9400000000000000000000', damaged: true }, 'TRUE'], ['x']] },
    ]) // prettier-ignore
  })
  it('gives the results of formulas', () => expect(textsOf(formulas())).toEqual([[['订单号', '合计'], ['A-1', '3.5', 'text behind']]])) // prettier-ignore
  it('may be a web page; its numbers stay as they are written', () => {
    expect(textsOf(strToU8(PAGE))).toEqual([
      [['订单号', '跟踪号'], ['111-1000001-2000001', '00940011189922319742'], ['112-1000002-2000002', '1Z9&8']],
    ]) // prettier-ignore
  })
  it('may be an XML table', () => {
    expect(textsOf(strToU8(XML_TABLE))).toEqual([[['订单号', '12.5']]])
  })
})

describe('files made to break their reader', () => {
  const cell = (reference: string) => data(`<row r="1"><c r="${reference}"><v>1</v></c></row>`)
  const zeros = (length: number) => '0'.repeat(length)
  /** A part that says it unpacks to another size than it does. */
  const saying = (size: number) => {
    const bytes = bookOf(cell('A1'))
    const at = Buffer.from(bytes).lastIndexOf('PK\u0001\u0002')
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, size, true)
    return bytes
  }
  it.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'emptyFile'],
    ['no cells', () => bookOf(data('')), 'emptyFile'],
    ['a column nobody has', () => bookOf(cell('ZZZZZZZ1')), 'workbookDamaged'],
    ['a line nobody has', () => bookOf(data('<row r="1"/><row r="99999999999"><c><v>1</v></c></row>')), 'workbookDamaged'],
    ['a huge table with two values', () => bookOf(data(Array.from({ length: 700 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join(''))), 'sheetTooLarge'],
    ['merges without end', () => bookOf(data(Array.from({ length: 20_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`).join('')).replace('</worksheet>', `<mergeCells>${'<mergeCell ref="A1:A1048576"/>'.repeat(600)}</mergeCells></worksheet>`)), 'sheetTooLarge'],
    ['entities of its own', () => bookOf(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${cell('A1')}`), 'workbookDamaged'],
    ['elements without end', () => bookOf('<a>'.repeat(100_000)), 'workbookDamaged'],
    ['a name with a quote, in the workbook', () => bookOf(cell('A1'), { 'xl/workbook.xml': '<workbook><sheets><sheet name="A" a"b="c/></sheets></workbook>' }), 'workbookDamaged'],
    ['a name with a quote, in a cell', () => bookOf(data('<row r="1"><c t"s="n/></row>')), 'workbookDamaged'],
    ['a value that ends behind its element', () => bookOf(data(`<row r="1"><c t"s="n/><c r='"'/></row>`)), 'workbookDamaged'],
    ['elements left open', () => bookOf('<worksheet><sheetData><row><c><v>1'), 'workbookDamaged'],
    ['a bomb', () => saying(1024 ** 3), 'sheetTooLarge'],
    ['a part longer than it says', () => saying(10), 'workbookDamaged'],
    ['a web page with a cell of a billion rows', () => strToU8(PAGE.replace('<td>111', '<td rowspan="1000000000">111')), 'sheetTooLarge'],
    ['an XML table that goes on at line a billion', () => strToU8(XML_TABLE.replace('<Row>', '<Row ss:Index="1000000000">')), 'sheetTooLarge'],
    ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'picture'],
    ['a zip without a workbook', () => zipSync({ 'a.txt': strToU8('x') }), 'archive'],
    ['an XML table with entities', () => strToU8(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><Workbook></Workbook>`), 'workbookDamaged'],
  ])('%s', (_, make, code) => expect(errorOf(make())).toBe(code)) // prettier-ignore

  it('asks for a workbook without a password', () => {
    const encrypted = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]) // prettier-ignore
    expect(errorOf(encrypted)).toBe('workbookEncrypted')
    const zip = bookOf(data(`<row><c><v>${zeros(3)}</v></c></row>`))
    const view = new DataView(zip.buffer, zip.byteOffset)
    for (let at = Buffer.from(zip).indexOf('PK\u0001\u0002'); at !== -1; at = Buffer.from(zip).indexOf('PK\u0001\u0002', at + 4))
      view.setUint16(at + 8, 1, true) // prettier-ignore
    expect(errorOf(zip)).toBe('workbookEncrypted')
  })

  it('notices one changed byte of a part', () => {
    const bytes = bookOf(data('<row><c t="str"><v>9400111899223197428490</v></c></row>'))
    const stored = zipSync({ ...{ 'xl/workbook.xml': strToU8(BOOK), 'xl/_rels/workbook.xml.rels': strToU8(RELS) }, 'xl/worksheets/sheet1.xml': [strToU8(data('<row><c t="str"><v>9400111899223197428490</v></c></row>')), { level: 0 }] }) // prettier-ignore
    expect(errorOf(bytes)).toBe('read')
    expect(errorOf(stored)).toBe('read')
    stored[Buffer.from(stored).indexOf('9400111')] = 0x38
    expect(errorOf(stored)).toBe('workbookDamaged')
  })
})

/** Changes some bytes, cuts or doubles a piece. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  byte: fc.integer({ min: 0, max: 255 }),
  how: fc.constantFrom('set', 'cut', 'double', 'end'),
})
function mutate(
  bytes: Uint8Array,
  { at, length, byte, how }: { at: number; length: number; byte: number; how: string },
) {
  const from = Math.floor(at * Math.max(0, bytes.length - 1))
  const to = Math.min(bytes.length, from + length)
  if (how === 'end') return bytes.slice(0, from)
  if (how === 'cut') return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  if (how === 'double') return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
  const changed = bytes.slice()
  changed.fill(byte, from, Math.min(to, from + 8))
  return changed
}

describe('2,800 damaged files each get an answer', () => {
  const originals: [string, () => Promise<Uint8Array>][] = [
    ['.xlsx', async () => (await yunExpress()).bytes],
    ['.xlsx, not packed', async () => zipSync(Object.fromEntries(Object.entries((await import('fflate')).unzipSync((await lingxing()).bytes)).map(([name, part]) => [name, [part, { level: 0 }]] as const)))],
    ['.xls', () => Promise.resolve(fourPx().bytes)],
    ['.xls with formulas', () => Promise.resolve(formulas())],
    ['.xls that is a web page', () => Promise.resolve(strToU8(PAGE))],
    ['.xls that is an XML table', () => Promise.resolve(strToU8(XML_TABLE))],
    ['.csv', () => Promise.resolve(yanwen().bytes)],
  ] // prettier-ignore
  it.each(originals)('%s', async (name, make) => {
    const bytes = await make()
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const found = read(new Uint8Array(mutations.reduce<Uint8Array>(mutate, bytes)), `x${name}`)
        if (!found.ok) {
          expect(FILE_ERROR_CODES).toContain(found.error.code)
          return
        }
        const { mapping } = proposeMapping(found.sheets)
        const rows = [...applyMapping(found.sheets[mapping.sheet]!, mapping, { now: 0, timeZone: 'Asia/Shanghai' })]
        expect(rows.every((row) => row.ok || row.issues.length > 0)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})
