import type { ChapterOutgoing } from '../../outgoing'
import { type ChapterRecord, type ChapterPersonal, harmless, NOTE } from '../../record'
import { addEvidence, addUploadEvidence } from './log'
import { savedEvidence } from './saved'

export { handlers } from './handlers'

export const savedLists = { evidence: savedEvidence }

/** A log that only grows: what is in it is neither changed nor undone. */
export const record: ChapterRecord = { keeps: { evidence: ['evidence'] } }

/** What left and what Amazon answered stands in the log that can be shown to others. */
export const outgoing: ChapterOutgoing = {
  hears: {
    written: (write, file) => addEvidence(write, 'written', file),
    uploaded: addUploadEvidence,
    answered: (write, { report, ...answer }) =>
      addEvidence(write, 'answer', { ...answer, answerFile: report.fileName, answerSha256: report.sha256 }),
  },
}

export const personal: ChapterPersonal = {
  tables: { evidence: { content: NOTE, ...harmless('kind', 'previousHash', 'hash') } },
}
