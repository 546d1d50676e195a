import { type ChapterPersonal, type ChapterRecord, harmless, NOTE, recordedTable } from '../../record'

export { handlers } from './handlers'

export const record: ChapterRecord = {
  tables: [
    recordedTable({ entity: 'checklistItem', table: 'checklistItems', key: 'id', topic: 'checklist', nature: 'decision' }),
    recordedTable({ entity: 'checklistTick', table: 'checklistTicks', key: 'id', topic: 'checklist', nature: 'decision' }),
  ],
  operations: { checklist: true },
} // prettier-ignore

export const personal: ChapterPersonal = {
  tables: { checklistItems: { name: NOTE, ...harmless('word') }, checklistTicks: harmless('tickedOn') },
}
