import type { WriteContext } from '../context'
import type { RecordedTables, Recorder } from '../record'
import { inTheWay } from './in-the-way'
import type { AnyFileKind, ChapterIntake, StagedTable } from './kind'
import type { Moments } from './moments'

/** What all chapters declare of taking files in. */
export interface Intake {
  kinds: readonly AnyFileKind[]
  /** Throws RangeError where no chapter declares it. */
  kind(of: string): AnyFileKind
  /** What stands in the way of putting files of a kind back; undefined where nothing does. */
  inTheWay(kind: string): ReturnType<typeof inTheWay>
  staged: readonly StagedTable[]
  moments: Moments
  /** Lets other chapters follow what a file of a kind has brought. */
  follow(kind: string, write: WriteContext, recorder: Recorder): void
}

/** Throws RangeError where two chapters claim the same word. */
export function intakeOf(chapters: readonly ChapterIntake[], recorded: RecordedTables): Intake {
  const kinds = chapters.flatMap(({ fileKinds = [] }) => fileKinds)
  const followers = chapters.flatMap((chapter) => chapter.followers ?? [])
  const byWord = new Map(kinds.map((kind) => [kind.reader.kind, kind]))
  const standing = new Map(kinds.map((kind) => [kind.reader.kind, inTheWay(kind, recorded)]))
  if (byWord.size < kinds.length) throw new RangeError('a kind of file is declared twice')
  return {
    kinds,
    kind(of) {
      const found = byWord.get(of)
      if (!found) throw new RangeError(`no chapter declares files of the kind ${of}`)
      return found
    },
    inTheWay: (kind) => standing.get(kind),
    staged: kinds.flatMap(({ staged = [] }) => staged),
    moments: {
      witnesses: kinds.flatMap(({ witness }) => witness ?? []),
      dated: chapters.flatMap(({ moments = [] }) => moments),
    },
    follow(kind, write, recorder) {
      for (const follower of followers) if (follower.kind === kind) follower.follow(write, recorder)
    },
  }
}
