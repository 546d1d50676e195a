import { columnOf, lettersOf } from './workbook-package'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c)

/** A row below the header already holds something: the template is not empty, and nothing of it may be lost. */
export class SheetHasRows extends Error {
  constructor(readonly row: number) {
    super(`row ${row} is not empty`)
  }
}

interface Cell {
  column: number
  xml: string
  style: string
}

/**
 * Writes rows of text under a header row into a sheet's XML, touching nothing but the rows it fills and `<dimension>`: their
 * styles, and all cells in other columns, stay. Throws SheetHasRows where a cell in the way has a value or a formula.
 */
export function fillSheet(
  xml: string,
  headerRow: number,
  columns: readonly number[],
  rows: readonly (readonly string[])[],
): string {
  const prefix = /<(\w+:)?worksheet\b/.exec(xml)?.[1] ?? ''
  const open = new RegExp(`<${prefix}sheetData\\s*(/?)>`).exec(xml)
  if (!open) throw new Error('no sheetData')
  const start = open.index + open[0].length
  const end = open[1] ? start : xml.indexOf(`</${prefix}sheetData>`, start)
  if (end === -1) throw new Error('sheetData does not end')
  const data = open[1] ? '' : xml.slice(start, end)

  const rowPattern = new RegExp(`<${prefix}row\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}row>)`, 'g')
  const before: string[] = []
  const below = new Map<number, { attributes: string; cells: Cell[]; xml: string }>()
  let number = 0
  for (const [whole, attributes = '', content = ''] of data.matchAll(rowPattern)) {
    number = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? number + 1)
    if (number <= headerRow) before.push(whole)
    else below.set(number, { attributes, cells: readCells(content, prefix), xml: whole })
  }
  const wanted = new Set(columns)
  const hasValue = (cell: Cell) =>
    new RegExp(`<${prefix}(v|f|is)\\b`).test(cell.xml) && !new RegExp(`<${prefix}v>\\s*</${prefix}v>`).test(cell.xml)
  for (const [at, row] of below)
    if (row.cells.some((cell) => wanted.has(cell.column) && hasValue(cell))) throw new SheetHasRows(at)

  const styleOf = new Map<number, string>()
  for (const cell of below.get(headerRow + 1)?.cells ?? []) styleOf.set(cell.column, cell.style)
  for (const column of columns) if (!styleOf.has(column)) styleOf.set(column, columnStyle(xml, prefix, column))

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
        `<${prefix}c r="${lettersOf(column)}${at}"${style && ` s="${style}"`} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escape(value)}</${prefix}t></${prefix}is></${prefix}c>`,
      )
    })
    const ordered = [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell)
    const attributes = (known?.attributes ?? ` r="${at}"`).replace(/\s+spans="[^"]*"/, '')
    return `<${prefix}row${attributes}>${ordered.join('')}</${prefix}row>`
  })
  const rest = [...below.values()].map((row) => row.xml)
  const sheetData = `<${prefix}sheetData>${[...before, ...filled, ...rest].join('')}</${prefix}sheetData>`
  const after = open[1] ? start : end + `</${prefix}sheetData>`.length
  return widenDimension(
    xml.slice(0, open.index) + sheetData + xml.slice(after),
    prefix,
    Math.max(...columns),
    headerRow + rows.length,
  )
}

function readCells(content: string, prefix: string): Cell[] {
  const pattern = new RegExp(`<${prefix}c\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}c>)`, 'g')
  let column = 0
  return [...content.matchAll(pattern)].map(([xml, attributes = '']) => {
    const reference = /\br="([A-Z]+)\d+"/.exec(attributes)?.[1]
    column = reference ? columnOf(reference) : column + 1
    return { column, xml, style: /\bs="(\d+)"/.exec(attributes)?.[1] ?? '' }
  })
}

function columnStyle(xml: string, prefix: string, column: number): string {
  for (const [tag] of xml.matchAll(new RegExp(`<${prefix}col\\b[^>]*>`, 'g'))) {
    const at = (name: string) => new RegExp(`\\b${name}="(\\d+)"`).exec(tag)?.[1]
    if (Number(at('min')) <= column && column <= Number(at('max'))) return at('style') ?? ''
  }
  return ''
}

function widenDimension(xml: string, prefix: string, column: number, row: number): string {
  return xml.replace(
    new RegExp(`(<${prefix}dimension ref=")([A-Z]+)(\\d+)(?::([A-Z]+)(\\d+))?"`),
    (_all, head: string, c1: string, r1: string, c2 = c1, r2 = r1) => {
      const right = lettersOf(Math.max(column, columnOf(String(c2))))
      return `${head}${c1}${r1}:${right}${Math.max(row, Number(r2))}"`
    },
  )
}
