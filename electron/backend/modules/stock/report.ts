import type { Expression } from 'kysely'
import type { stockReports as declared } from '@shared/contract/stock'
import { placeOfCountry, placesOf } from '@shared/domain/stock/place'
import { type StockFacts, type StockRecord, type StockReportId, withRow } from '@shared/domain/stock/stock-report'
import type { JobContext, WriteContext } from '../../context'
import type { ReadBuilder } from '../../db/access'
import { type Given, prepared } from '../../db/prepared'
import type { Row } from '../../db/schema'
import type { TableRow } from '../../formats/tables/open-table'
import {
  type FileKind,
  type FileQuestion,
  keepDecisions,
  momentsAsProven,
  rowsToTakeIn,
  rowWriter,
  type StagedImport,
  stagedPayloads,
  type StagedRow,
  type Stager,
} from '../../intake'
import { lastOperation, putImportBack, recordChanges } from '../../record'
import { stockReports } from './files/stock-reports'
import { folded } from './reader'

const FACTS = [
  'fnsku', 'asin', 'title', 'condition', 'channel', 'status', 'fulfillable', 'reserved', 'inbound', 'unsellable', 'merchantQuantity',
] as const satisfies readonly (keyof StockFacts)[] // prettier-ignore

/** One SKU of a file in one place, with the line it first stood on. */
interface Staged {
  line: number
  place: string
  facts: StockFacts
}
/** What is kept with a preview of stock: whose stock it is, as the operator said. */
interface StockDecisions {
  /** The places there are to choose from. */
  places: string[]
  /** Empty while only the operator can say. */
  place: string
}
const decisionsOf = (found: Pick<StagedImport, 'decisions'>) => JSON.parse(found.decisions) as StockDecisions

type ToldStock = Pick<Row<'stock'>, (typeof FACTS)[number] | 'asOf' | 'importId'>

/** Reports of stock: the newest of each kind counts, SKU by SKU and place by place. */
export const stockKind: FileKind<typeof declared, TableRow<StockRecord>, null> = {
  reader: stockReports,
  stager: (context, importId, { reportId }, asOf) => stockStager(context, importId, reportId, asOf),
  watermark: (db) => lastOperation(db, ['stock', 'undoImport']),
  judge: judgeStored,
  answer: answerPlace,
  takeIn,
  dependents: laterStock,
  putBack: (write, importId) => void putImportBack(write, importId, ['stock']),
  preview: {
    columns: [
      { id: 'sku', header: 'stock.column.sku', shows: 'whole', width: 'minmax(160px, 1fr)' },
      { id: 'title', header: 'stock.column.title', shows: 'text', width: 'minmax(160px, 1.4fr)' },
      { id: 'quantity', header: 'mcf.quantity', shows: 'number', width: '80px' },
    ],
    entity: 'stock',
    questions: (_context, found) => placeQuestion(decisionsOf(found)),
  },
}

/** SKUs of which a later report of the same kind stands on top of this one: it set its own import in their rows. */
function laterStock(build: ReadBuilder, importId: Expression<number>) {
  const held = build
    .selectFrom('operations as p')
    .innerJoin('changes as c', 'c.operationId', 'p.id')
    .innerJoin('stock as s', 's.id', 'c.entityRow')
    .where('p.importId', '=', importId)
    .where('p.kind', '=', 'stock')
    .where('c.entity', '=', 'stock')
    .where('s.importId', '<>', importId)
    .select(['s.id', 's.sku as name'])
  return [held]
}

function stockStager(
  context: JobContext,
  importId: number,
  reportId: StockReportId,
  asOf: number,
): Stager<TableRow<StockRecord>> {
  const staged = new Map<string, Staged>()
  const refused: StagedRow[] = []
  return {
    take(_write, rows) {
      for (const row of rows) {
        if ('issues' in row) {
          refused.push({ ...EMPTY, line: row.line, verdict: 'refused', issues: row.issues, cells: row.cells })
          continue
        }
        const { record } = row
        // A report by country says itself whose stock it is.
        const place = record.country === undefined ? '' : (placeOfCountry(record.country) ?? '')
        const key = `${place} ${record.sku}`
        const known = staged.get(key)
        staged.set(key, { line: known?.line ?? row.line, place, facts: withRow(reportId, known?.facts, record) })
      }
    },
    end(write) {
      const places = placesOf(context.shop.marketplaces)
      const needsPlace = [...staged.values()].some(({ place }) => place === '')
      const decisions: StockDecisions = {
        places: needsPlace ? places : [],
        place: places.length === 1 ? (places[0] ?? '') : '',
      }
      const add = rowWriter(write.db, importId)
      for (const row of refused) add(row)
      keepDecisions(write.db, importId, decisions)
      judge(write, importId, { reportId, asOf, decisions }, [...staged.values()])
    },
  }
}

