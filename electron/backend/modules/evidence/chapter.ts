import type { ChapterRecord } from '../../record'

/** A log that only grows: what is in it is neither changed nor undone. */
export const record: ChapterRecord = { keeps: { evidence: ['evidence'] } }
