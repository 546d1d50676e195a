import type { ChapterOutgoing } from '../../outgoing'
import { type ChapterRecord, itemList, recordedTable, type ChapterPersonal, anything, harmless } from '../../record'
import { confirmationWay } from './confirmation/way'
import type { ChapterIntake } from '../../intake'
import { sheetKind } from './sheet/sheet-kind'

export { handlers } from './handlers'

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
    // How sheets of a shape are read: remembered from the last one that was taken in.
    recordedTable({ entity: 'sheetLayout', table: 'sheetLayouts', key: 'id', topic: 'imports', nature: 'setting' }),
  ],
  // A sheet holds what the operator would have typed.
  operations: { shipment: true, paste: true, bulk: true, sheet: true },
  keeps: { sheetRows: ['imports'] },
}

export const outgoing: ChapterOutgoing = { waysOut: [confirmationWay] }

export const intake: ChapterIntake = { fileKinds: [sheetKind] }

export const personal: ChapterPersonal = {
  tables: {
    shipments: harmless(
      'carrierCode', 'carrierName', 'trackingNumber', 'shippedOn', 'shipMethod', 'items', 'accepted', 'costCurrency',
    ),
    sheetLayouts: harmless('shape', 'mapping'),
  },
  // Rows as they were read, with whom they go to.
  beside: { 'staging.sheetRows': { rows: anything() } },
} // prettier-ignore
