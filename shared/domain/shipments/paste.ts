import { headerField } from '../sheets/header-words'
import { cellsOfLine } from '../sheets/lines'
import { mendValue } from '../values/mend'
import { parseShipDate } from './ship-date'
import { normaliseTracking } from './tracking-number'

export interface PastedLine {
  line: number
  /** Empty where the line names no order. */
  orderId: string
  carrier: string
  carrierName: string
  trackingNumber: string
  /** The cell of the number as it was pasted, where more than blanks was mended in it; else empty. */
  trackingAsPasted: string
  shippedOn: string
  shippedAt: number | null
  shipMethod: string
  /** A date cell that could not be read. */
  dateProblem: boolean
}

/** Whose words may stand over pasted cells; other columns of a sheet are not entered this way. */
const PASTED = ['orderId', 'carrier', 'carrierName', 'trackingNumber', 'shipDate', 'shipMethod'] as const
type Field = (typeof PASTED)[number]

const ORDER_ID = /\d{3}-\d{7}-\d{7}/
const DATE = /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}([ T].*)?|\d{4}年.*|today|今天|yesterday|昨天)$/i

function fieldOf(cell: string): Field | undefined {
  const field = headerField(cell)
  return PASTED.find((pasted) => pasted === field)
}

/**
 * Reads cells copied from Excel or WPS (tab separated), or lines such as `304-6502205-3216347: ZCBI2OXF`. With a header row
 * its words say what is what; without one, the order id and the date show themselves, the one cell with
 * digits that can be a number of a carrier is the tracking number (two such cells: none, it is not guessed), and the first
 * of the others is the carrier.
 */
export function readPastedLines(text: string, now: number, timeZone: string): PastedLine[] {
  const pasted = text
    .split(/\r\n|\n|\r/)
    .map((line) => (line.includes('\t') ? line.split('\t') : cellsOfLine(line)).map((cell) => cell.trim()))
  const rows = pasted.map((cells) => cells.map((cell) => mendValue(cell, 'value').text))
  const header = rows.find((cells) => cells.some((cell) => cell.trim() !== ''))
  const fields = header?.map(fieldOf) ?? []
  const named = fields.includes('orderId') && fields.includes('trackingNumber')
  return rows.flatMap((cells, i) => {
    if (cells.every((cell) => cell.trim() === '') || (named && cells === header)) return []
    const values = named ? byHeader(cells, fields) : byLooks(cells)
    const trackingNumber = normaliseTracking(values.trackingNumber ?? '')
    const date = values.shipDate ? parseShipDate(values.shipDate, now, timeZone) : undefined
    return [
      {
        line: i + 1,
        orderId: ORDER_ID.exec(values.orderId ?? '')?.[0] ?? '',
        carrier: values.carrier?.trim() ?? '',
        carrierName: values.carrierName?.trim() ?? '',
        trackingNumber,
        trackingAsPasted: asPasted(trackingNumber, pasted[i] ?? []),
        shippedOn: date?.shippedOn ?? '',
        shippedAt: date?.shippedAt ?? null,
        shipMethod: values.shipMethod?.trim() ?? '',
        dateProblem: Boolean(values.shipDate) && !date,
      },
    ]
  })
}

function asPasted(trackingNumber: string, cells: readonly string[]): string {
  if (trackingNumber === '') return ''
  const cell = cells.find((typed) => normaliseTracking(mendValue(typed, 'value').text) === trackingNumber)
  return cell !== undefined && mendValue(cell, 'number').shapes.length > 0 ? cell : ''
}

function byHeader(cells: readonly string[], fields: readonly (Field | undefined)[]): Partial<Record<Field, string>> {
  const values: Partial<Record<Field, string>> = {}
  const numbers = new Set<string>()
  cells.forEach((cell, i) => {
    const field = fields[i]
    if (!field || cell.trim() === '') return
    values[field] ??= cell.trim()
    if (field === 'trackingNumber') numbers.add(normaliseTracking(cell))
  })
  // The forwarder's number and the last mile's: none, it is not guessed.
  if (numbers.size > 1) delete values.trackingNumber
  return values
}

/** Shorter than any carrier's number, such as a quantity or the carrier 4PX; taken only where nothing else can be it. */
const SHORT = 7

/** Which cell is the tracking number; all that look like it where that is open. */
function trackingAmong(cells: readonly string[]): string[] {
  const looking = cells.filter((cell) => /\d/.test(cell) && !ORDER_ID.test(cell) && !DATE.test(cell) && cell !== '4PX')
  const numbers = looking.map(normaliseTracking).filter((number) => !/\s/.test(number))
  return numbers.length > 1 ? numbers.filter((number) => number.length >= SHORT) : numbers
}

function byLooks(cells: readonly string[]): Partial<Record<Field, string>> {
  const values: Partial<Record<Field, string>> = {}
  const numbers = trackingAmong(cells.map((cell) => cell.trim()))
  for (const raw of cells) {
    const cell = raw.trim()
    if (cell === '') continue
    if (!values.orderId && ORDER_ID.test(cell)) values.orderId = cell
    else if (!values.shipDate && DATE.test(cell)) values.shipDate = cell
    else if (numbers.includes(normaliseTracking(cell))) {
      if (numbers.length === 1) values.trackingNumber = cell
    } else if (/^\d+$/.test(cell)) continue
    else if (!values.carrier) values.carrier = cell
    else values.shipMethod ??= cell
  }
  return values
}
