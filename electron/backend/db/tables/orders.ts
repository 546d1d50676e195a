import type { Generated, GeneratedAlways } from 'kysely'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { FulfillmentChannel } from '@shared/domain/orders/order-record'
import type { OrderState, TrackingState } from '@shared/domain/orders/order-state'

interface TitlesTable {
  id: Generated<number>
  title: string
}

interface ProductsTable {
  id: Generated<number>
  sku: string
  folded: string
  asin: string
  titleId: number
}

interface OrdersTable {
  id: Generated<number>
  orderId: string
  marketplaceId: MarketplaceId
  fulfillmentChannel: FulfillmentChannel
  state: OrderState
  tracking: Generated<TrackingState>
  reportedState: OrderState
  reportedStateAt: number
  orderStatus: string
  merchantOrderId: string
  salesChannel: string
  shipServiceLevel: string
  purchasedAt: number
  paidAt: number | null
  lastUpdatedAt: number | null
  earliestShipAt: number | null
  latestShipAt: number | null
  earliestDeliveryAt: number | null
  latestDeliveryAt: number | null
  shipBy: GeneratedAlways<number>
  isBusinessOrder: number
  isPrime: number
  cancelRequested: number
  cancelReason: string
  purchaseOrderNumber: string
  iossNumber: string
  items: number
  units: number
  unitsToShip: number
  sku: string
  titleId: number
  currency: string
  total: number | null
  factsAsOf: number
  fieldsAsOf: string
  importId: number
}

interface OrderCountsTable {
  state: OrderState
  fulfillmentChannel: FulfillmentChannel
  marketplaceId: MarketplaceId
  tracking: TrackingState
  cancelRequested: number
  n: number
}

interface OrderItemsTable {
  id: Generated<number>
  orderRow: number
  orderItemId: string
  sku: string
  asin: string
  titleId: number
  itemStatus: string
  quantity: number
  quantityShipped: number | null
  quantityToShip: number | null
  currency: string
  itemPrice: number | null
  itemTax: number | null
  shippingPrice: number | null
  shippingTax: number | null
  giftWrapPrice: number | null
  giftWrapTax: number | null
  itemPromotionDiscount: number | null
  shipPromotionDiscount: number | null
  promotionIds: string
  extra: string
  factsAsOf: number
  fieldsAsOf: string
  importId: number
}

interface OrderPartiesTable {
  orderRow: number
  buyerName: string
  buyerEmail: string
  buyerPhone: string
  buyerCompanyName: string
  recipientName: string
  shipPhone: string
  addressLine1: string
  addressLine2: string
  addressLine3: string
  city: string
  stateOrRegion: string
  postalCode: string
  country: string
  deliveryInstructions: string
  giftMessage: string
  billName: Generated<string>
  billAddressLine1: Generated<string>
  billAddressLine2: Generated<string>
  billAddressLine3: Generated<string>
  billCity: Generated<string>
  billStateOrRegion: Generated<string>
  billPostalCode: Generated<string>
  billCountry: Generated<string>
  buyerTaxId: Generated<string>
  buyerTaxCountry: Generated<string>
  buyerCpf: Generated<string>
  buyerCitizenName: Generated<string>
  buyerCitizenId: Generated<string>
  invoiceName: Generated<string>
  invoiceAddress: Generated<string>
  invoiceTaxId: Generated<string>
  invoiceTaxOffice: Generated<string>
  factsAsOf: number
  fieldsAsOf: string
}

/** What reports said of orders. */
export interface OrderTables {
  titles: TitlesTable
  products: ProductsTable
  orders: OrdersTable
  orderCounts: OrderCountsTable
  orderItems: OrderItemsTable
  orderParties: OrderPartiesTable
}
