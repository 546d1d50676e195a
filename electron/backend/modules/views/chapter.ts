import { type ChapterRecord, recordedTable, type ChapterPersonal, harmless, holds } from '../../record'

export { handlers } from './handlers'

export const record: ChapterRecord = {
  tables: [
    // How lists are looked at: no part of the shop's work.
    recordedTable({ entity: 'savedView', table: 'savedViews', key: 'id', topic: 'settings', nature: 'setting' }),
  ],
}

export const personal: ChapterPersonal = {
  tables: {
    // A view is kept with what was searched for, which may be a buyer.
    savedViews: {
      name: holds('note', 'buyer'),
      search: holds(['name', 'note'], 'buyer'),
      ...harmless('page', 'columns'),
    },
  },
}
