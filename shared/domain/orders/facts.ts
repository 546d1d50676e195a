import type { OrderRecord } from './order-record'
import { isCancelled } from './order-state'

export type FactValue = string | number | null
export type Values = Record<string, FactValue>

/**
 * What reports said about one thing, each field with the moment it speaks of: `asOf`, or `fieldsAsOf` where that differs.
 * Blank text and null mean: no report said anything. A 0 of a flag counts as said only when `fieldsAsOf` names it.
 * Instants in ms UTC.
 */
export interface DatedFacts {
  values: Values
  asOf: number
  fieldsAsOf: Record<string, number>
}

export interface FieldChange {
  field: string
  before: FactValue
  after: FactValue
}

/** Moment of facts that the operator decided: no report is newer. */
export const DECIDED = 8_640_000_000_000_000

const FLAGS = new Set(['isBusinessOrder', 'isPrime', 'cancelRequested'])

/** The record's fields that belong to the order as a whole, and to its parties: [field of ours, key of the record]. */
type FieldTable = readonly (readonly [string, keyof OrderRecord])[]

export const ORDER_FIELDS = [
  ['fulfillmentChannel', 'fulfillmentChannel'],
  ['merchantOrderId', 'merchantOrderId'],
  ['salesChannel', 'salesChannel'],
  ['shipServiceLevel', 'shipServiceLevel'],
  ['purchasedAt', 'purchasedAt'],
  ['paidAt', 'paidAt'],
  ['lastUpdatedAt', 'lastUpdatedAt'],
  ['earliestShipAt', 'earliestShipAt'],
  ['latestShipAt', 'latestShipAt'],
  ['earliestDeliveryAt', 'earliestDeliveryAt'],
  ['latestDeliveryAt', 'latestDeliveryAt'],
  ['isBusinessOrder', 'isBusinessOrder'],
  ['isPrime', 'isPrime'],
  ['cancelRequested', 'isBuyerRequestedCancellation'],
  ['cancelReason', 'buyerRequestedCancelReason'],
  ['purchaseOrderNumber', 'purchaseOrderNumber'],
  ['iossNumber', 'iossNumber'],
] as const satisfies FieldTable

export const PARTY_FIELDS = [
  ['buyerName', 'buyerName'],
  ['buyerEmail', 'buyerEmail'],
  ['buyerPhone', 'buyerPhone'],
  ['buyerCompanyName', 'buyerCompanyName'],
  ['recipientName', 'recipientName'],
  ['shipPhone', 'shipPhone'],
  ['addressLine1', 'addressLine1'],
  ['addressLine2', 'addressLine2'],
  ['addressLine3', 'addressLine3'],
  ['city', 'city'],
  ['stateOrRegion', 'stateOrRegion'],
  ['postalCode', 'postalCode'],
  ['country', 'country'],
  ['deliveryInstructions', 'deliveryInstructions'],
  ['giftMessage', 'giftMessage'],
  ['billName', 'billName'],
  ['billAddressLine1', 'billAddressLine1'],
  ['billAddressLine2', 'billAddressLine2'],
  ['billAddressLine3', 'billAddressLine3'],
  ['billCity', 'billCity'],
  ['billStateOrRegion', 'billStateOrRegion'],
  ['billPostalCode', 'billPostalCode'],
  ['billCountry', 'billCountry'],
  ['buyerTaxId', 'buyerTaxId'],
  ['buyerTaxCountry', 'buyerTaxCountry'],
  ['buyerCpf', 'buyerCpf'],
  ['buyerCitizenName', 'buyerCitizenName'],
  ['buyerCitizenId', 'buyerCitizenId'],
  ['invoiceName', 'invoiceName'],
  ['invoiceAddress', 'invoiceAddress'],
  ['invoiceTaxId', 'invoiceTaxId'],
  ['invoiceTaxOffice', 'invoiceTaxOffice'],
] as const satisfies FieldTable

export const ITEM_FIELDS = [
  ['orderItemId', 'orderItemId'],
  ['sku', 'sku'],
  ['asin', 'asin'],
  ['title', 'title'],
  ['itemStatus', 'itemStatus'],
  ['quantity', 'quantity'],
  ['quantityShipped', 'quantityShipped'],
  ['quantityToShip', 'quantityToShip'],
  ['currency', 'currency'],
  ['itemPrice', 'itemPrice'],
  ['itemTax', 'itemTax'],
  ['shippingPrice', 'shippingPrice'],
  ['shippingTax', 'shippingTax'],
  ['giftWrapPrice', 'giftWrapPrice'],
  ['giftWrapTax', 'giftWrapTax'],
  ['itemPromotionDiscount', 'itemPromotionDiscount'],
  ['shipPromotionDiscount', 'shipPromotionDiscount'],
  ['promotionIds', 'promotionIds'],
] as const satisfies FieldTable

