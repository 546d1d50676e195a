import { clocksOfOrder, type OrderClockRow } from '@shared/domain/clocks/of-order'
import { among } from '../../db/list'
import { clockTable } from '../../record'

type Listed = Omit<OrderClockRow, 'cancelRequested'> & { entityRow: number; orderRow: number; cancelRequested: number }

/** What runs out of an order that is still to be confirmed. */
export const ORDER_CLOCKS = clockTable({
  table: 'orders',
  kinds: ['shipBy', 'cancelRequest', 'autoCancel'],
  columns: ['marketplaceId', 'fulfillmentChannel', 'state', 'tracking', 'cancelRequested', 'latestShipAt'],
  mayHave: (o) => `${o}.state IN ('unshipped', 'partlyShipped') AND ${o}.fulfillmentChannel = 'Merchant'`,
  read: (db, rows) =>
    db
      .all<Listed>(
        db.build
          .selectFrom('orders')
          .select(['id as entityRow', 'id as orderRow', 'marketplaceId', 'fulfillmentChannel', 'state'])
          .select(['tracking', 'cancelRequested', 'latestShipAt'])
          .where('id', 'in', among(rows))
          .$castTo<Listed>(),
      )
      .map((row) => ({ ...row, cancelRequested: row.cancelRequested === 1 })),
  clocksOf: clocksOfOrder,
})
