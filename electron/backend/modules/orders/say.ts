import { type DatedFacts, mergeFacts, unsaid, type Values } from '@shared/domain/orders/facts'
import type { WriteContext } from '../../context'
import type { Recorder } from '../../record'
import { orderStore } from './store'

/**
 * What something else than a report says of orders that are known: laid over what reports said field by field, of two the newer moment
 * wins, so that it does not matter what came first. `recorder`: of the operation it belongs to, asked for where something changes.
 */
export function sayingOfOrders({ db }: Pick<WriteContext, 'db'>, recorder: () => Recorder) {
  const store = orderStore(db.raw)
  const put = (orderId: string, next: (known: DatedFacts) => DatedFacts) => {
    const known = store.load(orderId)
    if (!known) return
    const order = next(known.order)
    if (order !== known.order) store.updateOrder(known, order, recorder())
  }
  return {
    say: (orderId: string, values: Values, asOf: number) => put(orderId, (known) => mergeFacts(known, values, asOf).facts),
    /** Takes back what was said as of that moment; what another said since stays. */
    unsay: (orderId: string, flag: string, asOf: number) => put(orderId, (known) => unsaid(known, flag, asOf)),
  }
} // prettier-ignore
