import { clocksOfRefund } from '@shared/domain/clocks/of-refund'
import { among } from '../../db/list'
import { isRefused } from '../../outgoing'
import { clockTable, watched } from '../../record'
import { refundsWithOrder } from './read'

/** How long an uploaded refund can still be cancelled. */
export const REFUND_CLOCKS = clockTable({
  table: 'refunds',
  kinds: ['refundHeld'],
  columns: ['revision', 'uploadedRevision', 'uploadedAt', 'withdrawnAt', 'refusedRevisions'],
  mayHave: (r) => `${r}.uploadedAt IS NOT NULL AND ${r}.withdrawnAt IS NULL`,
  others: [
    watched({
      table: 'orders',
      columns: ['marketplaceId'],
      speaksOf: (refund, order) => `${refund}.orderRow = ${order}.id`,
      outlives: true,
    }),
  ],
  read: (db, rows) =>
    db
      .all(refundsWithOrder(db).where('r.id', 'in', among(rows)))
      .map((row) => ({ ...row, entityRow: row.id, isRefused: isRefused(row) })),
  clocksOf: clocksOfRefund,
})
