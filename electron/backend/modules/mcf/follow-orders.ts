import type { WriteContext } from '../../context'
import { literal } from '../../db/literal'
import type { Recorder } from '../../record'
import { settleCancellation } from './cancel-by-hand'

/**
 * All Orders lists multi-channel orders as sales of no channel of Amazon's (`S01-…`, `Non-Amazon`; formats.md §1.3), with the
 * seller's own number beside: their state follows what it says.
 */
export function followOrderReports(write: WriteContext, recorder: Recorder): void {
  const { db } = write
  const reported = db.build
    .selectFrom('mcfOrders as m')
    .innerJoin('orders as o', 'o.merchantOrderId', 'm.fulfillmentOrderId')
    .select(['m.id', 'o.orderId', 'o.state', 'o.lastUpdatedAt', 'm.placedAt'])
    // A draft may have no number yet, and removal orders have none of the seller's; in the words of the index.
    .where('o.merchantOrderId', '<>', literal(''))
    // A range is found by an index; LIKE is not.
    .where('o.orderId', '>=', 'S')
    .where('o.orderId', '<', 'T')
    .where('m.shippedAt', 'is', null)
    .where('m.cancelledAt', 'is', null)
  for (const { id, orderId, state, lastUpdatedAt, placedAt } of db.all(reported)) {
    const at = lastUpdatedAt ?? write.now()
    const columns = {
      amazonOrderId: orderId,
      placedAt: placedAt ?? at,
      ...(state === 'shipped' && { shippedAt: at }),
      ...(state === 'cancelled' && { cancelledAt: at }),
    }
    recorder.change('mcfOrders', id, columns, { keptHere: Object.keys(columns) })
    if (state === 'cancelled') settleCancellation(write, recorder, id, 'accepted')
    if (state === 'shipped') settleCancellation(write, recorder, id, 'refused')
  }
}
