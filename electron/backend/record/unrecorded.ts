import type { Writer } from '../db/access'
import type { SqliteDatabase } from '../db/open'
import type { RecordContext } from './operations'
import type { Image, RecordedTable, TableName } from './table'

const marks = (n: number) => Array.from({ length: n }, () => '?').join(', ')

/**
 * Adds rows that are not recorded one by one: an import brings them by the hundred thousand, is itself their record, and takes
 * them away when it is undone. Values stand in the order of the columns; returns the number of the new row.
 */
export function rowBringer(db: SqliteDatabase, { table }: RecordedTable, columns: readonly string[]) {
  const insert = db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks(columns.length)})`)
  return (values: readonly (string | number | null)[]): number => Number(insert.run(...values).lastInsertRowid)
}

/** Writes columns that follow from other tables. Throws RangeError for one that is not declared as derived. */
export function derivedWriter(db: SqliteDatabase, { table, key, derived = [] }: RecordedTable, columns: readonly string[]) {
  const other = columns.find((column) => !derived.includes(column))
  if (other !== undefined) throw new RangeError(`${table}.${other} does not follow from other tables`)
  const update = db.prepare(`UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE ${key} = ?`)
  return (row: number, values: readonly (string | number | null)[]): void => void update.run(...values, row)
} // prettier-ignore

/** Takes rows away that an import brought, with all that the record says of their order: row numbers are used again. */
export function rowForgetter(db: SqliteDatabase, { table, key }: RecordedTable) {
  const forgetChanges = db.prepare('DELETE FROM changes WHERE orderRow = ?')
  const remove = db.prepare(`DELETE FROM ${table} WHERE ${key} = ?`)
  return (row: number): void => {
    forgetChanges.run(row)
    remove.run(row)
  }
}

/** Takes rows away that an import brought and of which the record says nothing. */
export function rowTaker(db: SqliteDatabase, { table, key }: RecordedTable) {
  const remove = db.prepare(`DELETE FROM ${table} WHERE ${key} = ?`)
  return (row: number): void => void remove.run(row)
}

/** Writes settings: undo does not know them. Throws RangeError for a table that is not declared as one. */
export function settingWriter({ db, recorded }: Pick<RecordContext, 'recorded'> & { db: Writer }, table: TableName) {
  const { nature, key } = recorded.named(table)
  if (nature !== 'setting') throw new RangeError(`${table} is no setting: its changes are recorded`)
  const where = (of: Image) => Object.keys(of).map((column) => `${column} IS ?`).join(' AND ') // prettier-ignore
  return {
    /** Adds a row, or changes the one that is there with the same value in these columns. */
    put(row: Image, same: readonly string[] = [key]): void {
      const columns = Object.keys(row)
      const set = columns.filter((column) => !same.includes(column)).map((column) => `${column} = excluded.${column}`)
      const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks(columns.length)}) ON CONFLICT (${same.join(', ')}) DO UPDATE SET ${set.join(', ')}`
      db.raw.prepare(sql).run(...Object.values(row))
    },
    change(of: Image, columns: Image): void {
      const set = Object.keys(columns).map((column) => `${column} = ?`)
      const sql = `UPDATE ${table} SET ${set.join(', ')} WHERE ${where(of)}`
      db.raw.prepare(sql).run(...Object.values(columns), ...Object.values(of))
    },
    remove(of: Image): void {
      db.raw.prepare(`DELETE FROM ${table} WHERE ${where(of)}`).run(...Object.values(of))
    },
    clear(): void {
      db.raw.prepare(`DELETE FROM ${table}`).run()
    },
  }
}
