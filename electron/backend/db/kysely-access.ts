import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Compilable } from 'kysely'
import type { Reader, Writer } from './access'
import type { SqliteDatabase } from './open'
import type { Schema } from './schema'

/** Prepares a statement that takes any parameters. */
const prepareAny = (db: SqliteDatabase, sql: string) => db.prepare<unknown[]>(sql)
type Statement = ReturnType<typeof prepareAny>

/** Kysely as a builder alone: its driver runs nothing. */
export const builder = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** Statements kept prepared; a query built with lists of many lengths must not fill the memory. */
const STATEMENTS = 500

/** Synchronous access over a connection. On a read-only connection everything that writes throws. */
export function accessTo(db: SqliteDatabase): Writer & Reader {
  const prepared = new Map<string, Statement>()

  function statement(sql: string): Statement {
    const known = prepared.get(sql)
    if (known) return known
    if (prepared.size >= STATEMENTS) prepared.clear()
    const made = prepareAny(db, sql)
    prepared.set(sql, made)
    return made
  }

  return {
    build: builder,
    raw: db,
    all<T>(query: Compilable<T>): T[] {
      const { sql, parameters } = query.compile()
      return statement(sql).all(...parameters) as T[]
    },
    get<T>(query: Compilable<T>): T | undefined {
      const { sql, parameters } = query.compile()
      return statement(sql).get(...parameters) as T | undefined
    },
    run(query: Compilable) {
      const { sql, parameters } = query.compile()
      const { changes, lastInsertRowid } = statement(sql).run(...parameters)
      return { changes, lastInsertRowid: Number(lastInsertRowid) }
    },
  }
}
