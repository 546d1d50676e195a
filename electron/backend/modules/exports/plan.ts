import { MARKETPLACES, type MarketplaceId } from '@shared/domain/marketplace'
import type { FulfillmentChannel } from '@shared/domain/orders/order-record'
import { type OrderState, reportedToShip } from '@shared/domain/orders/order-state'
import {
  type ConfirmationLine,
  examineParcel,
  type HoldCode,
  type OrderToConfirm,
  type ParcelToConfirm,
  takenByOthers,
} from '@shared/domain/shipments/confirmation'
import type { Reader } from '../../db/access'
import type { Environment, ShopFacts } from '../../context'
import type { ShipmentRow } from '../orders'

type PlanContext = Environment & { db: Reader; shop: ShopFacts }

export interface PlannedLine extends ConfirmationLine {
  shipmentId: number
  orderRow: number
  revision: number
  /** Written before, and changed since. */
  rewritten: boolean
}
export interface PlannedHold {
  orderId: string
  shipmentId: number | null
  reason: HoldCode
  params: Record<string, string>
}
export interface MarketplacePlan {
  lines: PlannedLine[]
  holds: PlannedHold[]
}

interface OrderColumns {
  id: number
  orderId: string
  marketplaceId: MarketplaceId
  state: OrderState
  reportedState: OrderState
  reportedStateAt: number
  fulfillmentChannel: FulfillmentChannel
  cancelRequested: number
  purchasedAt: number
}
interface ItemColumns {
  id: number
  orderItemId: string
  quantity: number
  quantityShipped: number | null
  quantityToShip: number | null
  itemStatus: string
}

/** Every parcel that was entered or changed since it was last written, examined, by marketplace. */
export function planConfirmations(context: PlanContext): Map<MarketplaceId, MarketplacePlan> {
  const db = context.db.raw
  const orders = db.prepare<[], OrderColumns>(
    `SELECT id, orderId, marketplaceId, state, reportedState, reportedStateAt, fulfillmentChannel, cancelRequested, purchasedAt FROM orders
     WHERE id IN (SELECT orderRow FROM shipments INDEXED BY shipmentsToWrite WHERE revision > writtenRevision) ORDER BY shipBy, id`,
  )
  const itemsOf = db.prepare<[number], ItemColumns>(
    'SELECT id, orderItemId, quantity, quantityShipped, quantityToShip, itemStatus FROM orderItems WHERE orderRow = ? ORDER BY id',
  )
  const parcelsOf = db.prepare<[number], ShipmentRow>('SELECT * FROM shipments WHERE orderRow = ? ORDER BY id')
  const now = context.now()
  const plans = new Map<MarketplaceId, MarketplacePlan>()
  for (const row of orders.iterate()) {
    const plan = plans.get(row.marketplaceId) ?? { lines: [], holds: [] }
    plans.set(row.marketplaceId, plan)
    const rows = parcelsOf.all(row.id)
    const parcels = rows.map(parcelOf)
    const order = orderOf(row, itemsOf.all(row.id), rows)
    rows.forEach((raw, i) => {
      const parcel = parcels[i]
      if (!parcel || raw.revision <= raw.writtenRevision) return
      const others = takenByOthers(order, parcels, raw.id)
      const examined = examineParcel(order, parcel, others, {
        now,
        operatorTimeZone: context.shop.timeZone,
        carriers: context.carriers[row.marketplaceId],
      })
      if ('reason' in examined) plan.holds.push({ orderId: row.orderId, shipmentId: raw.id, ...examined })
      else
        for (const line of examined.lines)
          plan.lines.push({
            ...line,
            shipmentId: raw.id,
            orderRow: row.id,
            revision: raw.revision,
            rewritten: raw.writtenRevision > 0,
          })
    })
  }
  return plans
}

function parcelOf(row: ShipmentRow): ParcelToConfirm {
  return {
    ...row,
    shipmentId: row.id,
    items: JSON.parse(row.items) as ParcelToConfirm['items'],
    accepted: JSON.parse(row.accepted) as ParcelToConfirm['accepted'],
  }
}

/**
 * What may be confirmed of each item over all parcels: what Amazon still wants, and what our own parcels had of it that
 * Amazon's report has already taken off.
 */
function orderOf(row: OrderColumns, items: readonly ItemColumns[], parcels: readonly ShipmentRow[]): OrderToConfirm {
  const seen = new Map<number, number>()
  for (const parcel of parcels) {
    if (parcel.uploadedAt === null) continue
    for (const { itemRow, quantity } of JSON.parse(parcel.items) as ParcelToConfirm['items'])
      seen.set(itemRow, (seen.get(itemRow) ?? 0) + quantity)
  }
  return {
    ...row,
    cancelRequested: row.cancelRequested === 1,
    items: items.map((item) => ({
      itemRow: item.id,
      orderItemId: item.orderItemId,
      quantity: Math.min(
        item.quantity,
        Math.max(reportedToShip(item, row.reportedState) + (seen.get(item.id) ?? 0), seen.get(item.id) ?? 0),
      ),
    })),
  }
}

/** Orders of the work list for which nothing was entered yet, by marketplace. */
export function withoutTracking({ db }: PlanContext): Map<MarketplaceId, number> {
  const rows = db.raw
    .prepare<[], { marketplaceId: MarketplaceId; n: number }>(
      `SELECT marketplaceId, sum(n) n FROM orderCounts WHERE state IN ('unshipped', 'partlyShipped') AND fulfillmentChannel = 'Merchant' AND tracking = 'none' GROUP BY 1`,
    )
    .all()
  return new Map(rows.filter((row) => row.n > 0).map((row) => [row.marketplaceId, row.n]))
}

export function ordersWithoutTracking(
  { db }: PlanContext,
  marketplaceId: MarketplaceId,
  limit: number,
  offset: number,
): PlannedHold[] {
  return db.raw
    .prepare<unknown[], { orderId: string }>(
      `SELECT orderId FROM orders INDEXED BY ordersByFacet WHERE marketplaceId = ? AND state IN ('unshipped', 'partlyShipped')
       AND fulfillmentChannel = 'Merchant' AND tracking = 'none' ORDER BY shipBy LIMIT ? OFFSET ?`,
    )
    .all(marketplaceId, limit, offset)
    .map(({ orderId }) => ({ orderId, shipmentId: null, reason: 'noTracking', params: {} }))
}

/** The marketplaces that have anything to write or hold, in the product's order. */
export function plannedMarketplaces(
  plans: ReadonlyMap<MarketplaceId, unknown>,
  waiting: ReadonlyMap<MarketplaceId, number>,
): MarketplaceId[] {
  return MARKETPLACES.map((m) => m.id).filter((id) => plans.has(id) || waiting.has(id))
}
