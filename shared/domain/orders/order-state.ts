/** Our own word for where an order stands; derived in one place from Amazon's words and what was confirmed. In the order they follow. */
export const ORDER_STATES = ['pending', 'unshipped', 'partlyShipped', 'shipped', 'cancelled'] as const
export type OrderState = (typeof ORDER_STATES)[number]

/** `none`: a parcel's number is to be entered. `entered`: all have one, ready or held, not in a file yet. `written`: in a file. `uploaded`: the file was marked uploaded. */
export const TRACKING_STATES = ['none', 'entered', 'written', 'uploaded'] as const
export type TrackingState = (typeof TRACKING_STATES)[number]

/**
 * Amazon's words for an order's status (All Orders `order-status`, formats.md §1.3; Orders API spellings too) in ours.
 * `Shipping` says no more than that something moves: the item statuses tell. India's Easy Ship words are listed; any other
 * word that starts with `Shipped` counts as shipped.
 */
const STATUS_WORDS: Readonly<Record<string, OrderState | 'byItems'>> = {
  pending: 'pending',
  pendingavailability: 'pending',
  invoiceunconfirmed: 'pending',
  unshipped: 'unshipped',
  'pending - waiting for pick up': 'unshipped',
  partiallyshipped: 'partlyShipped',
  shipping: 'byItems',
  shipped: 'shipped',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  unfulfillable: 'cancelled',
}

/** Where Amazon's words say the order stands; undefined for a word that is not known (then the order keeps its state). */
export function stateOfStatus(orderStatus: string, itemStatuses: readonly string[]): OrderState | undefined {
  const word = orderStatus.trim().toLowerCase()
  const state = STATUS_WORDS[word] ?? (word.startsWith('shipped') ? 'shipped' : undefined)
  if (state !== 'byItems') return state
  const live = itemStatuses.filter((status) => !isCancelled(status))
  const shipped = live.filter((status) => status.toLowerCase() === 'shipped').length
  if (shipped === 0) return 'unshipped'
  return shipped === live.length ? 'shipped' : 'partlyShipped'
}

/** All Orders writes `Cancelled`, the Orders API `Canceled`. */
export function isCancelled(status: string): boolean {
  return /^cancell?ed$/i.test(status)
}

/** Amazon's reports lag by about 30 minutes (formats.md §1.1); a report counts as having seen an upload after twice that. */
const REPORT_LAG_MS = 60 * 60_000

export interface ItemProgress {
  quantity: number
  quantityShipped: number | null
  quantityToShip: number | null
  itemStatus: string
}

/** Units of an order item that, by Amazon's reports alone, are still to ship: with those that went out never above what was ordered. */
export function reportedToShip(item: ItemProgress, reportedState: OrderState): number {
  if (reportedState === 'shipped' || reportedState === 'cancelled') return 0
  if (item.itemStatus.toLowerCase() === 'shipped' || isCancelled(item.itemStatus)) return 0
  const unshipped = item.quantity - (item.quantityShipped ?? 0)
  return Math.max(0, Math.min(item.quantityToShip ?? unshipped, unshipped))
}

export interface UploadedParcel {
  uploadedAt: number
  /** Empty: the whole order. */
  items: readonly { itemRow: number; quantity: number }[]
}

export interface UploadedCancellation {
  uploadedAt: number
  /** Items that were cancelled; empty: the whole order. */
  items: readonly number[]
}

/**
 * Where the order stands: what Amazon's newest report says, carried on by confirmations and cancellations that were uploaded after it. A
 * report newer than an upload by more than its lag has the last word, so an upload that Amazon refused comes back to
 * the work list.
 */
export function deriveState(
  order: { reportedState: OrderState; reportedStateAt: number },
  reportedItems: readonly (ItemProgress & { itemRow: number })[],
  uploaded: readonly UploadedParcel[],
  cancelled: readonly UploadedCancellation[] = [],
): { state: OrderState; unitsToShip: number } {
  const { reportedState } = order
  if (reportedState === 'pending')
    return {
      state: 'pending',
      unitsToShip: reportedItems.reduce((sum, item) => sum + reportedToShip(item, reportedState), 0),
    }
  if (reportedState === 'cancelled' || reportedState === 'shipped') return { state: reportedState, unitsToShip: 0 }

  const isUnseen = ({ uploadedAt }: { uploadedAt: number }) => uploadedAt + REPORT_LAG_MS >= order.reportedStateAt
  const unseen = uploaded.filter(isUnseen)
  const away = new Set<number>()
  for (const { items } of cancelled.filter(isUnseen)) {
    const open = reportedItems.filter((item) => reportedToShip(item, reportedState) > 0).map(({ itemRow }) => itemRow)
    for (const itemRow of items.length > 0 ? items : open) away.add(itemRow)
  }
  if (unseen.some((parcel) => parcel.items.length === 0)) return { state: 'shipped', unitsToShip: 0 }
  const confirmed = new Map<number, number>()
  for (const parcel of unseen)
    for (const { itemRow, quantity } of parcel.items) confirmed.set(itemRow, (confirmed.get(itemRow) ?? 0) + quantity)
  const items = reportedItems.map((item) => {
    if (!away.has(item.itemRow)) return item
    // What of an item went out stays shipped; only its other units are cancelled.
    const toShip = reportedToShip(item, reportedState)
    const gone = item.quantity - toShip + Math.min(toShip, confirmed.get(item.itemRow) ?? 0)
    if (gone <= 0) return { ...item, itemStatus: 'Cancelled' }
    confirmed.delete(item.itemRow)
    return { ...item, quantity: gone, quantityShipped: gone, quantityToShip: 0 }
  })

  const live = items.filter((item) => !isCancelled(item.itemStatus))
  if (live.length === 0 && items.length > 0) return { state: 'cancelled', unitsToShip: 0 }
  let left = 0
  let shipped = 0
  for (const item of live) {
    const toShip = reportedToShip(item, reportedState)
    const now = Math.min(toShip, confirmed.get(item.itemRow) ?? 0)
    left += toShip - now
    shipped += item.quantity - toShip + now
  }
  if (left === 0 && live.length > 0) return { state: 'shipped', unitsToShip: 0 }
  return { state: shipped > 0 || reportedState === 'partlyShipped' ? 'partlyShipped' : 'unshipped', unitsToShip: left }
}
