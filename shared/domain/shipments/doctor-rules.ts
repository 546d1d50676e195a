import type { MarketplaceId } from '../marketplace'
import type { CarrierList } from './carrier'
import type { RuleSource, Severity } from '../finding/finding'
import type { RuleId } from './finding'
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

/** How grave each rule is in a marketplace, and where it stands; one that is not there does not count in it. */
export function rulesIn(
  rules: readonly DoctorRule[],
  marketplaceId: MarketplaceId,
): ReadonlyMap<RuleId, { severity: Severity; because: RuleSource }> {
  return new Map(
    rules
      .filter((rule) => !rule.onlyIn || rule.onlyIn.includes(marketplaceId))
      .map(({ id, severity, severityIn, source, checkedOn }) => [
        id,
        { severity: severityIn?.[marketplaceId] ?? severity, because: { source, checkedOn } },
      ]),
  )
}
