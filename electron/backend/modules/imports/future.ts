import { ORDERS_THAT_PROVE } from '@shared/domain/files/moment'
import type { Reader } from '../../db/access'
import { correctFacts, correctUpload, type RecordContext } from '../../record'
import { refreshOrders } from '../orders'

export type CorrectionContext = Pick<RecordContext, 'db' | 'recorded'>

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
export function correctMoments({ db, recorded }: CorrectionContext, moments: readonly WrongMoment[]): void {
  for (const moment of moments) {
    if (moment.of === 'import') correctImport({ db, recorded }, moment)
    else refreshOrders(db.raw, correctUpload(db.raw, recorded, moment), false)
  }
}

function correctImport({ db: { raw }, recorded }: CorrectionContext, { id, wrong, proven }: WrongMoment): void {
  const states = raw
    .prepare<[number], { id: number }>('SELECT id FROM orders WHERE reportedStateAt = ?')
    .all(wrong)
    .map((order) => order.id)
  correctFacts(raw, recorded, { wrong, proven })
  raw.prepare('UPDATE imports SET asOf = ? WHERE id = ? AND asOf = ?').run(proven, id, wrong)
  refreshOrders(raw, states, false)
}
