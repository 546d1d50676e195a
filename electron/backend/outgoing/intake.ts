import type { ChapterIntake, Dated } from '../intake'
import { correctUpload } from '../record'
import { answerKind } from './processing-report/kind'

/** When the operator said that a file was uploaded: by this machine's clock. */
const uploads: Dated = {
  of: 'upload',
  after: ({ raw }, now) =>
    raw
      .prepare<[number], { id: number; wrong: number }>(
        'SELECT id, uploadedAt wrong FROM exports WHERE uploadedAt > ? ORDER BY id',
      )
      .all(now),
  correct: ({ db, recorded, outgoing }, moment) => outgoing.tell('moved', db, correctUpload(db.raw, recorded, moment)),
}

/** Amazon's answers to files come in like every other file. */
export const intake: ChapterIntake = { fileKinds: [answerKind], moments: [uploads] }
