import type { Output } from '@shared/contract'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { Reader } from '../../db/access'
import type { Row } from '../../db/schema'
import { decisionState } from '../../outgoing'

type Decided = Output<'cancellations.ofOrder'>['cancellations'][number]

export type CancellationRow = Row<'cancellations'>
export interface OfOrder {
  orderId: string
  marketplaceId: MarketplaceId
}
export type ListedCancellation = CancellationRow & OfOrder

export function decided(row: ListedCancellation): Decided {
  const { id, orderId, marketplaceId, askedBy, reasonCode, note, updatedAt } = row
  return {
    cancellationId: id, orderId, marketplaceId, askedBy, reasonCode, note, updatedAt,
    items: JSON.parse(row.items) as number[],
    state: reasonCode === '' ? 'waiting' : decisionState(row),
  } // prettier-ignore
}

/** Decisions with the orders they are about. */
export const withOrders = ({ build }: Reader) =>
  build
    .selectFrom('cancellations as c')
    .innerJoin('orders as o', 'o.id', 'c.orderRow')
    .selectAll('c')
    .select(['o.orderId', 'o.marketplaceId'])

export function cancellationsOf(db: Reader, orderRow: number): Decided[] {
  return db.all<ListedCancellation>(withOrders(db).where('c.orderRow', '=', orderRow).orderBy('c.id')).map(decided)
}
