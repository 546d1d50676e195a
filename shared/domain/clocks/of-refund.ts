import { MARKETPLACE_IDS, type MarketplaceId } from '../marketplace'
import { numberAt, type Policy } from '../policy/policy'
import { type Clock, type ClockKinds, MINUTE_MS } from './clock'

export const REFUND_CLOCKS = {
  /** Until then an uploaded refund can still be cancelled at Seller Central. */
  refundHeld: { rule: 'refundHold', passes: true },
} as const satisfies ClockKinds

/** What the clock of a refund hangs on, as the columns of `refunds` and its order have it; moments in ms UTC. */
export interface RefundClockRow {
  marketplaceId: MarketplaceId
  revision: number
  uploadedRevision: number
  uploadedAt: number | null
  withdrawnAt: number | null
  isRefused: boolean
}

/** Until when an uploaded refund can still be cancelled at Seller Central (help JM9HNSV9FXU9MP3), ms UTC. */
export function refundHeldUntil(uploadedAt: number, marketplaceId: MarketplaceId, policy: Policy): number {
  return uploadedAt + numberAt(policy, 'refundHold', marketplaceId, uploadedAt) * MINUTE_MS
}

/**
 * What was uploaded after this can still be cancelled at Seller Central, ms UTC. A list is counted in one statement: the hold is
 * one number everywhere, which a test holds.
 */
export const heldSince = (now: number, policy: Policy): number =>
  now - numberAt(policy, 'refundHold', MARKETPLACE_IDS[0], now) * MINUTE_MS

/** Whether Amazon has the refund as the desk says it, neither refused nor taken back. */
export const isAtAmazon = ({
  revision,
  uploadedRevision,
  uploadedAt,
  withdrawnAt,
  isRefused,
}: RefundClockRow): boolean =>
  withdrawnAt === null && !isRefused && uploadedAt !== null && uploadedRevision === revision

/** Amazon holds what was uploaded: the end of that is the last moment to think better of it. */
export function clocksOfRefund(row: RefundClockRow, policy: Policy): Clock<'refundHeld'>[] {
  const { marketplaceId, uploadedAt } = row
  if (!isAtAmazon(row) || uploadedAt === null) return []
  return [{ kind: 'refundHeld', dueAt: refundHeldUntil(uploadedAt, marketplaceId, policy), sinceAt: uploadedAt }]
}
