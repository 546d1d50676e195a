import type { WriteContext } from '../../context'
import { type changeRecorder, type Image, imageOf, type Stored, TABLES, unusedRows } from '../orders'

export type Recorder = ReturnType<typeof changeRecorder>

/**
 * Writes rows of what the operator decides, each with its change in the record, so that it can be taken back. Rows that leave
 * in files carry `revision`: it moves on with every change, but for columns named in `keptHere`, which Amazon never sees.
 */
export function decisionWriter({ db, now }: Pick<WriteContext, 'db' | 'now'>, recorder: Recorder) {
  return {
    /** Returns the number of the new row. */
    add(entity: Stored, orderRow: number, columns: Image): number {
      const row: Image = { id: unusedRows(db.raw, entity)(), ...columns, orderRow, createdAt: now(), updatedAt: now() }
      const names = Object.keys(row)
      const { lastInsertRowid } = db.raw
        .prepare(
          `INSERT INTO ${TABLES[entity].table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        )
        .run(...Object.values(row))
      const id = Number(lastInsertRowid)
      recorder.add(orderRow, { entity, entityRow: id, before: null, after: imageOf(db.raw, entity, id) })
      return id
    },
    /** What stays the same is no change. Throws where there is no such row: the caller has looked. */
    change(entity: Stored, id: number, columns: Image, keptHere: readonly string[] = []): void {
      const known = imageOf(db.raw, entity, id)
      if (!known) throw new RangeError(`no ${entity} ${id}`)
      const changed = Object.keys(columns).filter((name) => columns[name] !== known[name])
      if (changed.length === 0) return
      const moves = known.revision !== undefined && changed.some((name) => !keptHere.includes(name))
      const after: Image = {
        ...Object.fromEntries(changed.map((name) => [name, columns[name] ?? null])),
        ...(moves && { revision: Number(known.revision) + 1 }),
        updatedAt: now(),
      }
      const names = Object.keys(after)
      db.raw
        .prepare(`UPDATE ${TABLES[entity].table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`)
        .run(...Object.values(after), id)
      const before = Object.fromEntries(names.map((name) => [name, known[name] ?? null]))
      recorder.add(Number(known.orderRow), { entity, entityRow: id, before, after })
    },
    remove(entity: Stored, id: number): void {
      const before = imageOf(db.raw, entity, id)
      if (!before) throw new RangeError(`no ${entity} ${id}`)
      db.raw.prepare(`DELETE FROM ${TABLES[entity].table} WHERE id = ?`).run(id)
      recorder.add(Number(before.orderRow), { entity, entityRow: id, before, after: null })
    },
  }
}
