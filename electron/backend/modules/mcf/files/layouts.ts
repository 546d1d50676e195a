import type { MarketplaceId } from '@shared/domain/marketplace'
import type { RowLayout, RowUpload } from '../../../formats/uploads/row-upload'

const MCF_23 = [
  'MerchantFulfillmentOrderID', 'DisplayableOrderID', 'DisplayableOrderDate', 'MerchantSKU', 'Quantity',
  'MerchantFulfillmentOrderItemID', 'GiftMessage', 'DisplayableComment', 'PerUnitDeclaredValue', 'DisplayableOrderComment',
  'DeliverySLA', 'AddressName', 'AddressFieldOne', 'AddressFieldTwo', 'AddressFieldThree', 'AddressCity', 'AddressCountryCode',
  'AddressStateOrRegion', 'AddressPostalCode', 'AddressPhoneNumber', 'NotificationEmail', 'FulfillmentAction', 'MarketplaceID',
] as const // prettier-ignore

const mcf26: RowLayout = {
  id: 'mcf26',
  encoding: 'utf-8',
  above: [],
  columns: [...MCF_23, 'CarrierPreferences', 'IsOverboxRequired', 'IsPackingSlipRequired'],
}
const mcf23: RowLayout = { id: 'mcf23', encoding: 'utf-8', above: [], columns: MCF_23 }
const mcfJapan25: RowLayout = {
  id: 'mcfJapan25',
  encoding: 'cp932',
  above: [],
  columns: [
    'MerchantFulfillmentOrderID', 'DisplayableOrderID', 'DisplayableOrderDate', 'MerchantSKU', 'Quantity',
    'MerchantFulfillmentOrderItemID', 'GiftMessage', 'DisplayableComment', 'DisplayableOrderComment', 'DeliverySLA',
    'AddressName', 'AddressFieldOne', 'AddressFieldTwo', 'AddressCountryCode', 'AddressStateOrRegion', 'AddressPostalCode',
    'AddressPhoneNumber', 'NotificationEmail', 'IsCod', 'OrderCodCharge', 'OrderCodChargeTax', 'OrderShipCharge',
    'OrderShipChargeTax', 'PerUnitPrice', 'PerUnitTax',
  ],
  mostOrders: 100,
} // prettier-ignore

/** Requests of multi-channel orders. Source: formats.md §3 (no row above the names; Japan in Shift_JIS, and a limit there). */
export const MCF_REQUEST = {
  layouts: [mcf26, mcf23, mcfJapan25],
  sheet: { needed: ['merchantfulfillmentorderid', 'merchantsku', 'quantity', 'addressname'] },
} as const satisfies RowUpload

/** The layouts a marketplace takes, the one to use first. */
export const mcfLayouts = (marketplaceId: MarketplaceId): readonly [RowLayout, ...RowLayout[]] =>
  marketplaceId === 'JP' ? [mcfJapan25] : [mcf26, mcf23]

/** Their cancellations. A request has the column of a cancellation too. */
export const MCF_CANCELLATION: RowUpload = {
  layouts: [{ id: 'mcfCancellation', encoding: 'utf-8', above: [], columns: ['MerchantFulfillmentOrderID'] }],
  sheet: { needed: ['merchantfulfillmentorderid'], foreign: ['merchantsku'] },
}
