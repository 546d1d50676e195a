import { type SqlBool, sql } from 'kysely'
import type { Input, Output } from '@shared/contract'
import { autoCancelAt } from '@shared/domain/clocks/of-order'
import type { ReadContext } from '../../context'
import type { Reader } from '../../db/access'
import { among, listWindow } from '../../db/list'
import type { Row } from '../../db/schema'
import { refusedSql } from '../../outgoing'
import { decided, type ListedCancellation, type OfOrder, withOrders } from './read'

type Asked = Input<'cancellations.list'>
type Listed = Output<'cancellations.list'>['rows'][number]
type Clock = Pick<Row<'orders'>, 'purchasedAt' | 'latestShipAt' | 'cancelReason'> & Pick<OfOrder, 'marketplaceId'>

/** Whether the buyer asked on the order page, and it can still be followed; in the words of its index. */
const IS_ASKED = sql<SqlBool>`o.cancelRequested = 1 AND o.fulfillmentChannel = 'Merchant' AND o.state IN ('unshipped', 'partlyShipped')`

/** `decisionState` in SQL, in the words of its index. */
const STATE = sql<string>`
  CASE WHEN c.reasonCode = '' THEN 'waiting' WHEN ${sql.raw(refusedSql('c'))} THEN 'refused' WHEN c.uploadedRevision = c.revision THEN 'uploaded'
    WHEN c.writtenRevision = c.revision THEN 'written' ELSE 'draft' END`

/** Orders whose buyer asked so, and nothing is decided: waiting for just that is no decision. */
const asked = ({ build }: Reader) =>
  build
    // Without a word SQLite takes another index, and sorts.
    .selectFrom(sql<Row<'orders'>>`orders`.as<'o'>(sql`o INDEXED BY ordersAsked`))
    .where(IS_ASKED)
    .where(sql<SqlBool>`NOT EXISTS (SELECT 1 FROM cancellations c WHERE c.orderRow = o.id AND c.reasonCode <> '')`)

/** Where the buyer did ask on the order page, the order is among those meanwhile. */
const IS_ASKED_TOO = sql<SqlBool>`EXISTS (SELECT 1 FROM orders o WHERE o.id = c.orderRow AND ${IS_ASKED})`

const inTab = (db: Reader, tab: Asked['tab']) => {
  const rows = db.build.selectFrom('cancellations as c').where(STATE, '=', tab)
  return tab === 'waiting' ? rows.where(({ not }) => not(IS_ASKED_TOO)) : rows
}

function counts(db: Reader) {
  const waiting = inTab(db, 'waiting').select(({ fn }) => [
    sql<string>`'waiting'`.as('tab'),
    fn.countAll<number>().as('n'),
  ])
  return db.build
    .selectFrom('cancellations as c')
    .select(({ fn }) => [STATE.as('tab'), fn.countAll<number>().as('n')])
    .where(STATE, '<>', 'waiting')
    .groupBy(STATE)
    .unionAll(waiting)
    .unionAll(asked(db).select(({ fn }) => [sql<string>`'asked'`.as('tab'), fn.countAll<number>().as('n')]))
}

/** One tab of the list, with the counts of all of them: what is asked by its urgency, what was decided the newest first. */
export function listCancellations(context: ReadContext, { tab, limit, offset }: Asked): Output<'cancellations.list'> {
  const { db, policy } = context
  const clock = ({ marketplaceId, purchasedAt, latestShipAt, cancelReason }: Clock) => ({
    purchasedAt,
    latestShipAt,
    cancelReason,
    autoCancelAt: latestShipAt === null ? null : autoCancelAt(latestShipAt, marketplaceId, policy),
  })
  const times = ['o.purchasedAt', 'o.latestShipAt', 'o.cancelReason'] as const
  if (tab === 'asked')
    return listWindow<string, Listed>(db, {
      counts: counts(db),
      tab,
      keys: asked(db).select('o.orderId as key').orderBy('o.shipBy').orderBy('o.id').limit(limit).offset(offset),
      rows: (orderIds) =>
        db
          .all<Clock & OfOrder>(
            db.build
              .selectFrom('orders as o')
              .select(['o.orderId', 'o.marketplaceId', ...times])
              .where('o.orderId', 'in', among(orderIds)),
          )
          .map((row) => ({
            orderId: row.orderId, marketplaceId: row.marketplaceId, note: '', updatedAt: row.purchasedAt, ...clock(row),
          })), // prettier-ignore
      keyOf: ({ orderId }) => orderId,
    })
  return listWindow<number, Listed>(db, {
    counts: counts(db),
    tab,
    keys: inTab(db, tab)
      .select('c.id as key')
      .orderBy('c.updatedAt', 'desc')
      .orderBy('c.id', 'desc')
      .limit(limit)
      .offset(offset),
    rows: (ids) =>
      db
        .all<ListedCancellation & Clock>(withOrders(db).select(times).where('c.id', 'in', among(ids)))
        .map((row) => ({ ...decided(row), ...clock(row) })),
    keyOf: ({ cancellationId = 0 }) => cancellationId,
  })
}