/** Columns without a field of their own are facts too, under `extra.<column>`. */
export const EXTRA = 'extra.'

/** The fields of a table that the record says something about, put to those that are said already, which stay. */
export function factsIn(record: OrderRecord, fields: FieldTable, values: Values = {}): Values {
  for (const [field, key] of fields) {
    const value = record[key]
    if (value === undefined || value === '') continue
    values[field] ??= typeof value === 'boolean' ? (value ? 1 : 0) : (value as string | number)
  }
  return values
}

function isUnsaid(facts: DatedFacts, field: string, value: FactValue | undefined): boolean {
  if (value === undefined || value === null || value === '') return true
  return value === 0 && FLAGS.has(field) && facts.fieldsAsOf[field] === undefined
}

/**
 * Lays what a report says (`incoming`, as of `asOf`) over what is known, field by field: the newer moment wins, an unsaid
 * field is filled by any report, and of two reports of the same moment the one that is further on wins. So the outcome does
 * not depend on the order in which reports are taken in. `known` is not changed.
 */
export function mergeFacts(
  known: DatedFacts,
  incoming: Values,
  asOf: number,
): { facts: DatedFacts; changes: FieldChange[] } {
  const changes: FieldChange[] = []
  let values: Values | undefined
  let fieldsAsOf: Record<string, number> | undefined
  for (const field of Object.keys(incoming)) {
    const after = incoming[field] ?? null
    const before = known.values[field]
    const unsaid = isUnsaid(known, field, before)
    const knownAt = known.fieldsAsOf[field] ?? known.asOf
    if (!unsaid && (asOf < knownAt || (asOf === knownAt && !isFurther(field, after, before ?? null)))) continue
    if (unsaid || asOf !== knownAt) {
      fieldsAsOf ??= { ...known.fieldsAsOf }
      if (asOf === known.asOf && !(after === 0 && FLAGS.has(field))) delete fieldsAsOf[field]
      else fieldsAsOf[field] = asOf
    }
    if (before === after) continue
    values ??= { ...known.values }
    values[field] = after
    if (!(unsaid && after === 0 && FLAGS.has(field))) changes.push({ field, before: before ?? null, after })
  }
  if (!values && !fieldsAsOf) return { facts: known, changes }
  return {
    facts: { values: values ?? known.values, asOf: known.asOf, fieldsAsOf: fieldsAsOf ?? known.fieldsAsOf },
    changes,
  }
}

/** The facts without a flag that was said as of that moment; unchanged where another moment said it. */
export function unsaid(known: DatedFacts, flag: string, asOf: number): DatedFacts {
  const { [flag]: at, ...fieldsAsOf } = known.fieldsAsOf
  if ((at ?? known.asOf) !== asOf || known.values[flag] !== 1) return known
  return { ...known, values: { ...known.values, [flag]: 0 }, fieldsAsOf }
}

/** How far an item got, by Amazon's word: what was cancelled is not open any more, and what went out is not cancelled. */
const itemRank = (word: string) => (isCancelled(word) ? 1 : /^shipped/i.test(word) ? 2 : 0)

/**
 * Which of two values of one moment is the later truth: with every unit that ships less is to ship, an item does not go back
 * to open, and of all else the greater value is taken.
 */
function isFurther(field: string, a: FactValue, b: FactValue): boolean {
  if (field === 'quantityToShip') return isGreater(b, a)
  if (field !== 'itemStatus') return isGreater(a, b)
  const ranks = itemRank(String(a)) - itemRank(String(b))
  return ranks !== 0 ? ranks > 0 : isGreater(a, b)
}

function isGreater(a: FactValue, b: FactValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a > b
  return String(a) > String(b)
}

/** Facts of a thing that no report spoke of before. */
export function firstFacts(incoming: Values, asOf: number): DatedFacts {
  const fieldsAsOf: Record<string, number> = {}
  for (const field of FLAGS) if (incoming[field] === 0) fieldsAsOf[field] = asOf
  return { values: incoming, asOf, fieldsAsOf }
}
