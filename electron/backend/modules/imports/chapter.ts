import { type ChapterRecord, recordedTable } from '../../record'

/** Reports are taken back in the list of files; a sheet holds what the operator would have typed. */
export const record: ChapterRecord = {
  tables: [
    // How sheets of a shape are read: remembered from the last one that was taken in.
    recordedTable({ entity: 'sheetLayout', table: 'sheetLayouts', key: 'id', topic: 'imports', nature: 'setting' }),
  ],
  operations: { import: false, sheet: true, stock: false, amazonShipments: false, undoImport: false },
  keeps: {
    imports: ['imports'],
    importRows: ['imports'],
    importOrders: ['imports'],
    sheetRows: ['imports'],
    wrongMoments: ['imports'],
  },
}
