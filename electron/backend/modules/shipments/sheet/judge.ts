import type { BesideOf } from '@shared/contract/file-kind'
import type { trackingSheets } from '@shared/contract/sheets'
import { type CarrierMatch, resolveCarrier, OTHER } from '@shared/domain/shipments/carrier'
import { normaliseTracking } from '@shared/domain/shipments/tracking-number'
import type { FileNote } from '@shared/domain/files/issue'
import { applyMapping } from '@shared/domain/sheets/apply'
import { changesOf, placeRow, SKIP, type SheetOrder } from '@shared/domain/sheets/place-row'
import type { SheetMapping } from '@shared/domain/sheets/mapping'
import type { SheetRecord, SheetRow } from '@shared/domain/sheets/record'
import type { Sheet } from '@shared/domain/sheets/sheet'
import type { WriteContext } from '../../../context'
import { clearRows, rowWriter, type StagedRow } from '../../../intake'
import type { SheetDecisions } from './decisions'
import { type Found, orderFinder } from './find'

type GoodRow = Extract<SheetRow, { ok: true }>
interface MatchedRow {
  row: GoodRow
  found: Found
  order: SheetOrder | undefined
  number: string
}

/** What the operator is asked about a row; the orders are read when it is shown. */
export type AskedRow = Omit<BesideOf<typeof trackingSheets>, 'orders'> & { orderIds: string[] }

/** What was seen while the rows got their verdicts. */
export interface SheetJudged {
  /** Lines that were passed over. */
  notes: FileNote[]
  /** Carriers as the rows name them. */
  typedCarriers: string[]
}

/** Gives every row of a sheet its verdict, as the decisions have it, and stages it in place of what was there. */
export function judgeSheet(
  write: WriteContext,
  importId: number,
  sheet: Sheet | undefined,
  decisions: SheetDecisions,
): SheetJudged {
  const add = rowWriter(write.db, importId)
  clearRows(write.db, importId)
  if (!sheet) return { notes: [], typedCarriers: [] }
  const rows: GoodRow[] = []
  const taken = decisions.hiddenRows === 'take' ? { ...sheet, hiddenLines: [] } : sheet
  const read = applyMapping(taken, decisions.mapping, { now: write.now(), timeZone: write.shop.timeZone })
  for (const row of read) {
    if (row.ok) rows.push(row)
    else
      add({
        ...BLANK,
        line: row.line,
        verdict: 'refused',
        issues: row.issues,
        cells: row.cells,
        ...shownOfCells(row.cells, decisions.mapping),
      })
  }
  const finder = orderFinder(
    write.db.raw,
    rows.map(({ record }) => record),
  )
  const carrierOf = carrierReader(write, decisions)
  const matched = rows.map(match)
  const groups = group(matched.filter(({ row }) => !isLeftOut(row.line)))
  for (const each of matched) add(staged(each))
  const typedCarriers = [...new Set(matched.map(({ row }) => carrierText(row.record)))]
  // Before the operator said so, nothing is left out.
  const notes = read.notes().filter(({ code }) => code !== 'hiddenRows' || decisions.hiddenRows === 'leave')
  return { notes, typedCarriers }

  function match(row: GoodRow): MatchedRow {
    const found = finder.find(row.record)
    const chosen = choicesOf(row.line).severalOrders
    const order = found.isCertain ? found.candidates[0] : found.candidates.find(({ orderId }) => orderId === chosen)
    return { row, found, order, number: normaliseTracking(row.record.trackingNumber) }
  }

  function choicesOf(line: number) {
    return { ...decisions.all, ...decisions.rows[String(line)] }
  }

  function isLeftOut(line: number): boolean {
    return Object.values(decisions.rows[String(line)] ?? {}).includes(SKIP)
  }

  function staged({ row, found, order, number }: MatchedRow): StagedRow {
    const { record, line } = row
    const ofOrder = order && groups.ofOrder.get(order.orderRow)
    const otherNumbers = [...(ofOrder?.keys() ?? [])].filter((other) => other !== number)
    const elsewhere = [...(groups.ofNumber.get(number) ?? [])].filter((orderId) => orderId !== order?.orderId)
    const usedOn = order ? [...new Set([...finder.usedOn(number, order.orderRow), ...elsewhere])] : []
    const carrier = carrierOf(record, order)
    const placed = placeRow({
      record,
      ...found,
      otherNumbers,
      usedOn,
      isRepeated: ofOrder !== undefined && (ofOrder.get(number) ?? line) < line,
      isLeftOut: isLeftOut(line),
      choices: choicesOf(line),
      carrier,
      defaultShippedOn: decisions.defaultShippedOn,
    })
    const shown = {
      ...BLANK,
      line,
      subject: 'order' in placed && placed.order ? placed.order.orderId : record.orderId,
      summary: {
        trackingNumber: number,
        carrier: carrier.name || carrier.code,
        shippedOn: record.shippedOn || decisions.defaultShippedOn,
        sku: record.sku,
        title: [record.recipient, record.postalCode].filter(Boolean).join(' · '),
        quantity: record.quantity,
      },
      issues: row.warnings,
    }
    if (placed.kind === 'refused')
      return { ...shown, verdict: 'refused', issues: [...placed.issues, ...row.warnings], cells: row.cells }
    if (placed.kind === 'same') return { ...shown, verdict: 'same' }
    if (placed.kind === 'asks') {
      const orderIds = placed.order ? [placed.order.orderId] : found.candidates.map(({ orderId }) => orderId)
      const said = { trackingNumber: record.trackingNumber, carrier: record.carrier }
      const asked: AskedRow = {
        code: placed.question,
        choices: placed.choices,
        ...said,
        orderIds,
        otherNumbers,
        usedOn,
      }
      return { ...shown, verdict: 'asks', question: JSON.stringify(asked) }
    }
    return {
      ...shown,
      verdict: placed.kind === 'fills' ? 'new' : 'changed',
      changes: changesOf(placed.before, placed.entry),
      payload: JSON.stringify(placed.entry),
    }
  }
}

