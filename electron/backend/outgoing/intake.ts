import type { NotNull } from 'kysely'
import type { ChapterIntake, Dated } from '../intake'
import { correctUpload } from '../record'
import { answerKind } from './processing-report/kind'

/** When the operator said that a file was uploaded: by this machine's clock. */
const uploads: Dated = {
  of: 'upload',
  after: ({ all, build }, now) =>
    all(
      build
        .selectFrom('exports')
        .select(['id', 'uploadedAt as wrong'])
        .where('uploadedAt', '>', now)
        .orderBy('id')
        .$narrowType<{ wrong: NotNull }>(),
    ),
  correct: ({ db, recorded, outgoing }, moment) => outgoing.tell('moved', db, correctUpload(db.raw, recorded, moment)),
}

/** Amazon's answers to files come in like every other file. */
export const intake: ChapterIntake = { fileKinds: [answerKind], moments: [uploads] }
