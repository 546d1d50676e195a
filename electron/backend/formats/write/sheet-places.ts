import { END, OPEN, scanXml, TEXT, type XmlScan } from '../sheets/xml'
import { columnOf } from './workbook-package'

export interface PlacedCell {
  column: number
  /** The whole element. */
  xml: string
  style: string
  /** Holds a value or a formula, whatever that shows: a blank result is stored as `<v></v>`, and calcChain names the cell. */
  hasValue: boolean
}

export interface PlacedRow {
  attributes: string
  cells: PlacedCell[]
  /** The whole element. */
  xml: string
}

/** Where in a sheet's XML lies what has to do with its rows. */
export interface SheetPlaces {
  /** Of the sheet's elements, with its colon. */
  prefix: string
  /** The whole `sheetData`. */
  data: { from: number; to: number }
  /** Its rows down to the header, as they stand there. */
  above: string
  /** Rows below the header, by number. */
  below: Map<number, PlacedRow>
  dimension: { from: number; to: number } | undefined
  merges: string[]
  columns: { min: number; max: number; style: string }[]
}

/**
 * Finds them with the reader that reads sheets, so that what is filled in is what was read: a `>` inside an attribute or a text
 * is not the end of anything. Throws on malformed XML, and where there is no `sheetData`.
 */
export function placesOf(xml: string, headerRow: number): SheetPlaces {
  const scan = scanXml(xml)
  const below: SheetPlaces['below'] = new Map()
  const merges: string[] = []
  const columns: SheetPlaces['columns'] = []
  let data: SheetPlaces['data'] | undefined
  let dimension: SheetPlaces['dimension']
  let prefix = ''
  let above = ''
  let depth = 0
  for (let token = scan.next(); token !== END; token = scan.next()) {
    if (token === TEXT) continue
    depth += token === OPEN ? 1 : -1
    if (token !== OPEN) continue
    const name = scan.name()
    if (name === 'dimension' && depth === 2) dimension = { from: scan.start(), to: scan.end() }
    else if (name === 'col')
      columns.push({ min: numberOf(scan, 'min'), max: numberOf(scan, 'max'), style: scan.attribute('style') }) // prettier-ignore
    else if (name === 'mergeCell') merges.push(scan.attribute('ref'))
    else if (name === 'sheetData' && depth === 2 && !data) {
      prefix = scan.prefix()
      const from = scan.start()
      const rowsFrom = scan.end()
      const headerEnd = readRows(scan, xml, headerRow, below)
      depth -= 1
      data = { from, to: scan.end() }
      above = headerEnd === undefined ? '' : xml.slice(rowsFrom, headerEnd)
    }
  }
  if (!data) throw new Error('no sheetData')
  return { prefix, data, above, below, dimension, merges, columns }
}

const numberOf = (scan: XmlScan, name: string) => Number(scan.attribute(name)) || 0

/** Reads to the end of `sheetData`. Returns where the last row down to the header ends. */
function readRows(scan: XmlScan, xml: string, headerRow: number, below: SheetPlaces['below']): number | undefined {
  let headerEnd: number | undefined
  let number = 0
  for (let token = scan.next(); token !== END; token = scan.next()) {
    if (token === TEXT) continue
    if (token !== OPEN) return headerEnd
    if (scan.name() !== 'row') throw new Error('something else than rows')
    number = numberOf(scan, 'r') || number + 1
    const from = scan.start()
    const attributes = scan.attributes()
    const cells = readCells(scan, xml)
    if (number <= headerRow) headerEnd = scan.end()
    else below.set(number, { attributes, cells, xml: xml.slice(from, scan.end()) })
  }
  return headerEnd
}

/** Reads to the end of a row. */
function readCells(scan: XmlScan, xml: string): PlacedCell[] {
  const cells: PlacedCell[] = []
  let column = 0
  let depth = 0
  let from = 0
  let style = ''
  let hasValue = false
  let inValue = false
  for (let token = scan.next(); token !== END; token = scan.next()) {
    if (token === TEXT) {
      hasValue ||= inValue && scan.text().trim() !== ''
      continue
    }
    if (token !== OPEN) {
      if (depth === 0) return cells
      depth -= 1
      inValue = false
      if (depth === 0) cells.push({ column, xml: xml.slice(from, scan.end()), style, hasValue })
      continue
    }
    const name = scan.name()
    if (depth === 0) {
      const reference = scan.attribute('r')
      column = reference === '' ? column + 1 : columnOf(reference)
      from = scan.start()
      style = scan.attribute('s')
      hasValue = false
    }
    hasValue ||= depth === 1 && (name === 'f' || name === 'is')
    inValue = depth === 1 && name === 'v'
    depth += 1
  }
  return cells
}
