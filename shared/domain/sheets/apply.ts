import type { FileNote, RowIssue, RowIssueCode } from '../files/issue'
import { amazonOrderIdsIn, isOrderId } from '../orders/order-id'
import { shipDateReader } from '../shipments/ship-date'
import { isDamagedByExcel } from '../shipments/tracking-number'
import { mendValue, type ValueKind, type ValueShape } from '../values/mend'
import { looksYearLast, yearFirst } from './date-order'
import { headersOf } from './find-header'
import { foldHeader } from './header-words'
import { isOrderNamed, SHEET_FIELDS, type SheetField, type SheetMapping } from './mapping'
import type { SheetRecord, SheetRow } from './record'
import { type Cell, cellText, type Sheet } from './sheet'
import { currencyIn, readCost, readWeight } from './units'
import { TOTAL_WORDS } from './words'

export interface ReadRows extends Iterable<SheetRow> {
  /** Rows that were passed over, complete once the rows ran out: with them the counts add up to the file. */
  notes(): FileNote[]
}

/** What stands for nothing in exports (policy.md §6). */
const NOTHING = /^([-—–/.]+|n\/?a|null|nil|none|undefined|nan|未知|无|暂无|空)$/i
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
const LONGEST_NOTHING = 9
const LONGEST_SHOWN = 120

/**
 * Reads the rows of a sheet by a mapping. A row is refused where it names no order or no tracking number, or where one of the
 * two is damaged or could be two; anything else that cannot be read is left out with a warning. Hidden lines are passed over. `now` and `timeZone`, the
 * operator's, are those of `parseShipDate`. May be gone through once.
 */
export function applyMapping(sheet: Sheet, mapping: SheetMapping, at: { now: number; timeZone: string }): ReadRows {
  const headers = headersOf(sheet, mapping)
  const headerRows = sheet.rows.slice(mapping.headerLine - mapping.headerLines, mapping.headerLine)
  const repeated: FileNote = { code: 'repeatedHeader', count: 0 }
  const totals: FileNote = { code: 'totalRows', count: 0 }
  const hidden: FileNote = { code: 'hiddenRows', count: 0 }
  const isHidden = hiddenLine(sheet)
  const mended = mendedNote(headers)
  const read = rowReader(mapping, headers, at, mended.add)

  function* rows(): Generator<SheetRow, void> {
    for (let i = mapping.headerLine; i < sheet.rows.length; i++) {
      const row = sheet.rows[i] ?? []
      if (row.every((cell) => cellText(cell).trim() === '')) continue
      const passed = isHidden(i + 1)
        ? hidden
        : isRepeated(row, headerRows)
          ? repeated
          : isTotal(row, mapping.columns)
            ? totals
            : undefined
      if (!passed) {
        yield read(i + 1, row)
        continue
      }
      passed.count += 1
      passed.line ??= i + 1
    }
  }

  return {
    [Symbol.iterator]: rows,
    notes: () => [hidden, repeated, totals, mended.note()].filter(({ count }) => count > 0),
  }
}

/** Whether a line is hidden; asked line after line. */
function hiddenLine({ hiddenLines = [] }: Sheet): (line: number) => boolean {
  let at = 0
  return (line) => {
    while (line > (hiddenLines[at]?.[1] ?? Infinity)) at += 1
    return line >= (hiddenLines[at]?.[0] ?? Infinity)
  }
}

function isRepeated(row: readonly Cell[], headerRows: Sheet['rows']): boolean {
  const [first] = row
  if (first === undefined) return false
  return headerRows.some(
    (header) => header.length === row.length && row.every((cell, i) => cellText(cell) === cellText(header[i])),
  )
}

/** Sums at the end of a sheet or of a page: no order id, no tracking number, and a word that says so. */
function isTotal(row: readonly Cell[], { orderId, trackingNumber }: SheetMapping['columns']): boolean {
  const at = (column: number | undefined) => (column === undefined ? '' : cellText(row[column]).trim())
  const isSaid = (text: string) => TOTAL_WORDS.test(foldHeader(text))
  if ((at(trackingNumber) !== '' && !isSaid(at(trackingNumber))) || amazonOrderIdsIn(at(orderId)).length > 0)
    return false
  const filled = row.filter((cell) => cellText(cell).trim() !== '').slice(0, 2)
  return filled.some((cell) => isSaid(cellText(cell)))
}

