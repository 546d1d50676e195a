import { sql } from 'kysely'
import type { Input, Output } from '@shared/contract'
import { mcfState } from '@shared/domain/mcf/state'
import type { ReadContext } from '../../context'
import { listWindow } from '../../db/list'
import type { ReadConnection } from '../../db/access'
import { decisionState, isRefused } from '../../outgoing'
import { itemsOf, lastCancellation, MCF_SQL, type McfRow, mcfRow, orderOf, packagesOf } from './mcf-row'

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
    rows: (ids) =>
      db.raw
        .prepare<[string], McfRow>(`${MCF_SQL} WHERE m.id IN (SELECT value FROM json_each(?))`)
        .all(JSON.stringify(ids))
        .map(listed),
    keyOf: ({ mcfOrderId }) => mcfOrderId,
  })
}

export function mcfOfOrder(db: ReadConnection, orderRow: number): Output<'mcf.ofOrder'>['orders'] {
  return db
    .prepare<[number], McfRow>(`${MCF_SQL} WHERE m.orderRow = ? ORDER BY m.id`)
    .all(orderRow)
    .map((row) => ({ mcfOrderId: row.id, fulfillmentOrderId: row.fulfillmentOrderId, state: mcfState(row) }))
}

export function mcfDetail({ db }: ReadContext, mcfOrderId: number): Output<'mcf.get'> {
  const row = mcfRow(db.raw, mcfOrderId)
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

/**
 * Reads, order by order, how many units of each SKU Amazon ships for it out of FBA stock, from the draft on; what is sent
 * for a problem is no part of the order.
 */
export function unitsServedByAmazon(db: ReadConnection): (orderRow: number) => Map<string, number> {
  const ofOrder = db.prepare<[number], McfRow>(`${MCF_SQL} WHERE m.orderRow = ? AND m.problemId IS NULL`)
  return (orderRow) => {
    const units = new Map<string, number>()
    for (const row of ofOrder.all(orderRow)) {
      if (mcfState(row) === 'cancelled') continue
      for (const { sku, quantity } of itemsOf(row)) units.set(sku, (units.get(sku) ?? 0) + quantity)
    }
    return units
  }
}
