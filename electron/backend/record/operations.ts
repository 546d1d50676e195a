import type { Reader, Writer } from '../db/access'
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
export function lastOperation({ get, build }: Reader, kinds?: readonly string[]): number {
  const all = build.selectFrom('operations').select(({ fn }) => fn.max<number | null>('id').as('id'))
  return get(kinds ? all.where('kind', 'in', kinds) : all)?.id ?? 0
}

/** Number of the last operation by which an import was taken in; 0 where it has none. */
export function operationOf({ get, build }: Reader, importId: number, kinds: readonly string[]): number {
  const found = build
    .selectFrom('operations')
    .select(({ fn }) => fn.max<number | null>('id').as('id'))
    .where('importId', '=', importId)
    .where('isUndone', '=', 0)
    .where('kind', 'in', kinds)
  return get(found)?.id ?? 0
}
