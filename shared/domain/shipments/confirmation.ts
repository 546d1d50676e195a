import type { MarketplaceId } from '../marketplace'
import { marketplace } from '../marketplace'
import type { FulfillmentChannel } from '../orders/order-record'
import { NON_AMAZON_ORDER_ID } from '../orders/order-id'
import type { OrderState } from '../orders/order-state'
import { type Accepted, isAccepted } from './accepted'
import { type CarrierList, OTHER, resolveCarrier } from './carrier'
import { shipDateForFile } from './ship-date'
import { trackingProblem } from './tracking-number'

/** Why a parcel is held back from the file. */
export const HOLD_CODES = [
  'noTracking',
  'noCarrier',
  'unknownCarrier',
  'carrierNameMissing',
  'carrierNameTooLong',
  'shipDateMissing',
  'shipDateFuture',
  'shipDateBeforeOrder',
  'shipDateNeedsTime',
  'trackingDamaged',
  'trackingTooLong',
  'trackingCharacters',
  'shipMethodTooLong',
  'quantityAboveToShip',
  'noOrderItemId',
  'orderPending',
  'orderCancelled',
  'fulfilledByAmazon',
  'notAnAmazonOrder',
  'cancelRequested',
] as const
export type HoldCode = (typeof HOLD_CODES)[number]

export interface Hold {
  orderId: string
  shipmentId: number | null
  reason: HoldCode
  params: Record<string, string>
}

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
  fulfillmentChannel: FulfillmentChannel
  cancelRequested: boolean
  purchasedAt: number
  /** `ordered`: the most that may be confirmed of the item, over all parcels. */
  items: readonly { itemRow: number; orderItemId: string; quantity: number }[]
}

export interface ParcelToConfirm {
  shipmentId: number
  carrierCode: string
  carrierName: string
  trackingNumber: string
  shippedOn: string
  shippedAt: number | null
  shipMethod: string
  /** Empty: the whole order. */
  items: readonly { itemRow: number; quantity: number }[]
  accepted: Accepted
}

export interface ConfirmationMoment {
  now: number
  operatorTimeZone: string
  carriers: CarrierList
}

/** Longest carrier-name, and ship-method (help G641, JP template). */
const NAME_MAX = 50

/** Japan's template counts a ship method in bytes and calls 16 full-width characters the most: three bytes each, UTF-8. */
function shipMethodLength(text: string, marketplaceId: MarketplaceId): number {
  if (marketplaceId !== 'JP') return text.length
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Japan's template: 1234-5678-9012 is to be written 123456789012. Carriers from abroad have letters; those are let pass. */
const HYPHENATED_DIGITS = /^[\d-]*-[\d-]*$/

/** What holds the order itself back, whatever was entered for it. */
export function orderHold(
  order: Pick<OrderToConfirm, 'orderId' | 'state' | 'fulfillmentChannel'>,
): HoldCode | undefined {
  if (NON_AMAZON_ORDER_ID.test(order.orderId)) return 'notAnAmazonOrder'
  if (order.fulfillmentChannel === 'Amazon') return 'fulfilledByAmazon'
  if (order.state === 'pending') return 'orderPending'
  if (order.state === 'cancelled') return 'orderCancelled'
  return undefined
}

type Examined = { lines: ConfirmationLine[] } | { reason: HoldCode; params: Record<string, string> }

/**
 * Examines one parcel of an order: its lines of the file, or the first thing that holds it back. `others`: what the order's
 * other parcels take of each item, by item row.
 */
export function examineParcel(
  order: OrderToConfirm,
  parcel: ParcelToConfirm,
  others: ReadonlyMap<number, number>,
  moment: ConfirmationMoment,
): Examined {
  const held = (reason: HoldCode, params: Record<string, string> = {}) => ({ reason, params })
  const ofOrder = orderHold(order)
  if (ofOrder) return held(ofOrder)
  if (order.cancelRequested && !isAccepted(parcel.accepted, 'cancelRequested', '')) return held('cancelRequested')

  if (parcel.trackingNumber === '') return held('noTracking')
  const tracking = trackingProblem(parcel.trackingNumber)
  if (tracking) return held(tracking, { found: parcel.trackingNumber })
  if (order.marketplaceId === 'JP' && HYPHENATED_DIGITS.test(parcel.trackingNumber))
    return held('trackingCharacters', { found: parcel.trackingNumber })

  if (parcel.carrierCode === '') return held('noCarrier')
  const carrier = resolveCarrier(moment.carriers, parcel.carrierCode)
  if (carrier.kind !== 'exact')
    return held('unknownCarrier', {
      found: parcel.carrierCode,
      suggestion: carrier.kind === 'suggestion' ? carrier.code : '',
    })
  if (carrier.code === OTHER && parcel.carrierName === '') return held('carrierNameMissing')
  if (carrier.code === OTHER && parcel.carrierName.length > NAME_MAX)
    return held('carrierNameTooLong', { found: parcel.carrierName })
  if (shipMethodLength(parcel.shipMethod, order.marketplaceId) > NAME_MAX)
    return held('shipMethodTooLong', { found: parcel.shipMethod })

  const date = shipDateForFile(parcel, {
    purchasedAt: order.purchasedAt,
    now: moment.now,
    operatorTimeZone: moment.operatorTimeZone,
    marketplaceTimeZone: marketplace(order.marketplaceId).timeZone,
  })
  if (!date.ok) return held(date.problem, { found: parcel.shippedOn })

  const line = {
    orderId: order.orderId,
    shipDate: date.text,
    carrierCode: carrier.code,
    carrierName: carrier.code === OTHER ? parcel.carrierName : '',
    trackingNumber: parcel.trackingNumber,
    shipMethod: parcel.shipMethod,
  }
  if (parcel.items.length === 0) {
    // A parcel of the whole order leaves nothing for another one.
    if ([...others.values()].some((quantity) => quantity > 0))
      return held('quantityAboveToShip', { found: '', left: '' })
    return { lines: [{ ...line, orderItemId: '', quantity: '' }] }
  }

  const lines: ConfirmationLine[] = []
  const taken = new Map(others)
  for (const { itemRow, quantity } of parcel.items) {
    const item = order.items.find((known) => known.itemRow === itemRow)
    if (!item || item.orderItemId === '') return held('noOrderItemId')
    const left = item.quantity - (taken.get(itemRow) ?? 0)
    if (quantity > left)
      return held('quantityAboveToShip', { found: String(quantity), left: String(Math.max(0, left)) })
    taken.set(itemRow, (taken.get(itemRow) ?? 0) + quantity)
    lines.push({ ...line, orderItemId: item.orderItemId, quantity: String(quantity) })
  }
  return { lines }
}

/** How much of each item the parcels take, all but one of them. A parcel of the whole order takes everything. */
export function takenByOthers(
  order: OrderToConfirm,
  parcels: readonly ParcelToConfirm[],
  except: number,
): Map<number, number> {
  const taken = new Map<number, number>()
  for (const parcel of parcels) {
    if (parcel.shipmentId === except) continue
    const items = parcel.items.length > 0 ? parcel.items : order.items
    for (const { itemRow, quantity } of items) taken.set(itemRow, (taken.get(itemRow) ?? 0) + quantity)
  }
  return taken
}
