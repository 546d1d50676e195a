import { type ChapterRecord, recordedTable } from '../../record'

export const STOCK = recordedTable({
  entity: 'stock',
  table: 'stock',
  key: 'id',
  topic: 'stock',
  nature: 'fact',
  moments: ['asOf'],
})

export const record: ChapterRecord = { tables: [STOCK] }
