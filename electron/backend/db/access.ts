import type { Compilable, Kysely } from 'kysely'
import type { Schema } from './schema'
import type { SqliteDatabase } from './open'

/** Kysely as a builder of reading queries only: a query that writes does not compile. */
export type ReadBuilder = Pick<Kysely<Schema>, 'selectFrom' | 'with' | 'withRecursive' | 'selectNoFrom' | 'fn'>

/**
 * Synchronous access: Kysely builds and types the query, better-sqlite3 runs it at once in this thread. Statements are
 * prepared once for each SQL text. There is no pool and no second transaction to wait for.
 */
export interface Reader {
  readonly build: ReadBuilder
  all<T>(query: Compilable<T>): T[]
  get<T>(query: Compilable<T>): T | undefined
  /** For SQL that Kysely cannot say, and for the loops where each microsecond counts. Read-only on the reader. */
  readonly raw: SqliteDatabase
}

export interface Writer extends Reader {
  readonly build: Kysely<Schema>
  run(query: Compilable): { changes: number; lastInsertRowid: number }
}
