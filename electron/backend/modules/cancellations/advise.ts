import type { Input, Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { adviseCancellation, type CancellationAdvice } from '@shared/domain/cancellations/branch'
import { cancelRate, type CancelRateFacts, headroom } from '@shared/domain/cancellations/cancel-rate'
import { CANCELLATION_CODE_IDS, CANCELLATION_CODES, type CancellationCode } from '@shared/domain/cancellations/codes'
import { reportedToShip } from '@shared/domain/orders/order-state'
import { numberAt } from '@shared/domain/policy/policy'
import type { ReadContext } from '../../context'
import type { Reader } from '../../db/access'
import { byIndex } from '../../db/by-index'
import type { Row } from '../../db/schema'

const COLUMNS = [
  'id', 'orderId', 'marketplaceId', 'state', 'reportedState', 'fulfillmentChannel', 'tracking', 'purchasedAt', 'latestShipAt',
] as const // prettier-ignore
export type OrderToCancel = Pick<Row<'orders'>, (typeof COLUMNS)[number]>

/** Throws DeskError `orderUnknown`. */
export function orderToCancel({ get, build }: Reader, orderId: string): OrderToCancel {
  const found = get(build.selectFrom('orders').select(COLUMNS).where('orderId', '=', orderId))
  if (!found) throw new DeskError('orderUnknown', { orderId })
  // What Amazon was asked to send for the order is on its way like a parcel of the seller's own.
  const sent = build
    .selectFrom('mcfOrders')
    .select('id')
    .where('orderRow', '=', found.id)
    .where('problemId', 'is', null)
    .where('cancelledAt', 'is', null)
    .where(({ eb, or }) => or([eb('placedAt', 'is not', null), eb('uploadedRevision', '>', 0)]))
  return found.tracking === 'none' && get(sent) ? { ...found, tracking: 'entered' } : found
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
  const counting = CANCELLATION_CODE_IDS.filter((code) => CANCELLATION_CODES[code].counts)
  const facts = db.build
    .selectFrom(byIndex('orders', 'o', 'ordersByPurchased'))
    .select(({ selectFrom, exists, and, not, eb, fn, lit }) => {
      const own = selectFrom('cancellations as c')
        .select('c.id')
        .whereRef('c.orderRow', '=', 'o.id')
        .where('c.writtenRevision', '>', 0)
      const counts = exists(own.where('c.reasonCode', 'in', counting))
      const isUnknown = and([eb('o.state', '=', 'cancelled'), eb('o.cancelRequested', '=', 0), not(exists(own))])
      return [
        fn.countAll<number>().as('orders'),
        fn.coalesce(fn.sum<number>(counts), lit(0)).as('counted'),
        fn.coalesce(fn.sum<number>(isUnknown), lit(0)).as('unknown'),
      ]
    })
    .where('o.purchasedAt', '>=', since)
    .where('o.fulfillmentChannel', '=', 'Merchant')
    .where('o.state', '<>', 'pending')
  return db.get(facts) ?? { orders: 0, counted: 0, unknown: 0 }
}

export function advise(context: ReadContext, input: Input<'cancellations.advise'>): Output<'cancellations.advise'> {
  const { db, policy, now } = context
  const order = orderToCancel(db, input.orderId)
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
