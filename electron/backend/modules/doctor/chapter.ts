import type { ChapterRecord } from '../../record'

/** What it mends are parcels. */
export const record: ChapterRecord = { operations: { fix: true, letPass: true } }
