import type { OrderRecord } from '@shared/domain/orders/order-record'
import {
  amount,
  boolean,
  count,
  currency,
  fulfillment,
  identifier,
  instant,
  orderId,
  orderItemId,
  type Parsed,
  salesChannel,
  text,
} from './cells'

export type Field = Exclude<keyof OrderRecord, 'extra'>

export interface Column {
  field: Field
  parse: (text: string, currencyOfRow: string) => Parsed<string | number | boolean>
}

const column = (field: Field, parse: Column['parse'] = text): Column => ({ field, parse })

/**
 * Every column of the order reports that has a field of ours, by its header in lower case (formats.md §1.1–1.3; aliases of
 * the same thing stand side by side). A known column without a field is kept as `extra`.
 */
export const COLUMNS: Readonly<Record<string, Column>> = {
  'order-id': column('orderId', orderId),
  'amazon-order-id': column('orderId', orderId),
  'merchant-order-id': column('merchantOrderId', identifier),
  'order-item-id': column('orderItemId', orderItemId),
  sku: column('sku', identifier),
  asin: column('asin', identifier),
  'product-name': column('title'),

  'purchase-date': column('purchasedAt', instant),
  'payments-date': column('paidAt', instant),
  'reporting-date': column('reportedAt', instant),
  'last-updated-date': column('lastUpdatedAt', instant),
  'earliest-ship-date': column('earliestShipAt', instant),
  'promise-date': column('latestShipAt', instant),
  'latest-ship-date': column('latestShipAt', instant),
  'earliest-delivery-date': column('earliestDeliveryAt', instant),
  'latest-delivery-date': column('latestDeliveryAt', instant),

  'order-status': column('orderStatus'),
  'item-status': column('itemStatus'),
  'fulfillment-channel': column('fulfillmentChannel', fulfillment),
  'sales-channel': column('salesChannel', salesChannel),
  'ship-service-level': column('shipServiceLevel'),

  'quantity-purchased': column('quantity', count),
  quantity: column('quantity', count),
  'quantity-shipped': column('quantityShipped', count),
  'quantity-to-ship': column('quantityToShip', count),

  currency: column('currency', currency),
  'item-price': column('itemPrice', amount),
  'item-tax': column('itemTax', amount),
  'shipping-price': column('shippingPrice', amount),
  'shipping-tax': column('shippingTax', amount),
  'gift-wrap-price': column('giftWrapPrice', amount),
  'gift-wrap-tax': column('giftWrapTax', amount),
  'item-promotion-discount': column('itemPromotionDiscount', amount),
  'ship-promotion-discount': column('shipPromotionDiscount', amount),
  'promotion-ids': column('promotionIds'),

  'is-business-order': column('isBusinessOrder', boolean),
  'is-prime': column('isPrime', boolean),
  'is-buyer-requested-cancellation': column('isBuyerRequestedCancellation', boolean),
  'buyer-requested-cancel-reason': column('buyerRequestedCancelReason'),
  'purchase-order-number': column('purchaseOrderNumber', identifier),
  'ioss-number': column('iossNumber', identifier),
  'delivery-instructions': column('deliveryInstructions'),
  'gift-message-text': column('giftMessage'),

  'buyer-name': column('buyerName'),
  'buyer-email': column('buyerEmail'),
  'buyer-phone-number': column('buyerPhone', identifier),
  'buyer-company-name': column('buyerCompanyName'),
  'recipient-name': column('recipientName'),
  'ship-phone-number': column('shipPhone', identifier),
  'ship-address-1': column('addressLine1'),
  'ship-address-2': column('addressLine2'),
  'ship-address-3': column('addressLine3'),
  'ship-city': column('city'),
  'ship-state': column('stateOrRegion'),
  'ship-postal-code': column('postalCode', identifier),
  'ship-country': column('country'),

  'bill-name': column('billName'),
  'bill-address-1': column('billAddressLine1'),
  'bill-address-2': column('billAddressLine2'),
  'bill-address-3': column('billAddressLine3'),
  'bill-city': column('billCity'),
  'bill-state': column('billStateOrRegion'),
  'bill-postal-code': column('billPostalCode'),
  'bill-country': column('billCountry'),
  'buyer-tax-registration-id': column('buyerTaxId'),
  'buyer-tax-registration-country': column('buyerTaxCountry'),
  cpf: column('buyerCpf'),
  'buyer-citizen-name': column('buyerCitizenName'),
  'buyer-citizen-id': column('buyerCitizenId'),
  'invoice-business-legal-name': column('invoiceName'),
  'invoice-business-address': column('invoiceAddress'),
  'invoice-business-tax-id': column('invoiceTaxId'),
  'invoice-business-tax-office': column('invoiceTaxOffice'),
}

/** Columns seen in real reports that have no field of their own: known, so not named to the operator as new. */
export const KNOWN_EXTRAS: ReadonlySet<string> = new Set(
  `order-channel url price-designation signature-confirmation-recommended is-sold-by-ab number-of-items
  tax-collection-model tax-collection-responsible-party address-type item-extensions-data ship-promotion-id customized-url
  customized-page is-heavy-or-bulky is-replacement-order is-iba original-order-id days-past-promise payment-method-details
  is-ispu-order is-pickup-point-order pickup-point-type order-invoice-type
  verge-of-cancellation verge-of-lateshipment payment-method cod-collectible-amount already-paid payment-method-fee
  scheduled-delivery-start-date scheduled-delivery-end-date points-granted delivery-start-date delivery-end-date
  delivery-time-zone ship-service-name item-promotion-id licensee-name license-number license-state
  license-expiration-date is-exchange-order is-transparency default-ship-from-address-name
  default-ship-from-address-field-1 default-ship-from-address-field-2 default-ship-from-address-field-3
  default-ship-from-city default-ship-from-state default-ship-from-country default-ship-from-postal-code
  store-chain-store-id is-shipping-settings-automation-enabled ssa-carrier ssa-ship-method drop-off-location fulfillment-plan delivery-preferred-time`.split(
    /\s+/,
  ),
)

/** Columns the desk itself puts into a file of refused rows; they say nothing about an order. */
export const OWN_COLUMNS: ReadonlySet<string> = new Set(['shopdesk-line', 'shopdesk-reason'])

/** Every header name that is known, in lower case. */
export const KNOWN_NAMES: ReadonlySet<string> = new Set([...Object.keys(COLUMNS), ...KNOWN_EXTRAS, ...OWN_COLUMNS])
