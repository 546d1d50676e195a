import type { Output } from '@shared/contract'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { type Policy, policyOf } from '@shared/domain/policy/policy'
import type { PolicyRule } from '@shared/domain/policy/policy-rules'
import { i18n } from './i18n'
import { useDesk } from './query'

type Rules = Output<'policy.rules'>
const made = new WeakMap<Rules, Policy>()

/** Amazon's numbers by the moment of the event; undefined until they are there. */
export function usePolicy(): Policy | undefined {
  const { data } = useDesk('policy.rules', {})
  if (!data) return undefined
  const known = made.get(data) ?? policyOf(data.rules as PolicyRule[])
  made.set(data, known)
  return known
}

/** A number of time as words: `48 hours`, `4 calendar days`, `2 business days`. */
export function periodText({ value, unit }: Pick<PolicyRule, 'value' | 'unit'>): string {
  if (unit === 'minutes')
    return value % 60 === 0 ? i18n.t('policy.hours', { count: value / 60 }) : i18n.t('policy.minutes', { count: value })
  return i18n.t(unit === 'businessDays' ? 'policy.businessDays' : 'policy.days', { count: value })
}

/** Where a rule stands. */
export const placeText = ({ kind, ref }: PolicyRule['source']): string =>
  i18n.t(`policy.source.${kind}`, { ref }).trim()

/** Where a number stands, since when it holds, and when that was looked at. */
export function sourceText({ source, checkedOn, from }: PolicyRule, marketplace: string): string {
  const since = from === null ? '' : i18n.t('policy.since', { marketplace, from })
  return [i18n.t('policy.stands', { source: placeText(source), checkedOn }), since].filter(Boolean).join(' · ')
}

/** What a rule says of an event at a moment, or on a day; undefined where none is known, or the rules are not there yet. */
export function useRule(
  id: PolicyRule['id'],
  marketplaceId: MarketplaceId,
  event: number | string,
): PolicyRule | undefined {
  const policy = usePolicy()
  return typeof event === 'string' ? policy?.ruleOn(id, marketplaceId, event) : policy?.ruleAt(id, marketplaceId, event)
}
