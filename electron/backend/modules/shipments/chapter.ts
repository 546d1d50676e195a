import type { ChapterOutgoing } from '../../outgoing'
import { type ChapterRecord, itemList, recordedTable } from '../../record'
import { confirmationWay } from './confirmation/way'

export const record: ChapterRecord = {
  tables: [
    recordedTable({
      entity: 'shipment',
      table: 'shipments',
      key: 'id',
      topic: 'shipments',
      nature: 'decision',
      holdsImport: 'listed',
      words: {
        hidden: ['costCurrency'],
        amounts: { cost: 'costCurrency' },
        lists: { items: itemList },
        emptyIsAll: ['items'],
      },
    }),
  ],
  operations: { shipment: true, paste: true, bulk: true },
}

export const outgoing: ChapterOutgoing = { waysOut: [confirmationWay] }
