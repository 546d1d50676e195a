import { type ChapterRecord, recordedTable } from '../../record'

export const record: ChapterRecord = {
  tables: [
    // How lists are looked at: no part of the shop's work.
    recordedTable({ entity: 'savedView', table: 'savedViews', key: 'id', topic: 'settings', nature: 'setting' }),
  ],
}
