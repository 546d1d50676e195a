import type { ChapterOutgoing } from '../../outgoing'
import { type ChapterPersonal, type ChapterRecord, harmless, itemList, NOTE, recordedTable } from '../../record'
import { cancellationWay } from './upload'
import { savedCancellations } from './saved'

export { handlers } from './handlers'

export const savedLists = { cancellations: savedCancellations }

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
      words: { lists: { items: itemList }, emptyIsAll: ['items'] },
    }),
  ],
  operations: { cancellation: true },
}

export const outgoing: ChapterOutgoing = { waysOut: [cancellationWay] }

export const personal: ChapterPersonal = {
  tables: { cancellations: { note: NOTE, ...harmless('askedBy', 'reasonCode', 'items', 'refusedRevisions') } },
}
