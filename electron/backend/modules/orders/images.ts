import { DeskError } from '@shared/contract/errors'
import type { SqliteDatabase } from '../../db/open'
import type { Entity, Image, RecordedChange } from './change-record'

/** What Amazon answered stands in the record for the history alone. */
export type Stored = Exclude<Entity, 'answer'>
export const TABLES: Readonly<Record<Stored, { table: string; key: string }>> = {
  order: { table: 'orders', key: 'id' },
  party: { table: 'orderParties', key: 'orderRow' },
  item: { table: 'orderItems', key: 'id' },
  shipment: { table: 'shipments', key: 'id' },
  label: { table: 'labels', key: 'id' },
  export: { table: 'exports', key: 'id' },
  cancellation: { table: 'cancellations', key: 'id' },
  refund: { table: 'refunds', key: 'id' },
  problem: { table: 'problems', key: 'id' },
  expectedReturn: { table: 'expectedReturns', key: 'id' },
  replacement: { table: 'replacements', key: 'id' },
  reply: { table: 'replies', key: 'id' },
  skuCost: { table: 'skuCosts', key: 'id' },
  problemRule: { table: 'problemRules', key: 'id' },
  returnAddress: { table: 'returnAddresses', key: 'id' },
  mcfOrder: { table: 'mcfOrders', key: 'id' },
  mcfParty: { table: 'mcfParties', key: 'mcfOrderRow' },
  mcfCancellation: { table: 'mcfCancellations', key: 'id' },
  mcfFee: { table: 'mcfFees', key: 'id' },
  stock: { table: 'stock', key: 'id' },
}

/** Columns that a written or uploaded file moves on by itself: no reason to refuse an undo. */
const MOVING: ReadonlySet<string> = new Set([
  'revision',
  'updatedAt',
  'writtenRevision',
  'uploadedRevision',
  'uploadedAt',
])
/** Decisions that, once Amazon has them, cannot be made not to have been. */
const AT_AMAZON: ReadonlySet<Entity> = new Set<Entity>(['cancellation', 'refund', 'mcfOrder', 'mcfCancellation'])
/** What reports say; all else only operators change: a later change of theirs would be lost by putting an earlier image back. */
const FACTS: ReadonlySet<Entity> = new Set<Entity>(['order', 'party', 'item', 'stock'])

export interface StoredChange {
  orderRow: number
  entity: Stored
  entityRow: number
  before: string | null
  after: string | null
}

/** A whole row as an image; null where there is none. */
export function imageOf(db: SqliteDatabase, entity: Stored, row: number): Image | null {
  const { table, key } = TABLES[entity]
  return db.prepare<[number], Image>(`SELECT * FROM ${table} WHERE ${key} = ?`).get(row) ?? null
}

/**
 * Numbers for new rows, none of them one that a file was ever written for: SQLite would give a removed row's number out again,
 * and what the file's upload and Amazon's answer say of that row would be taken for the new one.
 */
export function unusedRows(db: SqliteDatabase, entity: Stored): () => number {
  const last = db.prepare<[], { last: number }>(
    `SELECT max(coalesce((SELECT max(id) FROM ${TABLES[entity].table}), 0), coalesce((SELECT max(entityRow) FROM exportLines), 0)) last`,
  )
  return () => (last.get()?.last ?? 0) + 1
}

/**
 * Puts the rows of an operation back as they were before it, last change first. Returns what was done, ready for the record,
 * so that putting back can itself be put back. Throws DeskError `undoConflict` where a decision was changed since by something else.
 */
export function putBack(db: SqliteDatabase, operationId: number): (RecordedChange & { orderRow: number })[] {
  const changes = db
    .prepare<[number], StoredChange>(
      `SELECT orderRow, entity, entityRow, before, after FROM changes
       WHERE operationId = ? AND entity <> 'answer' AND (before IS NOT NULL OR after IS NOT NULL) ORDER BY id DESC`,
    )
    .all(operationId)
  return changes.map(({ orderRow, entity, entityRow, before, after }) => {
    const wanted = before === null ? null : (JSON.parse(before) as Image)
    const left = after === null ? null : (JSON.parse(after) as Image)
    const now = imageOf(db, entity, entityRow)
    if (!FACTS.has(entity)) refuseConflict(db, { orderRow, entity }, left, now, wanted)
    return { orderRow, entity, entityRow, ...apply(db, entity, entityRow, now, wanted) }
  })
}

function refuseConflict(
  db: SqliteDatabase,
  { orderRow, entity }: Pick<StoredChange, 'orderRow' | 'entity'>,
  left: Image | null,
  now: Image | null,
  wanted: Image | null,
): void {
  const same =
    left === null || now === null
      ? left === now
      : Object.keys(left).every((column) => MOVING.has(column) || left[column] === now[column])
  const isAtAmazon = AT_AMAZON.has(entity) && wanted === null && Number(now?.uploadedRevision ?? 0) > 0
  if (same && !isAtAmazon) return
  const order = db.prepare<[number], { orderId: string }>('SELECT orderId FROM orders WHERE id = ?').get(orderRow)
  throw new DeskError('undoConflict', { orderId: order?.orderId ?? '' })
}

function apply(db: SqliteDatabase, entity: Stored, row: number, now: Image | null, wanted: Image | null) {
  const { table, key } = TABLES[entity]
  if (wanted === null) {
    db.prepare(`DELETE FROM ${table} WHERE ${key} = ?`).run(row)
    return { before: now, after: null }
  }
  if (now === null) {
    const columns = Object.keys(wanted)
    const marks = columns.map(() => '?').join(', ')
    db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`).run(...columns.map((c) => wanted[c]))
    return { before: null, after: wanted }
  }
  const target = withRevision(wanted, now)
  const columns = Object.keys(target)
  db.prepare(`UPDATE ${table} SET ${columns.map((c) => `${c} = ?`).join(', ')} WHERE ${key} = ?`).run(
    ...columns.map((c) => target[c]),
    row,
  )
  return { before: Object.fromEntries(columns.map((c) => [c, now[c] ?? null])), after: target }
}

/** A revision that stands in a file names what was written there: older values that come back after it are a revision of their own. */
function withRevision(wanted: Image, now: Image): Image {
  if (wanted.revision === undefined || now.revision === undefined) return wanted
  if (Number(now.writtenRevision) <= Number(wanted.revision)) return wanted
  return { ...wanted, revision: Math.max(Number(now.revision), Number(now.writtenRevision)) + 1 }
}
