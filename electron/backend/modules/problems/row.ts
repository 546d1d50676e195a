import { DeskError } from '@shared/contract/errors'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { FulfillmentChannel } from '@shared/domain/orders/order-record'
import type { OrderState, TrackingState } from '@shared/domain/orders/order-state'
import type { ReadConnection } from '../../db/access'
import type { Row } from '../../db/schema'

export interface ProblemRecord extends Row<'problems'> {
  orderId: string
  marketplaceId: MarketplaceId
  channel: FulfillmentChannel
  state: OrderState
  tracking: TrackingState
  currency: string
  total: number | null
  purchasedAt: number
  latestDeliveryAt: number | null
  buyerName: string
}
/** Units of an order's line that a case is about. */
export interface Affected {
  itemRow: number
  quantity: number
}

/** A case with what it takes of its order. Throws DeskError `problemUnknown`. */
export function problemRecord(db: ReadConnection, problemId: number): ProblemRecord {
  const found = db
    .prepare<[number], ProblemRecord>(
      `SELECT p.*, o.orderId, o.marketplaceId, o.fulfillmentChannel channel, o.state, o.tracking, o.currency, o.total,
         o.purchasedAt, o.latestDeliveryAt, coalesce(a.buyerName, '') buyerName
       FROM problems p JOIN orders o ON o.id = p.orderRow LEFT JOIN orderParties a ON a.orderRow = o.id WHERE p.id = ?`,
    )
    .get(problemId)
  if (!found) throw new DeskError('problemUnknown', { problemId })
  return found
}

export const affectedOf = ({ items }: Pick<ProblemRecord, 'items'>) => JSON.parse(items) as Affected[]
