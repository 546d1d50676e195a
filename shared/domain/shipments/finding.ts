import { type Finding, type Fix, SEVERITIES } from '../finding/finding'
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

/** What a fix of the doctor's can write. */
export const PARCEL_FIELDS = ['carrierCode', 'trackingNumber'] as const
export type ParcelField = (typeof PARCEL_FIELDS)[number]

/** A finding of the doctor about a parcel. */
export type ParcelFinding = Finding<RuleId, ParcelField>
export type ParcelFix = Fix<ParcelField>

/** Where each rule looks; the others at the order as a whole. */
const RULE_FIELDS: Readonly<Partial<Record<RuleId, string>>> = {
  noTracking: 'trackingNumber',
  trackingDamaged: 'trackingNumber',
  trackingTooLong: 'trackingNumber',
  trackingCharacters: 'trackingNumber',
  trackingZerosLost: 'trackingNumber',
  trackingFormat: 'trackingNumber',
  trackingUnusual: 'trackingNumber',
  duplicateTracking: 'trackingNumber',
  noCarrier: 'carrierCode',
  unknownCarrier: 'carrierCode',
  carrierNotCounted: 'carrierCode',
  carrierNameMissing: 'carrierName',
  carrierNameTooLong: 'carrierName',
  shipMethodTooLong: 'shipMethod',
  shipDateMissing: 'shippedOn',
  shipDateFuture: 'shippedOn',
  shipDateBeforeOrder: 'shippedOn',
  shipDateNeedsTime: 'shippedOn',
  quantityAboveToShip: 'items',
  noOrderItemId: 'items',
}
export const fieldOf = (rule: RuleId): string => RULE_FIELDS[rule] ?? ''

/** Whether a parcel must wait because of a finding. */
export function holdsBack(finding: Pick<ParcelFinding, 'rule' | 'severity' | 'found'>, accepted: Accepted): boolean {
  if (finding.severity !== 'warning') return finding.severity === 'error'
  return !isAccepted(accepted, finding.rule, finding.found)
}

const rank = new Map<RuleId, number>(RULE_IDS.map((id, i) => [id, i]))

type Graded = Pick<ParcelFinding, 'rule' | 'severity'>

/** The graver first, then in the order of the rules. */
export function byGravity(a: Graded, b: Graded): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (rank.get(a.rule) ?? 0) - (rank.get(b.rule) ?? 0)
  )
}

/** Findings with the same key are decided on together: one rule, and where it is about a carrier, one spelling and one fix. */
export function groupOf({ rule, params, fix }: Pick<ParcelFinding, 'rule' | 'params' | 'fix'>): string {
  const spelling = rule === 'unknownCarrier' ? (params.found ?? '') : ''
  return [rule, spelling, fix?.field === 'carrierCode' ? fix.value : ''].join('|')
}
