import type { Compilable, Kysely } from 'kysely'
import type { SqliteDatabase } from './open'
import type { Schema } from './schema'

/**
 * Kysely as a builder of reading queries only: a query that writes does not compile. Without `with`, whose builder could write;
 * a query in a query says the same.
 */
export type ReadBuilder = Pick<Kysely<Schema>, 'selectFrom' | 'selectNoFrom' | 'fn'>

/** A query that reads, and what its rows are. */
export type Reading<T> = Compilable<T> & { readonly isSelectQueryBuilder: true }

/** A prepared statement that is only asked. SQLite itself refuses one that would write in a query (`query_only`). */
export interface ReadStatement<P extends unknown[], R> {
  all(...parameters: P): R[]
  get(...parameters: P): R | undefined
  iterate(...parameters: P): IterableIterator<R>
}

/** A connection as a query sees it: nothing can be run or executed on it, and no transaction begun. */
export interface ReadConnection {
  prepare<P extends unknown[] | object = unknown[], R = unknown>(
    sql: string,
  ): P extends unknown[] ? ReadStatement<P, R> : ReadStatement<[P], R>
}

/**
 * Synchronous access: Kysely builds and types the query, better-sqlite3 runs it at once in this thread. Statements are
 * prepared once for each SQL text. There is no pool and no second transaction to wait for.
 */
export interface Reader {
  readonly build: ReadBuilder
  all<T>(query: Reading<T>): T[]
  get<T>(query: Reading<T>): T | undefined
  /** Row by row, without holding them all. */
  each<T>(query: Reading<T>): IterableIterator<T>
  /** For SQL that Kysely cannot say, and for the loops where each microsecond counts. */
  readonly raw: ReadConnection
}

export interface Writer extends Reader {
  readonly build: Kysely<Schema>
  readonly raw: SqliteDatabase
  /** Rows that a writing query returns, too. */
  all<T>(query: Compilable<T>): T[]
  get<T>(query: Compilable<T>): T | undefined
  run(query: Compilable): { changes: number; lastInsertRowid: number }
}
