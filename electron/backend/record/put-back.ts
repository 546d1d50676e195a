import { DeskError } from '@shared/contract/errors'
import type { SqliteDatabase } from '../db/open'
import { operationOf, type RecordContext } from './operations'
import { recordChanges, type RecordedChange, type Recorder } from './recorder'
import { addRow, changeRow, removeRow } from './recorded-rows'
import type { Image, RecordedTable } from './table'
import type { RecordedTables } from './tables'

/** Columns that a written or uploaded file moves on by itself: no reason to refuse an undo. */
const MOVING: ReadonlySet<string> = new Set([
  'revision',
  'updatedAt',
  'writtenRevision',
  'uploadedRevision',
  'uploadedAt',
  'refusedRevisions',
])

interface Stored {
  id: number
  orderRow: number
  entity: string
  entityRow: number
  before: string | null
  after: string | null
}
interface Found extends Omit<Stored, 'before' | 'after'> {
  declared: RecordedTable
  before: Image | null
  after: Image | null
}

/** As many rows at once: asked one by one, most of the time would go into asking. */
const AT_ONCE = 500

/** The rows as they are that changes speak of. */
function imagesNow(db: SqliteDatabase, changes: readonly Found[]) {
  const images = new Map<string, Image>()
  const nameOf = (entity: string, row: unknown) => `${entity} ${String(row)}`
  for (const declared of new Set(changes.map((change) => change.declared))) {
    const { table, key, entity } = declared
    const rows = changes.flatMap((change) => (change.declared === declared ? [change.entityRow] : []))
    for (const image of db
      .prepare<[string], Image>(`SELECT * FROM ${table} WHERE ${key} IN (SELECT value FROM json_each(?))`)
      .all(JSON.stringify(rows)))
      images.set(nameOf(entity, image[key]), image)
  }
  return {
    get: (entity: string, row: number): Image | null => images.get(nameOf(entity, row)) ?? null,
    set(entity: string, row: number, image: Image | null): void {
      if (image) images.set(nameOf(entity, row), { ...images.get(nameOf(entity, row)), ...image })
      else images.delete(nameOf(entity, row))
    },
  }
}

/** The changes of an operation that stand in a table, so many of them, last first. */
function changesOf(db: SqliteDatabase, recorded: RecordedTables) {
  const next = db.prepare<[number, number], Stored>(
    `SELECT id, orderRow, entity, entityRow, before, after FROM changes
     WHERE operationId = ? AND id < ? AND (before IS NOT NULL OR after IS NOT NULL) ORDER BY id DESC LIMIT ${AT_ONCE}`,
  )
  const imageIn = (text: string | null) => (text === null ? null : (JSON.parse(text) as Image))
  return (operationId: number, below: number) => {
    const stored = next.all(operationId, below)
    const found = stored.flatMap(({ before, after, ...change }): Found[] => {
      const declared = recorded.of(change.entity)
      return declared ? [{ ...change, declared, before: imageIn(before), after: imageIn(after) }] : []
    })
    return { found, below: stored.length < AT_ONCE ? undefined : stored.at(-1)?.id }
  }
}

/**
 * Puts the rows of an operation back as they were before it, last change first. Tells what was done, ready for the record, so
 * that putting back can itself be put back; `step` hears how many changes are done, and may throw. Throws DeskError
 * `undoConflict` where a decision was changed since by something else.
 */
export function putBack(
  { db: { raw: db }, recorded }: Pick<RecordContext, 'db' | 'recorded'>,
  operationId: number,
  tell: (orderRow: number, done: RecordedChange) => void,
  step: (done: number, total: number) => void = () => undefined,
): void {
  const next = changesOf(db, recorded)
  const count = db.prepare<[number], { total: number }>('SELECT count(*) total FROM changes WHERE operationId = ?')
  const total = count.get(operationId)?.total ?? 0
  for (let from: number | undefined = Number.MAX_SAFE_INTEGER, done = 0; from !== undefined; done += AT_ONCE) {
    step(done, total)
    const { found, below } = next(operationId, from)
    from = below
    const images = imagesNow(db, found)
    for (const change of found) {
      const { orderRow, entity, entityRow, declared } = change
      const now = images.get(entity, entityRow)
      if (declared.nature !== 'fact') refuseConflict(db, change, now)
      const done = apply(db, declared, { row: entityRow, now, wanted: change.before })
      images.set(entity, entityRow, done.after)
      tell(orderRow, { entity, entityRow, ...done })
    }
  }
}

function refuseConflict(
  db: SqliteDatabase,
  { orderRow, declared, after: left, before: wanted }: Found,
  now: Image | null,
): void {
  const isMoving = (column: string) => MOVING.has(column) || declared.derived?.includes(column) === true
  const same =
    left === null || now === null
      ? left === now
      : Object.keys(left).every((column) => isMoving(column) || left[column] === now[column])
  const isAtAmazon = declared.atAmazon === true && wanted === null && Number(now?.uploadedRevision ?? 0) > 0
  if (same && !isAtAmazon) return
  const order = db.prepare<[number], { orderId: string }>('SELECT orderId FROM orders WHERE id = ?').get(orderRow)
  throw new DeskError('undoConflict', { orderId: order?.orderId ?? '' })
}

function apply(
  db: SqliteDatabase,
  declared: RecordedTable,
  { row, now, wanted }: { row: number; now: Image | null; wanted: Image | null },
) {
  if (wanted === null) {
    removeRow(db, declared, row)
    return { before: now, after: null }
  }
  if (now === null) {
    addRow(db, declared, wanted)
    return { before: null, after: wanted }
  }
  const target = withRevision(wanted, now)
  changeRow(db, declared, row, target)
  return { before: Object.fromEntries(Object.keys(target).map((c) => [c, now[c] ?? null])), after: target }
}

/** A revision that stands in a file names what was written there: older values that come back after it are a revision of their own. */
function withRevision(wanted: Image, now: Image): Image {
  if (wanted.revision === undefined || now.revision === undefined) return wanted
  if (Number(now.writtenRevision) <= Number(wanted.revision)) return wanted
  return { ...wanted, revision: Math.max(Number(now.revision), Number(now.writtenRevision)) + 1 }
}

/**
 * Puts back what an import did by operations of these kinds, as an operation of its own. Returns it with the orders that were
 * touched and the operation that was put back, 0 where the import had none.
 */
export function putImportBack(
  write: RecordContext,
  importId: number,
  kinds: readonly string[],
): { recorder: Recorder; touched: Set<number>; operation: number } {
  const recorder = recordChanges(write, { kind: 'undoImport', importId })
  const operation = operationOf(write.db, importId, kinds)
  const touched = new Set<number>()
  if (operation > 0)
    putBack(write, operation, (orderRow, change) => {
      recorder.tell(orderRow, change)
      touched.add(orderRow)
    })
  return { recorder, touched, operation }
}
