import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Compilable } from 'kysely'
import type { Writer } from './access'
import { keepStatements } from './kept-statements'
import type { SqliteDatabase } from './open'
import type { Schema } from './schema'

/** Kysely as a builder alone: its driver runs nothing. */
export const builderWith = (createQueryCompiler: () => SqliteQueryCompiler) =>
  new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler,
    },
  })
export const builder = builderWith(() => new SqliteQueryCompiler())

/** Synchronous access over a connection. On a read-only connection everything that writes throws. `hear` is told each table that is written. */
export function accessTo(db: SqliteDatabase, hear?: (table: string) => void): Writer {
  const raw = keepStatements(db, undefined, hear)
  return {
    build: builder,
    raw,
    all<T>(query: Compilable<T>): T[] {
      const { sql, parameters } = query.compile()
      return raw.prepare<unknown[]>(sql).all(...parameters) as T[]
    },
    get<T>(query: Compilable<T>): T | undefined {
      const { sql, parameters } = query.compile()
      return raw.prepare<unknown[]>(sql).get(...parameters) as T | undefined
    },
    each<T>(query: Compilable<T>): IterableIterator<T> {
      const { sql, parameters } = query.compile()
      return raw.prepare<unknown[]>(sql).iterate(...parameters) as IterableIterator<T>
    },
    run(query: Compilable) {
      const { sql, parameters } = query.compile()
      const { changes, lastInsertRowid } = raw.prepare<unknown[]>(sql).run(...parameters)
      return { changes, lastInsertRowid: Number(lastInsertRowid) }
    },
  }
}