/** Counts the values that were mended, with the columns they stand in and the first line. */
function mendedNote(headers: readonly string[]) {
  const columns = new Set<number>()
  let count = 0
  let first = 0
  return {
    add(line: number, column: number) {
      columns.add(column)
      count += 1
      first ||= line
    },
    note: (): FileNote => ({
      code: 'mendedValues',
      count,
      line: first,
      columns: [...columns].sort((a, b) => a - b).map((column) => headers[column] || `#${column + 1}`),
    }),
  }
}

type Warn = (code: RowIssueCode, field: SheetField, value?: string) => void

function rowReader(
  mapping: SheetMapping,
  headers: readonly string[],
  at: { now: number; timeZone: string },
  onMended: (line: number, column: number) => void,
) {
  const nameOf = (field: SheetField) => {
    const column = mapping.columns[field]
    return column === undefined ? undefined : headers[column] || `#${column + 1}`
  }
  const placed = SHEET_FIELDS.flatMap((field) => {
    const column = mapping.columns[field]
    return column === undefined ? [] : [{ field, column }]
  })
  const isChosen = (field: SheetField) => mapping.columns[field] !== undefined
  /** What a row that names no order is told to fill: its number, before what finds an order without one. */
  const blankOf = (texts: Texts) => NAMES_ORDER.find((field) => isChosen(field) && texts[field] === '') ?? 'orderId'
  const dateOf = shipDateReader(at.now, at.timeZone)

  return (line: number, row: readonly Cell[]): SheetRow => {
    const issues: RowIssue[] = []
    let refused = false
    const add = (severity: RowIssue['severity'], code: RowIssueCode, field: SheetField, value?: string) => {
      issues.push({ code, severity, column: nameOf(field), ...(value && { value: value.slice(0, LONGEST_SHOWN) }) })
      if (severity === 'refuse') refused = true
    }
    const warn: Warn = (code, field, value) => add('warn', code, field, value)
    const texts = textsOf(placed, row, warn, (column) => onMended(line, column))

    const orderId = orderIdOf(texts.orderId, (code) => add('refuse', code, 'orderId', texts.orderId))
    const { trackingNumber } = texts
    const trackingCell = row[mapping.columns.trackingNumber ?? -1]
    const problem = isChosen('trackingNumber') ? trackingIssue(trackingNumber, trackingCell) : 'noTrackingColumn'
    if (problem) add('refuse', problem, 'trackingNumber', cellText(trackingCell))
    if (!isOrderNamed(isChosen)) add('refuse', 'noOrderColumn', 'orderId')
    else if (!refused && !isOrderNamed((field) => texts[field] !== '')) add('refuse', 'missingValue', blankOf(texts))

    const cells = () => row.map(cellText)
    if (refused) return { line, cells: cells(), ok: false, issues }
    const date =
      texts.shipDate === '' ? undefined : dateOf(yearFirst(texts.shipDate, mapping.dateOrder) ?? texts.shipDate)
    // Where only its order is not known yet, the operator is asked about the whole column.
    const isAsked = () => mapping.dateOrder === undefined && looksYearLast(texts.shipDate)
    if (texts.shipDate !== '' && !date && !isAsked()) warn('notADate', 'shipDate', texts.shipDate)
    const record: SheetRecord = {
      orderId,
      reference: texts.reference,
      trackingNumber,
      carrier: texts.carrier,
      carrierName: texts.carrierName,
      shipMethod: texts.shipMethod,
      shippedOn: date?.shippedOn ?? '',
      shippedAt: date?.shippedAt ?? null,
      recipient: texts.recipient,
      postalCode: texts.postalCode,
      sku: texts.sku,
      ...numbersOf(texts, mapping, warn),
    }
    return { line, cells: cells(), ok: true, record, warnings: issues }
  }
}

/** Fields that say which order a row is of; the surest first. */
const NAMES_ORDER = ['orderId', 'reference', 'recipient', 'postalCode', 'sku'] as const satisfies SheetField[]

type Texts = Record<SheetField, string>
const BLANK: Texts = Object.freeze(Object.fromEntries(SHEET_FIELDS.map((field) => [field, ''])) as Texts)
/** Identifiers that lose digits where a program takes them for numbers. */
const IDENTIFIERS: ReadonlySet<SheetField> = new Set(['reference', 'sku', 'postalCode'])

