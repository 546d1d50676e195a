import { MARKETPLACES, type MarketplaceId } from '@shared/domain/marketplace'
import type { Accepted } from '@shared/domain/shipments/accepted'
import type { ConfirmationLine } from '@shared/domain/shipments/confirmation'
import { type Doctor, doctor } from '@shared/domain/shipments/doctor'
import { duplicateFinder } from '@shared/domain/shipments/duplicates'
import { type ParcelFinding, holdsBack, type RuleId } from '@shared/domain/shipments/finding'
import { zoneClock } from '@shared/domain/time'
import { byIndex } from '../../../db/by-index'
import type { PlanContext } from '../../../outgoing'
import { numbersToCompare, ordersToPlan, type PlannedOrder } from './reading'

export interface PlannedLine extends ConfirmationLine {
  shipmentId: number
  orderRow: number
  revision: number
  /** Written before, and changed since. */
  rewritten: boolean
}
/** A parcel about which something was found. */
export interface ExaminedParcel {
  orderId: string
  shipmentId: number
  carrierCode: string
  carrierName: string
  trackingNumber: string
  accepted: Accepted
  /** The gravest first. */
  findings: readonly ParcelFinding[]
  /** Those that hold it back; none: it goes all the same. */
  holding: readonly ParcelFinding[]
}
export interface PlannedHold {
  orderId: string
  shipmentId: number | null
  /** The gravest reason. */
  reason: RuleId
  params: Record<string, string>
}
export interface MarketplacePlan {
  lines: PlannedLine[]
  examined: ExaminedParcel[]
  holds: PlannedHold[]
}

/** Every parcel that was entered or changed since it was last written, or refused by Amazon, examined, by marketplace. */
export function planConfirmations(context: PlanContext): Map<MarketplaceId, MarketplacePlan> {
  const planned = ordersToPlan(context.db)
  const plans = new Map<MarketplaceId, MarketplacePlan>()
  for (const found of examineOrders(context, planned)) {
    const { order, orderRow, parcel, revision, examined, isPlanned } = found
    if (!isPlanned) continue
    const plan = plans.get(order.marketplaceId) ?? { lines: [], examined: [], holds: [] }
    plans.set(order.marketplaceId, plan)
    const { shipmentId } = parcel
    for (const line of examined.lines)
      plan.lines.push(Object.assign(line, { shipmentId, orderRow, revision, rewritten: parcel.wasWritten }))
    if (examined.findings.length === 0) continue
    const holding = examined.findings.filter((finding) => holdsBack(finding, parcel.accepted))
    const { carrierCode, carrierName, trackingNumber, accepted } = parcel
    const { findings } = examined
    plan.examined.push({
      orderId: order.orderId, shipmentId, carrierCode, carrierName, trackingNumber, accepted, findings, holding,
    }) // prettier-ignore
    const [gravest] = holding
    if (gravest) plan.holds.push({ orderId: order.orderId, shipmentId, reason: gravest.rule, params: gravest.params })
  }
  return plans
}

/** More parcels than these are not examined for a number on a button. */
const EXAMINED = 2000

/** How many parcels wait for a file, and how many lines of them would be written now; `atLeast`: not all were examined. */
export function readyCount(context: PlanContext): { planned: number; ready: number; atLeast: boolean } {
  const orders = ordersToPlan(context.db, { most: EXAMINED })
  let planned = 0
  let ready = 0
  for (const { isPlanned, examined } of examineOrders(context, orders)) {
    if (!isPlanned) continue
    planned += 1
    ready += examined.lines.length
  }
  return { planned, ready, atLeast: orders.length === EXAMINED }
}

/** What the doctor finds of each parcel of one order, written or not, by shipment id. */
export function examineOrder(context: PlanContext, orderRow: number): Map<number, readonly ParcelFinding[]> {
  const found = examineOrders(context, ordersToPlan(context.db, { only: orderRow }))
  return new Map([...found].map(({ parcel, examined }) => [parcel.shipmentId, examined.findings]))
}

function* examineOrders(context: PlanContext, orders: readonly PlannedOrder[]) {
  const doctors = new Map<MarketplaceId, Doctor>()
  const operatorClock = zoneClock(context.shop.timeZone)
  const doctorOf = (marketplaceId: MarketplaceId): Doctor => {
    const known = doctors.get(marketplaceId)
    if (known) return known
    const tables = { ...context.doctor, marketplaceId, carriers: context.carriers[marketplaceId] }
    const made = doctor(tables, { now: context.now(), operatorClock })
    doctors.set(marketplaceId, made)
    return made
  }
  const duplicates = duplicateFinder(numbersToCompare(context.db, orders))
  for (const { orderRow, order, parcels } of orders) {
    const all = parcels.map(({ parcel }) => parcel)
    for (const { parcel, revision, isPlanned } of parcels) {
      const duplicate = duplicates({ orderId: order.orderId, trackingNumber: parcel.trackingNumber })
      const examined = doctorOf(order.marketplaceId).examine(order, parcel, { parcels: all, duplicate })
      yield { orderRow, order, parcel, revision, isPlanned, examined }
    }
  }
}

/** Orders of the work list for which nothing was entered yet, by marketplace. */
export function withoutTracking({ db }: PlanContext): Map<MarketplaceId, number> {
  const rows = db.all(
    db.build
      .selectFrom('orderCounts')
      .select(({ fn }) => ['marketplaceId', fn.sum<number>('n').as('n')])
      .where('state', 'in', ['unshipped', 'partlyShipped'])
      .where('fulfillmentChannel', '=', 'Merchant')
      .where('tracking', '=', 'none')
      .groupBy('marketplaceId'),
  )
  return new Map(rows.filter((row) => row.n > 0).map((row) => [row.marketplaceId, row.n]))
}

export function ordersWithoutTracking(
  { db }: PlanContext,
  marketplaceId: MarketplaceId,
  limit: number,
  offset: number,
): PlannedHold[] {
  return db
    .all(
      db.build
        .selectFrom(byIndex('orders', 'o', 'ordersByFacet'))
        .select('o.orderId')
        .where('o.marketplaceId', '=', marketplaceId)
        .where('o.state', 'in', ['unshipped', 'partlyShipped'])
        .where('o.fulfillmentChannel', '=', 'Merchant')
        .where('o.tracking', '=', 'none')
        .orderBy('o.shipBy')
        .limit(limit)
        .offset(offset),
    )
    .map(({ orderId }) => ({ orderId, shipmentId: null, reason: 'noTracking', params: {} }))
}

/** The marketplaces that have anything to write or hold, in the product's order. */
export function plannedMarketplaces(
  plans: ReadonlyMap<MarketplaceId, unknown>,
  waiting: ReadonlyMap<MarketplaceId, number>,
): MarketplaceId[] {
  return MARKETPLACES.map((m) => m.id).filter((id) => plans.has(id) || waiting.has(id))
}
