import type { RowIssue } from '../files/issue'
import type { MarketplaceId } from '../marketplace'
import type { FulfillmentChannel } from '../orders/order-record'
import type { OrderState } from '../orders/order-state'
import { minorToText } from '../money'
import { orderHold } from '../shipments/confirmation'
import { normaliseTracking } from '../shipments/tracking-number'
import type { SheetRecord } from './record'

/** Why a row is laid before the operator instead of being guessed about. */
export const SHEET_QUESTIONS = [
  'severalOrders', // recipient, postal code and SKU fit several orders, or not all of the three are known
  'orderCancelled',
  'cancelRequested',
  'alreadyShipped', // Amazon has it as shipped, with another number or none of ours
  'numberUsed', // the same number is another order's
  'orderTwice', // the sheet has other numbers for the same order
  'splitOrder', // the order has several parcels already
] as const
export type SheetQuestion = (typeof SHEET_QUESTIONS)[number]

/** What the operator said to a question: an order id, a parcel's number (`#12`), or one of these. */
export const USE = 'use'
export const SKIP = 'skip'

export interface SheetParcel {
  shipmentId: number
  carrierCode: string
  carrierName: string
  trackingNumber: string
  shippedOn: string
  shippedAt: number | null
  shipMethod: string
  weightGrams: number | null
  /** Minor units of `costCurrency`. */
  cost: number | null
  costCurrency: string
}

export interface SheetOrder {
  orderRow: number
  orderId: string
  marketplaceId: MarketplaceId
  state: OrderState
  fulfillmentChannel: FulfillmentChannel
  cancelRequested: boolean
  items: readonly { itemRow: number; sku: string; quantity: number }[]
  parcels: readonly SheetParcel[]
}

/** What a row is judged by. */
export interface RowFacts {
  record: SheetRecord
  /** The orders it could be for. */
  candidates: readonly SheetOrder[]
  /** Found by its id or reference, or the one order that recipient, postal code and SKU fit. */
  isCertain: boolean
  /** Other numbers that the sheet has for the order, rows that were left out not counted. */
  otherNumbers: readonly string[]
  /** An earlier row of the sheet gives the same order the same number: one parcel on several rows. */
  isRepeated: boolean
  /** Other orders that have the number, in the shop or in the sheet. */
  usedOn: readonly string[]
  /** The operator left this very row out, whatever it asks. */
  isLeftOut: boolean
  /** Answers to what the row asks; one for all rows counts only where a row asks it. */
  choices: Readonly<Partial<Record<SheetQuestion, string>>>
  /** Carrier as it will be entered: matched with the list, answered or typed; `isDefault`: the row names none. */
  carrier: { code: string; name: string; isDefault: boolean }
  /** Day for rows that name none; may be empty. */
  defaultShippedOn: string
}

export interface PlacedEntry {
  shipmentId: number | null
  carrierCode?: string
  carrierName?: string
  trackingNumber: string
  shippedOn?: string
  shippedAt?: number | null
  shipMethod?: string
  items?: { itemRow: number; quantity: number }[]
  weightGrams?: number
  cost?: number
  costCurrency?: string
}

export type Placed =
  | { kind: 'refused'; issues: RowIssue[] }
  | { kind: 'asks'; question: SheetQuestion; choices: string[]; order: SheetOrder | undefined }
  | { kind: 'same'; order: SheetOrder }
  | { kind: 'fills' | 'replaces'; order: SheetOrder; entry: PlacedEntry; before: SheetParcel | undefined }

const refused = (code: RowIssue['code'], value: string): Placed => ({
  kind: 'refused',
  issues: [{ code, severity: 'refuse', ...(value !== '' && { value }) }],
})

const LEFT_OUT = refused('leftOut', '')

/** Says what one row of a forwarder's sheet does, asks where two answers are possible, and never guesses. */
export function placeRow(facts: RowFacts): Placed {
  const { record, choices } = facts
  if (facts.isLeftOut) return LEFT_OUT
  const named = record.orderId || record.reference || record.recipient
  if (facts.candidates.length === 0) return refused('orderNotFound', named)
  const order = facts.isCertain
    ? facts.candidates[0]
    : facts.candidates.find((candidate) => candidate.orderId === choices.severalOrders)
  if (!order) {
    const ids = facts.candidates.map((candidate) => candidate.orderId)
    return asked(facts, 'severalOrders', ids, undefined)
  }
  const hold = orderHold(order)
  if (hold === 'orderCancelled') return asked(facts, 'orderCancelled', [], order)
  if (hold === 'orderPending' || hold === 'fulfilledByAmazon' || hold === 'notAnAmazonOrder')
    return refused(hold, order.orderId)

  const number = normaliseTracking(record.trackingNumber)
  const known = order.parcels.find((parcel) => parcel.trackingNumber === number)
  if (facts.isRepeated) return { kind: 'same', order }
  const open = openQuestion(facts, order, known !== undefined)
  if (open) return open

  const before = known ?? parcelToFill(facts, order)
  const entry = entryOf(facts, order, before, number)
  if (before && !differs(before, entry)) return { kind: 'same', order }
  return { kind: before && before.trackingNumber !== '' ? 'replaces' : 'fills', order, entry, before }
}

