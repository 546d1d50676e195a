import type { FileError } from '@shared/domain/files/issue'
import type { Sheet } from '@shared/domain/sheets/sheet'
import type { Contents } from '../read/contents'
import type { EncodingName } from '../read/encoding'
import { PROGRAM_TEXTS } from '../read/sniff'
import { LARGEST_TEXT, NotReadable } from './limits'
import { readMarkupWorkbook, readOldWorkbook } from './old-workbook'
import { readTextSheet } from './text'
import { readWorkbook } from './workbook'

/** A workbook's own text has no encoding to be guessed. */
export type SheetEncoding = EncodingName | 'workbook'

export type ReadSheets = { ok: true; sheets: Sheet[]; encoding: SheetEncoding } | { ok: false; error: FileError }

/**
 * Reads a forwarder's or ERP's file: `.xlsx`, `.xls` (also the web pages and XML tables that are called so), `.csv`, `.txt`.
 * The contents count, not the name; it only settles which delimiter is likelier. Never throws.
 */
export function sheetsOf(contents: Contents, fileName: string): ReadSheets {
  try {
    const sheets = readAny(contents, fileName)
    if (sheets.every((sheet) => sheet.rows.every((row) => row.length === 0)))
      return { ok: false, error: { code: contents.kind === 'page' ? 'webPage' : 'emptyFile' } }
    return { ok: true, sheets, encoding: 'encoding' in contents ? contents.encoding : 'workbook' }
  } catch (error) {
    return { ok: false, error: error instanceof NotReadable ? error.reason : { code: 'workbookDamaged' } }
  }
}

function readAny(contents: Contents, fileName: string): Sheet[] {
  switch (contents.kind) {
    case 'workbook':
      return readWorkbook(contents.bytes)
    case 'oldWorkbook':
      return readOldWorkbook(contents.bytes)
    case 'page':
      if (!/<t(able|r)\b/i.test(contents.text)) throw new NotReadable('webPage')
      return readMarkupWorkbook(contents.text)
    case 'xmlWorkbook':
      return readMarkupWorkbook(contents.text)
    case 'plain':
      if (contents.text.length > LARGEST_TEXT) throw new NotReadable('sheetTooLarge')
      return [readTextSheet(contents.text, fileName)]
    default:
      throw new NotReadable(PROGRAM_TEXTS[contents.kind])
  }
}
