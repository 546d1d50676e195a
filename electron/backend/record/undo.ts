import type { Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { boundsOfDay, dayIn } from '@shared/domain/time'
import type { Reader } from '../db/access'
import type { ReadConnection } from '../db/access'
import { markUndone, type RecordContext } from './operations'
import { putBack } from './put-back'
import { recordChanges, type RecordedChange } from './recorder'
import type { RecordedTables } from './tables'

type Turn = NonNullable<Output<'undo.state'>['undo']>
export type Direction = 'back' | 'again'

interface UndoContext {
  db: Reader
  now(): number
  recorded: RecordedTables
  shop: { timeZone: string }
}

interface Found {
  id: number
  at: number
  kind: string
  importId: number | null
  exportId: number | null
}

const listed = (kinds: readonly string[]) => kinds.map((kind) => `'${kind}'`).join(', ')
/** An operation that changed nothing is no step. */
const DID_SOMETHING = 'EXISTS (SELECT 1 FROM changes c WHERE c.operationId = o.id)'

/**
 * Taking back: the last own operation that still stands. Doing again: the last undo that still stands, unless the operator
 * did something new after it. Doing again is itself an own operation, so the two can go on for ever.
 */
const CANDIDATE: Readonly<Record<Direction, (own: readonly string[]) => string>> = {
  back: (own) => `SELECT id, at, kind, importId, exportId FROM operations o
    WHERE kind IN (${listed(own)}) AND isUndone = 0 AND id >= ? AND ${DID_SOMETHING} ORDER BY id DESC LIMIT 1`,
  again: (own) => `SELECT id, at, kind, importId, exportId FROM operations o
    WHERE kind = 'undo' AND isUndone = 0 AND id >= ?
      AND id > coalesce((SELECT max(id) FROM operations o WHERE kind IN (${listed(own.filter((kind) => kind !== 'redo'))}) AND ${DID_SOMETHING}), 0)
    ORDER BY id DESC LIMIT 1`,
}

/** One own operation of today that still stands; what came after it is looked at when its rows are put back. */
const named = (own: readonly string[]) => `SELECT id, at, kind, importId, exportId FROM operations o
  WHERE id = ? AND kind IN (${listed(own)}) AND isUndone = 0 AND id >= ? AND ${DID_SOMETHING}`

/** What would be turned now; undefined where the operator did nothing today that still stands. */
function candidate(
  { db, now, shop, recorded: { own } }: UndoContext,
  direction: Direction,
  operation?: number,
): Found | undefined {
  const today = boundsOfDay(dayIn(now(), shop.timeZone), shop.timeZone)?.startAt ?? 0
  const first = db.raw
    .prepare<[number], { id: number | null }>('SELECT min(id) id FROM operations WHERE at >= ?')
    .get(today)
  if (!first?.id) return undefined
  return operation === undefined
    ? db.raw.prepare<[number], Found>(CANDIDATE[direction](own)).get(first.id)
    : db.raw.prepare<[number, number], Found>(named(own)).get(operation, first.id)
}

/** The operation that was first done, through however many undos and redos. */
function root(db: ReadConnection, id: number): Found {
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

function described(db: ReadConnection, operation: Found): Turn {
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

/** What Ctrl+Z and Ctrl+Shift+Z would turn now. */
export function undoState(context: UndoContext): Output<'undo.state'> {
  const of = (direction: Direction) => {
    const found = candidate(context, direction)
    return found ? described(context.db.raw, found) : null
  }
  return { undo: of('back'), redo: of('again') }
}

interface Turned {
  told: Turn
  /** The operation that was first done. */
  first: Pick<Found, 'kind' | 'importId' | 'exportId'>
}

/**
 * Turns one operation of the operator's day, the last unless one is named: back to what was before it, or again to what it made.
 * `hear` is told every change, `step` how many are done. Throws DeskError `nothingToUndo`, `undoConflict`.
 */
export function turnOperation(
  write: RecordContext & UndoContext,
  { direction, operation }: { direction: Direction; operation?: number | undefined },
  hear: (orderRow: number, change: RecordedChange) => void,
  step?: (done: number, total: number) => void,
): Turned {
  const { db } = write
  const found = candidate(write, direction, operation)
  if (!found) throw new DeskError('nothingToUndo', {})
  const told = described(db.raw, found)
  const first = root(db.raw, found.id)
  const { importId, exportId } = first
  const recorder = recordChanges(write, {
    kind: direction === 'back' ? 'undo' : 'redo',
    turns: found.id,
    ...(importId !== null && { importId }),
    ...(exportId !== null && { exportId }),
  })
  const tell = (orderRow: number, change: RecordedChange) => {
    recorder.tell(orderRow, change)
    hear(orderRow, change)
  }
  putBack(write, found.id, tell, step)
  markUndone(write, found.id)
  return { told, first }
}
