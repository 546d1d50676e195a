import {
  byHeader, byHeaderOrLooks, type Candidate, carrierColumns, judgeColumns, type JudgedColumn, orderIdColumns, saySame, trackingColumns,
} from './columns' // prettier-ignore
import { decideDateOrder } from './date-order'
import { findHeader, type FoundHeader, HEADER_WITHIN, headersOf, shapeOf } from './find-header'
import {
  isOrderNamed,
  type MappingProposal,
  type MappingQuestion,
  SHEET_FIELDS,
  type SheetField,
  type SheetMapping,
} from './mapping'
import { mendValue } from '../values/mend'
import { cellText, type Sheet } from './sheet'
import { currencyIn, weightUnitIn } from './units'

export interface ProposeOptions {
  /** Mappings that were kept, by their shape. */
  remembered?: ReadonlyMap<string, SheetMapping>
  /** Names and aliases of carriers, by which a column of carriers shows itself. */
  carriers?: Iterable<string>
}

const foldName = (text: string) => text.toLowerCase().replace(/[\s._-]+/g, '')

function carrierKnower({ carriers = [] }: ProposeOptions): (text: string) => boolean {
  const names = new Set([...carriers].map(foldName))
  return (text) => names.has(foldName(text))
}

const NO_SHEET: Sheet = { name: '', hidden: false, rows: [] }
const NO_HEADER: FoundHeader = { headerLine: 0, headerLines: 0 }

/**
 * Proposes how a file is read: which sheet, where its header is, what each column holds and why. What has two likely answers
 * comes as a question besides; a shape that was kept is read as it was then.
 */
export function proposeMapping(sheets: readonly Sheet[], options: ProposeOptions = {}): MappingProposal {
  const known = carrierKnower(options)
  const places = sheets.map((sheet, i) => ({ sheet, i })).filter(({ sheet }) => sheet.rows.length > 0)
  const proposals = places
    .map(
      ({ sheet, i }) => recall(sheet, i, known, options.remembered) ?? proposeSheet(sheet, i, known, findHeader(sheet)),
    )
    .sort((a, b) => worth(b, sheets) - worth(a, sheets))
  const best = proposals[0] ?? proposeSheet(NO_SHEET, 0, known, NO_HEADER)
  const others = proposals.filter((one) => isWhole(one) && !sheets[one.mapping.sheet]?.hidden)
  if (others.length < 2 || !isWhole(best)) return best
  const asked = others.map((one) => one.mapping.sheet)
  return { ...best, questions: [{ code: 'whichSheet', sheets: asked }, ...best.questions] }
}

/** A proposal for another sheet or header than the one proposed: the operator said so. */
export function proposeAt(
  sheets: readonly Sheet[],
  sheet: number,
  header: FoundHeader,
  options: ProposeOptions = {},
): MappingProposal {
  return proposeSheet(sheets[sheet] ?? NO_SHEET, sheet, carrierKnower(options), header)
}

const isWhole = ({ mapping: { columns } }: MappingProposal) => columns.trackingNumber !== undefined && hasKey(columns)

const hasKey = (columns: SheetMapping['columns']) => isOrderNamed((field) => columns[field] !== undefined)

/** Which sheet is likelier meant: shown ones, with what a shipment needs, with more rows. */
function worth(proposal: MappingProposal, sheets: readonly Sheet[]): number {
  const { columns, sheet } = proposal.mapping
  const { hidden, rows } = sheets[sheet] ?? { hidden: true, rows: [] }
  const needed =
    Number(columns.trackingNumber !== undefined) * 4 +
    Number(columns.orderId !== undefined) * 2 +
    Number(hasKey(columns))
  return (
    (hidden ? 0 : 100) * Number(needed > 0) + (proposal.remembered ? 20 : 0) + needed + Math.min(rows.length, 1e6) / 1e7
  )
}

function recall(
  sheet: Sheet,
  index: number,
  known: (text: string) => boolean,
  remembered: ReadonlyMap<string, SheetMapping> | undefined,
): MappingProposal | undefined {
  if (!remembered || remembered.size === 0) return undefined
  for (let line = 1; line <= Math.min(HEADER_WITHIN, sheet.rows.length); line++)
    for (const headerLines of [1, 2] as const) {
      if (headerLines > line) continue
      const headers = headersOf(sheet, { headerLine: line, headerLines })
      const kept = remembered.get(shapeOf(headers))
      if (kept?.headerLines === headerLines) return keptProposal(sheet, index, headers, line, kept)
    }
  const proposed = proposeSheet(sheet, index, known, findHeader(sheet))
  const kept = proposed.mapping.headerLines === 0 ? remembered.get(proposed.shape) : undefined
  return kept && keptProposal(sheet, index, [], 0, kept)
}

function keptProposal(
  sheet: Sheet,
  index: number,
  headers: string[],
  headerLine: number,
  kept: SheetMapping,
): MappingProposal {
  const mapping = { ...kept, sheet: index, headerLine }
  const dates = dateOrderOf(sheet, mapping)
  const shape = headers.length > 0 ? shapeOf(headers) : shapeOfValues(judgeColumns(sheet.rows, [], () => false))
  return { mapping: dates.mapping, headers, why: {}, questions: dates.questions, shape, remembered: true }
}

