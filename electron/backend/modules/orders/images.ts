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
  'refusedRevisions',
  'cancelledByFileAt',
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

/** Adds a row; returns it whole. */
export function addRow(db: SqliteDatabase, entity: Stored, image: Image): Image {
  const columns = Object.keys(image)
  const sql = `INSERT INTO ${TABLES[entity].table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) RETURNING *`
  const added = db.prepare<unknown[], Image>(sql).get(...Object.values(image))
  if (!added) throw new RangeError(`no ${entity} was added`)
  return added
}

/** Changes columns of a row. */
export function changeRow(db: SqliteDatabase, entity: Stored, row: number, columns: Image): void {
  const { table, key } = TABLES[entity]
  const set = Object.keys(columns).map((column) => `${column} = ?`)
  db.prepare(`UPDATE ${table} SET ${set.join(', ')} WHERE ${key} = ?`).run(...Object.values(columns), row)
}

/** Takes a row away; returns what it was. */
export function removeRow(db: SqliteDatabase, entity: Stored, row: number): Image | null {
  const { table, key } = TABLES[entity]
  return db.prepare<[number], Image>(`DELETE FROM ${table} WHERE ${key} = ? RETURNING *`).get(row) ?? null
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

/** As many rows at once: asked one by one, most of the time would go into asking. */
const AT_ONCE = 500

/** The rows as they are that changes speak of. */
function imagesNow(db: SqliteDatabase, changes: readonly Pick<StoredChange, 'entity' | 'entityRow'>[]) {
  const images = new Map<string, Image>()
  const nameOf = (entity: Stored, row: unknown) => `${entity} ${String(row)}`
  for (const entity of new Set(changes.map((change) => change.entity))) {
    const { table, key } = TABLES[entity]
    const rows = changes.flatMap((change) => (change.entity === entity ? [change.entityRow] : []))
    for (const image of db
      .prepare<[string], Image>(`SELECT * FROM ${table} WHERE ${key} IN (SELECT value FROM json_each(?))`)
      .all(JSON.stringify(rows)))
      images.set(nameOf(entity, image[key]), image)
  }
  return {
    get: (entity: Stored, row: number): Image | null => images.get(nameOf(entity, row)) ?? null,
    set(entity: Stored, row: number, image: Image | null): void {
      if (image) images.set(nameOf(entity, row), { ...images.get(nameOf(entity, row)), ...image })
      else images.delete(nameOf(entity, row))
    },
  }
}

/**
 * Puts the rows of an operation back as they were before it, last change first. Tells what was done, ready for the record, so
 * that putting back can itself be put back. Throws DeskError `undoConflict` where a decision was changed since by something else.
 */
export function putBack(
  db: SqliteDatabase,
  operationId: number,
  tell: (orderRow: number, done: RecordedChange) => void,
): void {
  const next = db.prepare<[number, number], StoredChange & { id: number }>(
    `SELECT id, orderRow, entity, entityRow, before, after FROM changes
     WHERE operationId = ? AND id < ? AND entity <> 'answer' AND (before IS NOT NULL OR after IS NOT NULL)
     ORDER BY id DESC LIMIT ${AT_ONCE}`,
  )
  const imageIn = (text: string | null) => (text === null ? null : (JSON.parse(text) as Image))
  let changes: ReturnType<typeof next.all> = []
  for (let below = Number.MAX_SAFE_INTEGER; ; below = changes.at(-1)?.id ?? 0) {
    changes = next.all(operationId, below)
    const images = imagesNow(db, changes)
    for (const { orderRow, entity, entityRow, before, after } of changes) {
      const now = images.get(entity, entityRow)
      const wanted = imageIn(before)
      if (!FACTS.has(entity)) refuseConflict(db, { orderRow, entity }, imageIn(after), now, wanted)
      const done = apply(db, entity, entityRow, now, wanted)
      images.set(entity, entityRow, done.after)
      tell(orderRow, { entity, entityRow, ...done })
    }
    if (changes.length < AT_ONCE) return
  }
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
  if (wanted === null) {
    removeRow(db, entity, row)
    return { before: now, after: null }
  }
  if (now === null) {
    addRow(db, entity, wanted)
    return { before: null, after: wanted }
  }
  const target = withRevision(wanted, now)
  changeRow(db, entity, row, target)
  return { before: Object.fromEntries(Object.keys(target).map((c) => [c, now[c] ?? null])), after: target }
}

/** A revision that stands in a file names what was written there: older values that come back after it are a revision of their own. */
function withRevision(wanted: Image, now: Image): Image {
  if (wanted.revision === undefined || now.revision === undefined) return wanted
  if (Number(now.writtenRevision) <= Number(wanted.revision)) return wanted
  return { ...wanted, revision: Math.max(Number(now.revision), Number(now.writtenRevision)) + 1 }
}
