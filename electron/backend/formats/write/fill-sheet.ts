import { placesOf, type SheetPlaces } from './sheet-places'
import { columnOf, lettersOf } from './workbook-package'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** `_x0041_` in a cell's text means `A`; an underscore that is one is written so itself (ISO 29500-1 §22.9.2.19, ST_Xstring). */
const escape = (text: string) =>
  text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c)

/** A row below the header already holds something, or is part of merged cells: nothing of the template may be lost or hidden. */
export class SheetHasRows extends Error {
  constructor(readonly row: number) {
    super(`row ${row} is not empty`)
  }
}

/**
 * Writes rows of text under a header row into a sheet's XML, touching nothing but the rows it fills and `<dimension>`: their
 * styles, and all cells in other columns, stay. Throws SheetHasRows where a cell in the way has a value, a formula, or is merged
 * with others, and an Error where the XML is malformed or has comments.
 */
export function fillSheet(
  xml: string,
  headerRow: number,
  columns: readonly number[],
  rows: readonly (readonly string[])[],
): string {
  // Nothing of a template may be lost, and what is no element has no place among the rows.
  if (/<!--|<!\[CDATA\[/.test(xml)) throw new Error('comment or CDATA in a sheet')
  const { prefix, data, above, below, dimension, merges, columns: widths } = placesOf(xml, headerRow)
  const wanted = new Set(columns)
  for (const [at, row] of below)
    if (row.cells.some((cell) => wanted.has(cell.column) && cell.hasValue)) throw new SheetHasRows(at)
  const merged = mergedRow(merges, wanted, headerRow + 1, headerRow + rows.length)
  if (merged !== undefined) throw new SheetHasRows(merged)

  const styleOf = new Map<number, string>()
  for (const cell of below.get(headerRow + 1)?.cells ?? []) styleOf.set(cell.column, cell.style)
  for (const column of columns) if (!styleOf.has(column)) styleOf.set(column, columnStyle(widths, column))

  const filled = rows.map((values, i) => {
    const at = headerRow + 1 + i
    const known = below.get(at)
    below.delete(at)
    const cells = new Map<number, string>((known?.cells ?? []).map((cell) => [cell.column, cell.xml]))
    columns.forEach((column, c) => {
      const value = values[c] ?? ''
      if (value === '') return
      const style = known?.cells.find((cell) => cell.column === column)?.style ?? styleOf.get(column) ?? ''
      cells.set(
        column,
        `<${prefix}c r="${lettersOf(column)}${at}"${style && ` s="${escape(style)}"`} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escape(value)}</${prefix}t></${prefix}is></${prefix}c>`,
      )
    })
    const ordered = [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell)
    const attributes = (known?.attributes ?? ` r="${at}"`).replace(/\s+spans="[^"]*"/, '')
    return `<${prefix}row${attributes}>${ordered.join('')}</${prefix}row>`
  })
  const rest = [...below.values()].map((row) => row.xml)
  const sheetData = `<${prefix}sheetData>${above}${[...filled, ...rest].join('')}</${prefix}sheetData>`
  const before = widened(xml.slice(0, data.from), dimension, Math.max(...columns), headerRow + rows.length)
  return before + sheetData + xml.slice(data.to)
}

/** The first row between two that merged cells reach into in one of the columns. */
function mergedRow(merges: readonly string[], columns: ReadonlySet<number>, from: number, to: number) {
  let first: number | undefined
  for (const reference of merges) {
    const [, c1 = '', r1, c2 = '', r2] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? []
    if (c1 === '') continue
    const row = Math.max(from, Number(r1))
    const reaches = [...columns].some((column) => columnOf(c1) <= column && column <= columnOf(c2))
    if (reaches && row <= Math.min(to, Number(r2))) first = Math.min(first ?? row, row)
  }
  return first
}

const columnStyle = (columns: SheetPlaces['columns'], column: number) =>
  columns.find(({ min, max }) => min <= column && column <= max)?.style ?? ''

/** What stands before the rows, with a dimension that holds them; one that stands behind them is left. */
function widened(before: string, place: SheetPlaces['dimension'], column: number, row: number): string {
  if (!place || place.to > before.length) return before
  const tag = before
    .slice(place.from, place.to)
    .replace(
      /(\bref=["'])([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?(?=["'])/,
      (_all, head: string, c1: string, r1: string, c2 = c1, r2 = r1) => {
        const right = lettersOf(Math.max(column, columnOf(String(c2))))
        return `${head}${c1}${r1}:${right}${Math.max(row, Number(r2))}`
      },
    )
  return before.slice(0, place.from) + tag + before.slice(place.to)
}
