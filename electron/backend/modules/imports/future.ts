import { ORDERS_THAT_PROVE } from '@shared/domain/files/moment'
import type { Reader, Writer } from '../../db/access'
import type { SqliteDatabase } from '../../db/open'
import { UPLOAD_TABLES } from '../decisions'
import { refreshOrders } from '../orders'

/** Tables whose facts carry the moment of the file they came from, and the columns that hold it. */
const DATED = [
  { table: 'orders', columns: ['factsAsOf', 'reportedStateAt'], fields: true },
  { table: 'orderItems', columns: ['factsAsOf'], fields: true },
  { table: 'orderParties', columns: ['factsAsOf'], fields: true },
  { table: 'stock', columns: ['asOf'], fields: false },
] as const
/** Where nothing at all says when a file was really made: late enough to stand, early enough that the next file wins. */
const SOME_TIME_AGO_MS = 24 * 3_600_000

/** A moment that a wrong clock gave to an import's facts or to an export's upload, and what it is taken to be; ms UTC. */
export interface WrongMoment {
  of: 'import' | 'upload'
  /** Row of `imports` or `exports`. */
  id: number
  wrong: number
  proven: number
}

/**
 * Moments from the future, taken in while the clock was ahead: reports that came after would lose against them until the real
 * time has caught up. A file's moment is taken to be the latest that can be proven: the newest of Amazon's own dates among its
 * facts, or the file that was taken in before. Uploads marked in the future happened before now. Writes nothing.
 */
export function futureMoments(db: Reader, now: number): WrongMoment[] {
  if (ordersAhead(db, now, ORDERS_THAT_PROVE)) return []
  const found: WrongMoment[] = []
  const imports = db.raw.prepare<[number], { id: number; wrong: number; state: string }>(
    `SELECT id, asOf wrong, state FROM imports WHERE asOf > ? AND state IN ('committed', 'undone') ORDER BY id`,
  )
  // What was proven of a file taken in is where the next one starts from.
  let before = 0
  for (const { id, wrong, state } of imports.all(now)) {
    // Two files of one wrong moment: what of the facts is not known by its import belongs to the first.
    const isFirst = !found.some((other) => other.wrong === wrong)
    const proven = provenMoment(db, { id, wrong, isFirst, before }, now)
    found.push({ of: 'import', id, wrong, proven })
    if (state === 'committed') before = Math.max(before, proven)
  }
  const uploads = db.raw.prepare<[number], { id: number; wrong: number }>(
    'SELECT id, uploadedAt wrong FROM exports WHERE uploadedAt > ? ORDER BY id',
  )
  for (const { id, wrong } of uploads.all(now)) found.push({ of: 'upload', id, wrong, proven: now })
  return found
}

/** Whether so many orders were bought after now: then it is the clock that is behind. */
export function ordersAhead({ raw }: Reader, now: number, orders: number): boolean {
  const last = raw.prepare<[number, number], object>('SELECT 1 FROM orders WHERE purchasedAt > ? LIMIT 1 OFFSET ?')
  return last.get(now, orders - 1) !== undefined
}

function provenMoment(
  { raw }: Reader,
  { id, wrong, isFirst, before }: { id: number; wrong: number; isFirst: boolean; before: number },
  now: number,
): number {
  const newestOf = (where: string) =>
    raw
      .prepare<{ now: number; id: number; wrong: number }, { at: number | null }>(
        `SELECT max(at) at FROM (
           SELECT purchasedAt at, * FROM orders UNION ALL SELECT paidAt, * FROM orders UNION ALL SELECT lastUpdatedAt, * FROM orders
         ) WHERE at <= :now AND ${where}`,
      )
      .get({ now, id, wrong })?.at
  const takenIn = raw
    .prepare<[number, number], { at: number | null }>(
      `SELECT max(asOf) at FROM imports WHERE id < ? AND asOf < ? AND state = 'committed'`,
    )
    .get(id, now)?.at
  const own = newestOf(isFirst ? '(importId = :id OR factsAsOf = :wrong)' : 'importId = :id')
  const last = Math.max(before, takenIn ?? 0)
  const proven = Math.max(own ?? 0, last > 0 ? Math.min(last + 1, now) : 0)
  return proven || (newestOf('true') ?? now - SOME_TIME_AGO_MS)
}

/** Puts moments right in everything that carries them; to be done inside the transaction of what the operator agreed to. */
export function correctMoments(db: Writer, moments: readonly WrongMoment[]): void {
  for (const moment of moments) {
    if (moment.of === 'import') correctImport(db.raw, moment)
    else correctUpload(db.raw, moment)
  }
}

function correctImport(raw: SqliteDatabase, { id, wrong, proven }: WrongMoment): void {
  const states = raw
    .prepare<[number], { id: number }>('SELECT id FROM orders WHERE reportedStateAt = ?')
    .all(wrong)
    .map((order) => order.id)
  for (const { table, columns, fields } of DATED) {
    const set = columns.map((column) => `${column} = iif(${column} = :wrong, :proven, ${column})`)
    const where = columns.map((column) => `${column} = :wrong`)
    if (fields) {
      set.push(`fieldsAsOf = replace(fieldsAsOf, CAST(:wrong AS INTEGER), CAST(:proven AS INTEGER))`)
      where.push('instr(fieldsAsOf, CAST(:wrong AS INTEGER))')
    }
    raw.prepare(`UPDATE ${table} SET ${set.join(', ')} WHERE ${where.join(' OR ')}`).run({ wrong, proven })
  }
  raw.prepare('UPDATE imports SET asOf = ? WHERE id = ? AND asOf = ?').run(proven, id, wrong)
  refreshOrders(raw, states, false)
}

function correctUpload(raw: SqliteDatabase, { id, wrong, proven }: WrongMoment): void {
  raw.prepare('UPDATE exports SET uploadedAt = ? WHERE id = ? AND uploadedAt = ?').run(proven, id, wrong)
  for (const { table } of Object.values(UPLOAD_TABLES)) {
    const meant = raw
      .prepare<[number], { orderRow: number }>(`SELECT orderRow FROM ${table} WHERE uploadedAt = ?`)
      .all(wrong)
      .map(({ orderRow }) => orderRow)
    raw.prepare(`UPDATE ${table} SET uploadedAt = ? WHERE uploadedAt = ?`).run(proven, wrong)
    refreshOrders(raw, meant, false)
  }
}
