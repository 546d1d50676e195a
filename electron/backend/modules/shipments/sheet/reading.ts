import type { BesideOf, ReadingOf } from '@shared/contract/file-kind'
import type { trackingSheets } from '@shared/contract/sheets'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { resolveCarrier } from '@shared/domain/shipments/carrier'
import type { PlacedEntry } from '@shared/domain/sheets/place-row'
import { SHEET_FIELDS } from '@shared/domain/sheets/mapping'
import { cellText } from '@shared/domain/sheets/sheet'
import type { ReadContext } from '../../../context'
import type { AskedRow as AskedBeside } from '../../../intake'
import { decisionsOf, type SheetDecisions } from './decisions'
import type { AskedRow } from './judge'
import { hiddenOf, isAnswered, isBlocked } from './propose'
import { storedRows } from './stored'

type Reading = ReadingOf<typeof trackingSheets>
type Beside = BesideOf<typeof trackingSheets>

const SAMPLES = 3

/** How a sheet is read, and what only the operator can say about it. */
export function sheetReading(context: ReadContext, found: { id: number; decisions: string }): Reading {
  const decisions = decisionsOf(found)
  const { sheets, proposal, mapping, defaultCarrier, defaultShippedOn } = decisions
  return {
    sheets: sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows })),
    hiddenRows: { ...hiddenOf(decisions), choice: decisions.hiddenRows },
    mapping,
    isRemembered: proposal.remembered,
    questions: proposal.questions
      .filter((question) => !isAnswered(decisions, question))
      .map((question) => ({
        code: question.code,
        ...('field' in question && { field: question.field }),
        ...('example' in question && { example: question.example }),
        columns: 'columns' in question ? question.columns : 'sheets' in question ? question.sheets : [],
      })),
    isBlocked: isBlocked(decisions),
    columns: columnsOf(context, found.id, decisions),
    ...carriersOf(context, found.id, decisions),
    defaultCarrier,
    defaultShippedOn,
    asks: context.db.raw
      .prepare<[number], Reading['asks'][number]>(
        `SELECT question ->> 'code' code, count(*) rows FROM staging.importRows
         WHERE importId = ? AND verdict = 'asks' GROUP BY 1 ORDER BY 2 DESC, 1`,
      )
      .all(found.id),
  }
}

function columnsOf({ db }: ReadContext, importId: number, { proposal, mapping }: SheetDecisions): Reading['columns'] {
  const below = storedRows(db.raw, importId, mapping.sheet, 1).slice(mapping.headerLine)
  const width = below.reduce((most, row) => Math.max(most, row.length), proposal.headers.length)
  const fields = new Map(SHEET_FIELDS.map((field) => [mapping.columns[field], field]))
  return Array.from({ length: width }, (_, column) => ({
    header: proposal.headers[column] ?? '',
    samples: below.flatMap((row) => cellText(row[column]).trim() || []).slice(0, SAMPLES),
    field: fields.get(column) ?? null,
  }))
}

interface EntryRow {
  payload: string
  marketplaceId: MarketplaceId | null
  /** Of the parcel that the row completes. */
  carrierCode: string | null
  shippedOn: string | null
}

/** Carriers that the list of their marketplace does not have as they are spelled, with what they may be. */
function carriersOf(
  { db, carriers }: ReadContext,
  importId: number,
  decisions: SheetDecisions,
): Pick<Reading, 'carriers' | 'rowsWithoutCarrier' | 'rowsWithoutDate'> {
  const rows = db.raw
    .prepare<[number], EntryRow>(
      `SELECT r.payload, o.marketplaceId, s.carrierCode, s.shippedOn
       FROM staging.importRows r LEFT JOIN main.orders o ON o.orderId = r.subject
         LEFT JOIN main.shipments s ON s.id = r.payload ->> 'shipmentId'
       WHERE r.importId = ? AND r.verdict IN ('new', 'changed')`,
    )
    .all(importId)
  const found = new Map<string, { rows: number; suggestion: string; isService: boolean }>()
  let rowsWithoutCarrier = 0
  let rowsWithoutDate = 0
  for (const { payload, marketplaceId, ...known } of rows) {
    const entry = JSON.parse(payload) as PlacedEntry
    if (!entry.shippedOn && !known.shippedOn) rowsWithoutDate += 1
    const hasCarrier = Boolean(entry.carrierCode || known.carrierCode)
    if (!hasCarrier) rowsWithoutCarrier += 1
    // A service line without a carrier's name can be answered by itself.
    const text = entry.carrierCode || (hasCarrier ? '' : entry.shipMethod)
    if (!text || !marketplaceId) continue
    const match = resolveCarrier(carriers[marketplaceId], text)
    if (match.kind === 'exact') continue
    const seen = found.get(text)
    if (seen) seen.rows += 1
    else found.set(text, { rows: 1, suggestion: match.kind === 'suggestion' ? match.code : '', isService: !hasCarrier })
  }
  const open = [...found].map(([typed, more]) => ({ typed, ...more, answer: '' }))
  const answered = Object.entries(decisions.carriers)
    .filter(([typed, answer]) => answer !== '' && decisions.typedCarriers.includes(typed))
    .map(([typed, answer]) => ({ typed, rows: 0, suggestion: '', isService: false, answer }))
  return { carriers: [...open.sort((a, b) => b.rows - a.rows), ...answered], rowsWithoutCarrier, rowsWithoutDate }
}

/** A staged question with the orders it is about, laid beside what the sheet says. */
export function questionShower({ db }: ReadContext): (question: string) => AskedBeside<Beside> {
  const orderOf = db.raw.prepare<
    [string],
    Omit<Beside['orders'][number], 'parcels' | 'cancelRequested'> & { id: number; cancelRequested: number }
  >(
    `SELECT o.id, o.orderId, o.state, coalesce(p.recipientName, '') recipientName, o.sku, o.units, o.cancelRequested,
       trim(coalesce(p.postalCode, '') || ' ' || coalesce(p.city, '') || ' ' || coalesce(p.country, '')) place
     FROM orders o LEFT JOIN orderParties p ON p.orderRow = o.id WHERE o.orderId = ?`,
  )
  const parcelsOf = db.raw.prepare<[number], Beside['orders'][number]['parcels'][number]>(
    'SELECT id shipmentId, carrierCode, trackingNumber FROM shipments WHERE orderRow = ? ORDER BY id',
  )
  return (text) => {
    const { orderIds, ...asked } = JSON.parse(text) as AskedRow
    const orders = orderIds.flatMap((orderId) => {
      const row = orderOf.get(orderId)
      if (!row) return []
      const { id, cancelRequested, ...order } = row
      return [{ ...order, cancelRequested: cancelRequested === 1, parcels: parcelsOf.all(id) }]
    })
    return { text: `sheet.ask.${asked.code}`, beside: { ...asked, orders } }
  }
}
