import { type DatedFacts, EXTRA, ITEM_FIELDS, PARTY_FIELDS, type Values } from '@shared/domain/orders/facts'

/** How a column holds a field that no report spoke of: '' for text, NULL for numbers, 0 for flags and counts. */
type Kind = 'text' | 'number' | 'flag'

export const ORDER_COLUMNS: readonly (readonly [string, Kind])[] = [
  ['marketplaceId', 'text'],
  ['fulfillmentChannel', 'text'],
  ['reportedState', 'text'],
  ['orderStatus', 'text'],
  ['merchantOrderId', 'text'],
  ['salesChannel', 'text'],
  ['shipServiceLevel', 'text'],
  ['purchasedAt', 'number'],
  ['paidAt', 'number'],
  ['lastUpdatedAt', 'number'],
  ['earliestShipAt', 'number'],
  ['latestShipAt', 'number'],
  ['earliestDeliveryAt', 'number'],
  ['latestDeliveryAt', 'number'],
  ['isBusinessOrder', 'flag'],
  ['isPrime', 'flag'],
  ['cancelRequested', 'flag'],
  ['cancelReason', 'text'],
  ['purchaseOrderNumber', 'text'],
  ['iossNumber', 'text'],
]

export const PARTY_COLUMNS: readonly (readonly [string, Kind])[] = PARTY_FIELDS.map(([field]) => [field, 'text'])

const ITEM_TEXT = new Set(['orderItemId', 'sku', 'asin', 'itemStatus', 'currency', 'promotionIds'])
/** `title` stands in a table of its own. */
export const ITEM_COLUMNS: readonly (readonly [string, Kind])[] = ITEM_FIELDS.filter(
  ([field]) => field !== 'title',
).map(([field]) => [field, ITEM_TEXT.has(field) ? 'text' : 'number'])

const BLANK = { text: '', number: null, flag: 0 } as const

/** The values in the order of the columns, ready to bind. */
export function bindings(columns: readonly (readonly [string, Kind])[], values: Values): (string | number | null)[] {
  return columns.map(([field, kind]) => values[field] ?? BLANK[kind])
}

export function extraOf(values: Values): string {
  let extra: Record<string, string> | undefined
  for (const field of Object.keys(values))
    if (field.startsWith(EXTRA)) (extra ??= {})[field.slice(EXTRA.length)] = String(values[field])
  return extra ? JSON.stringify(extra) : ''
}

export function valuesOfExtra(extra: string): Values {
  if (extra === '') return {}
  return Object.fromEntries(Object.entries(JSON.parse(extra) as Record<string, string>).map(([k, v]) => [EXTRA + k, v]))
}

export function fieldsAsOfText(facts: DatedFacts): string {
  for (const _ in facts.fieldsAsOf) return JSON.stringify(facts.fieldsAsOf)
  return ''
}

export function fieldsAsOfValue(text: string): Record<string, number> {
  return text === '' ? {} : (JSON.parse(text) as Record<string, number>)
}
