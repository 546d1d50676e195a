import type { Sheet } from '@shared/domain/sheets/sheet'
import { readBook, readNumberStyles, readSharedStrings } from './book'
import { cellBudget, NotReadable } from './limits'
import { readWorksheet } from './worksheet'
import { openZip } from './zip'

/** Reads an `.xlsx`. Throws NotReadable, and other errors where the XML is damaged. */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  const { part } = openZip(bytes)
  const decoder = new TextDecoder()
  const xml = (path: string) => (path === '' ? '' : decoder.decode(part(path)))
  const book = readBook(xml)
  if (book.sheets.length === 0) throw new NotReadable('workbookDamaged')
  const texts = {
    strings: readSharedStrings(xml(book.strings)),
    styles: readNumberStyles(xml(book.styles)),
    is1904: book.is1904,
  }
  const budget = cellBudget()
  return book.sheets.map(({ name, path, hidden }) => {
    const sheet = xml(path)
    if (sheet === '') throw new NotReadable('workbookDamaged')
    return { name, hidden, ...readWorksheet(sheet, texts, budget) }
  })
}