/** What a kind of report said of a SKU in a place. */
const known = prepared((build, given: Given<{ place: string; reportId: string; sku: string }>) =>
  build
    .selectFrom('stock')
    .selectAll()
    .where('place', '=', given('place'))
    .where('reportId', '=', given('reportId'))
    .where('sku', '=', given('sku')),
)

const EMPTY = { subject: '', summary: {}, changes: [], issues: [] } as const

/** Gives each SKU its verdict: an older report changes nothing that a newer one said. */
function judge(
  write: WriteContext,
  importId: number,
  { reportId, asOf, decisions }: { reportId: string; asOf: number; decisions: StockDecisions },
  staged: readonly Staged[],
): void {
  const add = rowWriter(write.db, importId)
  const compared = [...FACTS, 'asOf'] as const
  const moment = momentsAsProven(write.db)
  for (const { line, place, facts } of staged) {
    const where = place || decisions.place
    const row = where === '' ? undefined : write.db.get(known({ place: where, reportId, sku: facts.sku }))
    const before = row && { ...row, asOf: moment(row.asOf) }
    const after = { ...facts, asOf }
    const changes = compared
      .filter((field) => before && before[field] !== after[field])
      .map((field) => ({ field, before: before?.[field] ?? null, after: after[field] }))
    const isOlder = before !== undefined && before.asOf > asOf
    const verdict = where === '' ? 'asks' : !before ? 'new' : isOlder || changes.length === 0 ? 'same' : 'changed'
    add({
      ...EMPTY,
      line,
      verdict,
      subject: facts.sku,
      summary: { title: facts.title, quantity: facts.fulfillable ?? facts.merchantQuantity ?? facts.reserved },
      changes: verdict === 'changed' ? changes : [],
      payload: JSON.stringify({ line, place, facts } satisfies Staged),
    })
  }
}

function judgeStored(write: WriteContext, found: StagedImport): void {
  const { reportId, asOf } = found
  const staged = stagedPayloads<Staged>(write.db, found.id)
  judge(write, found.id, { reportId, asOf, decisions: decisionsOf(found) }, staged)
}

/** Whose stock it is: the file does not say, and where the shop has several places the operator does. */
const placeQuestion = ({ places, place }: StockDecisions): FileQuestion[] =>
  places.length < 2
    ? []
    : [
        {
          id: 'place',
          text: 'stock.whose',
          params: {},
          choices: places.map((value) => ({ value })),
          chosen: place || null,
        },
      ]

/** The operator says whose stock the file is of; the rows are judged anew. */
function answerPlace(write: WriteContext, found: StagedImport, _question: string, choice: string | null): void {
  const answered = { ...decisionsOf(found), place: choice ?? '' }
  keepDecisions(write.db, found.id, answered)
  judgeStored(write, { ...found, decisions: JSON.stringify(answered) })
}

function takeIn(write: WriteContext, context: JobContext, found: StagedImport): void {
  const { db } = write
  const decisions = decisionsOf(found)
  const rows = rowsToTakeIn<Staged>(db, found.id)
  const recorder = recordChanges(write, { kind: 'stock', importId: found.id })
  rows.forEach(({ payload }, done) => {
    const { place, facts } = payload
    const where = place || decisions.place
    const { reportId, asOf, id: importId } = found
    const told = { ...Object.fromEntries(FACTS.map((field) => [field, facts[field]])), asOf, importId } as ToldStock
    const row = db.get(known({ place: where, reportId, sku: facts.sku }))
    if (row) recorder.change('stock', row, told)
    else recorder.add('stock', 0, { place: where, reportId, sku: facts.sku, folded: folded(facts.sku), extra: '{}', ...told })
    if (done % 500 === 0) {
      context.checkCancelled()
      context.progress('writing', done, rows.length)
    }
  })
} // prettier-ignore
