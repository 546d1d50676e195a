import type { Output } from '@shared/contract'
import { minorToText } from '@shared/domain/money'
import { WHOLE_ORDER } from '@shared/domain/orders/whole-order'
import type { SqliteDatabase } from '../../db/open'
import type { Entity, Image } from './change-record'
import { type Stored, TABLES } from './images'

type History = Output<'orders.get'>['history']
type Change = History[number]['changes'][number]

/** Columns of the record of changes that say how facts are kept, not what they are. */
const INTERNAL = new Set([
  'factsAsOf',
  'fieldsAsOf',
  'reportedStateAt',
  'titleId',
  'extra',
  'revision',
  'writtenRevision',
  'uploadedRevision',
  'updatedAt',
  'createdAt',
  'lastUpdatedAt',
  'id',
  'orderRow',
  'mcfOrderRow',
  'shipmentId',
  'attachmentSha256',
  'costCurrency',
  'currency',
  'problemId',
  'mcfOrderId',
  'firedRules',
  'closedBy',
  // Derived from other facts.
  'orderId',
  'state',
  'tracking',
  'units',
  'unitsToShip',
  'importId',
])

interface HistoryRow {
  operationId: number
  at: number
  kind: string
  entity: Entity
  importName: string | null
  exportName: string | null
  before: string | null
  after: string | null
}

/** What happened to an order, the newest first: what was done, and each value before and after as an operator reads it. */
export function historyOf(db: SqliteDatabase, row: number): History {
  const changes = db
    .prepare<[number], HistoryRow>(
      `SELECT c.operationId, o.at, o.kind, c.entity, i.fileName importName, e.fileName exportName, c.before, c.after
       FROM changes c JOIN operations o ON o.id = c.operationId
       LEFT JOIN imports i ON i.id = o.importId LEFT JOIN exports e ON e.id = o.exportId
       WHERE c.orderRow = ? ORDER BY c.id DESC LIMIT 500`,
    )
    .all(row)
  const skus = skusOf(db, row)
  const history: History = []
  let last: number | undefined
  for (const change of changes) {
    const entry = history.at(-1)
    const fields = fieldChanges(change, skus)
    if (entry && last === change.operationId) entry.changes.push(...fields)
    else
      history.push({
        at: change.at,
        kind: change.kind,
        source: change.importName ?? change.exportName ?? '',
        changes: fields,
      })
    last = change.operationId
  }
  const first = db
    .prepare<[number], { at: number | null; source: string }>(
      'SELECT i.committedAt at, i.fileName source FROM orders o JOIN imports i ON i.id = o.importId WHERE o.id = ?',
    )
    .get(row)
  // Reports that only made the facts newer say nothing to the operator.
  const shown = history.filter(
    (entry) => entry.changes.length > 0 || (entry.kind !== 'import' && entry.kind !== 'undoImport'),
  )
  if (first?.at) shown.push({ at: first.at, kind: 'firstImport', source: first.source, changes: [] })
  return shown
}

type Skus = ReadonlyMap<number, string>
function skusOf(db: SqliteDatabase, row: number): Skus {
  const items = db.prepare<[number], { id: number; sku: string }>('SELECT id, sku FROM orderItems WHERE orderRow = ?')
  return new Map(items.all(row).map(({ id, sku }) => [id, sku]))
}

function fieldChanges({ entity, before: beforeText, after: afterText }: HistoryRow, skus: Skus): Change[] {
  const before = (beforeText === null ? {} : JSON.parse(beforeText)) as Image
  const after = (afterText === null ? {} : JSON.parse(afterText)) as Image
  const isChange = beforeText !== null && afterText !== null
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    if (INTERNAL.has(field)) return []
    const text = (image: Image) => textOf(image, field, { entity, skus, isChange })
    const change = { field, before: text(before), after: text(after) }
    return change.before === change.after ? [] : [change]
  })
}

interface Reading {
  entity: Entity
  skus: Skus
  /** The row was there before and after; one that was made or removed says only what it held. */
  isChange: boolean
}

/** No items named: everything of the order. */
const NO_ITEMS_ARE_ALL: ReadonlySet<Entity> = new Set<Entity>(['shipment', 'cancellation'])

function textOf(image: Image, field: string, reading: Reading): string {
  const value = image[field] ?? ''
  if (value === '' || value === '{}' || (value === 0 && !reading.isChange)) return ''
  if (value === '[]')
    return field === 'items' && reading.isChange && NO_ITEMS_ARE_ALL.has(reading.entity) ? WHOLE_ORDER : ''
  const read = typeof value === 'string' && value.startsWith('[') ? LISTS[field] : AMOUNTS.has(field) ? amountText : undefined // prettier-ignore
  return read ? read(value, image, reading.skus) : String(value)
}

/** Amounts stand with their currency, which is no field of its own here. */
const AMOUNTS: ReadonlySet<string> = new Set(['cost', 'total'])
function amountText(minor: string | number, { currency, costCurrency }: Image): string {
  const known = String(currency ?? costCurrency ?? '')
  return `${minorToText(Number(minor), known)} ${known}`.trim()
}

type NamedItem = number | { itemRow?: number; sku?: string; quantity: number }
type RefundLine = { itemRow: number; amounts: Record<string, number> }
type Package = { carrier: string; trackingNumber: string }
const listed = <T>(json: string | number, text: (one: T) => string) =>
  (JSON.parse(String(json)) as T[]).map(text).join(', ')

/** Lists that stand in a column as JSON. */
const LISTS: Readonly<Record<string, (json: string | number, image: Image, skus: Skus) => string>> = {
  items: (json, _, skus) =>
    listed<NamedItem>(json, (item) => {
      if (typeof item === 'number') return skus.get(item) ?? ''
      return `${item.quantity} × ${item.sku ?? skus.get(item.itemRow ?? 0) ?? ''}`
    }),
  lines: (json, image, skus) =>
    listed<RefundLine>(json, ({ itemRow, amounts }) => {
      const sum = Object.values(amounts).reduce((all, amount) => all + amount, 0)
      return `${skus.get(itemRow) ?? ''} ${amountText(sum, image)}`
    }),
  packages: (json) => listed<Package>(json, ({ carrier, trackingNumber }) => `${carrier} ${trackingNumber}`.trim()),
}

/** Tables whose changes belong to an order. */
const OF_ORDERS = [
  'order', 'party', 'item', 'shipment', 'label', 'cancellation', 'refund', 'problem', 'expectedReturn', 'replacement', 'reply',
  'mcfOrder', 'mcfParty', 'mcfCancellation',
] as const satisfies readonly Stored[] // prettier-ignore

/** Every column the history of an order can show; each has a name in `fields.*` of the texts. */
export function historyColumns(db: SqliteDatabase): string[] {
  const names = OF_ORDERS.flatMap((entity) =>
    db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(TABLES[entity].table),
  )
  return [...new Set(names.map(({ name }) => name))].filter((name) => !INTERNAL.has(name))
}
