import { DateTime } from 'luxon'
import { marketplace, type MarketplaceId } from '../marketplace'
import type { Policy } from '../policy/policy'
import type { PolicyRule } from '../policy/policy-rules'

const SATURDAY_SUNDAY = [6, 7] as const
/**
 * Days of rest by ISO number (Monday 1); Saturday and Sunday elsewhere. Where customs differ within a country, the shorter
 * rest stands here: it gives the earlier day.
 */
const WEEKENDS: Readonly<Partial<Record<MarketplaceId, readonly number[]>>> = { SA: [5, 6], EG: [5, 6], IN: [7] }

/** The n-th business day after a calendar day, `yyyy-mm-dd`. Public holidays are not known here, and only make it later. */
export function businessDayAfter(day: string, n: number, marketplaceId: MarketplaceId): string {
  const rest: readonly number[] = WEEKENDS[marketplaceId] ?? SATURDAY_SUNDAY
  let at = DateTime.fromISO(day, { zone: 'utc' })
  for (let left = n; left > 0;) {
    at = at.plus({ days: 1 })
    if (!rest.includes(at.weekday)) left -= 1
  }
  return at.toFormat('yyyy-MM-dd')
}

/** The n-th day after a calendar day, `yyyy-mm-dd`. */
const dayAfter = (day: string, n: number) =>
  DateTime.fromISO(day, { zone: 'utc' }).plus({ days: n }).toFormat('yyyy-MM-dd')

/**
 * Last moment (exclusive, ms UTC) of what is due a number of days or business days after a day: the end of the last of them
 * by the marketplace's clock. Undefined where the day is none, or the rule counts neither.
 */
export function dueAfter(day: string, rule: Pick<PolicyRule, 'value' | 'unit'>, marketplaceId: MarketplaceId): number | undefined {
  if (!DateTime.fromISO(day, { zone: 'utc' }).isValid) return undefined
  const last =
    rule.unit === 'days'
      ? dayAfter(day, rule.value)
      : rule.unit === 'businessDays'
        ? businessDayAfter(day, rule.value, marketplaceId)
        : undefined
  if (last === undefined) return undefined
  const { timeZone } = marketplace(marketplaceId)
  return DateTime.fromISO(last, { zone: timeZone }).plus({ days: 1 }).startOf('day').toMillis()
} // prettier-ignore

/** Last moment (exclusive, ms UTC) to refund goods that came back on a day, by the rule of that day; undefined where the day is none. */
export function refundDueAt(arrivedOn: string, marketplaceId: MarketplaceId, policy: Policy): number | undefined {
  const rule = policy.ruleOn('refundAfterReturn', marketplaceId, arrivedOn)
  return rule && dueAfter(arrivedOn, rule, marketplaceId)
}
