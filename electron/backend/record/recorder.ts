import { addRow, changeRow, columnsOf, imageOf, removeRow, unusedRow } from './recorded-rows'
import { begin, type Operation, type RecordContext } from './operations'
import type { Columns, Image, KnownRow, NewRow, RecordedTable, TableName } from './table'

export interface RecordedChange {
  entity: string
  entityRow: number
  before: Image | null
  after: Image | null
}

export type Recorder = ReturnType<typeof recordChanges>

/**
 * Begins an operation and writes recorded tables within it: each change stands in the record with what was before it and what
 * is after it, so that it can be told, taken back and done again. The one place that writes a decision.
 */
export function recordChanges(write: RecordContext, operation: Operation) {
  const { recorded, now } = write
  const db = write.db.raw
  const operationId = begin(write, operation)
  const insert = db.prepare(
    'INSERT INTO changes (operationId, orderRow, entity, entityRow, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const text = (image: Image | null) => image && JSON.stringify(image)
  const known = new Map<TableName, { declared: RecordedTable; columns: ReadonlySet<string> }>()

  function tableOf(name: TableName) {
    let found = known.get(name)
    if (!found) {
      const declared = recorded.named(name)
      if (declared.nature === 'setting') throw new RangeError(`${name} is a setting, which the record does not know`)
      known.set(name, (found = { declared, columns: columnsOf(db, declared) }))
    }
    return found
  }

  /** Only puts a change in the record: for what was written already, or stands in the history alone. */
  function tell(orderRow: number, { entity, entityRow, before, after }: RecordedChange): void {
    insert.run(operationId, orderRow, entity, entityRow, text(before), text(after))
  }

  /** Writes columns of a row as they are given, with those that were there before. */
  function set(table: TableName, row: number, orderRow: number, { before, after }: { before: Image; after: Image }): void {
    const { declared } = tableOf(table)
    changeRow(db, declared, row, after)
    tell(orderRow, { entity: declared.entity, entityRow: row, before, after })
  } // prettier-ignore

  /** Adds a row that belongs to an order, or to none where that is 0; returns its number. */
  function add<T extends TableName>(table: T, orderRow: number, row: NewRow<T>): number {
    const { declared, columns } = tableOf(table)
    const given = row as Image
    const stamps: Image = { orderRow, createdAt: now(), updatedAt: now() }
    const filled = Object.keys(stamps).filter((name) => columns.has(name))
    const after = addRow(db, declared, {
      [declared.key]: given[declared.key] ?? unusedRow(db, declared),
      ...given,
      ...Object.fromEntries(filled.map((name) => [name, stamps[name] ?? null])),
    })
    const entityRow = Number(after[declared.key])
    tell(orderRow, { entity: declared.entity, entityRow, before: null, after })
    return entityRow
  }

  /**
   * Changes columns of a row, given whole or by its number. What stays the same is no change. A row that leaves in files counts
   * its revisions: it moves on, but for columns named in `keptHere`, which Amazon never sees. Returns the columns that changed.
   * Throws RangeError where there is no such row: the caller has looked.
   */
  function change<T extends TableName>(
    table: T,
    row: number | KnownRow<T>,
    wanted: Columns<T>,
    { keptHere = [], orderRow }: { keptHere?: readonly string[]; orderRow?: number } = {},
  ): readonly string[] {
    const { declared, columns } = tableOf(table)
    const before = typeof row === 'number' ? imageOf(db, declared, row) : (row as unknown as Image)
    if (!before) throw new RangeError(`no row ${JSON.stringify(row)} of ${table}`)
    const given = wanted as Image
    const changed = Object.keys(given).filter((name) => given[name] !== undefined && given[name] !== before[name])
    if (changed.length === 0) return changed
    const moves = columns.has('revision') && changed.some((name) => !keptHere.includes(name))
    const kept = [...new Set([...changed, ...changed.flatMap((name) => declared.words?.amounts?.[name] ?? [])])]
    const after: Image = {
      ...Object.fromEntries(
        kept.map((name) => [name, (given[name] === undefined ? before[name] : given[name]) ?? null]),
      ),
      ...(moves && { revision: Number(before.revision) + 1 }),
      ...(columns.has('updatedAt') && { updatedAt: now() }),
    }
    const was = Object.fromEntries(Object.keys(after).map((name) => [name, before[name] ?? null]))
    set(table, Number(before[declared.key]), orderRow ?? Number(before.orderRow ?? 0), { before: was, after })
    return changed
  }

  return {
    operationId,
    tell,
    set,
    add,
    change,
    /** Throws RangeError where there is no such row: the caller has looked. */
    remove(table: TableName, row: number, orderRow?: number): void {
      const { declared } = tableOf(table)
      const before = removeRow(db, declared, row)
      if (!before) throw new RangeError(`no row ${row} of ${table}`)
      tell(orderRow ?? Number(before.orderRow ?? 0), { entity: declared.entity, entityRow: row, before, after: null })
    },
    /** Says how far a row has gone in files. The file's lines are its record. */
    follow<T extends TableName>(table: T, row: number, columns: Columns<T>): void {
      changeRow(db, tableOf(table).declared, row, columns as Image)
    },
  }
}
