import { read as readOldWorkbook, utils } from '@e965/xlsx'
import { DeskError } from '@shared/contract/errors'
import type { ConfirmationLine } from '@shared/domain/shipments/confirmation'
import { fillSheet, SheetHasRows } from '../write/fill-sheet'
import { firstRows, openWorkbook, packWorkbook, sheetXml } from '../write/workbook-package'
import { CONFIRMATION_LAYOUTS, confirmationCells, type ConfirmationLayoutId, firstUnfit } from './shipping-confirmation'

export type FilledTemplate =
  | { kind: 'filled'; bytes: Uint8Array; sheet: string }
  /** An old .xls is not written to; its columns tell which text layout it is of. */
  | { kind: 'oldXls'; layout: ConfirmationLayoutId; sheet: string }

/** The column names stand within the first rows: row 1 in the US and Europe, row 3 in Japan (formats.md §2). */
const HEADER_WITHIN = 10
const NEEDED = ['order-id', 'ship-date', 'carrier-code', 'tracking-number'] as const

const isHeader = (names: readonly string[]) => NEEDED.every((name) => names.includes(name))

/**
 * Fills the template the operator downloaded: the sheet with the shipping confirmation's column names, by name, everything
 * else in the workbook untouched. A sheet that already holds rows, such as one of examples, or that is hidden gives way to
 * another with the same columns. Throws DeskError templateNotRecognised, templateHasRows, templateDamaged, notRepresentable.
 */
export function fillTemplate(bytes: Uint8Array, fileName: string, lines: readonly ConfirmationLine[]): FilledTemplate {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return oldTemplate(bytes, fileName)
  const workbook = parseOrRefuse(fileName, () => openWorkbook(bytes))
  let hasRows: DeskError | undefined
  for (const sheet of workbook.sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden))) {
    const rows = parseOrRefuse(fileName, () => firstRows(workbook, sheet, HEADER_WITHIN))
    for (const [row, cells] of rows) {
      const names = new Map([...cells].map(([column, text]) => [text.toLowerCase(), column]))
      if (!isHeader([...names.keys()])) continue
      const columns = [...names.values()]
      const cellsOf = confirmationCells([...names.keys()])
      const unfit = firstUnfit(lines, [...names.keys()], CONFIRMATION_LAYOUTS[layoutOf([...names.keys()])].encoding)
      if (unfit) throw new DeskError('notRepresentable', unfit)
      try {
        const xml = fillSheet(sheetXml(workbook, sheet), row, columns, lines.map(cellsOf)) // prettier-ignore
        return { kind: 'filled', bytes: packWorkbook(workbook, sheet.path, xml), sheet: sheet.name }
      } catch (error) {
        if (!(error instanceof SheetHasRows)) throw new DeskError('templateDamaged', { fileName })
        hasRows ??= new DeskError('templateHasRows', { fileName, sheet: sheet.name, row: error.row })
        break
      }
    }
  }
  if (hasRows) throw hasRows
  throw new DeskError('templateNotRecognised', {
    fileName,
    found: workbook.sheets.map((sheet) => sheet.name).join(', '),
  })
}

function oldTemplate(bytes: Uint8Array, fileName: string): FilledTemplate {
  const workbook = parseOrRefuse(fileName, () => readOldWorkbook(bytes, { type: 'array', sheetRows: HEADER_WITHIN }))
  for (const [name, sheet] of Object.entries(workbook.Sheets))
    for (const row of utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: false })) {
      const names = row.map((cell) => String(cell ?? '').trim().toLowerCase()) // prettier-ignore
      if (isHeader(names)) return { kind: 'oldXls', layout: layoutOf(names), sheet: name }
    }
  throw new DeskError('templateNotRecognised', { fileName, found: workbook.SheetNames.join(', ') })
}

function layoutOf(names: readonly string[]): ConfirmationLayoutId {
  if (names.includes('cod-collection-method')) return 'japan19'
  return CONFIRMATION_LAYOUTS.standard18.columns.every((name) => names.includes(name)) ? 'standard18' : 'legacy8'
}

function parseOrRefuse<T>(fileName: string, parse: () => T): T {
  try {
    return parse()
  } catch {
    throw new DeskError('templateDamaged', { fileName })
  }
}
