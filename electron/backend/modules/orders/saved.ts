import { grouped } from '@shared/domain/grouped'
import type { OrderRow } from '@shared/contract/orders'
import { OTHER } from '@shared/domain/shipments/carrier'
import { fill } from '@shared/i18n/fill'
import { marketplaceName } from '@shared/i18n/marketplaces'
import type { ReadContext } from '../../context'
import type { Reader } from '../../db/access'
import { among } from '../../db/list'
import { inPieces, type ListColumn, savedList, searchedFor, type Texts, type Words } from '../../context/saved-list'
import { findOrders, type OrderFilter } from './find'
import type { OrderSort } from './sorts'
import { loadRows } from './order-rows'

interface Parcel {
  carrierCode: string
  carrierName: string
  trackingNumber: string
  shippedOn: string
  shipMethod: string
}
/** An order with all of its parcels: the screen shows how many there are, a file all of their numbers. */
type SavedOrder = OrderRow & { id: number; parcels: readonly Parcel[] }

interface Item {
  orderRow: number
  orderItemId: string
  sku: string
  asin: string
  title: string
  itemStatus: string
  quantity: number
  quantityShipped: number | null
  currency: string
  [amount: string]: string | number | null
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
const field = (name: keyof Texts['fields']) => (texts: Texts) => capital(texts.fields[name])
const yesNo = (is: boolean, { texts }: Words) => (is ? texts.common.yes : texts.common.no)
const ofParcels = (order: SavedOrder, say: (parcel: Parcel) => string) =>
  [...new Set(order.parcels.map(say))].filter(Boolean).join(', ')
const carrierOf = ({ carrierCode, carrierName }: Parcel) =>
  carrierCode === OTHER && carrierName !== '' ? `${OTHER}: ${carrierName}` : carrierCode
const moreItems = ({ items }: OrderRow, { texts }: Words) =>
  items > 1 ? ` · ${fill(texts.orders.moreItems, { count: items - 1 })}` : ''

/** What is said of the order itself. */
const ABOUT_ORDER: readonly ListColumn<SavedOrder>[] = [
  {
    id: 'latestShipAt',
    header: (t) => t.orders.column.latestShipAt,
    kind: 'instant',
    width: 17,
    value: (row) => row.latestShipAt,
  },
  {
    id: 'purchasedAt',
    header: (t) => t.orders.column.purchasedAt,
    kind: 'instant',
    width: 17,
    value: (row) => row.purchasedAt,
  },
  { id: 'order', header: (t) => t.orders.column.order, kind: 'id', width: 21, value: (row) => row.orderId },
  {
    id: 'marketplace',
    header: (t) => t.orders.column.marketplace,
    kind: 'text',
    width: 9,
    value: (row) => row.marketplaceId,
  },
  {
    id: 'buyer',
    header: (t) => t.orders.column.buyer,
    kind: 'text',
    width: 24,
    value: (row) => row.recipientName || row.buyerName,
  },
  { id: 'city', shownWith: ['buyer'], header: field('city'), kind: 'text', width: 18, value: (row) => row.city },
  {
    id: 'country',
    shownWith: ['buyer'],
    header: field('country'),
    kind: 'text',
    width: 9,
    value: (row) => row.country,
  },
]
/** What is said of its articles and its sum: once for each order. */
const ABOUT_ITEMS: readonly ListColumn<SavedOrder>[] = [
  {
    id: 'items',
    header: (t) => t.orders.column.items,
    kind: 'text',
    width: 48,
    value: (row, words) => row.title + moreItems(row, words),
  },
  {
    id: 'sku',
    shownWith: ['items', 'sku'],
    header: (t) => t.orders.column.sku,
    kind: 'id',
    width: 20,
    value: (row) => row.sku,
  },
  {
    id: 'units',
    shownWith: ['items', 'units'],
    header: (t) => t.orders.column.units,
    kind: 'number',
    width: 8,
    value: (row) => row.units,
  },
  {
    id: 'total',
    header: (t) => t.orders.column.total,
    kind: 'money',
    width: 13,
    value: (row) => (row.total === null ? null : [row.total, row.currency]),
  },
  {
    id: 'currency',
    shownWith: ['total'],
    header: field('currency'),
    kind: 'text',
    width: 9,
    value: (row) => (row.total === null ? null : row.currency),
  },
]
const ABOUT_PARCELS: readonly ListColumn<SavedOrder>[] = [
  {
    id: 'carrier',
    header: (t) => t.orders.column.carrier,
    kind: 'text',
    width: 18,
    value: (row) => ofParcels(row, carrierOf),
  },
  {
    id: 'tracking',
    header: (t) => t.orders.column.tracking,
    kind: 'id',
    width: 28,
    value: (row) => ofParcels(row, ({ trackingNumber }) => trackingNumber),
  },
  {
    id: 'shippedOn',
    header: (t) => t.orders.column.shippedOn,
    kind: 'day',
    width: 12,
    value: (row) => ofParcels(row, ({ shippedOn }) => shippedOn),
  },
  {
    id: 'shipMethod',
    header: (t) => t.orders.column.shipMethod,
    kind: 'text',
    width: 16,
    value: (row) => ofParcels(row, ({ shipMethod }) => shipMethod),
  },
]
const ABOUT_STATE: readonly ListColumn<SavedOrder>[] = [
  { id: 'state', header: (t) => t.orders.column.state, kind: 'text', width: 14, value: (row, { texts }) => texts.orders.state[row.state] },
  { id: 'cancelRequested', shownWith: ['state'], header: (t) => t.orders.cancelAsked, kind: 'text', width: 12, value: (row, words) => yesNo(row.cancelRequested, words) },
  { id: 'fulfilment', shownWith: ['state'], header: (t) => t.orders.fulfilment, kind: 'text', width: 17, value: (row, { texts }) => row.fulfillmentChannel === 'Amazon' ? texts.orders.fba : texts.orders.seller },
  { id: 'prime', shownWith: ['state'], header: (t) => t.orders.prime, kind: 'text', width: 8, value: (row, words) => yesNo(row.isPrime, words) },
] // prettier-ignore

const AMOUNTS = [
  'itemPrice', 'itemTax', 'shippingPrice', 'shippingTax', 'giftWrapPrice', 'giftWrapTax', 'itemPromotionDiscount', 'shipPromotionDiscount',
] as const // prettier-ignore

interface SavedItem {
  order: SavedOrder
  item: Item
}
const ITEM_COLUMNS: readonly ListColumn<SavedItem>[] = [
  { id: 'orderItemId', shownWith: ['items'], header: field('orderItemId'), kind: 'id', width: 18, value: ({ item }) => item.orderItemId },
  { id: 'items', header: (t) => t.orders.column.items, kind: 'text', width: 48, value: ({ item }) => item.title },
  { id: 'sku', shownWith: ['items', 'sku'], header: (t) => t.orders.column.sku, kind: 'id', width: 20, value: ({ item }) => item.sku },
  { id: 'asin', shownWith: ['items'], header: field('asin'), kind: 'id', width: 13, value: ({ item }) => item.asin },
  { id: 'units', shownWith: ['items', 'units'], header: (t) => t.orders.column.units, kind: 'number', width: 8, value: ({ item }) => item.quantity },
  ...AMOUNTS.map((amount): ListColumn<SavedItem> => ({
    id: amount, shownWith: ['total'], header: (t) => t.orders.detail.amounts[amount], kind: 'money', width: 13,
    value: ({ item }) => { const minor = item[amount]; return typeof minor === 'number' ? [minor, item.currency] : null },
  })),
  { id: 'currency', shownWith: ['total'], header: field('currency'), kind: 'text', width: 9, value: ({ item }) => item.currency },
] // prettier-ignore

type Said = {
  readonly [K in keyof OrderFilter]-?: (value: NonNullable<OrderFilter[K]>, words: Words) => string | readonly string[]
}

/** The filters of the list in the words of the screen; a new one cannot be forgotten here. */
const FILTERS: Said = {
  tab: (tab, { texts }) => (tab === 'all' ? [] : texts.orders.tab[tab]),
  marketplaces: (ids, { language }) => ids.map((id) => marketplaceName(language, id)),
  fulfillmentChannel: (channel, { texts }) => (channel === 'Amazon' ? texts.orders.fba : texts.orders.seller),
  tracking: (state, { texts: { orders } }) => `${orders.trackingState}: ${orders[`tracking${capital(state) as Capitalize<typeof state>}`]}`,
  due: (due, { texts: { orders } }) => `${orders.due}: ${orders[`due${capital(due) as Capitalize<typeof due>}`]}`,
  cancelRequested: (asked, words) => asked ? words.texts.orders.cancelAsked : `${words.texts.orders.cancelAsked}: ${words.texts.common.no}`,
  search: (search, words) => searchedFor({ search }, words),
} // prettier-ignore

const narrowed = ({ filter }: Input, words: Words): string[] =>
  Object.entries(FILTERS).flatMap(([key, say]) => {
    const value = filter[key as keyof OrderFilter]
    return value === undefined ? [] : (say as (value: unknown, words: Words) => string | string[])(value, words)
  })

interface Input {
  filter: OrderFilter
  sort: OrderSort
}

/** More than a shop has: the whole list. */
const ALL = Number.MAX_SAFE_INTEGER

function reading<Row>(context: ReadContext, { filter, sort }: Input, load: (ids: readonly number[]) => readonly Row[]) {
  const ids = findOrders(context, filter, sort, ALL, 0)
  return { total: ids.length, pieces: inPieces(ids, load) }
}

function ordersOf(db: Reader, ids: readonly number[]): SavedOrder[] {
  const parcels = db.all(
    db.build
      .selectFrom('shipments')
      .select(['orderRow', 'carrierCode', 'carrierName', 'trackingNumber', 'shippedOn', 'shipMethod'])
      .where('orderRow', 'in', among(ids))
      .orderBy('id'),
  )
  const byOrder = grouped(parcels, ({ orderRow }) => orderRow)
  return loadRows(db, ids).map((row, i) => ({ ...row, id: ids[i] ?? 0, parcels: byOrder.get(ids[i] ?? 0) ?? [] }))
}

function itemsOf(db: Reader, ids: readonly number[]): SavedItem[] {
  const items = db.all(
    db.build
      .selectFrom('orderItems as i')
      .innerJoin('titles as t', 't.id', 'i.titleId')
      .selectAll('i')
      .select('t.title')
      .where('i.orderRow', 'in', among(ids))
      .orderBy('i.id'),
  )
  const byOrder = grouped(items, ({ orderRow }) => orderRow)
  return ordersOf(db, ids).flatMap((order) => (byOrder.get(order.id) ?? []).map((item) => ({ order, item })))
}

const ofOrder = ({ value, ...column }: ListColumn<SavedOrder>): ListColumn<SavedItem> => ({
  ...column,
  value: ({ order }, words) => value(order, words),
})

/** Orders, a row each. */
export const savedOrders = savedList<Input, SavedOrder>({
  name: (texts) => texts.orders.title,
  columns: [...ABOUT_ORDER, ...ABOUT_ITEMS, ...ABOUT_PARCELS, ...ABOUT_STATE],
  narrowed,
  read: (context, input) => reading(context, input, (ids) => ordersOf(context.db, ids)),
})

/** Orders, a row for each of their items. */
export const savedOrderItems = savedList<Input, SavedItem>({
  name: (texts) => texts.orders.detail.items,
  columns: [...ABOUT_ORDER.map(ofOrder), ...ITEM_COLUMNS, ...[...ABOUT_PARCELS, ...ABOUT_STATE].map(ofOrder)],
  narrowed,
  read: (context, input) => reading(context, input, (ids) => itemsOf(context.db, ids)),
})
