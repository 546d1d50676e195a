import { MARKETPLACE_IDS, type MarketplaceId } from '../marketplace'
import { numberAt, type Policy } from '../policy/policy'

/** `held`: Amazon holds it and it can still be cancelled at Seller Central. `done`: it has moved. `refused`: by Amazon's answer. */
export const REFUND_STATES = ['draft', 'written', 'held', 'done', 'refused', 'withdrawn'] as const
export type RefundState = (typeof REFUND_STATES)[number]

export interface RefundProgress {
  marketplaceId: MarketplaceId
  revision: number
  writtenRevision: number
  uploadedRevision: number
  uploadedAt: number | null
  withdrawnAt: number | null
  isRefused: boolean
}

/** Until when an uploaded refund can still be cancelled at Seller Central (help JM9HNSV9FXU9MP3), ms UTC. */
export function refundHeldUntil(uploadedAt: number, marketplaceId: MarketplaceId, policy: Policy): number {
  return uploadedAt + numberAt(policy, 'refundHold', marketplaceId, uploadedAt) * 60_000
}

/**
 * What was uploaded after this can still be cancelled at Seller Central, ms UTC. A list is counted in one statement: the hold is
 * one number everywhere, which a test holds.
 */
export const heldSince = (now: number, policy: Policy): number =>
  now - numberAt(policy, 'refundHold', MARKETPLACE_IDS[0], now) * 60_000

export function refundState(refund: RefundProgress, now: number, policy: Policy): RefundState {
  if (refund.withdrawnAt !== null) return 'withdrawn'
  if (refund.isRefused) return 'refused'
  if (refund.uploadedAt !== null && refund.uploadedRevision === refund.revision)
    return now < refundHeldUntil(refund.uploadedAt, refund.marketplaceId, policy) ? 'held' : 'done'
  return refund.writtenRevision === refund.revision ? 'written' : 'draft'
}
