import { type ChapterRecord, itemList, recordedTable } from '../../record'

/** Cases about orders, and what follows from the choice that is made of each. */
export const record: ChapterRecord = {
  tables: [
    recordedTable({
      entity: 'problem',
      table: 'problems',
      key: 'id',
      topic: 'cases',
      nature: 'decision',
      holdsImport: 'listed',
      personal: ['note'],
      words: { hidden: ['firedRules', 'closedBy'], lists: { items: itemList } },
    }),
    recordedTable({
      entity: 'expectedReturn',
      table: 'expectedReturns',
      key: 'id',
      topic: 'cases',
      nature: 'decision',
      holdsImport: 'listed',
      personal: ['note'],
      words: { hidden: ['problemId'], lists: { items: itemList } },
    }),
    recordedTable({
      entity: 'replacement',
      table: 'replacements',
      key: 'id',
      topic: 'cases',
      nature: 'decision',
      holdsImport: 'listed',
      personal: ['note'],
      words: { hidden: ['problemId', 'mcfOrderId'], lists: { items: itemList } },
    }),
  ],
  operations: { problem: true, replacement: true },
}
