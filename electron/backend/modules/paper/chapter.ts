import { type ChapterRecord, recordedTable, type ChapterPersonal, harmless } from '../../record'

export { handlers } from './handlers'

export const record: ChapterRecord = {
  tables: [
    // On which shelf a SKU lies: typed over where it is wrong.
    recordedTable({ entity: 'bin', table: 'bins', key: 'sku', topic: 'settings', nature: 'setting' }),
  ],
}

export const personal: ChapterPersonal = { tables: { bins: harmless('sku', 'bin') } }
