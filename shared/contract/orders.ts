import { z } from 'zod'
import { ORDER_REPORT_IDS } from '../domain/orders/order-record'
import { TRACKING_STATES } from '../domain/orders/order-state'
import { once, query } from './define'
import { fileKind } from './file-kind'
import { fulfillmentChannel, orderFilter, orderSelection, orderState } from './order-filter'
import { instant, nothing, pageInput } from './paging'
import { accepted, shipment } from './shipments'
import { marketplaceId } from './shops'

export { fulfillmentChannel, orderFilter, orderSelection, orderState } from './order-filter'

const sortKey = once(() =>
  z.object({
    /** Ship-by sorts lists of work, and long lists go by what has an index; otherwise the order date is taken. */
    by: z.enum(['latestShipAt', 'purchasedAt', 'order', 'marketplace', 'state', 'sku', 'units', 'total']),
    direction: z.enum(['asc', 'desc']),
  }),
)
/** `then` sorts what is equal. */
export const orderSort = once(() => sortKey().extend({ then: sortKey().optional() }))

/** Orders that stay in their places in a list although its filter does not find them any more: those being worked on. */
const keep = once(() => z.array(z.string().max(40)).max(20).default([]))

/** What narrows a list, and how it is sorted. */
const narrowed = once(() => ({
  filter: orderFilter().prefault({}),
  sort: orderSort().prefault({ by: 'purchasedAt', direction: 'desc' }),
}))
/** A list as it stands on the screen: with what stays in it. */
const inList = once(() => z.object({ ...narrowed(), keep: keep() }))

export const orderRow = once(() =>
  z.object({
    orderId: z.string(),
    state: orderState(),
    orderStatus: z.string(),
    marketplaceId: marketplaceId(),
    fulfillmentChannel: fulfillmentChannel(),
    isAmazonSale: z.boolean(),
    purchasedAt: instant(),
    latestShipAt: instant().nullable(),
    buyerName: z.string(),
    recipientName: z.string(),
    city: z.string(),
    country: z.string(),
    items: z.number().int(),
    units: z.number().int(),
    unitsToShip: z.number().int(),
    sku: z.string(),
    title: z.string(),
    currency: z.string(),
    /** Sum of the lines in minor units; null where the reports had no prices. */
    total: z.number().int().nullable(),
    cancelRequested: z.boolean(),
    isPrime: z.boolean(),
    isBusinessOrder: z.boolean(),
    tracking: z.enum(TRACKING_STATES),
    /** The order's first shipment, shown in the table; `shipments` tells how many there are. */
    shipments: z.number().int(),
    shipmentId: z.number().int().nullable(),
    carrierCode: z.string(),
    carrierName: z.string(),
    trackingNumber: z.string(),
    shippedOn: z.string(),
    shipMethod: z.string(),
    /** Warnings let pass for it. */
    accepted: accepted(),
  }),
)
export type OrderRow = z.output<ReturnType<typeof orderRow>>

const orderItem = once(() =>
  z.object({
    /** Our own number of the line: order items of older reports have no order-item-id. */
    itemRow: z.number().int(),
    orderItemId: z.string(),
    sku: z.string(),
    asin: z.string(),
    title: z.string(),
    itemStatus: z.string(),
    quantity: z.number().int(),
    quantityShipped: z.number().int(),
    quantityToShip: z.number().int(),
    currency: z.string(),
    itemPrice: z.number().int().nullable(),
    itemTax: z.number().int().nullable(),
    shippingPrice: z.number().int().nullable(),
    shippingTax: z.number().int().nullable(),
    giftWrapPrice: z.number().int().nullable(),
    giftWrapTax: z.number().int().nullable(),
    itemPromotionDiscount: z.number().int().nullable(),
    shipPromotionDiscount: z.number().int().nullable(),
    promotionIds: z.string(),
    extra: z.record(z.string(), z.string()),
  }),
)

/** One line of an order's history, newest first. */
export const historyEntry = once(() =>
  z.object({
    at: instant(),
    /** `import`, `undoImport`, `shipment`, `paste`, `export`, `uploaded`, … : a word of `history.*` in the texts. */
    kind: z.string(),
    /** File name of the report or the upload file, where one is behind it. */
    source: z.string(),
    /** `entity`: what was changed; a field means something only with it: the kind of a problem is no other kind. */
    changes: z.array(z.object({ entity: z.string(), field: z.string(), before: z.string(), after: z.string() })),
  }),
)

/** Amazon's order reports. */
export const orderReports = fileKind({
  id: 'orders',
  reports: ORDER_REPORT_IDS,
  heldBy: ['orders', 'shipments', 'cases'],
})

