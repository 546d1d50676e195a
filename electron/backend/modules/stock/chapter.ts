import type { ChapterIntake } from '../../intake'
import { type ChapterRecord, recordedTable } from '../../record'
import { stockKind } from './report'

export const STOCK = recordedTable({
  entity: 'stock',
  table: 'stock',
  key: 'id',
  topic: 'stock',
  nature: 'fact',
  moments: ['asOf'],
})

export const record: ChapterRecord = { tables: [STOCK], operations: { stock: false } }

export const intake: ChapterIntake = { fileKinds: [stockKind] }
