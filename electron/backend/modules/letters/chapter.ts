import { type ChapterRecord, recordedTable, type ChapterPersonal, harmless, holds, NOTE } from '../../record'

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
      words: { hidden: ['entity', 'entityRow'] },
    }),
    recordedTable({
      entity: 'letterTemplate',
      table: 'letterTemplates',
      key: 'id',
      topic: 'letterTemplates',
      nature: 'decision',
    }),
  ],
  operations: { letter: true, letterTemplate: true },
}

export const personal: ChapterPersonal = {
  tables: {
    letters: { reason: NOTE, body: holds(['message', 'name'], 'buyer', 'orderParties.buyerName'), ...harmless('entity', 'letter', 'language') },
    letterTemplates: { name: NOTE, body: NOTE, ...harmless('purpose', 'language', 'about') },
  },
} // prettier-ignore
