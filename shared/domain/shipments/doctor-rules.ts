import type { MarketplaceId } from '../marketplace'
import type { CarrierList } from './carrier'
import type { RuleId, Severity } from './finding'
import type { TrackingPatterns } from './tracking-pattern'

export interface DoctorRule {
  id: RuleId
  severity: Severity
  /** Marketplaces that take it graver or lighter. */
  severityIn?: Readonly<Partial<Record<MarketplaceId, Severity>>>
  /** Where given, the rule counts in these marketplaces alone. */
  onlyIn?: readonly MarketplaceId[]
  source: string
  /** yyyy-mm-dd. */
  checkedOn: string
}

/** Data with their dates: `resources/doctor-rules.json` and `resources/tracking-patterns.json`. */
export interface DoctorTables {
  rules: readonly DoctorRule[]
  patterns: TrackingPatterns
}

/** What the doctor needs to know of one marketplace. */
export interface MarketplaceTables extends DoctorTables {
  marketplaceId: MarketplaceId
  carriers: CarrierList
}

/** How grave each rule is in a marketplace; one that is not there does not count in it. */
export function severitiesIn(
  rules: readonly DoctorRule[],
  marketplaceId: MarketplaceId,
): ReadonlyMap<RuleId, Severity> {
  return new Map(
    rules
      .filter((rule) => !rule.onlyIn || rule.onlyIn.includes(marketplaceId))
      .map((rule) => [rule.id, rule.severityIn?.[marketplaceId] ?? rule.severity]),
  )
}
