import type { SqliteDatabase } from './open'

type Statement = ReturnType<SqliteDatabase['prepare']>

const WRITING =
  /\b(?:insert(?:\s+or\s+\w+)?\s+into|replace\s+into|update(?:\s+or\s+\w+)?|delete\s+from)\s+(?:"?\w+"?\.)?"?(\w+)/i

/**
 * Tells the table that a statement writes, each time it is run and has changed something. What a trigger writes besides is not
 * told: it follows from that table.
 */
export function tellWrites(statement: Statement, sql: string, hear: (table: string) => void): void {
  const table = statement.readonly ? undefined : WRITING.exec(sql)?.[1]
  if (table === undefined) return
  for (const name of ['run', 'get', 'all'] as const) {
    const plain = statement[name].bind(statement) as (...given: unknown[]) => unknown
    const told = (...given: unknown[]) => {
      const done = plain(...given)
      if (name !== 'run' || (done as { changes: number }).changes > 0) hear(table)
      return done
    }
    Object.defineProperty(statement, name, { value: told })
  }
}
