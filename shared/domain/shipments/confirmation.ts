import type { MarketplaceId } from '../marketplace'
import { NON_AMAZON_ORDER_ID } from '../orders/order-id'
import type { FulfillmentChannel } from '../orders/order-record'
import type { OrderState } from '../orders/order-state'
import type { Accepted } from './accepted'
import type { ParcelEntry } from './examine-entry'
import type { RuleId } from './finding'
import { foldTracking } from './tracking-pattern'

/** One row of the shipping confirmation (formats.md §2). Every value is written in full: a blank may keep or delete what Amazon has. */
export interface ConfirmationLine {
  orderId: string
  /** With `quantity`, or both empty for a whole order. */
  orderItemId: string
  quantity: string
  shipDate: string
  carrierCode: string
  carrierName: string
  trackingNumber: string
  shipMethod: string
}

export interface OrderToConfirm {
  orderId: string
  marketplaceId: MarketplaceId
  state: OrderState
  /** What Amazon's reports alone say. */
  reportedState: OrderState
  fulfillmentChannel: FulfillmentChannel
  cancelRequested: boolean
  /** What the operator decided to cancel of what is still to ship. */
  beingCancelled: 'nothing' | 'items' | 'all'
  purchasedAt: number
  latestShipAt: number | null
  /** `quantity`: the most that may be confirmed of the item, over all parcels. */
  items: readonly { itemRow: number; orderItemId: string; quantity: number }[]
}

export interface ParcelToConfirm extends ParcelEntry {
  shipmentId: number
  shippedOn: string
  shippedAt: number | null
  /** Empty: the whole order. */
  items: readonly { itemRow: number; quantity: number }[]
  accepted: Accepted
  /** It stood in a file before. */
  wasWritten: boolean
  /** Amazon's answer to the file it stands in as it is now. */
  refused?: { code: string; message: string } | undefined
}

/** What holds the order itself back, whatever was entered for it. */
export function orderHold(order: Pick<OrderToConfirm, 'orderId' | 'state' | 'fulfillmentChannel'>): RuleId | undefined {
  if (NON_AMAZON_ORDER_ID.test(order.orderId)) return 'notAnAmazonOrder'
  if (order.fulfillmentChannel === 'Amazon') return 'fulfilledByAmazon'
  if (order.state === 'pending') return 'orderPending'
  if (order.state === 'cancelled') return 'orderCancelled'
  return undefined
}

/** How much of each item the parcels take, all but one of them. A parcel of the whole order takes everything. */
export function takenByOthers(
  order: Pick<OrderToConfirm, 'items'>,
  parcels: readonly Pick<ParcelToConfirm, 'shipmentId' | 'items'>[],
  except?: number,
): Map<number, number> {
  const taken = new Map<number, number>()
  for (const parcel of parcels) {
    if (parcel.shipmentId === except) continue
    const items = parcel.items.length > 0 ? parcel.items : order.items
    for (const { itemRow, quantity } of items) taken.set(itemRow, (taken.get(itemRow) ?? 0) + quantity)
  }
  return taken
}

/**
 * In how many shipments an order is sent: its different tracking numbers, and one more where its parcels leave something
 * for later.
 */
export function shipmentCount(order: Pick<OrderToConfirm, 'items'>, parcels: readonly ParcelToConfirm[]): number {
  const numbers = new Set(parcels.map((parcel) => foldTracking(parcel.trackingNumber)))
  const taken = takenByOthers(order, parcels)
  return numbers.size + (order.items.some((item) => (taken.get(item.itemRow) ?? 0) < item.quantity) ? 1 : 0)
}
