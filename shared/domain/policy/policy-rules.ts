import { MARKETPLACE_IDS, type MarketplaceId } from '../marketplace'
import type { POLICY_MARKS, PolicyRuleId, PolicySourceKind, PolicyUnit } from './rule-ids'

/**
 * One of Amazon's numbers for a time, with where it stands and when that was looked at: a row of
 * `resources/policy-rules.json`. Rows that name marketplaces hold in those instead of the rows for all.
 */
export interface PolicyRule {
  id: PolicyRuleId
  marketplaces: 'all' | readonly MarketplaceId[]
  /** First and last day of the event, yyyy-mm-dd by the marketplace's clock; null: before it, or after it, no other is known. */
  from: string | null
  until: string | null
  /** In `unit`. */
  value: number
  unit: PolicyUnit
  source: { kind: PolicySourceKind; ref: string }
  /** yyyy-mm-dd. */
  checkedOn: string
  mark: (typeof POLICY_MARKS)[number]
  /** What its event is, and what else it says; for us. */
  note?: string
}

/** The rows of one rule in one marketplace, the oldest first. */
export function periodsOf(rows: readonly PolicyRule[], id: PolicyRuleId, marketplaceId: MarketplaceId): PolicyRule[] {
  const ofRule = rows.filter((row) => row.id === id)
  const own = ofRule.filter(({ marketplaces }) => marketplaces !== 'all' && marketplaces.includes(marketplaceId))
  const found = own.length > 0 ? own : ofRule.filter(({ marketplaces }) => marketplaces === 'all')
  return found.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/** Days at which the rows of a rule in a marketplace overlap, or leave a gap between them; empty where they follow each other. */
export function brokenPeriods(rows: readonly PolicyRule[], id: PolicyRuleId, marketplaceId: MarketplaceId): string[] {
  const periods = periodsOf(rows, id, marketplaceId)
  return periods.flatMap(({ from, until }, i) => {
    const before = periods[i - 1]
    if (from !== null && until !== null && until < from) return [until]
    if (!before) return []
    const isNext = before.until !== null && from === dayAfter(before.until)
    return isNext ? [] : [from ?? 'always']
  })
}

/** Marketplaces in which a rule holds at all times. */
export const holdsAlwaysIn = (rows: readonly PolicyRule[], id: PolicyRuleId): MarketplaceId[] =>
  MARKETPLACE_IDS.filter((marketplaceId) => {
    const periods = periodsOf(rows, id, marketplaceId)
    return periods[0]?.from === null && periods.at(-1)?.until === null
  })

/** From then on what a rule says should be looked at again. */
export const STALE_AFTER_DAYS = 180

/** Whole days since a rule was looked at; `now` in ms UTC. */
export const daysSinceChecked = ({ checkedOn }: Pick<PolicyRule, 'checkedOn'>, now: number): number =>
  Math.floor((now - Date.parse(checkedOn)) / 86_400_000)

/** Whether a rule was looked at more than 180 days ago; `now` in ms UTC. */
export const isStale = (rule: Pick<PolicyRule, 'checkedOn'>, now: number): boolean =>
  daysSinceChecked(rule, now) > STALE_AFTER_DAYS
