import { headerWord, type HeaderWord, trackingKind } from './header-words'
import { columnLooks, type ColumnLooks } from './looks'
import type { Because, SheetField } from './mapping'
import { type Cell, cellText } from './sheet'

/** What a column's header says and its cells look like. */
export interface JudgedColumn {
  column: number
  header: string
  word: HeaderWord | undefined
  looks: ColumnLooks
  /** Of the sample, in the same order for every column. */
  cells: readonly (Cell | undefined)[]
}

/** So many rows, spread over the sheet, are looked at. */
const SAMPLE = 400

export function judgeColumns(
  rows: readonly (readonly Cell[])[],
  headers: readonly string[],
  knownCarrier: (text: string) => boolean,
): JudgedColumn[] {
  const step = Math.max(1, rows.length / SAMPLE)
  const sample: (readonly Cell[])[] = []
  for (let at = 0; at < rows.length; at += step) sample.push(rows[Math.floor(at)] ?? [])
  const width = Math.max(headers.length, ...sample.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => {
    const header = headers[column] ?? ''
    const cells = sample.map((row) => row[column])
    return { column, header, word: headerWord(header), looks: columnLooks(cells, knownCarrier), cells }
  })
}

type Looks = 'orderIds' | 'trackings' | 'dates' | 'numbers' | 'postalCodes' | 'carriers'

/** What the cells of a field look like, and how large a part of the filled ones has to. */
const EXPECTED: Partial<Record<SheetField, readonly [Looks, number]>> = {
  orderId: ['orderIds', 0.5],
  trackingNumber: ['trackings', 0.5],
  shipDate: ['dates', 0.5],
  quantity: ['numbers', 0.5],
  weight: ['numbers', 0.5],
  cost: ['numbers', 0.5],
}
/** Of these a column that looks otherwise is another thing, whatever its header says. */
const MUST_LOOK: ReadonlySet<SheetField> = new Set(['orderId', 'shipDate', 'quantity', 'weight', 'cost'])

const part = ({ looks }: JudgedColumn, kind: Looks) => (looks.filled === 0 ? 0 : looks[kind] / looks.filled)

export interface Candidate {
  column: JudgedColumn
  confidence: number
  because: Because
}

/** Columns that can be a field by their header, the best first. Confidence in steps: whole word, end of a word, looks agree. */
export function byHeader(columns: readonly JudgedColumn[], field: SheetField): Candidate[] {
  const expected = EXPECTED[field]
  return columns
    .flatMap((column) => {
      if (column.word?.field !== field) return []
      const agrees = expected !== undefined && part(column, expected[0]) >= expected[1]
      const isEmpty = column.looks.filled === 0
      if (expected && !agrees && !isEmpty && MUST_LOOK.has(field)) return []
      const confidence = (column.word.exact ? 0.9 : 0.7) + (agrees ? 0.09 : 0) - (isEmpty ? 0.4 : 0)
      const because: Because = agrees ? 'both' : 'header'
      return [{ column, confidence, because }]
    })
    .sort((a, b) => Number(isBlank(a)) - Number(isBlank(b)) || byWord(a.column, b.column))
}

const isBlank = ({ column }: Candidate) => column.looks.filled === 0
const byWord = (a: JudgedColumn, b: JudgedColumn) =>
  Number(b.word?.exact) - Number(a.word?.exact) || (a.word?.rank ?? 0) - (b.word?.rank ?? 0) || a.column - b.column

/** A value nobody named; less than any header with words we know. */
const BY_VALUES = 0.5

/** Amazon's order ids show themselves; sellers give them to forwarders as 客户单号 or any other reference. */
export function orderIdColumns(columns: readonly JudgedColumn[]): Candidate[] {
  return columns
    .filter(
      (column) => part(column, 'orderIds') >= 0.5 || (column.word?.field === 'orderId' && column.looks.orderIds > 0),
    )
    .map((column): Candidate => {
      const named = column.word?.field === 'orderId'
      return { column, confidence: named ? 0.99 : 0.9, because: named ? 'both' : 'values' }
    })
    .sort((a, b) => b.confidence - a.confidence || byWord(a.column, b.column))
}

const TRACKING_KINDS = ['one', 'lastMile', 'forwarders'] as const

/**
 * Columns of tracking numbers, the likeliest first: the one filled in more rows, then a plain tracking number before the last
 * mile's before the forwarder's own. By their values only where no header names one.
 */
export function trackingColumns(columns: readonly JudgedColumn[]): Candidate[] {
  const named = byHeader(columns, 'trackingNumber').filter((candidate) => !isBlank(candidate))
  if (named.length > 0) {
    const most = Math.max(...named.map(({ column }) => column.looks.filled))
    const order = ({ column, because }: Candidate) => [
      because === 'both' ? 0 : 1,
      column.looks.filled * 2 >= most ? 0 : 1,
      TRACKING_KINDS.indexOf(trackingKind(column.word?.rank ?? 0)),
    ]
    return named.sort((a, b) => compare(order(a), order(b)))
  }
  const shown = columns.filter(
    (column) =>
      column.word === undefined && part(column, 'trackings') >= 0.8 && column.looks.distinct * 2 > column.looks.filled,
  )
  if (shown.length > 0) return shown.map((column) => ({ column, confidence: BY_VALUES, because: 'values' }))
  return byHeader(columns, 'trackingNumber')
}

const compare = (a: readonly number[], b: readonly number[]) =>
  a.reduce((found, value, i) => found || value - (b[i] ?? 0), 0)

/** By its header; else a column whose cells are names of carriers we know, be it called a channel or nothing at all. */
export function carrierColumns(columns: readonly JudgedColumn[]): Candidate[] {
  // `Carrier - Name` of ShipStation is all it has; Amazon's carrier-name stands beside a carrier-code.
  const named = [...byHeader(columns, 'carrier'), ...byHeader(columns, 'carrierName')].filter(
    ({ column }) => column.looks.filled > 0,
  )
  if (named.length > 0) return named.filter(({ column }) => column.word?.field === named[0]?.column.word?.field)
  const shown = columns.filter(
    (column) => (column.word === undefined || column.word.field === 'shipMethod') && part(column, 'carriers') >= 0.8,
  )
  return shown.length > 0
    ? shown.map((column) => ({ column, confidence: 0.6, because: 'values' }))
    : byHeader(columns, 'carrier')
}

/** By its header; else the only column nobody named whose cells all look so. */
export function byHeaderOrLooks(columns: readonly JudgedColumn[], field: SheetField, kind: Looks): Candidate[] {
  const named = byHeader(columns, field)
  if (named.length > 0) return named
  const shown = columns.filter((column) => column.word === undefined && part(column, kind) >= 0.9)
  return shown.length === 1 ? shown.map((column) => ({ column, confidence: BY_VALUES, because: 'values' })) : []
}

/** Whether two columns say the same wherever both say something: then it does not matter which is read. */
export function saySame(a: JudgedColumn, b: JudgedColumn): boolean {
  return a.cells.every((cell, i) => {
    const [one, other] = [cellText(cell).trim(), cellText(b.cells[i]).trim()]
    return one === other || (other === '' && one !== '')
  })
}
