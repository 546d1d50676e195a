import type { SqliteDatabase } from './open'
import { tellWrites } from './written-table'

type Statement = ReturnType<SqliteDatabase['prepare']>

/** What changes a statement or keeps it busy; it is done with one of the caller's own, as a kept one is everybody's. */
const OF_ONES_OWN = ['iterate', 'bind', 'pluck', 'raw', 'expand', 'safeIntegers'] as const

/**
 * The same connection, whose statements are kept prepared by their SQL: preparing takes many times as long as running most of
 * them. They end with the connection, and SQLite prepares them anew after a change of the schema. At most `most` are kept: a
 * query built with lists of many lengths must not fill the memory. `hear` is told each table that is written.
 */
export function keepStatements(db: SqliteDatabase, most = 500, hear?: (table: string) => void): SqliteDatabase {
  const kept = new Map<string, Statement>()

  function prepare(sql: string): Statement {
    const known = kept.get(sql)
    if (known) return known
    const made = db.prepare(sql)
    for (const name of OF_ONES_OWN)
      Object.defineProperty(made, name, {
        value: (...given: unknown[]) => (db.prepare(sql)[name] as (...given: unknown[]) => unknown)(...given),
      })
    if (hear) tellWrites(made, sql, hear)
    const [oldest] = kept.keys()
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest)
    kept.set(sql, made)
    return made
  }

  return Object.create(db, { prepare: { value: prepare } }) as SqliteDatabase
}
