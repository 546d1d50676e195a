import type { OrderRecord } from '@shared/domain/orders/order-record'
import type { FileNote } from '@shared/domain/files/issue'
import { momentsOfFile, ORDERS_THAT_PROVE } from '@shared/domain/files/moment'
import type { Writer } from '../../db/access'
import type { FileBatch } from '../../threads/files-client'
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

interface Suspect {
  id: number
  asOf: number
}

/**
 * Facts from the future were taken in while the clock was ahead: reports that came after would lose against them until the
 * real time has caught up. Their moment becomes the latest that can be proven: the newest of Amazon's own dates among them, or
 * the file that was taken in before. Uploads marked in the future happened before now. Returns how many files were meant.
 */
export function correctFutureMoments(db: Writer, now: number): number {
  if (ordersAhead(db, now, ORDERS_THAT_PROVE)) return 0
  const suspects = db.raw
    .prepare<[number], Suspect>(
      `SELECT id, asOf FROM imports WHERE asOf > ? AND state IN ('committed', 'undone') ORDER BY id`,
    ) // prettier-ignore
    .all(now)
  for (const suspect of suspects) correct(db, suspect, provenMoment(db, suspect, now))
  correctUploads(db, now)
  return suspects.length
}

/**
 * The same when a shop is opened, where no file says what time it is: only where an order of Amazon's is from before now, and
 * none from after it. A clock that is behind makes everything look like the future.
 */
export function correctAtOpening(db: Writer, now: number): number {
  const isThere = (condition: string) => db.raw.prepare<[number], object>(`${condition} LIMIT 1`).get(now) !== undefined
  const isSuspect =
    isThere('SELECT 1 FROM imports WHERE asOf > ?') || isThere('SELECT 1 FROM exports WHERE uploadedAt > ?')
  if (!isSuspect || !isThere('SELECT 1 FROM orders WHERE purchasedAt <= ?') || ordersAhead(db, now, 1)) return 0
  return correctFutureMoments(db, now)
}

/** Whether so many orders were bought after now: then it is the clock that is behind. */
function ordersAhead({ raw }: Writer, now: number, orders: number): boolean {
  const last = raw.prepare<[number, number], object>('SELECT 1 FROM orders WHERE purchasedAt > ? LIMIT 1 OFFSET ?')
  return last.get(now, orders - 1) !== undefined
}

function provenMoment({ raw }: Writer, { id, asOf }: Suspect, now: number): number {
  const newestOf = (where: string) =>
    raw
      .prepare<{ now: number; id: number; asOf: number }, { at: number | null }>(
        `SELECT max(at) at FROM (
           SELECT purchasedAt at, * FROM orders UNION ALL SELECT paidAt, * FROM orders UNION ALL SELECT lastUpdatedAt, * FROM orders
         ) WHERE at <= :now AND ${where}`,
      )
      .get({ now, id, asOf })?.at
  const before = raw
    .prepare<[number, number], { at: number | null }>(
      `SELECT max(asOf) at FROM imports WHERE id < ? AND asOf < ? AND state = 'committed'`,
    )
    .get(id, now)?.at
  const own = newestOf('(importId = :id OR factsAsOf = :asOf)')
  const proven = Math.max(own ?? 0, typeof before === 'number' ? before + 1 : 0)
  return proven || (newestOf('true') ?? now - SOME_TIME_AGO_MS)
}

function correct({ raw }: Writer, { id, asOf: wrong }: Suspect, right: number): void {
  const states = raw
    .prepare<[number], { id: number }>('SELECT id FROM orders WHERE reportedStateAt = ?')
    .all(wrong)
    .map((order) => order.id)
  for (const { table, columns, fields } of DATED) {
    const set = columns.map((column) => `${column} = iif(${column} = :wrong, :right, ${column})`)
    const where = columns.map((column) => `${column} = :wrong`)
    if (fields) {
      set.push(`fieldsAsOf = replace(fieldsAsOf, CAST(:wrong AS INTEGER), CAST(:right AS INTEGER))`)
      where.push('instr(fieldsAsOf, CAST(:wrong AS INTEGER))')
    }
    raw.prepare(`UPDATE ${table} SET ${set.join(', ')} WHERE ${where.join(' OR ')}`).run({ wrong, right })
  }
  raw.prepare('UPDATE imports SET asOf = ? WHERE id = ?').run(right, id)
  refreshOrders(raw, states, false)
}

function correctUploads({ raw }: Writer, now: number): void {
  if (raw.prepare('UPDATE exports SET uploadedAt = :now WHERE uploadedAt > :now').run({ now }).changes === 0) return
  for (const { table } of Object.values(UPLOAD_TABLES)) {
    const meant = raw
      .prepare<[number], { orderRow: number }>(`SELECT orderRow FROM ${table} WHERE uploadedAt > ?`)
      .all(now)
      .map(({ orderRow }) => orderRow)
    raw.prepare(`UPDATE ${table} SET uploadedAt = :now WHERE uploadedAt > :now`).run({ now })
    refreshOrders(raw, meant, false)
  }
}

/** The moment of a file that is being read, and what is to be said about the clock. The sample's dates are moved: they prove nothing. */
export function fileClock(modifiedAt: number | null, now: number, isSample: boolean) {
  const moments = momentsOfFile(modifiedAt, now)
  const see = ({ orderId, purchasedAt, paidAt, lastUpdatedAt }: OrderRecord) => {
    for (const at of [purchasedAt, paidAt, lastUpdatedAt]) if (at) moments.see(orderId, at)
  }
  return {
    saved: moments.saved,
    take({ rows = [] }: FileBatch): void {
      if (isSample) return
      for (const row of rows) if ('record' in row) see(row.record)
    },
    /** To be called with the last row read; corrects what is known, where that is from the future. */
    end(db: Writer): { asOf: number; isOther: boolean; notes: FileNote[] } {
      const { asOf, clockIsBehindBy } = moments.end()
      const notes: FileNote[] = []
      const corrected = clockIsBehindBy > 0 ? 0 : correctFutureMoments(db, now)
      if (corrected > 0) notes.push({ code: 'clockWasAhead', count: corrected })
      if (clockIsBehindBy > 0) notes.push({ code: 'clockBehind', count: Math.ceil(clockIsBehindBy / 60_000) })
      return { asOf, isOther: corrected > 0 || asOf !== moments.saved, notes }
    },
  }
}
