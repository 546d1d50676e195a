import type { WriteContext } from '../../context'
import type { Recorder } from '../../record'
import { settleCancellation } from './cancel-by-hand'

interface Reported {
  id: number
  orderId: string
  state: string
  lastUpdatedAt: number | null
  placedAt: number | null
}

/**
 * All Orders lists multi-channel orders as sales of no channel of Amazon's (`S01-…`, `Non-Amazon`; formats.md §1.3), with the
 * seller's own number beside: their state follows what it says.
 */
export function followOrderReports(write: WriteContext, recorder: Recorder): void {
  const rows = write.db.raw
    .prepare<[], Reported>(
      `SELECT m.id, o.orderId, o.state, o.lastUpdatedAt, m.placedAt FROM mcfOrders m
       -- A draft may have no number yet, and removal orders have none of the seller's. The range is found by its index; LIKE is not.
       JOIN orders o ON o.merchantOrderId = m.fulfillmentOrderId AND o.merchantOrderId <> '' AND o.orderId >= 'S' AND o.orderId < 'T'
       WHERE m.shippedAt IS NULL AND m.cancelledAt IS NULL`,
    )
    .all()
  for (const { id, orderId, state, lastUpdatedAt, placedAt } of rows) {
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