/** The row is laid before the operator, unless all rows that ask this are left out. */
function asked(
  { choices }: RowFacts,
  question: SheetQuestion,
  answers: readonly string[],
  order: SheetOrder | undefined,
): Placed {
  if (choices[question] === SKIP) return LEFT_OUT
  return { kind: 'asks', question, choices: [...answers, SKIP], order }
}

/** The first thing that only the operator can say; a number the order has already needs no asking. */
function openQuestion(facts: RowFacts, order: SheetOrder, isKnown: boolean): Placed | undefined {
  const { choices, usedOn, otherNumbers } = facts
  const ask = (question: SheetQuestion, isOpen: boolean, answers: readonly string[] = [USE]) =>
    isOpen && [undefined, SKIP].includes(choices[question]) ? asked(facts, question, answers, order) : undefined
  const isShipped = order.state === 'shipped'
  return (
    ask('cancelRequested', order.cancelRequested && !isKnown && !isShipped) ??
    ask('alreadyShipped', isShipped && !isKnown) ??
    ask('numberUsed', usedOn.length > 0 && !isKnown) ??
    ask('orderTwice', otherNumbers.length > 0 && !isKnown) ??
    ask(
      'splitOrder',
      order.parcels.length > 1 && !isKnown && otherNumbers.length === 0,
      order.parcels.map((parcel) => `#${parcel.shipmentId}`),
    )
  )
}

/** The parcel whose entry the row completes or replaces; none where it is one more parcel of the order. */
function parcelToFill({ otherNumbers, choices }: RowFacts, order: SheetOrder): SheetParcel | undefined {
  if (otherNumbers.length > 0) return undefined
  if (order.parcels.length <= 1) return order.parcels[0]
  return order.parcels.find((parcel) => choices.splitOrder === `#${parcel.shipmentId}`)
}

function entryOf(
  { record, carrier, defaultShippedOn, otherNumbers }: RowFacts,
  order: SheetOrder,
  before: SheetParcel | undefined,
  trackingNumber: string,
): PlacedEntry {
  const shippedOn = record.shippedOn || (before?.shippedOn ? '' : defaultShippedOn)
  const items = otherNumbers.length > 0 ? itemsOf(record, order) : undefined
  const hasCarrier = carrier.code !== '' && !(carrier.isDefault && before?.carrierCode)
  return {
    shipmentId: before?.shipmentId ?? null,
    trackingNumber,
    ...(hasCarrier && { carrierCode: carrier.code, carrierName: carrier.name }),
    ...(shippedOn !== '' && { shippedOn, shippedAt: record.shippedOn === '' ? null : record.shippedAt }),
    ...(record.shipMethod !== '' && { shipMethod: record.shipMethod }),
    ...(items && { items }),
    ...(record.weightGrams !== null && { weightGrams: record.weightGrams }),
    ...(record.cost !== null && { cost: record.cost, costCurrency: record.costCurrency }),
  }
}

/** One of several parcels holds what its row says; where the row does not, the operator splits the order by hand. */
function itemsOf(record: SheetRecord, order: SheetOrder): { itemRow: number; quantity: number }[] | undefined {
  const fitting = order.items.filter((item) => item.sku === record.sku)
  const [item] = fitting
  if (fitting.length !== 1 || !item || record.quantity === null) return undefined
  return [{ itemRow: item.itemRow, quantity: record.quantity }]
}

/** What a parcel or an entry says, as it is shown and compared. */
const SHOWN = Object.entries<(of: Partial<SheetParcel>) => string>({
  trackingNumber: ({ trackingNumber = '' }) => trackingNumber,
  carrierCode: ({ carrierCode = '' }) => carrierCode,
  carrierName: ({ carrierName = '' }) => carrierName,
  shippedOn: ({ shippedOn = '' }) => shippedOn,
  shipMethod: ({ shipMethod = '' }) => shipMethod,
  weightGrams: ({ weightGrams = null }) => (weightGrams === null ? '' : String(weightGrams)),
  cost: ({ cost = null, costCurrency = '' }) =>
    cost === null ? '' : `${minorToText(cost, costCurrency)} ${costCurrency}`.trim(),
})

/** What an entry changes of a parcel, field by field. */
export function changesOf(
  before: SheetParcel | undefined,
  { shipmentId: _, ...entry }: PlacedEntry,
): { field: string; before: string; after: string }[] {
  const known = before ?? {}
  const next = { ...before, ...entry }
  return SHOWN.flatMap(([field, shown]) => {
    const [was, now] = [shown(known), shown(next)]
    return was === now ? [] : [{ field, before: was, after: now }]
  })
}

function differs(before: SheetParcel, entry: PlacedEntry): boolean {
  return changesOf(before, entry).length > 0 || (entry.shippedAt !== undefined && entry.shippedAt !== before.shippedAt)
}
