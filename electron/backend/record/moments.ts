import type { SqliteDatabase } from '../db/open'
import { columnsOf } from './recorded-rows'
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

/** Puts right when a file was uploaded, and the rows that went with it. Returns their orders. */
export function correctUpload(
  db: SqliteDatabase,
  recorded: RecordedTables,
  { id, wrong, proven }: Correction & { id: number },
): Set<number> {
  db.prepare('UPDATE exports SET uploadedAt = ? WHERE id = ? AND uploadedAt = ?').run(proven, id, wrong)
  const orders = new Set<number>()
  for (const declared of recorded.all) {
    const columns = columnsOf(db, declared)
    if (!columns.has('uploadedAt') || !columns.has('orderRow')) continue
    const { table } = declared
    const meant = db.prepare<[number], { orderRow: number }>(`SELECT orderRow FROM ${table} WHERE uploadedAt = ?`)
    for (const { orderRow } of meant.all(wrong)) orders.add(orderRow)
    db.prepare(`UPDATE ${table} SET uploadedAt = ? WHERE uploadedAt = ?`).run(proven, wrong)
  }
  return orders
}
