import type { ReadConnection } from '../db/access'
import type { SqliteDatabase } from '../db/open'
import type { Image, RecordedTable } from './table'

/** A whole row as an image; null where there is none. */
export function imageOf(db: ReadConnection, { table, key }: RecordedTable, row: number): Image | null {
  return db.prepare<[number], Image>(`SELECT * FROM ${table} WHERE ${key} = ?`).get(row) ?? null
}

/** Adds a row; returns it whole. */
export function addRow(db: SqliteDatabase, { table }: RecordedTable, image: Image): Image {
  const columns = Object.keys(image)
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) RETURNING *`
  const added = db.prepare<unknown[], Image>(sql).get(...Object.values(image))
  if (!added) throw new RangeError(`no row of ${table} was added`)
  return added
}

/** Changes columns of a row. */
export function changeRow(db: SqliteDatabase, { table, key }: RecordedTable, row: number, columns: Image): void {
  const set = Object.keys(columns).map((column) => `${column} = ?`)
  db.prepare(`UPDATE ${table} SET ${set.join(', ')} WHERE ${key} = ?`).run(...Object.values(columns), row)
}

/** Takes a row away; returns what it was. */
export function removeRow(db: SqliteDatabase, { table, key }: RecordedTable, row: number): Image | null {
  return db.prepare<[number], Image>(`DELETE FROM ${table} WHERE ${key} = ? RETURNING *`).get(row) ?? null
}

/**
 * A number for a new row, none that ever left in a file or by hand: SQLite would give a removed row's number out again, and what
 * the file's upload and Amazon's answer say of that row would be taken for the new one.
 */
export function unusedRow(db: SqliteDatabase, { table, key }: RecordedTable): number {
  const last = db.prepare<[], { last: number }>(
    `SELECT max(coalesce((SELECT max(${key}) FROM ${table}), 0), coalesce((SELECT max(entityRow) FROM exportLines), 0),
       coalesce((SELECT max(entityRow) FROM doneByHand), 0)) last`,
  )
  return (last.get()?.last ?? 0) + 1
}

/** The columns a table has. */
export function columnsOf(db: ReadConnection, { table }: RecordedTable): ReadonlySet<string> {
  const columns = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table)
  return new Set(columns.map(({ name }) => name))
}
