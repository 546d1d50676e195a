import type { HandlersOf } from '../../context'
import { orderDetail } from './detail'
import { countOrders, findOrders, tabCounts } from './find'
import { loadRows } from './rows'
import { selectionCounts } from './selection'

export const handlers: HandlersOf<'orders'> = {
  'orders.list': (context, { filter, sort, limit, offset }) => ({
    rows: loadRows(context.db.raw, findOrders(context, filter, sort, limit, offset)),
  }),
  'orders.count': (context, { filter }) => countOrders(context, filter),
  'orders.selectionCounts': (context, { selection }) => selectionCounts(context, selection),
  'orders.tabCounts': (context) => tabCounts(context),
  'orders.get': (context, { orderId }) => orderDetail(context, orderId),
  'orders.suggestSkus': ({ db }, { search }) => ({
    skus: db
      .all(
        db.build
          .selectFrom('products')
          .select('sku')
          .distinct()
          .where('folded', '=', search.trim().toLowerCase())
          .where('sku', '<>', search.trim())
          .limit(10),
      )
      .map((row) => row.sku),
  }),
}
