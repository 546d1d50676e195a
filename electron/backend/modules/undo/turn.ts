import type { Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { boundsOfDay, dayIn } from '@shared/domain/time'
import type { JobContext, ReadContext, WriteContext } from '../../context'
import type { SqliteDatabase } from '../../db/open'
import { addUploadEvidence } from '../evidence'
import {
  changeRecorder,
  type OperationKind,
  OPERATIONS,
  putBack,
  type RecordedChange,
  refreshing,
  type Touch,
} from '../orders'

type Turn = NonNullable<Output<'undo.state'>['undo']>
type Direction = 'back' | 'again'

interface Found {
  id: number
  at: number
  kind: OperationKind
  importId: number | null
  exportId: number | null
}

const listed = (kinds: readonly string[]) => kinds.map((kind) => `'${kind}'`).join(', ')
const OWN = Object.entries(OPERATIONS).flatMap(([kind, isOwn]) => (isOwn ? [kind] : []))
/** An operation that changed nothing is no step. */
const DID_SOMETHING = 'EXISTS (SELECT 1 FROM changes c WHERE c.operationId = o.id)'

/**
 * Taking back: the last own operation that still stands. Doing again: the last undo that still stands, unless the operator
 * did something new after it. Doing again is itself an own operation, so the two can go on for ever.
 */
const CANDIDATE: Readonly<Record<Direction, string>> = {
  back: `SELECT id, at, kind, importId, exportId FROM operations o
    WHERE kind IN (${listed(OWN)}) AND isUndone = 0 AND id >= ? AND ${DID_SOMETHING} ORDER BY id DESC LIMIT 1`,
  again: `SELECT id, at, kind, importId, exportId FROM operations o
    WHERE kind = 'undo' AND isUndone = 0 AND id >= ?
      AND id > coalesce((SELECT max(id) FROM operations o WHERE kind IN (${listed(OWN.filter((kind) => kind !== 'redo'))}) AND ${DID_SOMETHING}), 0)
    ORDER BY id DESC LIMIT 1`,
}

/** One own operation of today that still stands; what came after it is looked at when its rows are put back. */
const NAMED = `SELECT id, at, kind, importId, exportId FROM operations o
  WHERE id = ? AND kind IN (${listed(OWN)}) AND isUndone = 0 AND id >= ? AND ${DID_SOMETHING}`

/** What would be turned now; undefined where the operator did nothing today that still stands. */
function candidate(
  { db, now, shop }: Pick<ReadContext, 'db' | 'now' | 'shop'>,
  direction: Direction,
  operation?: number,
): Found | undefined {
  const today = boundsOfDay(dayIn(now(), shop.timeZone), shop.timeZone)?.startAt ?? 0
  const first = db.raw
    .prepare<[number], { id: number | null }>('SELECT min(id) id FROM operations WHERE at >= ?')
    .get(today)
  if (!first?.id) return undefined
  return operation === undefined
    ? db.raw.prepare<[number], Found>(CANDIDATE[direction]).get(first.id)
    : db.raw.prepare<[number, number], Found>(NAMED).get(operation, first.id)
}

/** The operation that was first done, through however many undos and redos. */
function root(db: SqliteDatabase, id: number): Found {
  const found = db
    .prepare<[number], Found>(
      `WITH RECURSIVE chain (id, turns) AS (
         SELECT id, turns FROM operations WHERE id = ? UNION ALL SELECT o.id, o.turns FROM operations o JOIN chain ON o.id = chain.turns)
       SELECT o.id, o.at, o.kind, o.importId, o.exportId FROM operations o JOIN chain ON chain.id = o.id WHERE o.turns IS NULL`,
    )
    .get(id)
  if (!found) throw new RangeError(`operation ${id} turns nothing`)
  return found
}

function described(db: SqliteDatabase, operation: Found): Turn {
  const first = root(db, operation.id)
  const orders = db
    .prepare<[number], { n: number; example: string | null }>(
      `SELECT count(*) n, min(orderId) example FROM orders WHERE id IN (SELECT orderRow FROM changes WHERE operationId = ?)`,
    )
    .get(operation.id)
  const name = (table: 'imports' | 'exports', id: number | null) =>
    id === null
      ? undefined
      : db.prepare<[number], { fileName: string }>(`SELECT fileName FROM ${table} WHERE id = ?`).get(id)?.fileName
  return {
    operation: operation.id,
    kind: first.kind,
    at: first.at,
    orders: orders?.n ?? 0,
    example: orders?.example ?? '',
    source: name('imports', first.importId) ?? name('exports', first.exportId) ?? '',
  }
}

export function undoState(context: ReadContext): Output<'undo.state'> {
  const of = (direction: Direction) => {
    const found = candidate(context, direction)
    return found ? described(context.db.raw, found) : null
  }
  return { undo: of('back'), redo: of('again') }
}

/**
 * Turns one operation of the operator's day, the last unless one is named, in one transaction: back to what was before it,
 * or again to what it made.
 * Throws DeskError `nothingToUndo`, `undoConflict`.
 */
export function turn(context: JobContext, direction: Direction, operation?: number): Turn {
  return context.transaction((write) => {
    const found = candidate(write, direction, operation)
    if (!found) throw new DeskError('nothingToUndo', {})
    const told = described(write.db.raw, found)
    refreshing(write.db.raw, (touch) => recordTurn(write, found, direction, touch))
    return told
  })
}

/** Of a parcel only the number is among the words that an order is found by. */
function isFoundAnew({ entity, before, after }: RecordedChange): boolean {
  if (entity !== 'shipment') return true
  return (before?.trackingNumber ?? '') !== (after?.trackingNumber ?? '')
}

function recordTurn(write: WriteContext, found: Found, direction: Direction, touch: Touch): void {
  const { db } = write
  const { importId, exportId, kind } = root(db.raw, found.id)
  const recorder = changeRecorder(db, {
    at: write.now(),
    kind: direction === 'back' ? 'undo' : 'redo',
    turns: found.id,
    ...(importId !== null && { importId }),
    ...(exportId !== null && { exportId }),
  })
  putBack(db.raw, found.id, (orderRow, change) => {
    recorder.add(orderRow, change)
    touch(orderRow, isFoundAnew(change))
  })
  if (exportId !== null && (kind === 'uploaded' || kind === 'uploadTakenBack')) addUploadEvidence(write, exportId)
  db.run(db.build.updateTable('operations').set({ isUndone: 1 }).where('id', '=', found.id))
  if (importId !== null)
    db.run(
      db.build
        .updateTable('imports')
        .set(direction === 'back' ? { state: 'undone', undoneAt: write.now() } : { state: 'committed', undoneAt: null })
        .where('id', '=', importId),
    )
}
