import type { Witness } from '../../../intake'
import type { ReadOrder } from '../files'
import { refreshOrders } from '../refresh'

const DATES = `(
  SELECT purchasedAt at, * FROM orders UNION ALL SELECT paidAt, * FROM orders UNION ALL SELECT lastUpdatedAt, * FROM orders
)`

/** When orders were bought, paid and changed: Amazon's own dates, whatever this machine's clock says. */
export const orderDates: Witness<ReadOrder> = {
  see(row, see) {
    if (!('record' in row)) return
    const { orderId, purchasedAt, paidAt, lastUpdatedAt } = row.record
    if (purchasedAt) see(orderId, purchasedAt)
    if (paidAt) see(orderId, paidAt)
    if (lastUpdatedAt) see(orderId, lastUpdatedAt)
  },
  isAfter({ raw }, now, atLeast) {
    const last = raw.prepare<[number, number], object>('SELECT 1 FROM orders WHERE purchasedAt > ? LIMIT 1 OFFSET ?')
    return last.get(now, atLeast - 1) !== undefined
  },
  isBefore({ raw }, now) {
    return raw.prepare<[number], object>('SELECT 1 FROM orders WHERE purchasedAt <= ? LIMIT 1').get(now) !== undefined
  },
  newest({ raw }, now, of) {
    const where =
      of === undefined
        ? 'true'
        : of.factsAsOf === undefined
          ? 'importId = :importId'
          : '(importId = :importId OR factsAsOf = :factsAsOf)'
    return (
      raw
        .prepare<object, { at: number | null }>(`SELECT max(at) at FROM ${DATES} WHERE at <= :now AND ${where}`)
        .get({ now, ...of })?.at ?? null
    )
  },
  correcting(db, wrong) {
    const orders = db.all(db.build.selectFrom('orders').select('id').where('reportedStateAt', '=', wrong))
    return () =>
      refreshOrders(
        db,
        orders.map(({ id }) => id),
        false,
      )
  },
}
