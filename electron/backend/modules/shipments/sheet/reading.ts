import type { BesideOf, ReadingOf } from '@shared/contract/file-kind'
import type { trackingSheets } from '@shared/contract/sheets'
import { resolveCarrier } from '@shared/domain/shipments/carrier'
import type { PlacedEntry } from '@shared/domain/sheets/place-row'
import { SHEET_FIELDS } from '@shared/domain/sheets/mapping'
import { cellText } from '@shared/domain/sheets/sheet'
import type { ReadContext } from '../../../context'
import type { Reader } from '../../../db/access'
import { valueAt } from '../../../db/json'
import { type Given, prepared } from '../../../db/prepared'
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
    asks: asksOf(context, found.id),
  }
}

/** How many rows ask what, the most frequent first. */
function asksOf({ db: { all, build } }: ReadContext, importId: number): Reading['asks'] {
  return all(
    build
      .selectFrom('staging.importRows')
      .select(({ ref, fn }) => [
        valueAt<Reading['asks'][number]['code']>(ref('question'), 'code').as('code'),
        fn.countAll<number>().as('rows'),
      ])
      .where('importId', '=', importId)
      .where('verdict', '=', 'asks')
      .groupBy('code')
      .orderBy('rows', 'desc')
      .orderBy('code'),
  )
}

function columnsOf({ db }: ReadContext, importId: number, { proposal, mapping }: SheetDecisions): Reading['columns'] {
  const below = storedRows(db, importId, mapping.sheet, 1).slice(mapping.headerLine)
  const width = below.reduce((most, row) => Math.max(most, row.length), proposal.headers.length)
  const fields = new Map(SHEET_FIELDS.map((field) => [mapping.columns[field], field]))
  return Array.from({ length: width }, (_, column) => ({
    header: proposal.headers[column] ?? '',
    samples: below.flatMap((row) => cellText(row[column]).trim() || []).slice(0, SAMPLES),
    field: fields.get(column) ?? null,
  }))
}

/** Rows that bring something, with their order's marketplace, and carrier and day of the parcel that each completes. */
const entriesIn = ({ build }: Reader, importId: number) =>
  build
    .selectFrom('staging.importRows as r')
    .leftJoin('orders as o', 'o.orderId', 'r.subject')
    .leftJoin('shipments as s', (join) =>
      join.on(({ eb, ref }) => eb('s.id', '=', valueAt<number>(ref('r.payload'), 'shipmentId'))),
    )
    .select(['r.payload', 'o.marketplaceId', 's.carrierCode', 's.shippedOn'])
    .where('r.importId', '=', importId)
    .where('r.verdict', 'in', ['new', 'changed'])

/** Carriers that the list of their marketplace does not have as they are spelled, with what they may be. */
function carriersOf(
  { db, carriers }: ReadContext,
  importId: number,
  decisions: SheetDecisions,
): Pick<Reading, 'carriers' | 'rowsWithoutCarrier' | 'rowsWithoutDate'> {
  const found = new Map<string, { rows: number; suggestion: string; isService: boolean }>()
  let rowsWithoutCarrier = 0
  let rowsWithoutDate = 0
  for (const { payload, marketplaceId, ...known } of db.all(entriesIn(db, importId))) {
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

const orderOf = prepared((build, given: Given<{ orderId: string }>) =>
  build
    .selectFrom('orders as o')
    .leftJoin('orderParties as p', 'p.orderRow', 'o.id')
    .select(['o.id', 'o.orderId', 'o.state', 'o.sku', 'o.units', 'o.cancelRequested'])
    .select(['p.recipientName', 'p.postalCode', 'p.city', 'p.country'])
    .where('o.orderId', '=', given('orderId')),
)
const parcelsOf = prepared((build, given: Given<{ orderRow: number }>) =>
  build
    .selectFrom('shipments')
    .select(['id as shipmentId', 'carrierCode', 'trackingNumber'])
    .where('orderRow', '=', given('orderRow'))
    .orderBy('id'),
)

/** A staged question with the orders it is about, laid beside what the sheet says. */
export function questionShower({ db }: ReadContext): (question: string) => AskedBeside<Beside> {
  return (text) => {
    const { orderIds, ...asked } = JSON.parse(text) as AskedRow
    const orders = orderIds.flatMap((orderId) => {
      const row = db.get(orderOf({ orderId }))
      if (!row) return []
      const { id, cancelRequested, recipientName, postalCode, city, country, ...order } = row
      return [
        {
          ...order,
          cancelRequested: cancelRequested === 1,
          recipientName: recipientName ?? '',
          place: [postalCode, city, country].filter(Boolean).join(' '),
          parcels: db.all(parcelsOf({ orderRow: id })),
        },
      ]
    })
    return { text: `sheet.ask.${asked.code}`, beside: { ...asked, orders } }
  }
}
