import type { FileNote } from '@shared/domain/files/issue'
import { momentsOfFile } from '@shared/domain/files/moment'
import type { Reader, Writer } from '../db/access'
import { type Given, preparedWrite } from '../db/prepared'
import {
  type CorrectionContext,
  correctMoments,
  futureMoments,
  isBehind,
  type Moments,
  OF_IMPORT,
  type Witness,
  type WrongMoment,
} from './moments'

/**
 * Puts moments from the future right when a shop is opened, where no file says what time it is: only where something of
 * Amazon's is from before now, and nothing from after it. A clock that is behind makes everything look like the future. Returns
 * how many files were meant.
 */
export function correctAtOpening(moments: Moments, context: CorrectionContext, now: number): number {
  const { db } = context
  const later = db.build.selectFrom('imports').select('id').where('asOf', '>', now).limit(1)
  const isSuspect = db.get(later) !== undefined || moments.dated.some(({ after }) => after(db, now).length > 0)
  const isProven = isSuspect && moments.witnesses.some((witness) => witness.isBefore(db, now))
  if (!isProven || isBehind(moments, db, now, 1)) return 0
  const found = futureMoments(moments, db, now)
  correctMoments(moments, context, found)
  return filesAmong(found)
}

const filesAmong = (moments: readonly WrongMoment[]) => moments.filter((moment) => moment.of === OF_IMPORT).length

/**
 * Moments that previews have proven wrong since the last commit. They wait in the staging file: a preview changes nothing of
 * the shop's, and what it shows must be what a yes to it does, however late that comes.
 */
function provenMoments({ all, build }: Reader): WrongMoment[] {
  return all(build.selectFrom('staging.wrongMoments').selectAll().orderBy('of').orderBy('id'))
}

const keepMoment = preparedWrite((build, given: Given<WrongMoment>) =>
  build
    .insertInto('staging.wrongMoments')
    .values({ of: given('of'), id: given('id'), wrong: given('wrong'), proven: given('proven') })
    // What was proven first is closest to the truth: an upload happened before any moment it was found waiting at.
    .onConflict((known) => known.doNothing()),
)

/** What a moment of the facts that are known is once the next file is taken in. */
export function momentsAsProven(db: Reader): (at: number) => number {
  const imports = provenMoments(db).filter((moment) => moment.of === OF_IMPORT)
  // Of two files of one wrong moment the facts belong to the first.
  const proven = new Map(imports.reverse().map((moment) => [moment.wrong, moment.proven]))
  return (at) => proven.get(at) ?? at
}

/** Puts right what previews have proven wrong: with the first file that is taken in after them, before it is. */
export function correctAtCommit(moments: Moments, context: CorrectionContext): void {
  const { db } = context
  correctMoments(moments, context, provenMoments(db))
  db.run(db.build.deleteFrom('staging.wrongMoments'))
}

/** The moment of a file that is being read, and what is to be said about the clock. The sample's dates are moved: they prove nothing. */
export function fileClock(
  moments: Moments,
  witness: Witness | undefined,
  { modifiedAt, now, isSample }: { modifiedAt: number | null; now: number; isSample: boolean },
) {
  const seen = momentsOfFile(modifiedAt, now)
  const see = (about: string, at: number) => seen.see(about, at)
  return {
    saved: seen.saved,
    take(rows: readonly unknown[]): void {
      if (witness && !isSample) for (const row of rows) witness.see(row, see)
    },
    /** To be called with the last row read; keeps beside the preview what is known and from the future. */
    end(db: Writer): { asOf: number; isOther: boolean; notes: FileNote[] } {
      const { asOf, clockIsBehindBy } = seen.end()
      const notes: FileNote[] = []
      if (clockIsBehindBy === 0) for (const moment of futureMoments(moments, db, now)) db.run(keepMoment(moment))
      const corrected = filesAmong(provenMoments(db))
      if (corrected > 0) notes.push({ code: 'clockWasAhead', count: corrected })
      if (clockIsBehindBy > 0) notes.push({ code: 'clockBehind', count: Math.ceil(clockIsBehindBy / 60_000) })
      return { asOf, isOther: corrected > 0 || asOf !== seen.saved, notes }
    },
  }
}
