import type { Generated } from 'kysely'
import type { ClockKind } from '@shared/contract/clocks'
import type { MarketplaceId } from '@shared/domain/marketplace'

interface ShopTable {
  id: number
  shopId: string
  name: string
  marketplaces: string
  timeZone: string
  isSample: Generated<number>
  createdAt: number
}

interface ShopSettingsTable {
  key: string
  value: string
}

interface SavedViewsTable {
  id: Generated<number>
  page: string
  name: string
  search: string
  columns: string
  createdAt: number
}

interface EvidenceTable {
  id: Generated<number>
  at: number
  kind: string
  content: string
  previousHash: string
  hash: string
}

interface OperationsTable {
  id: Generated<number>
  at: number
  kind: string
  importId: number | null
  exportId: number | null
  isUndone: Generated<number>
  turns: number | null
}

interface ChangesTable {
  id: Generated<number>
  operationId: number
  orderRow: number
  entity: string
  entityRow: number
  before: string | null
  after: string | null
}

interface ClocksTable {
  entity: string
  entityRow: number
  kind: ClockKind
  dueAt: number
  sinceAt: number | null
  marketplaceId: MarketplaceId
  orderRow: number
}

interface ClocksMadeTable {
  id: number
  basis: string
}

/** The shop itself, and what the mechanisms keep of all chapters. */
export interface DeskTables {
  shop: ShopTable
  savedViews: SavedViewsTable
  evidence: EvidenceTable
  operations: OperationsTable
  changes: ChangesTable
  shopSettings: ShopSettingsTable
  clocks: ClocksTable
  clocksMade: ClocksMadeTable
}