/** What stands in the columns of a row that cannot be read. */
function shownOfCells(cells: readonly string[], { columns }: SheetMapping): Pick<StagedRow, 'subject' | 'summary'> {
  const at = (column: number | undefined) => (column === undefined ? '' : (cells[column] ?? '').trim())
  return {
    subject: at(columns.orderId),
    summary: {
      trackingNumber: at(columns.trackingNumber),
      carrier: at(columns.carrier),
      shippedOn: at(columns.shipDate),
    },
  }
}

const BLANK = { subject: '', summary: {}, changes: [] } as const

/** First line of each number of an order, and the orders of each number. */
function group(rows: readonly MatchedRow[]) {
  const ofOrder = new Map<number, Map<string, number>>()
  const ofNumber = new Map<string, Set<string>>()
  for (const { row, order, number } of rows) {
    if (!order) continue
    const numbers = ofOrder.get(order.orderRow) ?? new Map<string, number>()
    if (!numbers.has(number)) numbers.set(number, row.line)
    ofOrder.set(order.orderRow, numbers)
    const orders = ofNumber.get(number) ?? new Set<string>()
    ofNumber.set(number, orders.add(order.orderId))
  }
  return { ofOrder, ofNumber }
}

/** What names a row's carrier: its carrier, or else its service line, 云途全球专线. */
export const carrierText = ({ carrier, shipMethod }: { carrier: string; shipMethod: string }) => carrier || shipMethod

/** As the operator answered, else as the marketplace's list spells it, else as it came: then the doctor holds it. */
function carrierReader({ carriers }: WriteContext, decisions: SheetDecisions) {
  /** A sheet names few carriers, each on many rows. */
  const codes = new Map<string, string>()
  const codeOf = (marketplaceId: SheetOrder['marketplaceId'], wanted: string) => {
    const key = `${marketplaceId} ${wanted}`
    let code = codes.get(key)
    if (code === undefined) {
      const match = resolveCarrier(carriers[marketplaceId], wanted)
      codes.set(key, (code = match.kind === 'exact' || isAnswer(wanted, match) ? match.code : wanted))
    }
    return code
  }
  const answers = new Set(Object.values(decisions.carriers))
  /** Another marketplace may spell the operator's answer otherwise: Yanwen is YANWEN in Australia. */
  const isAnswer = (wanted: string, match: CarrierMatch): match is Exclude<CarrierMatch, { kind: 'unknown' }> =>
    match.kind === 'suggestion' && match.because === 'case' && answers.has(wanted)
  const names = new Map<string, boolean>()
  const namesCarrier = (marketplaceId: SheetOrder['marketplaceId'], line: string) => {
    const key = `${marketplaceId} ${line}`
    let known = names.get(key)
    if (known === undefined) names.set(key, (known = resolveCarrier(carriers[marketplaceId], line).kind !== 'unknown'))
    return known
  }
  return (record: SheetRecord, order: SheetOrder | undefined): { code: string; name: string; isDefault: boolean } => {
    // What only a service line says never replaces a carrier that was entered.
    const isDefault = record.carrier === ''
    const text = carrierText(record)
    const answer = text === '' ? '' : (decisions.carriers[text] ?? '')
    const isNamed = !isDefault || answer !== '' || (order !== undefined && namesCarrier(order.marketplaceId, text))
    const typed = isNamed ? answer || text : decisions.defaultCarrier
    if (typed === '' || !order) return { code: typed, name: record.carrierName, isDefault }
    const code = codeOf(order.marketplaceId, typed)
    // Amazon wants the name of a carrier that is not on its list, and none beside one that is.
    return { code, name: code === OTHER ? record.carrierName || text : '', isDefault }
  }
}
