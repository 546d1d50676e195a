import { columnOf, lettersOf, walkXml } from './workbook-package'

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

interface Cell {
  column: number
  xml: string
  style: string
}

/**
 * Writes rows of text under a header row into a sheet's XML, touching nothing but the rows it fills and `<dimension>`: their
 * styles, and all cells in other columns, stay. Throws SheetHasRows where a cell in the way has a value, a formula, or is merged
 * with others, and an Error where the XML is not one that can be edited as text.
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
  // The patterns below hold for well-formed XML without comments only; on other text they could also take for ever.
  if (/<!--|<!\[CDATA\[/.test(xml)) throw new Error('comment or CDATA in a sheet')
  walkXml(xml, {})
  const data = open[1] ? '' : xml.slice(start, end)

  const rowPattern = new RegExp(`<${prefix}row\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}row>)`, 'g')
  let headerEnd = 0
  const below = new Map<number, { attributes: string; cells: Cell[]; xml: string }>()
  let number = 0
  for (const match of data.matchAll(rowPattern)) {
    const [whole, attributes = '', content = ''] = match
    number = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? number + 1)
    if (number <= headerRow) headerEnd = match.index + whole.length
    else below.set(number, { attributes, cells: readCells(content, prefix), xml: whole })
  }
  const wanted = new Set(columns)
  // A formula counts whatever it shows: a blank result is stored as `<v></v>`, and calcChain names the cell.
  const value = new RegExp(`<${prefix}(f|is)\\b|<${prefix}v\\b[^>]*>(?!\\s*</${prefix}v>)`)
  const hasValue = (cell: Cell) => value.test(cell.xml)
  for (const [at, row] of below)
    if (row.cells.some((cell) => wanted.has(cell.column) && hasValue(cell))) throw new SheetHasRows(at)
  const merged = mergedRow(xml, prefix, wanted, headerRow + 1, headerRow + rows.length)
  if (merged !== undefined) throw new SheetHasRows(merged)

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
  const sheetData = `<${prefix}sheetData>${data.slice(0, headerEnd)}${[...filled, ...rest].join('')}</${prefix}sheetData>`
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

/** The first row between two that merged cells reach into in one of the columns. */
function mergedRow(xml: string, prefix: string, columns: ReadonlySet<number>, from: number, to: number) {
  let first: number | undefined
  for (const [, c1 = '', r1, c2 = '', r2] of xml.matchAll(
    new RegExp(`<${prefix}mergeCell\\b[^>]*?\\bref="\\$?([A-Z]+)\\$?(\\d+):\\$?([A-Z]+)\\$?(\\d+)"`, 'g'),
  )) {
    const row = Math.max(from, Number(r1))
    const reaches = [...columns].some((column) => columnOf(c1) <= column && column <= columnOf(c2))
    if (reaches && row <= Math.min(to, Number(r2))) first = Math.min(first ?? row, row)
  }
  return first
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
