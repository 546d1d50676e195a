import { type ChapterRecord, recordedTable, type ChapterPersonal, harmless } from '../../record'
import { savedCosts } from './saved'

export { handlers } from './handlers'

export const savedLists = { costs: savedCosts }

/** Set for the shop and not for an order, yet undone like a decision: what the options of a problem cost is worked out from it. */
export const record: ChapterRecord = {
  tables: [
    recordedTable({ entity: 'skuCost', table: 'skuCosts', key: 'id', topic: 'cases', nature: 'decision' }),
    recordedTable({ entity: 'problemRule', table: 'problemRules', key: 'id', topic: 'cases', nature: 'decision' }),
    recordedTable({ entity: 'returnAddress', table: 'returnAddresses', key: 'id', topic: 'cases', nature: 'decision' }),
  ],
  operations: { costs: true },
}

export const personal: ChapterPersonal = {
  tables: {
    skuCosts: harmless('sku', 'currency'),
    problemRules: harmless('name', 'kinds', 'currency', 'option'),
    // The seller's own, and only whether there is one.
    returnAddresses: harmless('marketplaceId'),
  },
}
