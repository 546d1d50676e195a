import type { Input, Output } from '@shared/contract'
import { autoCancelAt } from '@shared/domain/cancellations/branch'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { ReadContext } from '../../context'
import type { SqliteDatabase } from '../../db/open'
import type { Row } from '../../db/schema'
import { decisionState, refusedRows } from '../decisions'

type Listed = Output<'cancellations.ofOrder'>['cancellations'][number]

export type CancellationRow = Row<'cancellations'>
type ListedRow = CancellationRow & { orderId: string; marketplaceId: MarketplaceId }

const LISTED = 'SELECT c.*, o.orderId, o.marketplaceId FROM cancellations c JOIN orders o ON o.id = c.orderRow'

function listed(row: ListedRow, refused: ReadonlyMap<number, unknown>): Listed {
  const { id, orderId, marketplaceId, askedBy, reasonCode, note, updatedAt } = row
  return {
    cancellationId: id, orderId, marketplaceId, askedBy, reasonCode, note, updatedAt,
    items: JSON.parse(row.items) as number[],
    state: reasonCode === '' ? 'waiting' : decisionState(row, refused),
  } // prettier-ignore
}

export function cancellationsOf(db: SqliteDatabase, orderRow: number): Listed[] {
  const refused = refusedRows(db, 'cancellation')
  return db
    .prepare<[number], ListedRow>(`${LISTED} WHERE c.orderRow = ? ORDER BY c.id`)
    .all(orderRow)
    .map((row) => listed(row, refused))
}

interface AskedRow {
  orderId: string
  marketplaceId: MarketplaceId
  purchasedAt: number
  latestShipAt: number | null
  cancelReason: string
}

/** Whether the buyer asked on the order page, and it can still be followed. */
const IS_ASKED = `o.cancelRequested = 1 AND o.fulfillmentChannel = 'Merchant' AND o.state IN ('unshipped', 'partlyShipped')`
/** Orders whose buyer asked so, and nothing is decided: waiting for just that is no decision. The most urgent first. */
const ASKED = `FROM orders o WHERE ${IS_ASKED}
  AND NOT EXISTS (SELECT 1 FROM cancellations c WHERE c.orderRow = o.id AND c.reasonCode <> '')`

/** One tab of the list, with the counts of all of them. */
export function listCancellations(
  { db, policy }: ReadContext,
  { tab, limit, offset }: Input<'cancellations.list'>,
): Output<'cancellations.list'> {
  const clock = ({ purchasedAt, latestShipAt, cancelReason }: Omit<AskedRow, 'orderId' | 'marketplaceId'>) => ({
    purchasedAt,
    latestShipAt,
    cancelReason,
    autoCancelAt: latestShipAt === null ? null : autoCancelAt(latestShipAt, policy),
  })
  const refused = refusedRows(db.raw, 'cancellation')
  const asked = db.raw.prepare<[], { n: number }>(`SELECT count(*) n ${ASKED}`).get()?.n ?? 0
  const all = db.raw
    .prepare<[], ListedRow & Omit<AskedRow, 'orderId' | 'marketplaceId'>>(
      `SELECT c.*, o.orderId, o.marketplaceId, o.purchasedAt, o.latestShipAt, o.cancelReason
       FROM cancellations c JOIN orders o ON o.id = c.orderRow WHERE NOT (c.reasonCode = '' AND ${IS_ASKED})
       ORDER BY c.updatedAt DESC, c.id DESC`,
    )
    .all()
    .map((row) => ({ ...listed(row, refused), ...clock(row) }))
  const counts: Record<string, number> = { asked }
  for (const { state } of all) counts[state] = (counts[state] ?? 0) + 1
  if (tab !== 'asked') {
    const rows = all.filter(({ state }) => state === tab)
    return { counts, total: rows.length, rows: rows.slice(offset, offset + limit) }
  }
  const rows = db.raw
    .prepare<[number, number], AskedRow>(
      `SELECT o.orderId, o.marketplaceId, o.purchasedAt, o.latestShipAt, o.cancelReason ${ASKED} ORDER BY o.shipBy, o.id LIMIT ? OFFSET ?`,
    )
    .all(limit, offset)
  return {
    counts,
    total: asked,
    rows: rows.map(({ orderId, marketplaceId, ...times }) => ({
      orderId, marketplaceId, note: '', updatedAt: times.purchasedAt, ...clock(times),
    })),
  } // prettier-ignore
}
