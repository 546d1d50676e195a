import { strFromU8, strToU8, zipSync } from 'fflate'
import { readBook, readSharedStrings, type SheetPart } from '../sheets/book'
import { END, OPEN, scanXml, TEXT } from '../sheets/xml'
import { openZip } from '../sheets/zip'

export interface WorkbookPackage {
  parts: Record<string, Uint8Array>
  sheets: SheetPart[]
  sharedStrings: string[]
}

/** Unpacks an .xlsx. Throws where it is not one, or too large to be a template. */
export function openWorkbook(bytes: Uint8Array): WorkbookPackage {
  const { names, part } = openZip(bytes)
  const parts = Object.fromEntries(names.map((name) => [name, part(name) ?? new Uint8Array()]))
  const xml = (path: string) => (parts[path] ? strFromU8(parts[path]) : '')
  const book = readBook(xml)
  const sheets = book.sheets.filter(({ path }) => parts[path])
  if (sheets.length === 0) throw new Error('no sheets')
  return { parts, sheets, sharedStrings: readSharedStrings(xml(book.strings)) }
}

/** Packs the parts again with one of them replaced; every other part keeps its bytes. */
export function packWorkbook(workbook: WorkbookPackage, path: string, xml: string): Uint8Array {
  return zipSync({ ...workbook.parts, [path]: strToU8(xml) }, { level: 6, mtime: new Date(Date.UTC(1980, 0, 2)) })
}

export function sheetXml(workbook: WorkbookPackage, sheet: SheetPart): string {
  return strFromU8(workbook.parts[sheet.path] ?? new Uint8Array())
}

/** Column number of a cell reference, from 1: `AB12` is 28. */
export function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference.replace(/[^A-Z]/g, '')) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

export function lettersOf(column: number): string {
  let letters = ''
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return letters
}

/** Texts of the first rows of a sheet: row number, then column number to text. Throws on malformed XML. */
export function firstRows(workbook: WorkbookPackage, sheet: SheetPart, rows: number): Map<number, Map<number, string>> {
  const found = new Map<number, Map<number, string>>()
  const scan = scanXml(sheetXml(workbook, sheet))
  let row = 0
  let column = 0
  let type = ''
  let text = ''
  let inValue = false
  for (let token = scan.next(); token !== END; token = scan.next()) {
    if (token === TEXT) {
      if (inValue) text += scan.text()
      continue
    }
    const name = scan.name()
    if (token === OPEN) {
      if (name === 'row') {
        row = Number(scan.attribute('r')) || row + 1
        column = 0
        if (row > rows) break
        found.set(row, new Map())
      } else if (name === 'c') {
        const reference = scan.attribute('r')
        column = reference ? columnOf(reference) : column + 1
        type = scan.attribute('t')
        text = ''
      }
      inValue = name === 'v' || name === 't'
    } else if (name === 'v' || name === 't') inValue = false
    else if (name === 'c') {
      const shown = type === 's' ? (workbook.sharedStrings[Number(text)] ?? '') : text
      if (shown.trim() !== '') found.get(row)?.set(column, shown.trim())
    }
  }
  return found
}
