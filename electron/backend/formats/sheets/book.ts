import { type NumberStyle, numberStyle } from './numbers'
import { CLOSE, eachElement, END, OPEN, scanXml, TEXT } from './xml'

export interface SheetPart {
  name: string
  /** Path inside the package. */
  path: string
  hidden: boolean
}

export interface Book {
  sheets: SheetPart[]
  /** Days are counted from 1904. */
  is1904: boolean
  /** Path of the shared strings and of the styles; '' where there are none. */
  strings: string
  styles: string
}

/** A flag of the workbook's XML. */
export const isTrue = (text: string) => text === '1' || text === 'true'

/** What a workbook consists of; `part` gives the XML of a part, '' where there is none. */
export function readBook(part: (path: string) => string): Book {
  const book: Book = { sheets: [], is1904: false, strings: '', styles: '' }
  const targets = new Map<string, string>()
  eachElement(part('xl/_rels/workbook.xml.rels'), (name, attribute) => {
    if (name !== 'Relationship') return
    const path = resolve(attribute('Target'))
    const type = attribute('Type')
    if (type.endsWith('/sharedStrings')) book.strings = path
    if (type.endsWith('/styles')) book.styles = path
    targets.set(attribute('Id'), path)
  })
  eachElement(part('xl/workbook.xml'), (name, attribute) => {
    if (name === 'workbookPr') book.is1904 = isTrue(attribute('date1904'))
    if (name !== 'sheet') return
    const path = targets.get(attribute(':id'))
    if (path) book.sheets.push({ name: attribute('name'), path, hidden: isHidden(attribute('state')) })
  })
  return book
}

const isHidden = (state: string) => state === 'hidden' || state === 'veryHidden'

function resolve(target: string): string {
  const path = target.replaceAll('\\', '/')
  if (path.startsWith('/')) return path.slice(1)
  return path.startsWith('./') ? `xl/${path.slice(2)}` : `xl/${path}`
}

/** `_x000D_` in a cell's text means a carriage return (ISO 29500-1 §22.9.2.19, ST_Xstring). */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

/** Texts that cells refer to by number; formatted pieces joined, readings of Japanese words left out. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = []
  if (xml === '') return strings
  const scan = scanXml(xml)
  let current = ''
  let inText = false
  let inReading = false
  for (let token = scan.next(); token !== END; token = scan.next()) {
    if (token === TEXT) {
      if (inText) current += scan.text()
      continue
    }
    const name = scan.name()
    if (name === 't') inText = token === OPEN && !inReading
    else if (name === 'rPh') inReading = token === OPEN
    else if (name === 'si') {
      if (token === CLOSE) strings.push(decodeXstring(current))
      current = ''
    }
  }
  return strings
}

/** How each cell style shows a number, by the style's number. */
export function readNumberStyles(xml: string): NumberStyle[] {
  const codes = new Map<number, string>()
  const styles: NumberStyle[] = []
  const known = new Map<number, NumberStyle>()
  let inCellStyles = false
  eachElement(xml, (name, attribute) => {
    if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode'))
    else if (name === 'cellXfs') inCellStyles = true
    else if (name === 'cellStyles' || name === 'dxfs') inCellStyles = false
    else if (name === 'xf' && inCellStyles) {
      const id = Number(attribute('numFmtId'))
      const style = known.get(id) ?? numberStyle(id, codes.get(id))
      known.set(id, style)
      styles.push(style)
    }
  })
  return styles
}
