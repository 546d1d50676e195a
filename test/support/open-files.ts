import { openReportText, type EncodingHints, type OpenResult } from '@backend/formats/read'
import { openContents } from '@backend/formats/read/contents'
import { type ReadSheets, sheetsOf } from '@backend/formats/sheets'
import { type OpenedTable, openTableText } from '@backend/formats/tables'

/** The bytes of a file read as one kind of file only, by the two steps that the files thread takes for each kind in turn. */

export function openReport(bytes: Uint8Array, hints: EncodingHints): OpenResult {
  const contents = openContents(bytes, hints)
  if ('error' in contents) return { ok: false, error: contents.error }
  return contents.kind === 'plain'
    ? openReportText(contents.text, contents.encoding)
    : { ok: false, error: { code: 'spreadsheet' } }
}

/** What is pasted is read as a file in UTF-8. */
export const openPastedReport = (text: string): OpenResult =>
  openReport(Buffer.from(text), { japan: false, chinese: true })

export function openTable(bytes: Uint8Array, hints: EncodingHints): OpenedTable | undefined {
  const contents = openContents(bytes, hints)
  return 'error' in contents || contents.kind !== 'plain' ? undefined : openTableText(contents.text, contents.encoding)
}

export function readSheets(bytes: Uint8Array, fileName: string, hints: EncodingHints): ReadSheets {
  const contents = openContents(bytes, hints)
  return 'error' in contents ? { ok: false, error: contents.error } : sheetsOf(contents, fileName)
}
