import type { ChapterRecord } from '../record'

/** Files that were taken in are taken back in the list of files. */
export const record: ChapterRecord = {
  operations: { undoImport: false },
  keeps: {
    imports: ['imports'],
    importRows: ['imports'],
    wrongMoments: ['imports'],
  },
}
