import { marketplace, type MarketplaceId } from '../marketplace'
import { boundsOfDay } from '../time'
import { periodsOf, type PolicyRule } from './policy-rules'
import type { LastingRuleId, PolicyRuleId } from './rule-ids'

/** Amazon's numbers, asked with the moment of the event they are about, never with the present for what is past. */
export interface Policy {
  rows: readonly PolicyRule[]
  /** The row that holds for an event at a moment (ms UTC); undefined where none is known. */
  ruleAt(id: PolicyRuleId, marketplaceId: MarketplaceId, moment: number): PolicyRule | undefined
  /** The same for an event of which only the day is known, yyyy-mm-dd by the marketplace's clock. */
  ruleOn(id: PolicyRuleId, marketplaceId: MarketplaceId, day: string): PolicyRule | undefined
}

interface Period {
  row: PolicyRule
  /** First moment and the one after the last, ms UTC. */
  startAt: number
  endAt: number
}

/** The rules of a table. What a moment falls into is worked out once for each rule and marketplace: lists ask row by row. */
export function policyOf(rows: readonly PolicyRule[]): Policy {
  const known = new Map<string, readonly Period[]>()
  function periods(id: PolicyRuleId, marketplaceId: MarketplaceId): readonly Period[] {
    const key = `${id} ${marketplaceId}`
    let found = known.get(key)
    if (!found) {
      const { timeZone } = marketplace(marketplaceId)
      found = periodsOf(rows, id, marketplaceId).map((row) => ({
        row,
        startAt: row.from === null ? -Infinity : (boundsOfDay(row.from, timeZone)?.startAt ?? NaN),
        endAt: row.until === null ? Infinity : (boundsOfDay(row.until, timeZone)?.endAt ?? NaN),
      }))
      known.set(key, found)
    }
    return found
  }
  return {
    rows,
    ruleAt: (id, marketplaceId, moment) =>
      periods(id, marketplaceId).find(({ startAt, endAt }) => startAt <= moment && moment < endAt)?.row,
    ruleOn: (id, marketplaceId, day) =>
      periods(id, marketplaceId).find(
        ({ row: { from, until } }) => (from === null || from <= day) && (until === null || day <= until),
      )?.row,
  }
}

/** The row of a rule that always holds. Throws where the table has none: a mistake of ours, which a test finds. */
export function lastingRuleAt(policy: Policy, id: LastingRuleId, marketplaceId: MarketplaceId, moment: number): PolicyRule {
  const found = policy.ruleAt(id, marketplaceId, moment)
  if (!found) throw new RangeError(`no rule ${id} in ${marketplaceId}`)
  return found
} // prettier-ignore

/** Its number, in the unit of the row. */
export const numberAt = (policy: Policy, id: LastingRuleId, marketplaceId: MarketplaceId, moment: number): number =>
  lastingRuleAt(policy, id, marketplaceId, moment).value
