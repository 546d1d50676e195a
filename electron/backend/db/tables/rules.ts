import type { Generated } from 'kysely'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { OptionId } from '@shared/domain/problems/options'

interface SkuCostsTable {
  id: Generated<number>
  sku: string
  currency: string
  goods: number | null
  postageOut: number | null
  postageBack: number | null
  fees: number | null
  reserve: number | null
  updatedAt: number
}

interface ProblemRulesTable {
  id: Generated<number>
  name: string
  kinds: string
  currency: string
  below: number
  option: OptionId
  updatedAt: number
}

interface ReturnAddressesTable {
  id: Generated<number>
  marketplaceId: MarketplaceId
  isLocal: number
  updatedAt: number
}

/** By what the desk proposes to decide. */
export interface RuleTables {
  skuCosts: SkuCostsTable
  problemRules: ProblemRulesTable
  returnAddresses: ReturnAddressesTable
}
