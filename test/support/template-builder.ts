import { strToU8, unzipSync, zipSync } from 'fflate'

/** A workbook by hand, with what exceljs cannot make: x14 validations, a sheet's path that is not its number, prefixes, calcChain. */
export interface HandTemplate {
  /** Everything of the template sheet between `<sheetData>` and its end. */
  sheetData: string
  /** Namespace prefix of the template sheet's elements, with its colon. */
  prefix?: string
  /** Before sheetData, e.g. `<cols>`; instead of the usual one. */
  cols?: string
  /** Behind sheetData. */
  tail?: string
  dimension?: string
  sharedStrings?: readonly string[]
  /** Rows of a sheet `Example` that stands before the template sheet. */
  example?: { sheetData: string; state?: 'hidden' }
  /** Parts to add or replace. */
  parts?: Record<string, string>
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Where the template sheet lies inside the package: found through the relations only. */
export const TEMPLATE_PART = 'xl/worksheets/sheet7.xml'
export const TEMPLATE_SHEET = 'ShippingConfirmation'

/** What stands around the rows of the template sheet by default: styles, comments, validations of both kinds, print settings. */
export const TAIL =
  '<autoFilter ref="A1:R1"/>' +
  '<mergeCells count="1"><mergeCell ref="T1:U2"/></mergeCells>' +
  '<conditionalFormatting sqref="E2:E1000"><cfRule type="containsBlanks" dxfId="0" priority="1"><formula>LEN(TRIM(E2))=0</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="E2:E1000"><formula1>"UPS,USPS"</formula1></dataValidation></dataValidations>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<rowBreaks count="1" manualBreakCount="1"><brk id="40" max="16383" man="1"/></rowBreaks>' +
  '<legacyDrawing r:id="rId1"/>' +
  '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>\'Valid values\'!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>H2:H1000</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>'

export function handTemplate(template: HandTemplate): Uint8Array {
  const { prefix = '', dimension = 'A1:R1', sharedStrings = [], example, parts = {} } = template
  const cols =
    template.cols ??
    `<${prefix}cols><${prefix}col min="1" max="2" width="20" style="1" customWidth="1"/><${prefix}col min="3" max="3" width="9" hidden="1"/></${prefix}cols>`
  const space = prefix ? `xmlns:${prefix.slice(0, -1)}` : 'xmlns'
  const sheet = (data: string) => `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`
  const sheets = [
    ['Instructions', 'worksheets/sheet1.xml', ''],
    ['Data definitions', '/xl/worksheets/sheet2.xml', ''],
    ...(example ? [['Example', 'worksheets/sheet4.xml', example.state ?? '']] : []),
    [TEMPLATE_SHEET, 'worksheets/sheet7.xml', ''],
    ['Valid values', 'worksheets/sheet3.xml', 'hidden'],
  ] as const
  const files: Record<string, string> = {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${sheets.map(([, target]) => `<Override PartName="/xl/${target.replace('/xl/', '')}" ContentType="${TYPE}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${TYPE}.calcChain+xml"/><Override PartName="/xl/comments1.xml" ContentType="${TYPE}.comments+xml"/></Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets.map(([name, , state], i) => `<sheet name="${name}" sheetId="${i + 11}"${state && ` state="${state}"`} r:id="rSheet${i}"/>`).join('')}</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="2">${TEMPLATE_SHEET}!$1:$1</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map(([, target], i) => `<Relationship Id="rSheet${i}" Type="${REL}/worksheet" Target="${target}"/>`).join('')}<Relationship Id="rA" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="rB" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rC" Type="${REL}/calcChain" Target="calcChain.xml"/></Relationships>`,
    'xl/styles.xml': `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill></dxf></dxfs></styleSheet>`,
    'xl/sharedStrings.xml': `${DECLARATION}<sst xmlns="${MAIN}" count="${sharedStrings.length}" uniqueCount="${sharedStrings.length}">${sharedStrings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/calcChain.xml': `${DECLARATION}<calcChain xmlns="${MAIN}"><c r="A1" i="11"/></calcChain>`,
    'xl/comments1.xml': `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>Amazon</author></authors><commentList><comment ref="A1" authorId="0"><text><t>3-7-7</t></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"></xml>',
    'xl/worksheets/_rels/sheet7.xml.rels': `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId2" Type="${REL}/comments" Target="../comments1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'),
    'xl/worksheets/sheet2.xml': sheet(
      ['order-id', 'ship-date', 'carrier-code', 'tracking-number']
        .map((name, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>${name}</t></is></c></row>`)
        .join(''),
    ),
    'xl/worksheets/sheet3.xml': sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>Standard</t></is></c></row>'),
    ...(example && { 'xl/worksheets/sheet4.xml': sheet(example.sheetData) }),
    [TEMPLATE_PART]: `${DECLARATION}<${prefix}worksheet ${space}="${MAIN}" xmlns:r="${REL}"><${prefix}dimension ref="${dimension}"/><${prefix}sheetViews><${prefix}sheetView workbookViewId="0"/></${prefix}sheetViews>${cols}<${prefix}sheetData>${template.sheetData}</${prefix}sheetData>${template.tail ?? (prefix ? '' : TAIL)}</${prefix}worksheet>`,
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

/** A row of inline texts; an empty name leaves the column out. */
export function textRow(r: number, texts: readonly string[], attributes = ''): string {
  const cells = texts.map((text, i) =>
    text ? `<c r="${String.fromCharCode(65 + i)}${r}" t="inlineStr"><is><t>${text}</t></is></c>` : '',
  )
  return `<row r="${r}"${attributes}>${cells.join('')}</row>`
}

/** The names of the parts whose bytes differ, or that only one of the two packages has. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [unzipSync(before), unzipSync(after)]
  const same = (name: string) => Buffer.from(a[name] ?? []).equals(Buffer.from(b[name] ?? []))
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => !a[name] || !b[name] || !same(name))
}

/** A sheet's XML without its dimension and without the rows below the header. */
export function outsideOfRows(xml: string, headerRow: number): string {
  return xml
    .replace(/<(\w+:)?dimension [^>]*>/, '')
    .replace(/<(?:\w+:)?row\b[^>]*?\br="(\d+)"[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?row>)/g, (row, r) =>
      Number(r) > headerRow ? '' : row,
    )
}