export const orders = {
  list: query(
    () => inList().extend(pageInput().shape),
    () =>
      z.object({
        rows: z.array(orderRow()),
        /** Those of the kept orders that stand among them against the filter. */
        kept: z.array(z.string()),
      }),
    { reads: ['orders', 'shipments', 'exports'] },
  ),
  /** The orders from one to another in a list, both included, at most 20,000; none where one of them is not in it. */
  between: query(
    () =>
      inList().extend({
        from: z.string().max(40),
        to: z.string().max(40),
      }),
    () => z.object({ orderIds: z.array(z.string()) }),
    { reads: ['orders', 'shipments', 'exports'] },
  ),
  /** Where an order stands in a list, from 0; null where it does not. */
  placeOf: query(
    () =>
      inList().extend({
        orderId: z.string().max(40),
      }),
    () => z.object({ index: z.number().int().nullable() }),
    { reads: ['orders', 'shipments', 'exports'] },
  ),
  /** As many orders of a list as `count`, from one on; none where it is not in the list. */
  from: query(
    () =>
      inList().extend({
        from: z.string().max(40),
        count: z.number().int().min(1).max(20_000),
      }),
    () => z.object({ orderIds: z.array(z.string()) }),
    { reads: ['orders', 'shipments', 'exports'] },
  ),
  /** Those of the given orders that a filter does not find. */
  outside: query(
    () => z.object({ filter: orderFilter().prefault({}), orderIds: z.array(z.string().max(40)).max(20_000) }),
    () => z.object({ orderIds: z.array(z.string()) }),
    { reads: ['orders', 'shipments', 'exports'] },
  ),
  /** How many orders a filter finds. Searches stop at `cap`; then `atLeast` is true. */
  count: query(
    () => z.object({ filter: orderFilter().prefault({}), keep: keep() }),
    () =>
      z.object({
        total: z.number().int(),
        atLeast: z.boolean(),
        units: z.number().int().nullable(),
        /** Orders that stand in the list besides those, because they are kept. */
        kept: z.array(z.string()),
        /** What the list can be sorted by. */
        sorts: z.array(sortKey().shape.by),
      }),
    { reads: ['orders', 'shipments', 'exports'] },
  ),
  /** What is selected: counts by state and by tracking; units where they are few enough to be added up. */
  selectionCounts: query(
    () => z.object({ selection: orderSelection() }),
    () =>
      z.object({
        orders: z.number().int(),
        units: z.number().int().nullable(),
        byState: z.array(z.object({ state: orderState(), count: z.number().int() })),
        byTracking: z.array(z.object({ tracking: z.enum(TRACKING_STATES), count: z.number().int() })),
      }),
    { reads: ['orders', 'shipments', 'exports'] },
  ),
  /** Counts of the tabs, and of unshipped and partly shipped orders that are overdue or due within 24 hours. */
  tabCounts: query(
    nothing,
    () =>
      z.object({
        pending: z.number().int(),
        unshipped: z.number().int(),
        partlyShipped: z.number().int(),
        shipped: z.number().int(),
        cancelled: z.number().int(),
        all: z.number().int(),
        overdue: z.number().int(),
        due24h: z.number().int(),
      }),
    { reads: ['orders', 'exports'] },
  ),
  get: query(
    () => z.object({ orderId: z.string() }),
    () =>
      z.object({
        order: orderRow().extend({
          merchantOrderId: z.string(),
          salesChannel: z.string(),
          shipServiceLevel: z.string(),
          paidAt: instant().nullable(),
          earliestShipAt: instant().nullable(),
          earliestDeliveryAt: instant().nullable(),
          latestDeliveryAt: instant().nullable(),
          lastUpdatedAt: instant().nullable(),
          cancelReason: z.string(),
          purchaseOrderNumber: z.string(),
          iossNumber: z.string(),
        }),
        party: z.object({
        buyerName: z.string(), buyerEmail: z.string(), buyerPhone: z.string(), buyerCompanyName: z.string(),
        recipientName: z.string(), shipPhone: z.string(),
        addressLine1: z.string(), addressLine2: z.string(), addressLine3: z.string(),
        city: z.string(), stateOrRegion: z.string(), postalCode: z.string(), country: z.string(),
        deliveryInstructions: z.string(), giftMessage: z.string(),
      }), // prettier-ignore
        items: z.array(orderItem()),
        shipments: z.array(shipment()),
        history: z.array(historyEntry()),
      }),
    { reads: ['orders', 'shipments', 'imports', 'exports', 'record'] },
  ),
  /** SKUs that differ from the searched text by case only: offered, never used silently. */
  suggestSkus: query(
    () => z.object({ search: z.string().max(200) }),
    () => z.object({ skus: z.array(z.string()) }),
    {
      reads: ['orders'],
    },
  ),
}

/** To be saved as a workbook: a row for each order, or one for each of their items. */
export const savedOrders = once(() => z.object({ of: z.literal('orders'), ...narrowed() }))
export const savedOrderItems = once(() => z.object({ of: z.literal('orderItems'), ...narrowed() }))
