import { marketplace } from '../marketplace'
import { type ZoneClock, zoneClock } from '../time'
import { OTHER } from './carrier'
import {
  type ConfirmationLine,
  orderHold,
  type OrderToConfirm,
  type ParcelToConfirm,
  shipmentCount,
  takenByOthers,
} from './confirmation'
import type { MarketplaceTables } from './doctor-rules'
import type { Duplicate } from './duplicates'
import { entryExaminer, findingTeller } from './examine-entry'
import { byGravity, type ParcelFinding, holdsBack } from './finding'
import { shipDateForFile } from './ship-date'

/** What stands around a parcel. */
export interface Surroundings {
  /** All parcels of the order, this one too. */
  parcels: readonly ParcelToConfirm[]
  /** Another order that has the same tracking number. */
  duplicate?: Duplicate | undefined
}

export interface Examined {
  /** Everything that was found, the gravest first. */
  findings: ParcelFinding[]
  /** Nothing holds it back; otherwise `lines` is empty. */
  isReady: boolean
  /** Its lines of the shipping confirmation. */
  lines: ConfirmationLine[]
}

export interface Doctor {
  examine(order: OrderToConfirm, parcel: ParcelToConfirm, around: Surroundings): Examined
}

interface WrittenItem {
  orderItemId: string
  quantity: string
}
const WHOLE: readonly WrittenItem[] = [{ orderItemId: '', quantity: '' }]

/**
 * Examines parcels of one marketplace before they are uploaded: all that would be refused, would count against the seller
 * or looks like a slip. Made once for a batch; then pure and without calendars: 20,000 parcels within 100 ms.
 */
export function doctor(
  tables: MarketplaceTables,
  { now, operatorClock }: { now: number; operatorClock: ZoneClock },
): Doctor {
  const tell = findingTeller(tables)
  const entries = entryExaminer(tables)
  const marketplaceClock = zoneClock(marketplace(tables.marketplaceId).timeZone)

  function examineOrder(
    list: ParcelFinding[],
    order: OrderToConfirm,
    parcel: ParcelToConfirm,
    around: Surroundings,
  ): void {
    const hold = orderHold(order)
    if (hold) tell(list, hold)
    if (order.beingCancelled === 'all' && !hold) tell(list, 'beingCancelled')
    if (order.cancelRequested) tell(list, 'cancelRequested')
    if (parcel.refused) tell(list, 'refusedByAmazon', { ...parcel.refused }, { found: parcel.refused.code })
    if (order.reportedState === 'shipped' && !parcel.wasWritten)
      tell(list, 'alreadyConfirmed', {}, { found: parcel.trackingNumber })
    if (around.duplicate) {
      const { orderId, more } = around.duplicate
      const params = { found: parcel.trackingNumber, order: orderId, more: String(more) }
      tell(list, 'duplicateTracking', params, { found: Object.values(params).join(' ') })
    }
    if (around.parcels.length > 1 || parcel.items.length > 0) {
      const shipments = shipmentCount(order, around.parcels)
      if (shipments > 1) tell(list, 'splitShipment', { shipments: String(shipments) }, { found: String(shipments) })
    }
    // The moment the confirmation reaches Amazon counts, not the date that is typed (help 200285190).
    const isOpen = order.state === 'unshipped' || order.state === 'partlyShipped'
    if (isOpen && order.latestShipAt !== null && now > order.latestShipAt) tell(list, 'lateConfirmation')
  }

  /** The items as they are written; none where something stands against them. */
  function examineItems(
    list: ParcelFinding[],
    order: OrderToConfirm,
    parcel: ParcelToConfirm,
    parcels: readonly ParcelToConfirm[],
  ): readonly WrittenItem[] {
    // Most orders are one parcel of everything.
    if (parcels.length === 1 && parcel.items.length === 0 && order.beingCancelled !== 'items') return WHOLE
    const taken = takenByOthers(order, parcels, parcel.shipmentId)
    if (parcel.items.length === 0) {
      // A parcel of the whole order leaves nothing for another one.
      const isTaken = [...taken.values()].some((quantity) => quantity > 0)
      if (isTaken) tell(list, 'quantityAboveToShip', { found: '', left: '' })
      if (isTaken || order.beingCancelled !== 'items') return isTaken ? [] : WHOLE
    }
    const items: WrittenItem[] = []
    // Beside items that are to be cancelled, everything is what stays: without its items Amazon would take the others too.
    const wanted = parcel.items.length > 0 ? parcel.items : order.items.filter(({ quantity }) => quantity > 0)
    for (const { itemRow, quantity } of wanted) {
      const item = order.items.find((known) => known.itemRow === itemRow)
      if (!item || item.orderItemId === '') {
        tell(list, 'noOrderItemId')
        return []
      }
      const left = item.quantity - (taken.get(itemRow) ?? 0)
      if (quantity > left) {
        tell(list, 'quantityAboveToShip', { found: String(quantity), left: String(Math.max(0, left)) })
        return []
      }
      taken.set(itemRow, (taken.get(itemRow) ?? 0) + quantity)
      items.push({ orderItemId: item.orderItemId, quantity: String(quantity) })
    }
    return items
  }

  return {
    examine(order, parcel, around) {
      const findings: ParcelFinding[] = []
      examineOrder(findings, order, parcel, around)
      entries.examine(parcel, findings)
      const date = shipDateForFile(parcel, { purchasedAt: order.purchasedAt, now, operatorClock, marketplaceClock })
      if (!date.ok) tell(findings, date.problem, { found: parcel.shippedOn })
      const items = examineItems(findings, order, parcel, around.parcels)
      if (findings.length > 1) findings.sort(byGravity)
      const carrier = entries.resolve(parcel.carrierCode)
      const isReady = !findings.some((found) => holdsBack(found, parcel.accepted))
      if (!isReady || !date.ok || carrier.kind !== 'exact') return { findings, isReady: false, lines: [] }
      const lines = items.map(({ orderItemId, quantity }): ConfirmationLine => ({
        orderId: order.orderId,
        orderItemId,
        quantity,
        shipDate: date.text,
        carrierCode: carrier.code,
        carrierName: carrier.code === OTHER ? parcel.carrierName : '',
        trackingNumber: parcel.trackingNumber,
        shipMethod: parcel.shipMethod,
      }))
      return { findings, isReady, lines }
    },
  }
}
