import { strToU8, zipSync } from 'fflate'
import { closeSync, openSync, symlinkSync, writeFileSync, writeSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { ALL_ORDERS_33 } from './report-builder'

/** Files made to use up the time or the memory of whoever reads them. */
export interface Bomb {
  extension: string
  write(path: string): void
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of one sheet; parts may be added. */
export function workbook(sheet: string, parts: Record<string, string> = {}): Uint8Array {
  const files = {
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}>${sheet}</worksheet>`,
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

export const rowsOf = (count: number, cell: (row: number) => string) =>
  `<sheetData>${Array.from({ length: count }, (_, i) => `<row r="${i + 1}">${cell(i + 1)}</row>`).join('')}</sheetData>`

const shared = (text: string) => ({ 'xl/sharedStrings.xml': `<sst ${MAIN}><si><t>${text}</t></si></sst>` })
const binary = (extension: string, bytes: () => Uint8Array): Bomb => ({
  extension,
  write: (path) => writeFileSync(path, bytes()),
})
const table = (inner: string) =>
  `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${inner}</Table></Worksheet></Workbook>`
const xmlCell = '<Cell><Data ss:Type="String">x</Data></Cell>'

/** So many megabytes of one text, behind a start. */
const large = (extension: string, start: string, text: string, megabytes: number): Bomb => ({
  extension,
  write(path) {
    const file = openSync(path, 'w')
    const block = Buffer.from(text.repeat(Math.ceil(2 ** 20 / text.length)))
    writeSync(file, start)
    for (let n = 0; n < megabytes; n++) writeSync(file, block)
    closeSync(file)
  },
})

const HEADER = ALL_ORDERS_33.join('\t')
const LONG_FORMAT = `[$${'['.repeat(3000)}${'"'.repeat(3001)}]0.0`

export const BOMBS: Readonly<Record<string, Bomb>> = {
  '300,000 cells that share a text of 32,000 characters': binary('xlsx', () =>
    workbook(rowsOf(300_000, (row) => `<c r="A${row}" t="s"><v>0</v></c>`), shared('x'.repeat(32_000))),
  ),
  '3,000 cells that share a text of 32,000 characters': binary('xlsx', () =>
    workbook(rowsOf(3_000, (row) => `<c r="A${row}" t="s"><v>0</v></c>`), shared('x'.repeat(32_000))),
  ),
  'number formats of 6 kB': binary('xlsx', () =>
    workbook(rowsOf(60_000, (row) => `<c r="A${row}" s="${row % 60_000}"><v>1.5</v></c>`), {
      'xl/styles.xml': `<styleSheet ${MAIN}><numFmts>${Array.from({ length: 2000 }, (_, i) => `<numFmt numFmtId="${164 + i}" formatCode="${LONG_FORMAT.replaceAll('"', '&quot;')}${i}"/>`).join('')}</numFmts><cellXfs>${Array.from({ length: 60_000 }, (_, i) => `<xf numFmtId="${164 + (i % 2000)}"/>`).join('')}</cellXfs></styleSheet>`,
    }),
  ),
  'a row at place 1,000,000,000': binary('xls', () => Buffer.from(table(`<Row ss:Index="1000000000">${xmlCell}</Row>`))),
  'a cell at place 1,000,000,000': binary('xls', () => Buffer.from(table(`<Row>${xmlCell.replace('<Cell', '<Cell ss:Index="1000000000"')}</Row>`))),
  'columns 1,000,000,000 wide': binary('xls', () => Buffer.from(table(`<Column ss:Span="1000000000"/><Row>${xmlCell}</Row>`))),
  'rows of which each says a million': binary('xls', () => Buffer.from(table(`<Row ss:Span="1048575"/>`.repeat(5000) + `<Row>${xmlCell}</Row>`))),
  'a web page with a cell over 1,000,000,000 columns': binary('xls', () => Buffer.from('<html><table><tr><td colspan="1000000000">x</td><td rowspan="1000000000">y</td></tr></table></html>')),
  'a web page of 20 MB of cells': large('xls', '<html><table>', '<tr><td>x</td><td>y</td></tr>', 20),
  'a zip of a gigabyte of zeros': binary('xlsx', () =>
    zipSync({ 'xl/workbook.xml': new Uint8Array(2 ** 28), 'xl/worksheets/sheet1.xml': new Uint8Array(2 ** 28) }, { level: 9 }),
  ),
  '3,000,000 cells': binary('xlsx', () =>
    workbook(rowsOf(100_000, (row) => Array.from({ length: 30 }, (_, i) => `<c t="inlineStr"><is><t>value ${row} of ${i}</t></is></c>`).join(''))),
  ),
  '1,000,000 elements within one another': binary('xlsx', () => workbook(`<sheetData>${'<row>'.repeat(1_000_000)}`)),
  'an attribute of 50 MB': binary('xlsx', () => workbook(`<sheetData><row r="1"><c r="A1" x="${'x'.repeat(5e7)}"><v>1</v></c></row></sheetData>`)),
  '90 MB of commas': large('csv', '', ',', 90),
  '190 MB of commas': large('csv', '', ',', 190),
  '90 MB of quotes': large('csv', '', '"', 90),
  'a header, then 90 MB of tabs': large('txt', `${HEADER}\n`, '\t', 90),
  'a header, then 400 MB of tabs': large('txt', `${HEADER}\n`, '\t', 400),
  'a header, then 90 MB of line ends': large('txt', `${HEADER}\n`, '\n', 90),
  'a header, then 45,000,000 rows of one letter': large('txt', `${HEADER}\n`, 'a\n', 90),
  'a header again and again': large('txt', '', `${HEADER}\n`, 90),
  'a header with new columns again and again': large('txt', `${HEADER}\n`, `${HEADER}\t${Array.from({ length: 500 }, (_, i) => `c${i}`).join('\t')}\n`, 40),
  'a line of 90 MB': large('txt', `${HEADER}\n`, 'x\t', 90),
  '90 MB of control characters': large('txt', `${HEADER}\n`, `${'\u0001'.repeat(60)}\n`, 90),
  '90 MB of letters of Europe in cp1252': { extension: 'txt', write: (path) => writeFileSync(path, Buffer.concat([Buffer.from(`${HEADER}\n`), Buffer.alloc(90 * 2 ** 20, 'ü \n', 'latin1')])) },
  '60 MB of lines without any divider': large('txt', '', 'x\n', 60),
  'a summary of an answer, then 90 MB of tabs': large('txt', 'Number of records processed\t1\noriginal-record-number\torder-id\terror-code\terror-message\n', '\t', 90),
  'a stock report, then 90 MB of rows of one letter': large('txt', 'sku\tfnsku\tafn-fulfillable-quantity\n', 'a\tb\tc\n', 90),
  'a named pipe': { extension: 'txt', write: (path) => void execFileSync('mkfifo', [path]) },
  'a device without end': { extension: 'txt', write: (path) => symlinkSync('/dev/zero', path) },
} // prettier-ignore
