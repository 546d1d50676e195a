import type { Policy } from '../policy/policy-rules'

/** `held`: Amazon holds it and it can still be cancelled at Seller Central. `done`: it has moved. `refused`: by Amazon's answer. */
export const REFUND_STATES = ['draft', 'written', 'held', 'done', 'refused', 'withdrawn'] as const
export type RefundState = (typeof REFUND_STATES)[number]

export interface RefundProgress {
  revision: number
  writtenRevision: number
  uploadedRevision: number
  uploadedAt: number | null
  withdrawnAt: number | null
  isRefused: boolean
}

/** Until when an uploaded refund can still be cancelled at Seller Central (help JM9HNSV9FXU9MP3), ms UTC. */
export function refundHeldUntil(uploadedAt: number, policy: Policy): number {
  return uploadedAt + policy.refundHold * 60_000
}

/** What was uploaded after this can still be cancelled at Seller Central, ms UTC. */
export const heldSince = (now: number, policy: Policy): number => now - policy.refundHold * 60_000

export function refundState(refund: RefundProgress, now: number, policy: Policy): RefundState {
  if (refund.withdrawnAt !== null) return 'withdrawn'
  if (refund.isRefused) return 'refused'
  if (refund.uploadedAt !== null && refund.uploadedRevision === refund.revision)
    return now < refundHeldUntil(refund.uploadedAt, policy) ? 'held' : 'done'
  return refund.writtenRevision === refund.revision ? 'written' : 'draft'
}
