import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readBook, readSharedStrings, type SheetPart } from '../sheets/book'
import { SaxesParser, type SaxesTagPlain } from 'saxes'

/** More than any template holds: a larger one is hostile or not a template. */
const LARGEST_UNPACKED = 300 * 1024 * 1024
const MOST_PARTS = 5_000

export interface WorkbookPackage {
  parts: Record<string, Uint8Array>
  sheets: SheetPart[]
  sharedStrings: string[]
}

/** Walks an XML part; throws on malformed XML and on document types, which workbooks never have. */
export function walkXml(
  xml: string,
  handle: {
    open?: (name: string, attributes: Record<string, string>) => boolean | void
    text?: (text: string) => void
    close?: (name: string) => void
  },
): void {
  const parser = new SaxesParser({ xmlns: false })
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('document type in a workbook part')
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (handle.open?.(local(tag.name), tag.attributes) === false) throw STOP
  })
  if (handle.text) parser.on('text', handle.text)
  if (handle.close) parser.on('closetag', (tag: SaxesTagPlain) => handle.close?.(local(tag.name)))
  try {
    parser.write(xml).close()
  } catch (error) {
    if (error !== STOP) throw error
  }
}
const STOP = new Error('seen enough')

/** Unpacks an .xlsx. Throws where it is not one, or too large to be a template. */
export function openWorkbook(bytes: Uint8Array): WorkbookPackage {
  let size = 0
  let count = 0
  const parts = unzipSync(bytes, {
    filter(file) {
      size += file.originalSize
      count += 1
      if (size > LARGEST_UNPACKED || count > MOST_PARTS) throw new Error('larger than any template')
      return true
    },
  })
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

/** Texts of the first rows of a sheet: row number, then column number to text. */
export function firstRows(workbook: WorkbookPackage, sheet: SheetPart, rows: number): Map<number, Map<number, string>> {
  const found = new Map<number, Map<number, string>>()
  let row = 0
  let column = 0
  let type = ''
  let text = ''
  let inValue = false
  walkXml(sheetXml(workbook, sheet), {
    open(name, { r = '', t = '' }) {
      if (name === 'row') {
        row = Number(r) || row + 1
        column = 0
        if (row > rows) return false
        found.set(row, new Map())
      }
      if (name === 'c') {
        column = r ? columnOf(r) : column + 1
        type = t
        text = ''
      }
      inValue = name === 'v' || name === 't'
      return true
    },
    text(more) {
      if (inValue) text += more
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      if (name !== 'c') return
      const shown = type === 's' ? (workbook.sharedStrings[Number(text)] ?? '') : text
      if (shown.trim() !== '') found.get(row)?.set(column, shown.trim())
    },
  })
  return found
}