function proposeSheet(
  sheet: Sheet,
  index: number,
  known: (text: string) => boolean,
  header: FoundHeader,
): MappingProposal {
  const headers = headersOf(sheet, header)
  const columns = judgeColumns(sheet.rows.slice(header.headerLine), headers, known)
  const candidates = candidatesOf(columns)
  const taken = new Map<number, SheetField>()
  const why: MappingProposal['why'] = {}
  const questions: MappingQuestion[] = []
  const chosen: SheetMapping['columns'] = {}
  for (const field of FIRST_COME) {
    const free = (candidates[field] ?? []).filter(({ column }) => !taken.has(column.column))
    const [best, ...others] = free
    if (!best) continue
    taken.set(best.column.column, field)
    chosen[field] = best.column.column
    why[field] = { column: best.column.column, confidence: best.confidence, because: best.because }
    const rivals = others.filter(({ column }) => column.looks.filled > 0 && !saySame(best.column, column))
    if (rivals.length > 0 && asksAbout(field, chosen))
      questions.push({ code: 'whichColumn', field, columns: [best, ...rivals].map(({ column }) => column.column) })
  }
  if (chosen.trackingNumber === undefined) questions.unshift({ code: 'noTracking' })
  if (!hasKey(chosen)) questions.unshift({ code: 'noKey' })
  const units = unitsOf(columns, chosen)
  const dates = dateOrderOf(sheet, { sheet: index, ...header, columns: inOrder(chosen), ...units.found })
  const shape = headers.length > 0 ? shapeOf(headers) : shapeOfValues(columns)
  const asked = [...questions, ...dates.questions, ...units.questions]
  return { mapping: dates.mapping, headers, why, questions: asked, shape, remembered: false }
}

/**
 * The mapping with the order of its dates: as all of them show it, else as it was kept, else it has to be asked for. Every
 * cell is looked at: one in a thousand may be the one that tells.
 */
export function dateOrderOf(
  { rows }: Sheet,
  { dateOrder: kept, ...mapping }: SheetMapping,
): { mapping: SheetMapping; questions: MappingQuestion[] } {
  const { shipDate } = mapping.columns
  if (shipDate === undefined) return { mapping, questions: [] }
  const cells = rows.slice(mapping.headerLine).map((row) => mendValue(cellText(row[shipDate]), 'value').text)
  const { order, asks } = decideDateOrder(cells)
  const dateOrder = order ?? (asks === undefined ? undefined : kept)
  const questions = asks !== undefined && dateOrder === undefined ? [{ code: 'dateOrder', example: asks } as const] : []
  return { mapping: { ...mapping, ...(dateOrder && { dateOrder }) }, questions }
}

/** A wrong one of these names a wrong order or parcel; of other fields the best is good enough. */
function asksAbout(field: SheetField, chosen: SheetMapping['columns']): boolean {
  if (field === 'reference') return chosen.orderId === undefined
  return field === 'orderId' || field === 'trackingNumber' || field === 'carrier'
}

/** Order ids first, since they show themselves; a column has one meaning. */
const FIRST_COME: readonly SheetField[] = [
  'orderId',
  'trackingNumber',
  'carrier',
  ...SHEET_FIELDS.filter((field) => field !== 'orderId' && field !== 'trackingNumber' && field !== 'carrier'),
]

function candidatesOf(columns: readonly JudgedColumn[]): Partial<Record<SheetField, Candidate[]>> {
  const orderIds = orderIdColumns(columns)
  return {
    ...Object.fromEntries(SHEET_FIELDS.map((field) => [field, byHeader(columns, field)])),
    orderId: orderIds.length > 0 ? orderIds : byHeader(columns, 'orderId'),
    trackingNumber: trackingColumns(columns),
    carrier: carrierColumns(columns),
    reference: [...byHeader(columns, 'reference'), ...ownNumbers(columns)],
    shipDate: byHeaderOrLooks(columns, 'shipDate', 'dates'),
    postalCode: byHeaderOrLooks(columns, 'postalCode', 'postalCodes'),
  }
}

/** A 订单号 that holds no order id of Amazon's is the seller's or ERP's own number. */
function ownNumbers(columns: readonly JudgedColumn[]): Candidate[] {
  return columns
    .filter(({ word, looks }) => word?.field === 'orderId' && looks.filled > 0 && looks.orderIds === 0)
    .map((column) => ({ column, confidence: 0.6, because: 'both' }))
}

const inOrder = (columns: SheetMapping['columns']): SheetMapping['columns'] =>
  Object.fromEntries(SHEET_FIELDS.flatMap((field) => (columns[field] === undefined ? [] : [[field, columns[field]]])))

/** Units that headers name, and whether they have to be asked for. */
function unitsOf(columns: readonly JudgedColumn[], chosen: SheetMapping['columns']) {
  const at = (field: SheetField) => columns.find(({ column }) => column === chosen[field])
  const nobodySays = (column: JudgedColumn | undefined, says: (text: string) => string) =>
    column !== undefined && column.cells.some((cell) => cellText(cell).trim() !== '' && says(cellText(cell)) === '')
  const weight = at('weight')
  const cost = at('cost')
  const weightUnit = weightUnitIn(weight?.header ?? '')
  const currency = currencyIn(cost?.header ?? '')
  const questions: MappingQuestion[] = []
  if (weightUnit === '' && nobodySays(weight, weightUnitIn)) questions.push({ code: 'weightUnit' })
  if (currency === '' && chosen.currency === undefined && nobodySays(cost, currencyIn))
    questions.push({ code: 'currency' })
  return { found: { weightUnit, currency } as const, questions }
}

/** Without header words, sheets are alike whose columns look alike. */
function shapeOfValues(columns: readonly JudgedColumn[]): string {
  const kinds = columns.map(({ looks }) => {
    const most = (['orderIds', 'dates', 'trackings', 'numbers'] as const).find((kind) => looks[kind] * 2 > looks.filled)
    return looks.filled === 0 ? '' : (most ?? 'text')
  })
  return `#${kinds.join('|')}`
}
