import { anything, type ChapterPersonal, type ChapterRecord, harmless, RECORDED_TABLES, recordedTable } from '../record'

/**
 * Files to upload, and what was done by hand. A file that was written is out of the house; that it was uploaded can be said and
 * taken back, and so can what was done by hand.
 */
export const record: ChapterRecord = {
  tables: [
    recordedTable({ entity: 'export', table: 'exports', key: 'id', topic: 'exports', nature: 'decision' }),
    recordedTable({
      entity: 'byHand',
      table: 'doneByHand',
      key: 'id',
      topic: 'exports',
      nature: 'decision',
      words: { hidden: ['kind', 'entityRow'] },
    }),
  ],
  operations: {
    export: false,
    uploaded: true,
    uploadTakenBack: true,
    answer: false,
    byHand: true,
    byHandTakenBack: true,
  },
  told: ['answer'],
  keeps: { exportLines: ['exports'], exportAnswers: ['exports'] },
}

/** Cells of a file to upload hold what was decided; Amazon's answers quote what it refused. */
export const personal: ChapterPersonal = {
  tables: {
    exports: harmless('marketplaceId', 'form', 'fileName', 'sha256', 'kind'),
    exportLines: { content: anything(RECORDED_TABLES) },
    doneByHand: harmless('kind', 'answer'),
    exportAnswers: { errors: anything('exportLines.content'), ...harmless('answer') },
  },
  // `.waiting`: written and not yet remembered.
  files: { exports: anything('exportLines.content'), '.waiting': anything('exportLines.content') },
}
