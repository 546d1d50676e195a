import { DeskError } from '@shared/contract/errors'
import { cellText } from '@shared/domain/sheets/sheet'
import { readOldWorkbook } from '../sheets/old-workbook'
import { fillSheet, SheetHasRows } from '../write/fill-sheet'
import { firstRows, openWorkbook, packWorkbook, sheetXml } from '../write/workbook-package'
import { type CellOf, firstUnfit, type UploadLayout } from './render'

export type FilledTemplate =
  | { kind: 'filled'; bytes: Uint8Array; sheet: string }
  /** An old .xls is not written to; its column names, in lower case, tell which text layout it is of. */
  | { kind: 'oldXls'; columns: string[]; sheet: string }

/** How the sheet to fill is told from others, by its column names in lower case. */
export interface TemplateSheet {
  needed: readonly string[]
  /** Names of another template that has the needed ones too. */
  foreign?: readonly string[]
}

/** What is to be filled in, and where. */
export interface TemplateFilling<L extends { orderId: string }> {
  lines: readonly L[]
  sheet: TemplateSheet
  /** The cells of a line under column names, in lower case as the sheet has them. */
  cells(columns: readonly string[]): CellOf<L>[]
  encoding(columns: readonly string[]): UploadLayout['encoding']
}

/** The column names stand within the first rows: row 1 in the US and Europe, row 3 in Japan (formats.md §2). */
const HEADER_WITHIN = 10

const isSheet = (names: readonly string[], { needed, foreign = [] }: TemplateSheet) =>
  needed.every((name) => names.includes(name)) && !foreign.some((name) => names.includes(name))

/**
 * Fills the template the operator downloaded: the sheet with the file's column names, by name, everything
 * else in the workbook untouched. A sheet that already holds rows, such as one of examples, or that is hidden gives way to
 * another with the same columns. Throws DeskError templateNotRecognised, templateHasRows, templateDamaged, notRepresentable.
 */
export function fillTemplate<L extends { orderId: string }>(
  bytes: Uint8Array,
  fileName: string,
  { lines, sheet: wanted, cells: cellsOf, encoding }: TemplateFilling<L>,
): FilledTemplate {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return oldTemplate(bytes, fileName, wanted)
  const workbook = parseOrRefuse(fileName, () => openWorkbook(bytes))
  let hasRows: DeskError | undefined
  for (const sheet of workbook.sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden))) {
    const rows = parseOrRefuse(fileName, () => firstRows(workbook, sheet, HEADER_WITHIN))
    for (const [row, cells] of rows) {
      const found = new Map([...cells].map(([column, text]) => [text.trim().toLowerCase(), column]))
      const names = [...found.keys()]
      if (!isSheet(names, wanted)) continue
      const values = cellsOf(names)
      const unfit = firstUnfit(lines, names, values, encoding(names))
      if (unfit) throw new DeskError('notRepresentable', unfit)
      try {
        const filled = lines.map((line) => values.map((value) => value(line)))
        const xml = fillSheet(sheetXml(workbook, sheet), row, [...found.values()], filled)
        return { kind: 'filled', bytes: packWorkbook(workbook, sheet.path, xml), sheet: sheet.name }
      } catch (error) {
        if (!(error instanceof SheetHasRows)) throw new DeskError('templateDamaged', { fileName })
        hasRows ??= new DeskError('templateHasRows', { fileName, sheet: sheet.name, row: error.row })
        break
      }
    }
  }
  if (hasRows) throw hasRows
  throw notRecognised(
    fileName,
    wanted,
    workbook.sheets.map(({ name }) => name),
  )
}

const notRecognised = (fileName: string, { needed }: TemplateSheet, sheets: readonly string[]) =>
  new DeskError('templateNotRecognised', { fileName, needed: needed.join(', '), found: sheets.join(', ') })

function oldTemplate(bytes: Uint8Array, fileName: string, wanted: TemplateSheet): FilledTemplate {
  const sheets = parseOrRefuse(fileName, () => readOldWorkbook(bytes))
  for (const { name, rows } of sheets)
    for (const row of rows.slice(0, HEADER_WITHIN)) {
      const names = row.map((cell) => cellText(cell).trim().toLowerCase())
      if (isSheet(names, wanted)) return { kind: 'oldXls', columns: names, sheet: name }
    }
  throw notRecognised(fileName, wanted, sheets.map(({ name }) => name)) // prettier-ignore
}

function parseOrRefuse<T>(fileName: string, parse: () => T): T {
  try {
    return parse()
  } catch {
    throw new DeskError('templateDamaged', { fileName })
  }
}
