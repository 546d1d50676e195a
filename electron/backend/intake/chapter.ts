import { anything, type ChapterPersonal, type ChapterRecord, harmless, RECORDED_TABLES } from '../record'

/** Files that were taken in are taken back in the list of files. */
export const record: ChapterRecord = {
  operations: { undoImport: false },
  keeps: {
    imports: ['imports'],
    importRows: ['imports'],
    wrongMoments: ['imports'],
  },
}

/** Rows of files as they were read; gone when the shop is closed or opened. */
export const personal: ChapterPersonal = {
  tables: {
    imports: harmless(
      'source', 'fileName', 'sha256', 'reportId', 'encoding', 'state', 'header', 'unknownColumns', 'absentColumns', 'notes',
      'answers', 'decisions', 'kind',
    ),
  },
  beside: {
    'staging.importRows': {
      // What would change, before and after; what is laid beside a row; a refused row, and one of any kind of file as it was judged.
      changes: anything(RECORDED_TABLES),
      question: anything(RECORDED_TABLES),
      cells: anything(),
      issues: anything(),
      payload: anything(),
      // Of a list of parcels, whom each is for.
      summary: anything(),
      ...harmless('verdict', 'subject'),
    },
    'staging.wrongMoments': harmless('of'),
  },
  // `.dropped`: what a mail program dragged onto the window, until it is taken in.
  files: { 'staging.sqlite': anything(), '.dropped': anything() },
} // prettier-ignore
