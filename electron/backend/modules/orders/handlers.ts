import type { HandlersOf } from '../../context'
import { orderDetail } from './detail'
import { countOrders, sortsOf, tabCounts } from './find'
import { findKept, keptAgainst, ordersBetween, ordersFrom, placeOf } from './kept'
import { loadRows } from './order-rows'
import { selectionCounts } from './selection'

export const handlers: HandlersOf<'orders'> = {
  'orders.list': (context, { limit, offset, ...list }) => {
    const { ids, kept } = findKept(context, list, limit, offset)
    const here = loadRows(
      context.db,
      kept.filter((id) => ids.includes(id)),
    )
    return { rows: loadRows(context.db, ids), kept: here.map(({ orderId }) => orderId) }
  },
  'orders.between': (context, { from, to, ...list }) => ({ orderIds: ordersBetween(context, list, from, to) }),
  'orders.placeOf': (context, { orderId, ...list }) => ({ index: placeOf(context, list, orderId) ?? null }),
  'orders.from': (context, { from, count, ...list }) => ({ orderIds: ordersFrom(context, list, from, count) }),
  'orders.outside': (context, { filter, orderIds }) => ({ orderIds: keptAgainst(context, filter, orderIds) }),
  'orders.count': (context, { filter, keep }) => ({
    ...countOrders(context, filter),
    kept: keptAgainst(context, filter, keep),
    sorts: sortsOf(context, filter),
  }),
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
