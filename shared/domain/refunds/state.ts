import { clocksOfRefund, isAtAmazon, type RefundClockRow } from '../clocks/of-refund'
import type { Policy } from '../policy/policy'

/** `held`: Amazon holds it and it can still be cancelled at Seller Central. `done`: it has moved. `refused`: by Amazon's answer. */
export const REFUND_STATES = ['draft', 'written', 'held', 'done', 'refused', 'withdrawn'] as const
export type RefundState = (typeof REFUND_STATES)[number]

export interface RefundProgress extends RefundClockRow {
  writtenRevision: number
}

export function refundState(refund: RefundProgress, now: number, policy: Policy): RefundState {
  if (refund.withdrawnAt !== null) return 'withdrawn'
  if (refund.isRefused) return 'refused'
  if (isAtAmazon(refund)) return clocksOfRefund(refund, policy).some(({ dueAt }) => now < dueAt) ? 'held' : 'done'
  return refund.writtenRevision === refund.revision ? 'written' : 'draft'
}
