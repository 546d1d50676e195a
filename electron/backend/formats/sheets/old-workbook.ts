import { type CellObject, read, type RowInfo, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { Cell, Sheet } from '@shared/domain/sheets/sheet'
import { cellRecords } from './biff'
import { type Budget, cellBudget, LARGEST_MARKUP, MOST_COLUMNS, MOST_ROWS, NotReadable } from './limits'
import { numberCell, type NumberStyle, styleOfCode } from './numbers'
import { rowBuilder } from './row-builder'

/** Two million cells of an old workbook; the library holds all of them at once. */
const LARGEST_OLD = 64 * 1024 * 1024
/** The name of the stream that an encrypted .xlsx is kept in (MS-OFFCRYPTO §1.3.1). */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')
const LEAN = { dense: true, cellNF: true, cellText: false, cellFormula: false, cellHTML: false, raw: true } as const

/** Reads an old `.xls` by a library. Throws NotReadable, and other errors where the file is damaged. */
export function readOldWorkbook(bytes: Uint8Array): Sheet[] {
  if (bytes.length > LARGEST_OLD) throw new NotReadable('sheetTooLarge')
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED))
    throw new NotReadable('workbookEncrypted')
  return readByLibrary(() => read(Buffer.from(cellRecords(bytes)), { ...LEAN, type: 'buffer' }))
}

/** Many programs write a web page or an XML table and call it `.xls`; Excel opens it all the same. */
export function readMarkupWorkbook(text: string): Sheet[] {
  if (text.length > LARGEST_MARKUP) throw new NotReadable('sheetTooLarge')
  if (/<!DOCTYPE[^>]*\[|<!ENTITY/i.test(text.slice(0, 65_536))) throw new NotReadable('workbookDamaged')
  let places = MOST_ROWS
  for (const [, count] of text.matchAll(PLACES)) {
    places -= Number(count)
    if (places < 0) throw new NotReadable('sheetTooLarge')
  }
  return readByLibrary(() => read(text, { ...LEAN, type: 'string' }))
}

/** Attributes that make the library go through as many rows or columns as they say: all together no more than a sheet has. */
const PLACES = /\b(?:Index|Span|MergeAcross|MergeDown|colspan|rowspan)\s*=\s*["']?\s*(\d+)/gi

function readByLibrary(readIt: () => WorkBook): Sheet[] {
  let book: WorkBook
  try {
    book = readIt()
  } catch (error) {
    if (error instanceof NotReadable) throw error
    throw new NotReadable(/password|encrypt/i.test(String(error)) ? 'workbookEncrypted' : 'workbookDamaged')
  }
  const budget = cellBudget()
  const is1904 = book.Workbook?.WBProps?.date1904 === true
  return book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name]
    if (!sheet) return []
    return [{ name, hidden: Boolean(book.Workbook?.Sheets?.[i]?.Hidden), ...rowsOf(sheet, is1904, budget) }]
  })
}

function rowsOf(sheet: WorkSheet, is1904: boolean, budget: Budget): Pick<Sheet, 'rows' | 'hiddenLines'> {
  const { put, merge, hide, done } = rowBuilder(budget)
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  // Of a row at place 1,000,000,000 the list is that long, and going through it takes minutes.
  if (data.length > MOST_ROWS || data.some((row) => row && row.length > MOST_COLUMNS))
    throw new NotReadable('workbookDamaged')
  const known = new Map<string, NumberStyle>()
  const styleOf = (code: string): NumberStyle => {
    const style = known.get(code) ?? styleOfCode(code)
    known.set(code, style)
    return style
  }
  data.forEach((row, line) => row?.forEach((cell, column) => cell && put(line, column, cellOf(cell, is1904, styleOf))))
  merge((sheet['!merges'] ?? []).flatMap(({ s, e }) => (e.r > s.r ? [{ top: s.r, bottom: e.r, left: s.c }] : [])))
  const infos: readonly (RowInfo | undefined)[] = sheet['!rows'] ?? []
  infos.forEach((info, line) => info?.hidden && hide(line))
  return done()
}

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!', 0x07: '#DIV/0!', 0x0f: '#VALUE!', 0x17: '#REF!', 0x1d: '#NAME?', 0x24: '#NUM!', 0x2a: '#N/A', 0x2b: '#GETTING_DATA',
} // prettier-ignore

function cellOf({ t, v, z }: CellObject, is1904: boolean, styleOf: (code: string) => NumberStyle): Cell {
  switch (t) {
    case 'n':
      return numberCell(String(v), styleOf(typeof z === 'string' ? z : ''), is1904) ?? ''
    case 'b':
      return v ? 'TRUE' : 'FALSE'
    case 'e':
      return { text: ERRORS[Number(v)] ?? '#ERROR', kind: 'error' }
    case 'd':
      return { text: v instanceof Date ? v.toISOString().slice(0, 16) : String(v), kind: 'date' }
    default:
      return v === undefined || v === null ? '' : String(v)
  }
}
