import type { Writer } from '../db/access'
import type { ReadConnection } from '../db/access'
import type { RecordedTables } from './tables'

/** What the record needs of a command or a job that writes. */
export interface RecordContext {
  db: Writer
  /** Milliseconds UTC. */
  now(): number
  recorded: RecordedTables
}

export interface Operation {
  /** One that a chapter declares. */
  kind: string
  importId?: number
  exportId?: number
  /** The operation that this one takes back, or does again. */
  turns?: number
}

/** Begins an operation of the record; returns its number. Throws RangeError for a kind that no chapter declares. */
export function begin({ db, now, recorded }: RecordContext, { kind, importId, exportId, turns }: Operation): number {
  recorded.checkKind(kind)
  const values = { at: now(), kind, importId: importId ?? null, exportId: exportId ?? null, turns: turns ?? null }
  return db.run(db.build.insertInto('operations').values(values)).lastInsertRowid
}

/** Says that an operation does not stand any more: another one has put it back. */
export function markUndone({ db }: Pick<RecordContext, 'db'>, operationId: number): void {
  db.run(db.build.updateTable('operations').set({ isUndone: 1 }).where('id', '=', operationId))
}

/** Number of the last operation, of some kinds or of any; 0 where there is none. */
export function lastOperation(db: ReadConnection, kinds?: readonly string[]): number {
  const which = kinds ? `WHERE kind IN (${kinds.map(() => '?').join(', ')})` : ''
  const last = db.prepare<unknown[], { id: number | null }>(`SELECT max(id) id FROM operations ${which}`)
  return last.get(...(kinds ?? []))?.id ?? 0
}

/** Number of the last operation by which an import was taken in; 0 where it has none. */
export function operationOf(db: ReadConnection, importId: number, kinds: readonly string[]): number {
  const found = db.prepare<unknown[], { id: number | null }>(
    `SELECT max(id) id FROM operations WHERE importId = ? AND isUndone = 0 AND kind IN (${kinds.map(() => '?').join(', ')})`,
  )
  return found.get(importId, ...kinds)?.id ?? 0
}
