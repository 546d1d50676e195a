import { type ChapterRecord, recordedTable } from '../../record'

/** Letters to buyers: about a row of any chapter, about an order, or about nothing. */
export const record: ChapterRecord = {
  tables: [
    recordedTable({
      entity: 'reply',
      table: 'letters',
      key: 'id',
      topic: 'cases',
      nature: 'decision',
      holdsImport: 'none',
      personal: ['body'],
      words: { hidden: ['entity', 'entityRow'] },
    }),
  ],
}
