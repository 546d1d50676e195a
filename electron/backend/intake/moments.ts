import { ORDERS_THAT_PROVE } from '@shared/domain/files/moment'
import type { WriteContext } from '../context'
import type { Reader } from '../db/access'
import { correctFacts } from '../record'

export type CorrectionContext = Pick<WriteContext, 'db' | 'recorded' | 'outgoing'>

/** A moment that a wrong clock gave to an import's facts, or to something else that a chapter dates; and what it is taken to be; ms UTC. */
export interface WrongMoment {
  /** `import`, or what a chapter calls its own. */
  of: string
  id: number
  wrong: number
  proven: number
}

/** What files of a kind tell of this machine's clock: dates that Amazon itself wrote. */
export interface Witness<Row = unknown> {
  /** Tells the dates of a row that is being read, ms UTC, and what each is about. */
  see(row: Row, see: (about: string, at: number) => void): void
  /** Whether so many things that are known are dated after now. */
  isAfter(db: Reader, now: number, atLeast: number): boolean
  /** Whether anything that is known is dated before now. */
  isBefore(db: Reader, now: number): boolean
  /** The newest date until now: of what an import brought, by its number or by the moment its facts carry; or of all. */
  newest(db: Reader, now: number, of?: { importId: number; factsAsOf?: number }): number | null
  /** Called before facts of a wrong moment are put right; what it answers is done when they are. */
  correcting(db: CorrectionContext['db'], wrong: number): () => void
}

/** Moments of this machine's clock that a chapter keeps elsewhere than with imports. */
export interface Dated {
  of: string
  /** Those after now, in the order they were kept. */
  after(db: Reader, now: number): { id: number; wrong: number }[]
  correct(context: CorrectionContext, moment: WrongMoment): void
}

export interface Moments {
  witnesses: readonly Witness[]
  dated: readonly Dated[]
}

/** Where nothing at all says when a file was really made: late enough to stand, early enough that the next file wins. */
const SOME_TIME_AGO_MS = 24 * 3_600_000
export const OF_IMPORT = 'import'

/** Whether so many things are dated after now: then it is the clock that is behind. */
export const isBehind = ({ witnesses }: Moments, db: Reader, now: number, atLeast: number): boolean =>
  witnesses.some((witness) => witness.isAfter(db, now, atLeast))

/**
 * Moments from the future, taken in while the clock was ahead: reports that came after would lose against them until the real
 * time has caught up. A file's moment is taken to be the latest that can be proven: the newest of Amazon's own dates among its
 * facts, or the file that was taken in before. What a chapter dates itself happened before now. Writes nothing.
 */
export function futureMoments(moments: Moments, db: Reader, now: number): WrongMoment[] {
  if (isBehind(moments, db, now, ORDERS_THAT_PROVE)) return []
  const found: WrongMoment[] = []
  const imports = db.build
    .selectFrom('imports')
    .select(['id', 'asOf as wrong', 'state'])
    .where('asOf', '>', now)
    .where('state', 'in', ['committed', 'undone'])
    .orderBy('id')
  // What was proven of a file taken in is where the next one starts from.
  let before = 0
  for (const { id, wrong, state } of db.all(imports)) {
    // Two files of one wrong moment: what of the facts is not known by its import belongs to the first.
    const isFirst = !found.some((other) => other.wrong === wrong)
    const proven = provenMoment(moments, db, { id, wrong, isFirst, before }, now)
    found.push({ of: OF_IMPORT, id, wrong, proven })
    if (state === 'committed') before = Math.max(before, proven)
  }
  for (const { of, after } of moments.dated)
    for (const { id, wrong } of after(db, now)) found.push({ of, id, wrong, proven: now })
  return found
}

function provenMoment(
  { witnesses }: Moments,
  db: Reader,
  { id, wrong, isFirst, before }: { id: number; wrong: number; isFirst: boolean; before: number },
  now: number,
): number {
  const newest = (of?: { importId: number; factsAsOf?: number }) =>
    witnesses.reduce((most, witness) => Math.max(most, witness.newest(db, now, of) ?? 0), 0)
  const takenIn = db.get(
    db.build
      .selectFrom('imports')
      .select(({ fn }) => fn.max<number | null>('asOf').as('at'))
      .where('id', '<', id)
      .where('asOf', '<', now)
      .where('state', '=', 'committed'),
  )?.at
  const own = newest({ importId: id, ...(isFirst && { factsAsOf: wrong }) })
  const last = Math.max(before, takenIn ?? 0)
  const proven = Math.max(own, last > 0 ? Math.min(last + 1, now) : 0)
  return proven || newest() || now - SOME_TIME_AGO_MS
}

/** Puts moments right in everything that carries them; to be done inside the transaction of what the operator agreed to. */
export function correctMoments(moments: Moments, context: CorrectionContext, wrong: readonly WrongMoment[]): void {
  for (const moment of wrong)
    if (moment.of === OF_IMPORT) correctImport(moments, context, moment)
    else moments.dated.find(({ of }) => of === moment.of)?.correct(context, moment)
}

function correctImport(
  { witnesses }: Moments,
  { db, recorded }: CorrectionContext,
  { id, wrong, proven }: WrongMoment,
): void {
  const follow = witnesses.map((witness) => witness.correcting(db, wrong))
  correctFacts(db.raw, recorded, { wrong, proven })
  db.run(db.build.updateTable('imports').set({ asOf: proven }).where('id', '=', id).where('asOf', '=', wrong))
  for (const done of follow) done()
}
