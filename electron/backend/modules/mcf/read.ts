import { sql } from 'kysely'
import type { Input, Output } from '@shared/contract'
import { mcfState } from '@shared/domain/mcf/state'
import type { ReadContext } from '../../context'
import type { Reader } from '../../db/access'
import { among, listWindow } from '../../db/list'
import { type Given, prepared } from '../../db/prepared'
import { decisionState, isRefused } from '../../outgoing'
import { itemsOf, lastCancellation, type McfRow, mcfRow, mcfOrders, orderOf, packagesOf } from './mcf-row'

type Listed = Output<'mcf.list'>['rows'][number]

function listed(row: McfRow): Listed {
  const items = itemsOf(row)
  return {
    mcfOrderId: row.id,
    fulfillmentOrderId: row.fulfillmentOrderId,
    orderId: row.orderId,
    marketplaceId: row.marketplaceId,
    state: mcfState(row),
    isRefused: isRefused(row),
    speed: row.speed,
    action: row.action,
    units: items.reduce((sum, { quantity }) => sum + quantity, 0),
    skus: items
      .filter(({ sku }) => sku !== '')
      .map(({ sku, quantity }) => `${quantity} × ${sku}`)
      .join(', '),
    recipient: [row.name, row.city, row.countryCode].filter(Boolean).join(', '),
    tracking: packagesOf(row)
      .map(({ carrier, trackingNumber }) => `${carrier} ${trackingNumber}`.trim())
      .join(', '),
    updatedAt: row.updatedAt,
  }
}

/** `mcfState` in SQL, in the words of its index. */
const STATE = sql<string>`
  CASE WHEN m.shippedAt IS NOT NULL THEN 'shipped' WHEN m.cancelledAt IS NOT NULL OR m.cancelledByFileAt IS NOT NULL THEN 'cancelled'
    WHEN m.placedAt IS NOT NULL OR m.uploadedRevision > 0 THEN 'placed' WHEN m.writtenRevision = m.revision THEN 'written' ELSE 'draft' END`

/** One tab of the list, with the counts of all of them; the newest first. */
export function listMcf({ db }: ReadContext, { tab, limit, offset }: Input<'mcf.list'>): Output<'mcf.list'> {
  const orders = db.build.selectFrom('mcfOrders as m')
  return listWindow(db, {
    counts: orders.select(({ fn }) => [STATE.as('tab'), fn.countAll<number>().as('n')]).groupBy(STATE),
    tab,
    keys: orders
      .select('m.id as key')
      .where(STATE, '=', tab)
      .orderBy('m.updatedAt', 'desc')
      .orderBy('m.id', 'desc')
      .limit(limit)
      .offset(offset),
    rows: (ids) => db.all(mcfOrders(db.build).where('m.id', 'in', among(ids))).map(listed),
    keyOf: ({ mcfOrderId }) => mcfOrderId,
  })
}

export function mcfOfOrder({ all, build }: Reader, orderRow: number): Output<'mcf.ofOrder'>['orders'] {
  const rows = all(mcfOrders(build).where('m.orderRow', '=', orderRow).orderBy('m.id'))
  return rows.map((row) => ({ mcfOrderId: row.id, fulfillmentOrderId: row.fulfillmentOrderId, state: mcfState(row) }))
}

export function mcfDetail({ db }: ReadContext, mcfOrderId: number): Output<'mcf.get'> {
  const row = mcfRow(db, mcfOrderId)
  const cancellation = lastCancellation(db, mcfOrderId)
  return {
    mcfOrderId,
    orderId: row.orderId,
    problemId: row.problemId,
    order: orderOf(row),
    state: mcfState(row),
    packages: packagesOf(row),
    amazonOrderId: row.amazonOrderId,
    cancellation: cancellation ? decisionState(cancellation) : '',
    cancellationId: cancellation?.id ?? null,
  }
}

const serving = prepared((build, given: Given<{ orderRow: number }>) =>
  mcfOrders(build).where('m.orderRow', '=', given('orderRow')).where('m.problemId', 'is', null),
)

/**
 * How many units of each SKU of an order Amazon ships for it out of FBA stock, from the draft on; what is sent for a problem is no
 * part of the order.
 */
export function unitsServedByAmazon(db: Reader, orderRow: number): Map<string, number> {
  const units = new Map<string, number>()
  for (const row of db.all(serving({ orderRow }))) {
    if (mcfState(row) === 'cancelled') continue
    for (const { sku, quantity } of itemsOf(row)) units.set(sku, (units.get(sku) ?? 0) + quantity)
  }
  return units
}
