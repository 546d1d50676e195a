import { type ClockKind, stands } from '@shared/contract/clocks'
import { bySoonest } from '@shared/domain/clocks/clock'
import type { Policy } from '@shared/domain/policy/policy'
import type { Reader, Writer } from '../db/access'
import { among } from '../db/list'
import type { ClockTable, StandingClock } from './clock-table'
import { type ListOfRows, TOUCHED } from './clock-watch'
import type { RecordContext } from './operations'
import type { RecordedTables } from './tables'

export type ClockContext = RecordContext & { policy: Policy }

/** As many rows at once: asked one by one, most of the time would go into asking. */
const AT_ONCE = 500

/** The clocks of these rows, the soonest first. */
export function standingClocks<Kind extends ClockKind>(
  { db, recorded }: { db: Reader; recorded: RecordedTables },
  { table }: ClockTable<Kind>,
  rows: readonly number[],
): StandingClock<Kind>[] {
  const found = db.all<StandingClock<Kind>>(
    db.build
      .selectFrom('clocks')
      .select(['entityRow', 'orderRow', 'marketplaceId', 'kind', 'dueAt', 'sinceAt'])
      .where('entity', '=', recorded.named(table).entity)
      .where('entityRow', 'in', among(rows))
      .$castTo<StandingClock<Kind>>(),
  )
  return found.sort(bySoonest)
}

/** Writes the table; only what is different is written. */
function clockWriter({ raw }: Writer, entity: string) {
  const put = raw.prepare(
    `INSERT INTO clocks (entity, entityRow, kind, dueAt, sinceAt, marketplaceId, orderRow) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET dueAt = excluded.dueAt, sinceAt = excluded.sinceAt, marketplaceId = excluded.marketplaceId, orderRow = excluded.orderRow`,
  )
  const remove = raw.prepare('DELETE FROM clocks WHERE entity = ? AND entityRow = ? AND kind = ?')
  return {
    put: ({ entityRow, kind, dueAt, sinceAt, marketplaceId, orderRow }: StandingClock) =>
      void put.run(entity, entityRow, kind, dueAt, sinceAt, marketplaceId, orderRow),
    remove: ({ entityRow, kind }: StandingClock) => void remove.run(entity, entityRow, kind),
  }
}

const nameOf = ({ entityRow, kind }: StandingClock) => `${entityRow} ${kind}`
const isSame = (a: StandingClock, b: StandingClock) =>
  a.dueAt === b.dueAt && a.sinceAt === b.sinceAt && a.marketplaceId === b.marketplaceId && a.orderRow === b.orderRow

/** Brings the clocks of these rows to what the rows are now. */
function makeClocks(context: ClockContext, clocks: ClockTable, rows: readonly number[]): void {
  const { db, policy, recorded } = context
  const { entity } = recorded.named(clocks.table)
  const now = context.now()
  const isStanding = (clock: StandingClock) => stands(clock, now)
  const wanted = new Map(
    clocks.clocksOf(db, rows, policy).filter(isStanding).map((clock) => [nameOf(clock), clock]),
  ) // prettier-ignore
  const write = clockWriter(db, entity)
  for (const standing of standingClocks(context, clocks, rows)) {
    const clock = wanted.get(nameOf(standing))
    if (!clock) write.remove(standing)
    else if (isSame(clock, standing)) wanted.delete(nameOf(standing))
  }
  for (const clock of wanted.values()) write.put(clock)
}

/** Makes the clocks of rows that stand in a list, so many of them, and takes them off it. Returns how many there were. */
export function makeListed(context: ClockContext, list: ListOfRows, most = Infinity): number {
  const { raw } = context.db
  const listed = raw.prepare<[string, number], { entityRow: number }>(
    `SELECT entityRow FROM ${list} WHERE entity = ? ORDER BY entityRow LIMIT ?`,
  )
  const off = raw.prepare(`DELETE FROM ${list} WHERE entity = ? AND entityRow <= ?`)
  let made = 0
  for (const clocks of context.recorded.clocks) {
    const { entity } = context.recorded.named(clocks.table)
    while (made < most) {
      const rows = listed.all(entity, Math.min(AT_ONCE, most - made)).map(({ entityRow }) => entityRow)
      const last = rows.at(-1)
      if (last === undefined) break
      makeClocks(context, clocks, rows)
      off.run(entity, last)
      made += rows.length
    }
  }
  return made
}

/** Brings the clocks of all that was written to what it is now: to be done in the same transaction, after all else. */
export function settleClocks(context: ClockContext): void {
  makeListed(context, TOUCHED)
}
