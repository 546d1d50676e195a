import type { FulfillmentChannel } from '../orders/order-record'
import type { OrderState, TrackingState } from '../orders/order-state'
import type { MarketplaceId } from '../marketplace'
import { autoCancelAt, buyerCancelsAloneUntil } from '../clocks/of-order'
import type { Policy } from '../policy/policy'
import { type CancellationCode, OWN_FAULT_CODES } from './codes'

/** Who wants the order cancelled: the buyer on the order page, the buyer in a message only, or the seller, who cannot ship. */
export const ASKED_BY = ['official', 'message', 'seller'] as const
export type AskedBy = (typeof ASKED_BY)[number]

export interface CancellationCase {
  askedBy: AskedBy
  marketplaceId: MarketplaceId
  /** Milliseconds UTC, like all instants here. */
  now: number
  purchasedAt: number
  latestShipAt: number | null
  state: OrderState
  tracking: TrackingState
  fulfillmentChannel: FulfillmentChannel
  /** Whether the parcel has left; undefined where the operator was not asked yet. */
  hasLeft?: boolean | undefined
}

/** What is right to do, instead of a cancellation or by one. */
export const CANCELLATION_BRANCHES = [
  /** Amazon ships it: the buyer cancels with Amazon's customer service; no file of the seller's does. */
  'fulfilledByAmazon',
  /** Pending: it cannot be cancelled in a file yet, and is never shipped. */
  'pending',
  'alreadyCancelled',
  /** Only the operator knows whether the parcel has left. */
  'askHasLeft',
  /** Confirmed and on its way: the buyer refuses or returns it, then it is refunded. */
  'returnThenRefund',
  /** On its way, not confirmed: confirm the shipment, then as above. */
  'confirmThenReturn',
  /** Confirmed but still here: refund it and do not ship. */
  'refundDoNotShip',
  /** Cancel as the buyer asked. */
  'cancelForBuyer',
  /** Ask the buyer to use the order page: cancelling on a message alone counts against the seller. */
  'askOnOrderPage',
  /** The seller's own cancellation. */
  'cancelOwnFault',
] as const
export type CancellationBranch = (typeof CANCELLATION_BRANCHES)[number]

export interface CancellationAdvice {
  branch: CancellationBranch
  /** Amazon's codes that say the truth here, the likeliest first; empty where no cancellation is written. */
  codes: readonly CancellationCode[]
  /** What happens here is counted in the pre-fulfilment cancel rate. */
  counts: boolean
  /** Until then the buyer can cancel without anybody's yes; null where that is past or no help. */
  buyerCancelsAloneUntil: number | null
  /** When Amazon cancels the order by itself, which counts as the seller's cancellation; null where it will not. */
  autoCancelAt: number | null
  /** The reply that belongs here. */
  letter: 'cancelOnOrderPage' | 'contactAmazonFba' | 'refuseOrReturn' | null
}

function branchOf({ askedBy, state, tracking, fulfillmentChannel, hasLeft }: CancellationCase): CancellationBranch {
  if (state === 'cancelled') return 'alreadyCancelled'
  if (fulfillmentChannel === 'Amazon') return 'fulfilledByAmazon'
  if (state === 'pending') return 'pending'
  // Of a partly shipped order, what was not confirmed is still the seller's to cancel.
  const isConfirmed = state === 'shipped' || (tracking === 'uploaded' && state !== 'partlyShipped')
  // Nothing entered and nothing confirmed: the goods are here.
  const left = hasLeft ?? (isConfirmed || tracking !== 'none' || state === 'partlyShipped' ? undefined : false)
  if (left === undefined) return 'askHasLeft'
  if (left) return isConfirmed ? 'returnThenRefund' : 'confirmThenReturn'
  if (isConfirmed) return 'refundDoNotShip'
  return { official: 'cancelForBuyer', message: 'askOnOrderPage', seller: 'cancelOwnFault' }[
    askedBy
  ] as CancellationBranch
}

const CODES: Readonly<Partial<Record<CancellationBranch, readonly CancellationCode[]>>> = {
  cancelForBuyer: ['BuyerCanceled'],
  cancelOwnFault: OWN_FAULT_CODES,
}
const LETTERS: Readonly<Partial<Record<CancellationBranch, CancellationAdvice['letter']>>> = {
  fulfilledByAmazon: 'contactAmazonFba',
  askOnOrderPage: 'cancelOnOrderPage',
  returnThenRefund: 'refuseOrReturn',
  confirmThenReturn: 'refuseOrReturn',
}
const NO_AUTO_CANCEL: ReadonlySet<CancellationBranch> = new Set<CancellationBranch>([
  'fulfilledByAmazon',
  'pending',
  'alreadyCancelled',
  'returnThenRefund',
  'refundDoNotShip',
])

/**
 * What is right to do about a wish to cancel, and what it costs. Only a request on the order page is free of the cancel rate
 * (help 201722390, 200285210; policy.md §1.1, §1.2); asking a buyer to cancel what the seller cannot ship is not allowed.
 */
export function adviseCancellation(found: CancellationCase, policy: Policy): CancellationAdvice {
  const branch = branchOf(found)
  const { purchasedAt, latestShipAt, marketplaceId } = found
  const alone = buyerCancelsAloneUntil(purchasedAt, marketplaceId, policy)
  const buyerWants = found.askedBy !== 'seller'
  const stillOpen = branch === 'pending' || branch === 'cancelForBuyer' || branch === 'askOnOrderPage'
  const isOpen = !NO_AUTO_CANCEL.has(branch) && found.state !== 'shipped'
  return {
    branch,
    codes: CODES[branch] ?? [],
    counts: branch === 'cancelOwnFault',
    buyerCancelsAloneUntil: buyerWants && stillOpen && found.now < alone ? alone : null,
    autoCancelAt: isOpen && latestShipAt !== null ? autoCancelAt(latestShipAt, marketplaceId, policy) : null,
    // A seller's own reason is the seller's to act on: no letter asks the buyer to cancel.
    letter: buyerWants ? (LETTERS[branch] ?? null) : null,
  }
}