/** What programs may have left in a field; a name, a SKU and the seller's own number may be written in any way. */
const KINDS: Partial<Record<SheetField, ValueKind>> = {
  trackingNumber: 'number', postalCode: 'number',
  reference: 'text', sku: 'text', recipient: 'text', shipMethod: 'text', carrierName: 'text',
} // prettier-ignore
/** Not only signs around it were taken off: the operator sees what stood there. */
const CHANGED_WITHIN: ReadonlySet<ValueShape> = new Set<ValueShape>(['pointZero', 'grouped', 'link'])

function textsOf(
  placed: readonly { field: SheetField; column: number }[],
  row: readonly Cell[],
  warn: Warn,
  onMended: (column: number) => void,
): Texts {
  const texts = { ...BLANK }
  for (const { field, column } of placed) {
    const cell = row[column]
    if (cell === undefined || cell === '') continue
    const found = cellText(cell)
    const { text, shapes } = mendValue(found, KINDS[field] ?? 'value')
    if (shapes.length > 0 && text !== '') onMended(column)
    if (shapes.some((shape) => CHANGED_WITHIN.has(shape))) warn('mendedNumber', field, found)
    if (text === '' || (text.length <= LONGEST_NOTHING && NOTHING.test(text))) continue
    if (typeof cell !== 'string' && cell.kind === 'error') {
      // Of a tracking number it is a reason to refuse, told there.
      if (field !== 'trackingNumber') warn('errorCell', field, text)
    } else if (IDENTIFIERS.has(field) && ((typeof cell !== 'string' && cell.damaged) || isDamagedByExcel(text)))
      warn('damagedInSheet', field, text)
    else {
      if (CONTROL.test(text)) warn('controlCharacter', field, text)
      else if (text.includes('\uFFFD')) warn('replacementCharacter', field, text)
      texts[field] = text
    }
  }
  return texts
}

/** `111-…-…_1` and `Amazon: 111-…-…` name one order; a parcel for two of them is for the operator to part. */
function orderIdOf(text: string, refuse: (code: RowIssueCode) => void): string {
  if (text === '' || isOrderId(text)) return text
  const [orderId, ...more] = amazonOrderIdsIn(text.normalize('NFKC').replace(/[‐‑‒–—−]/g, '-'))
  if (orderId !== undefined && more.length === 0) return orderId
  refuse(orderId === undefined ? 'notAnOrderId' : 'severalValues')
  return ''
}

const LIST = /[\s,;，；、/|]+/
/** Pieces of a number written in groups (`9400 1118 9922`) are shorter. */
const WHOLE_NUMBER = /^(?=.*\d{4})[A-Z0-9-]{8,}$/i

function trackingIssue(number: string, cell: Cell | undefined): RowIssueCode | undefined {
  if (typeof cell === 'object' && cell.kind === 'error') return 'errorCell'
  if (number === '') return 'missingValue'
  if ((typeof cell === 'object' && cell.damaged) || isDamagedByExcel(number)) return 'damagedInSheet'
  const pieces = number.split(LIST)
  return pieces.length > 1 && pieces.every((piece) => WHOLE_NUMBER.test(piece)) ? 'severalValues' : undefined
}

function numbersOf(
  texts: Texts,
  { weightUnit, currency }: SheetMapping,
  warn: Warn,
): Pick<SheetRecord, 'quantity' | 'weightGrams' | 'cost' | 'costCurrency'> {
  const quantity = /^(\d{1,9})(?:\.0+)?$/.exec(texts.quantity)?.[1]
  if (texts.quantity !== '' && quantity === undefined) warn('notANumber', 'quantity', texts.quantity)
  const weightGrams = texts.weight === '' ? null : readWeight(texts.weight, weightUnit)
  if (texts.weight !== '' && weightGrams === null) warn('notAWeight', 'weight', texts.weight)
  const cost = texts.cost === '' ? null : readCost(texts.cost, currencyIn(texts.currency) || currency)
  if (texts.cost !== '' && !cost) warn('notACost', 'cost', texts.cost)
  return {
    quantity: quantity === undefined ? null : Number(quantity),
    weightGrams,
    cost: cost?.cost ?? null,
    costCurrency: cost?.currency ?? '',
  }
}
