import type { Accepted } from './accepted'
import { isAccepted } from './accepted'

/** What the doctor looks for, in the order it is told. Severity and source of each: `resources/doctor-rules.json`. */
export const RULE_IDS = [
  'notAnAmazonOrder',
  'fulfilledByAmazon',
  'orderPending',
  'orderCancelled',
  'beingCancelled',
  'noTracking',
  'trackingDamaged',
  'trackingTooLong',
  'trackingCharacters',
  'noCarrier',
  'unknownCarrier',
  'carrierNameMissing',
  'carrierNameTooLong',
  'shipMethodTooLong',
  'looksLikeFormula',
  'shipDateMissing',
  'shipDateFuture',
  'shipDateBeforeOrder',
  'shipDateNeedsTime',
  'quantityAboveToShip',
  'noOrderItemId',
  'cancelRequested',
  'refusedByAmazon',
  'alreadyConfirmed',
  'duplicateTracking',
  'splitShipment',
  'trackingZerosLost',
  'trackingFormat',
  'trackingUnusual',
  'carrierNotCounted',
  'lateConfirmation',
] as const
export type RuleId = (typeof RULE_IDS)[number]

const ORDER_RULES: ReadonlySet<RuleId> = new Set<RuleId>([
  'notAnAmazonOrder',
  'fulfilledByAmazon',
  'orderPending',
  'orderCancelled',
])
/** Whether a rule holds the order itself: nothing may be entered for it. */
export const isOrderRule = (rule: RuleId): boolean => ORDER_RULES.has(rule)

/** `error`: Amazon refuses it, held back. `warning`: held back until the operator lets it pass. `notice`: only told. */
export const SEVERITIES = ['error', 'warning', 'notice'] as const
export type Severity = (typeof SEVERITIES)[number]

/** A value that would mend the finding; never used without the operator's yes. */
export interface Fix {
  field: 'carrierCode' | 'trackingNumber'
  value: string
}

export interface Finding {
  rule: RuleId
  severity: Severity
  /** For the text about it. */
  params: Record<string, string>
  /** What it is about; a warning that was let pass lapses when this changes. */
  found: string
  fix?: Fix
}

/** Whether a parcel must wait because of a finding. */
export function holdsBack(finding: Finding, accepted: Accepted): boolean {
  if (finding.severity !== 'warning') return finding.severity === 'error'
  return !isAccepted(accepted, finding.rule, finding.found)
}

const rank = new Map<RuleId, number>(RULE_IDS.map((id, i) => [id, i]))

/** The graver first, then in the order of the rules. */
export function byGravity(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (rank.get(a.rule) ?? 0) - (rank.get(b.rule) ?? 0)
  )
}

/** Findings with the same key are decided on together: one rule, and where it is about a carrier, one spelling and one fix. */
export function groupOf({ rule, params, fix }: Finding): string {
  const spelling = rule === 'unknownCarrier' ? (params.found ?? '') : ''
  return [rule, spelling, fix?.field === 'carrierCode' ? fix.value : ''].join('|')
}
