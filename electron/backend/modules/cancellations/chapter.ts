import type { ChapterOutgoing } from '../../outgoing'
import { type ChapterRecord, itemList, recordedTable } from '../../record'
import { cancellationWay } from './upload'

export const record: ChapterRecord = {
  tables: [
    recordedTable({
      entity: 'cancellation',
      table: 'cancellations',
      key: 'id',
      topic: 'cases',
      nature: 'decision',
      atAmazon: true,
      holdsImport: 'listed',
      personal: ['note'],
      words: { lists: { items: itemList }, emptyIsAll: ['items'] },
    }),
  ],
  operations: { cancellation: true },
}

export const outgoing: ChapterOutgoing = { waysOut: [cancellationWay] }
