import type { InferResult } from 'kysely'
import { DeskError } from '@shared/contract/errors'
import type { Reader } from '../../db/access'

/** Cases `p` with their orders `o`. */
const withOrder = ({ build }: Reader) =>
  build
    .selectFrom('problems as p')
    .innerJoin('orders as o', 'o.id', 'p.orderRow')
    .leftJoin('orderParties as a', 'a.orderRow', 'o.id')
    .selectAll('p')
    .select(['o.orderId', 'o.marketplaceId', 'o.fulfillmentChannel as channel', 'o.state', 'o.tracking'])
    .select(['o.currency', 'o.total', 'o.purchasedAt', 'o.latestDeliveryAt'])
    .select(({ fn, val }) => fn.coalesce('a.buyerName', val('')).as('buyerName'))

/** A case with what it takes of its order. */
export type ProblemRecord = InferResult<ReturnType<typeof withOrder>>[number]

/** Units of an order's line that a case is about. */
export interface Affected {
  itemRow: number
  quantity: number
}

/** A case with what it takes of its order. Throws DeskError `problemUnknown`. */
export function problemRecord(db: Reader, problemId: number): ProblemRecord {
  const found = db.get(withOrder(db).where('p.id', '=', problemId))
  if (!found) throw new DeskError('problemUnknown', { problemId })
  return found
}

export const affectedOf = ({ items }: Pick<ProblemRecord, 'items'>) => JSON.parse(items) as Affected[]
