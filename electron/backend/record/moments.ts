import type { SqliteDatabase } from '../db/open'
import { columnsOf } from './recorded-rows'
import type { TableName } from './table'
import type { RecordedTables } from './tables'

/** What a wrong clock gave and what it is taken to be, ms UTC. Putting it right is no change of what is known: not recorded. */
interface Correction {
  wrong: number
  proven: number
}

/** Puts the moment of facts right wherever it stands. */
export function correctFacts(db: SqliteDatabase, recorded: RecordedTables, { wrong, proven }: Correction): void {
  for (const declared of recorded.all) {
    if (!declared.moments) continue
    const set = declared.moments.map((column) => `${column} = iif(${column} = :wrong, :proven, ${column})`)
    const where = declared.moments.map((column) => `${column} = :wrong`)
    if (columnsOf(db, declared).has('fieldsAsOf')) {
      set.push(`fieldsAsOf = replace(fieldsAsOf, CAST(:wrong AS INTEGER), CAST(:proven AS INTEGER))`)
      where.push('instr(fieldsAsOf, CAST(:wrong AS INTEGER))')
    }
    db.prepare(`UPDATE ${declared.table} SET ${set.join(', ')} WHERE ${where.join(' OR ')}`).run({ wrong, proven })
  }
}

/** Puts a moment right in a column of a recorded table, in one row where it is named. Returns the orders of the rows that bore it. */
export function correctMoment(
  db: SqliteDatabase,
  recorded: RecordedTables,
  { table, column, row }: { table: TableName; column: string; row?: number },
  { wrong, proven }: Correction,
): readonly number[] {
  const declared = recorded.named(table)
  const order = columnsOf(db, declared).has('orderRow') ? 'orderRow' : '0'
  const only = row === undefined ? '' : ` AND ${declared.key} = ${row}`
  return db
    .prepare<[number, number], number>(
      `UPDATE ${table} SET ${column} = ? WHERE ${column} = ?${only} RETURNING ${order}`,
    )
    .pluck()
    .all(proven, wrong)
}
