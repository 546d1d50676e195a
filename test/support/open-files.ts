import { openReportText, type EncodingHints, type OpenResult } from '@backend/formats/read/order-report'
import { openContents } from '@backend/formats/read/contents'
import { type ReadSheets, sheetsOf } from '@backend/formats/sheets/read-sheets'
import { openTable as openTableOf } from '@backend/formats/tables/open-table'
import { lookAt } from '@backend/formats/tables/looked-at'
import { SHIPMENTS } from '@backend/modules/mcf/files/shipment-format'
import { STOCK_FORMATS } from '@backend/modules/stock/files/report-formats'
import { WHOLE_FILE_READERS as READERS } from '@backend/engine/readers'

/** The bytes of a file read as one kind of file only, by the two steps that the files thread takes for each kind in turn. */

const knowsName = (cell: string) => READERS.some((reader) => reader.knowsName?.(cell))

export function openReport(bytes: Uint8Array, hints: EncodingHints): OpenResult {
  const contents = openContents(bytes, hints, knowsName)
  if ('error' in contents) return { ok: false, error: contents.error }
  return contents.kind === 'plain'
    ? openReportText(contents.text, contents.encoding)
    : { ok: false, error: { code: 'spreadsheet' } }
}

/** What is pasted is read as a file in UTF-8. */
export const openPastedReport = (text: string): OpenResult =>
  openReport(Buffer.from(text), { japan: false, chinese: true })

export function openTable(bytes: Uint8Array, hints: EncodingHints) {
  const contents = openContents(bytes, hints, knowsName)
  if ('error' in contents || contents.kind !== 'plain') return undefined
  const table = openTableOf(lookAt(bytes, { fileName: '', hints, knowsName }), [...STOCK_FORMATS, SHIPMENTS])
  return table && 'refused' in table ? undefined : table
}

export function readSheets(bytes: Uint8Array, fileName: string, hints: EncodingHints): ReadSheets {
  const contents = openContents(bytes, hints, knowsName)
  return 'error' in contents ? { ok: false, error: contents.error } : sheetsOf(contents, fileName)
}
