import { type ChapterRecord, recordedTable } from '../../record'

export const record: ChapterRecord = {
  tables: [
    // On which shelf a SKU lies: typed over where it is wrong.
    recordedTable({ entity: 'bin', table: 'bins', key: 'sku', topic: 'settings', nature: 'setting' }),
  ],
}
