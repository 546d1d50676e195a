import type { FileError } from '@shared/domain/files/issue'
import { knowsHeader } from '@shared/domain/sheets/header-words'
import type { Sheet } from '@shared/domain/sheets/sheet'
import { decode, type EncodingHints, type EncodingName } from '../read/encoding'
import { unguarded } from '../read/guard'
import { sniffBinary } from '../read/sniff'
import { NotReadable } from './limits'
import { readMarkupWorkbook, readOldWorkbook } from './old-workbook'
import { readTextSheet } from './text'
import { readWorkbook } from './workbook'

export { readTextSheet }

/** A workbook's own text has no encoding to be guessed. */
export type SheetEncoding = EncodingName | 'workbook'

export type ReadSheets = { ok: true; sheets: Sheet[]; encoding: SheetEncoding } | { ok: false; error: FileError }

/** More than this is not read into memory. */
const LARGEST_BYTES = 200 * 1024 * 1024

/**
 * Reads a forwarder's or ERP's file: `.xlsx`, `.xls` (also the web pages and XML tables that are called so), `.csv`, `.txt`.
 * The contents count, not the name; it only settles which delimiter is likelier. Never throws.
 */
export function readSheets(bytes: Uint8Array, fileName: string, hints: EncodingHints): ReadSheets {
  try {
    const read = readAny(bytes, fileName, hints)
    const isEmpty = read.sheets.every((sheet) => sheet.rows.every((row) => row.length === 0))
    return isEmpty ? { ok: false, error: { code: 'emptyFile' } } : { ok: true, ...read }
  } catch (error) {
    return { ok: false, error: error instanceof NotReadable ? error.reason : { code: 'workbookDamaged' } }
  }
}

function readAny(
  bytes: Uint8Array,
  fileName: string,
  hints: EncodingHints,
): { sheets: Sheet[]; encoding: SheetEncoding } {
  if (bytes.length === 0) throw new NotReadable('emptyFile')
  if (bytes.length > LARGEST_BYTES) throw new NotReadable('sheetTooLarge')
  const binary = sniffBinary(bytes)
  if (binary === 'binaryFile') throw new NotReadable('binaryFile')
  if (binary === 'spreadsheet')
    return { sheets: bytes[0] === 0xd0 ? readOldWorkbook(bytes) : readWorkbook(bytes), encoding: 'workbook' }
  const decoded = decode(bytes, hints, isOurs)
  if (!decoded) throw new NotReadable('undecodable')
  const { text, encoding } = decoded
  const sheets = isMarkup(text) ? readMarkupWorkbook(text) : [readTextSheet(unguarded(text), fileName)]
  return { sheets, encoding }
}

/** Enough of a file to see its header. */
const START = 16_384

const isMarkup = (text: string) =>
  /^\s*<(\?xml|!doctype|html|meta|head|table|workbook|style|\w+:workbook)\b/i.test(text.slice(0, START))

/** Proves an encoding: a header word reads as it should. */
function isOurs(text: string): boolean {
  return text
    .slice(0, START)
    .split(/[\t,;\r\n<>"]/)
    .some(knowsHeader)
}
