import { type ChapterRecord, recordedTable } from '../record'

/** Files to upload. One that was written is out of the house; that it was uploaded can be said and taken back. */
export const record: ChapterRecord = {
  tables: [recordedTable({ entity: 'export', table: 'exports', key: 'id', topic: 'exports', nature: 'decision' })],
  operations: { export: false, uploaded: true, uploadTakenBack: true, answer: false },
  told: ['answer'],
  keeps: { exportLines: ['exports'], exportAnswers: ['exports'] },
}
