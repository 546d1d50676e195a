import type { WriteContext } from '../../context'
import {
  addRow,
  type changeRecorder,
  changeRow,
  type Image,
  imageOf,
  removeRow,
  type Stored,
  unusedRows,
} from '../orders'

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
      const after = addRow(db.raw, entity, row)
      const id = Number(after.id)
      recorder.add(orderRow, { entity, entityRow: id, before: null, after })
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
      changeRow(db.raw, entity, id, after)
      const before = Object.fromEntries(Object.keys(after).map((name) => [name, known[name] ?? null]))
      recorder.add(Number(known.orderRow), { entity, entityRow: id, before, after })
    },
    remove(entity: Stored, id: number): void {
      const before = removeRow(db.raw, entity, id)
      if (!before) throw new RangeError(`no ${entity} ${id}`)
      recorder.add(Number(before.orderRow), { entity, entityRow: id, before, after: null })
    },
  }
}
