import type { ChapterIntake } from '../../intake'
import { stockKind } from './report'
import { type ChapterRecord, recordedTable, type ChapterPersonal, harmless } from '../../record'
import { savedStock } from './saved'

export { handlers } from './handlers'

export const savedLists = { stock: savedStock }

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

export const personal: ChapterPersonal = {
  tables: {
    stock: harmless('place', 'reportId', 'sku', 'folded', 'fnsku', 'asin', 'title', 'condition', 'channel', 'status', 'extra'),
  },
} // prettier-ignore
