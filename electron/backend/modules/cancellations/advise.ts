import type { Input, Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { adviseCancellation, type CancellationAdvice } from '@shared/domain/cancellations/branch'
import { cancelRate, type CancelRateFacts, headroom } from '@shared/domain/cancellations/cancel-rate'
import { CANCELLATION_CODES, type CancellationCode } from '@shared/domain/cancellations/codes'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { FulfillmentChannel } from '@shared/domain/orders/order-record'
import { type OrderState, reportedToShip, type TrackingState } from '@shared/domain/orders/order-state'
import { numberAt } from '@shared/domain/policy/policy'
import type { ReadContext } from '../../context'
import type { ReadConnection } from '../../db/access'

export interface OrderToCancel {
  id: number
  orderId: string
  marketplaceId: MarketplaceId
  state: OrderState
  reportedState: OrderState
  tracking: TrackingState
  fulfillmentChannel: FulfillmentChannel
  purchasedAt: number
  latestShipAt: number | null
}

/** Throws DeskError `orderUnknown`. */
export function orderToCancel(db: ReadConnection, orderId: string): OrderToCancel {
  const found = db
    .prepare<[string], OrderToCancel>(
      // What Amazon was asked to send for the order is on its way like a parcel of the seller's own.
      `SELECT o.id, o.orderId, o.marketplaceId, o.state, o.reportedState, o.fulfillmentChannel, o.purchasedAt, o.latestShipAt,
         CASE WHEN o.tracking = 'none' AND EXISTS (
           SELECT 1 FROM mcfOrders m WHERE m.orderRow = o.id AND m.problemId IS NULL AND m.cancelledAt IS NULL
             AND (m.placedAt IS NOT NULL OR m.uploadedRevision > 0)) THEN 'entered' ELSE o.tracking END tracking
       FROM orders o WHERE o.orderId = ?`,
    )
    .get(orderId)
  if (!found) throw new DeskError('orderUnknown', { orderId })
  return found
}

export function adviceFor(
  { now, policy }: Pick<ReadContext, 'now' | 'policy'>,
  order: OrderToCancel,
  { askedBy, hasLeft }: Pick<Input<'cancellations.advise'>, 'askedBy' | 'hasLeft'>,
): CancellationAdvice {
  return adviseCancellation({ ...order, now: now(), askedBy, hasLeft }, policy)
}

const DAY_MS = 24 * 60 * 60_000

/**
 * What the cancel rate of the window is made of, as far as this shop's data go: orders of the window by their time of order;
 * cancellations whose reason counts; and cancelled orders of which the reports do not say who cancelled.
 */
function rateFacts({ db, now }: ReadContext, days: number): CancelRateFacts {
  const since = now() - days * DAY_MS
  const counting = Object.entries(CANCELLATION_CODES).flatMap(([code, { counts }]) => (counts ? [code] : []))
  const own = `SELECT 1 FROM cancellations c WHERE c.orderRow = o.id AND c.writtenRevision > 0`
  const facts = db.raw
    .prepare<{ since: number; counting: string }, CancelRateFacts>(
      `SELECT count(*) orders,
         coalesce(sum(EXISTS (${own} AND c.reasonCode IN (SELECT value FROM json_each(:counting)))), 0) counted,
         coalesce(sum(o.state = 'cancelled' AND o.cancelRequested = 0 AND NOT EXISTS (${own})), 0) unknown
       FROM orders o INDEXED BY ordersByPurchased
       WHERE o.purchasedAt >= :since AND o.fulfillmentChannel = 'Merchant' AND o.state <> 'pending'`,
    )
    .get({ since, counting: JSON.stringify(counting) })
  return facts ?? { orders: 0, counted: 0, unknown: 0 }
}

export function advise(context: ReadContext, input: Input<'cancellations.advise'>): Output<'cancellations.advise'> {
  const { db, policy, now } = context
  const order = orderToCancel(db.raw, input.orderId)
  const advice = adviceFor(context, order, input)
  // The rate is judged as it stands today, by what holds today.
  const limit = numberAt(policy, 'cancelRateLimit', order.marketplaceId, now())
  const days = numberAt(policy, 'cancelRateWindow', order.marketplaceId, now())
  const facts = rateFacts(context, days)
  const items = db.all(
    db.build
      .selectFrom('orderItems as i')
      .innerJoin('titles as t', 't.id', 'i.titleId')
      .select(['i.id as itemRow', 'i.orderItemId', 'i.sku', 't.title', 'i.quantity', 'i.quantityShipped'])
      .select(['i.quantityToShip', 'i.itemStatus'])
      .where('i.orderRow', '=', order.id)
      .orderBy('i.id'),
  )
  return {
    ...advice,
    codes: [...advice.codes] as CancellationCode[],
    rate: {
      before: cancelRate(facts),
      // A cancellation on a message alone would count too: its price is shown before it is chosen.
      after: cancelRate(facts, advice.counts || advice.branch === 'askOnOrderPage' ? 1 : 0),
      limit,
      days,
      orders: facts.orders,
      headroom: headroom(facts, limit),
    },
    items: items.map(({ quantityShipped, quantityToShip, itemStatus, ...item }) => ({
      ...item,
      isOpen:
        reportedToShip({ quantity: item.quantity, quantityShipped, quantityToShip, itemStatus }, order.reportedState) >
        0,
    })),
  }
}
