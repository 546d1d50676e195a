export const POLICY_RULE_IDS = [
  'buyerCancelsAlone',
  'autoCancel',
  'cancelRateLimit',
  'cancelRateWindow',
  'refundHold',
  'refundAfterReturn',
  'answerBuyer',
  'claimOpens',
  'mcfUnits',
  'mcfUnitsSeveralSkus',
  'mcfUnitsSeveralSkusUK',
  'mcfCutOff',
] as const
export type PolicyRuleId = (typeof POLICY_RULE_IDS)[number]

/** One of Amazon's numbers, with where it stands and when that was looked at: `resources/policy-rules.json`. */
export interface PolicyRule {
  id: PolicyRuleId
  value: number
  unit: 'minutes' | 'days' | 'businessDays' | 'basisPoints' | 'units'
  source: string
  /** yyyy-mm-dd. */
  checkedOn: string
}

/** Amazon's numbers by rule, each in its rule's unit. */
export type Policy = Readonly<Record<PolicyRuleId, number>>

/** Throws where a rule is missing from the table: a mistake of ours. */
export function policyOf(rules: readonly PolicyRule[]): Policy {
  const found = new Map(rules.map(({ id, value }) => [id, value]))
  const value = (id: PolicyRuleId): number => {
    const known = found.get(id)
    if (known === undefined) throw new RangeError(`no rule ${id}`)
    return known
  }
  return Object.fromEntries(POLICY_RULE_IDS.map((id) => [id, value(id)])) as Record<PolicyRuleId, number>
}
