import type { WriteContext } from '../../context'
import { changeRecorder, type Image, imageOf, TABLES } from '../orders'

type Setting = 'skuCost' | 'problemRule' | 'returnAddress'

/** Writes, changes or (with null) forgets one row that belongs to no order, as one operation. Returns its number. */
export function putSetting(write: WriteContext, entity: Setting, known: number | null, columns: Image | null): number {
  const { db, now } = write
  const { table } = TABLES[entity]
  const before = known === null ? null : imageOf(db.raw, entity, known)
  if (columns === null && before === null) return known ?? 0
  if (columns && before && Object.entries(columns).every(([name, value]) => before[name] === value)) return known ?? 0
  const id = store(write, table, before === null ? null : known, columns && { ...columns, updatedAt: now() })
  const after = columns === null ? null : imageOf(db.raw, entity, id)
  changeRecorder(db, { at: now(), kind: 'costs' }).add(0, { entity, entityRow: id, before, after })
  return id
}

function store({ db }: WriteContext, table: string, id: number | null, row: Image | null): number {
  if (row === null) {
    db.raw.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id)
    return id ?? 0
  }
  const names = Object.keys(row)
  if (id === null) {
    const marks = names.map(() => '?').join(', ')
    const added = db.raw.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`)
    return Number(added.run(...Object.values(row)).lastInsertRowid)
  }
  const set = names.map((name) => `${name} = ?`).join(', ')
  db.raw.prepare(`UPDATE ${table} SET ${set} WHERE id = ?`).run(...Object.values(row), id)
  return id
}
