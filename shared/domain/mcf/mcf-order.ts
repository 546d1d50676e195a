import type { MarketplaceId } from '../marketplace'

/** Shipping speeds of `DeliverySLA` (formats.md §3); `ScheduledDelivery` in Japan alone. */
export const MCF_SPEEDS = ['Standard', 'Expedited', 'Priority', 'ScheduledDelivery'] as const
export type McfSpeed = (typeof MCF_SPEEDS)[number]

/** `FulfillmentAction`: ship at once, or hold the units (up to 14 days, help 200141580). */
export const MCF_ACTIONS = ['Ship', 'Hold'] as const
export type McfAction = (typeof MCF_ACTIONS)[number]

export interface McfItem {
  sku: string
  quantity: number
  /** `MerchantFulfillmentOrderItemID`: unique within the order. */
  itemId: string
  giftMessage: string
  comment: string
  /** `PerUnitDeclaredValue` as it is typed, e.g. `12.50`; required for India. */
  declaredValue: string
}

/** Where it goes; names as in the file's address columns. */
export interface McfAddress {
  name: string
  line1: string
  line2: string
  line3: string
  city: string
  stateOrRegion: string
  postalCode: string
  /** ISO 3166-1 alpha-2. */
  countryCode: string
  phone: string
}
export const MCF_ADDRESS_FIELDS = [
  'name', 'line1', 'line2', 'line3', 'city', 'stateOrRegion', 'postalCode', 'countryCode', 'phone',
] as const satisfies readonly (keyof McfAddress)[] // prettier-ignore

/** A multi-channel fulfilment order as the seller writes it. */
export interface McfOrder {
  /** `MerchantFulfillmentOrderID`: the seller's own number, unique. */
  fulfillmentOrderId: string
  /** Printed on the packing slip. */
  displayableOrderId: string
  /** Milliseconds UTC; the file has it in the marketplace's time. */
  displayableAt: number
  displayableComment: string
  /** Whose stock it is taken from. */
  marketplaceId: MarketplaceId
  speed: McfSpeed
  action: McfAction
  notificationEmail: string
  /** Amazon's own carriers are not to be used. */
  blocksAmazonLogistics: boolean
  /** In a box without Amazon's brand. */
  isBlankBox: boolean
  wantsPackingSlip: boolean
  items: readonly McfItem[]
  address: McfAddress
}
