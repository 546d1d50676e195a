import type { MarketplaceId } from '../marketplace'
import type { FulfillmentChannel } from '../orders/order-record'
import type { OrderState, TrackingState } from '../orders/order-state'
import { numberAt, type Policy } from '../policy/policy'
import { bySoonest, type Clock, type ClockKinds, DAY_MS, MINUTE_MS } from './clock'

export const ORDER_CLOCKS = {
  /** The order is to be confirmed as shipped. */
  shipBy: {},
  /** The buyer asked to cancel: it is to be answered before the order would have to go. */
  cancelRequest: {},
  /** Amazon cancels the order by itself, which counts as the seller's cancellation. */
  autoCancel: { rule: 'autoCancel' },
} as const satisfies ClockKinds

/** What the clocks of an order hang on, as the columns of `orders` have it; moments in ms UTC. */
export interface OrderClockRow {
  marketplaceId: MarketplaceId
  fulfillmentChannel: FulfillmentChannel
  state: OrderState
  tracking: TrackingState
  /** The buyer asked to cancel on the order page. */
  cancelRequested: boolean
  latestShipAt: number | null
}

/**
 * When Amazon cancels an order that was not confirmed: seven days after its ship-by date. An announcement says business days,
 * the help says days; the earlier date counts (policy.md §1.2).
 */
export function autoCancelAt(latestShipAt: number, marketplaceId: MarketplaceId, policy: Policy): number {
  return latestShipAt + numberAt(policy, 'autoCancel', marketplaceId, latestShipAt) * DAY_MS
}

/** Until when the buyer can cancel an order without anybody's yes (help 201722390). */
export function buyerCancelsAloneUntil(purchasedAt: number, marketplaceId: MarketplaceId, policy: Policy): number {
  return purchasedAt + numberAt(policy, 'buyerCancelsAlone', marketplaceId, purchasedAt) * MINUTE_MS
}

/** What is still to be confirmed to Amazon by the seller. Of a partly shipped order the rest is. */
const isToConfirm = ({ fulfillmentChannel, state, tracking }: OrderClockRow) =>
  fulfillmentChannel === 'Merchant' && (state === 'partlyShipped' || (state === 'unshipped' && tracking !== 'uploaded'))

/** The clocks of an order, the soonest first: none where Amazon ships it, payment is checked, or it is confirmed. */
export function clocksOfOrder(row: OrderClockRow, policy: Policy): Clock<'shipBy' | 'cancelRequest' | 'autoCancel'>[] {
  const { latestShipAt, marketplaceId, cancelRequested } = row
  if (!isToConfirm(row) || latestShipAt === null) return []
  return [
    // Asked to cancel, the order is not to be shipped before that is answered.
    { kind: cancelRequested ? 'cancelRequest' : 'shipBy', dueAt: latestShipAt, sinceAt: null } as const,
    { kind: 'autoCancel', dueAt: autoCancelAt(latestShipAt, marketplaceId, policy), sinceAt: latestShipAt } as const,
  ].sort(bySoonest)
}
