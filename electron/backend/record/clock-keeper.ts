import { createHash } from 'node:crypto'
import { clockRule, PASSING_CLOCKS } from '@shared/contract/clocks'
import type { Policy } from '@shared/domain/policy/policy'
import type { Writer } from '../db/access'
import { among } from '../db/list'
import { TO_MAKE, watchClocks } from './clock-watch'
import { makeListed } from './clocks'
import type { RecordedTables } from './tables'

/** To be counted up with each change of how clocks are worked out: a shop's clocks are made anew then. */
const WAY = 1
/** About 10 ms of work, and a flush to the disk. */
const ROWS_A_STEP = 1_000

/** What clocks follow from besides the shop's own rows: the way they are worked out, and Amazon's numbers. */
function basisOf({ recorded, policy }: { recorded: RecordedTables; policy: Policy }): string {
  const kinds = recorded.clocks.flatMap(({ kinds }) => kinds)
  const ids = new Set(kinds.map(clockRule))
  const rules = policy.rows
    .filter(({ id }) => ids.has(id))
    .map(({ id, marketplaces, from, until, value, unit }) => [id, marketplaces, from, until, value, unit])
  return createHash('sha256')
    .update(JSON.stringify([WAY, kinds, rules]))
    .digest('hex')
}

export type ClockKeeper = ReturnType<typeof clockKeeper>

/** Keeps the clocks of a shop on the connection that writes it: from now on what is written there is noted for `settleClocks`. */
export function clockKeeper(parts: { db: Writer; recorded: RecordedTables; policy: Policy }) {
  const { db, recorded } = parts
  const basis = basisOf(parts)
  const madeBy = () => db.get<{ basis: string }>(db.build.selectFrom('clocksMade').select('basis'))?.basis
  const inTransaction = <T>(work: () => T): T => db.raw.transaction(work).immediate()
  let isListed = false
  watchClocks(db.raw, recorded)

  /** Every row that may have clocks, or has some. */
  function listAll(): void {
    for (const { table, mayHave } of recorded.clocks) {
      const { key, entity } = recorded.named(table)
      db.raw.prepare(`INSERT OR IGNORE INTO ${TO_MAKE} SELECT ?, r.${key} FROM ${table} r WHERE ${mayHave('r')}`).run(entity) // prettier-ignore
    }
    db.raw.prepare(`INSERT OR IGNORE INTO ${TO_MAKE} SELECT entity, entityRow FROM clocks`).run()
  }

  /** Makes some of those that are listed; the last ones with the note of what all are made by. Returns whether more are left. */
  function makeSome(now: number, most: number): boolean {
    const more = makeListed({ ...parts, now: () => now }, TO_MAKE, most) >= most
    if (more) return true
    db.run(db.build.deleteFrom('clocksMade'))
    db.run(db.build.insertInto('clocksMade').values({ id: 1, basis }))
    return false
  }

  /** Takes away what ran out and leaves nothing to be done. */
  function forgetPassed(now: number): void {
    db.run(db.build.deleteFrom('clocks').where('kind', 'in', among(PASSING_CLOCKS)).where('dueAt', '<=', now))
  }

  /**
   * Goes on making the clocks anew where those that stand were made by other rules, a little at a time: until then the old ones
   * stand. In a transaction of its own. Returns whether there is more to do.
   */
  function step(now: number): boolean {
    const more = inTransaction(() => {
      if (madeBy() === basis) {
        forgetPassed(now)
        return false
      }
      if (!isListed) listAll()
      return makeSome(now, ROWS_A_STEP)
    })
    // Only now: what is rolled back is not listed either.
    isListed = more
    return more
  }

  return {
    step,
    /**
     * What there is to do when a shop is opened: clocks that were never made are made, all of them; steps are made until the time
     * is over, in ms.
     */
    open(now: number, ms: number): void {
      const end = performance.now() + ms
      if (madeBy() === undefined)
        inTransaction(() => {
          listAll()
          makeSome(now, Infinity)
        })
      while (step(now) && performance.now() < end);
    },
  }
}
