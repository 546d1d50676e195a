import { type ChapterRecord, itemList, recordedTable, type ChapterPersonal, harmless, NOTE } from '../../record'

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
      words: { hidden: ['firedRules', 'closedBy'], lists: { items: itemList } },
    }),
    recordedTable({
      entity: 'expectedReturn',
      table: 'expectedReturns',
      key: 'id',
      topic: 'cases',
      nature: 'decision',
      holdsImport: 'listed',
      words: { hidden: ['problemId'], lists: { items: itemList } },
    }),
    recordedTable({
      entity: 'replacement',
      table: 'replacements',
      key: 'id',
      topic: 'cases',
      nature: 'decision',
      holdsImport: 'listed',
      words: { hidden: ['problemId', 'mcfOrderId'], lists: { items: itemList } },
    }),
  ],
  operations: { problem: true, replacement: true },
}

export const personal: ChapterPersonal = {
  tables: {
    problems: { note: NOTE, ...harmless('kind', 'items', 'choice', 'firedRules', 'closedBy') },
    expectedReturns: { note: NOTE, ...harmless('items', 'carrierCode', 'trackingNumber', 'paidBy', 'expectedOn', 'arrivedOn') },
    replacements: { note: NOTE, ...harmless('items', 'method', 'carrierCode', 'carrierName', 'trackingNumber', 'shippedOn') },
  },
} // prettier-ignore
