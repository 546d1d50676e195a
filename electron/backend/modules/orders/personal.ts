import { anything, type ChapterPersonal, harmless, holds } from '../../record'

/**
 * Columns of the reports without a field of ours (`KNOWN_EXTRAS`), by header. A cell that its field could not hold stands here
 * too, under the field's header, and so does any column that is not known yet: what is not named may hold anything.
 */
const EXTRA = {
  // Of those who may buy what needs a licence.
  'licensee-name': holds('name', 'buyer'),
  'license-number': holds('taxId', 'buyer'),
  'license-state': holds('address', 'buyer'),
  // What a buyer had written on the goods, or a link to it.
  url: holds('message', 'buyer'),
  'customized-url': holds('message', 'buyer'),
  'customized-page': holds('message', 'buyer'),
  'item-extensions-data': holds('message', 'buyer'),
  // Where it is left, or fetched.
  'drop-off-location': holds('address', 'recipient'),
  'store-chain-store-id': holds('address', 'recipient'),
  ...harmless(
    'order-channel', 'price-designation', 'signature-confirmation-recommended', 'is-sold-by-ab', 'number-of-items',
    'tax-collection-model', 'tax-collection-responsible-party', 'address-type', 'ship-promotion-id', 'item-promotion-id',
    'is-heavy-or-bulky', 'is-replacement-order', 'is-iba', 'original-order-id', 'days-past-promise', 'payment-method-details',
    'is-ispu-order', 'is-pickup-point-order', 'pickup-point-type', 'order-invoice-type', 'verge-of-cancellation',
    'verge-of-lateshipment', 'payment-method', 'cod-collectible-amount', 'already-paid', 'payment-method-fee',
    'scheduled-delivery-start-date', 'scheduled-delivery-end-date', 'points-granted', 'delivery-start-date',
    'delivery-end-date', 'delivery-time-zone', 'ship-service-name', 'license-expiration-date', 'is-exchange-order',
    'is-transparency', 'is-shipping-settings-automation-enabled', 'ssa-carrier', 'ssa-ship-method', 'fulfillment-plan',
    'delivery-preferred-time',
    // The seller's own address.
    'default-ship-from-address-name', 'default-ship-from-address-field-1', 'default-ship-from-address-field-2',
    'default-ship-from-address-field-3', 'default-ship-from-city', 'default-ship-from-state', 'default-ship-from-country',
    'default-ship-from-postal-code',
  ),
} as const // prettier-ignore

export const personal: ChapterPersonal = {
  tables: {
    orders: {
      cancelReason: holds('message', 'buyer'),
      // A business buyer's own words for its order.
      purchaseOrderNumber: holds('message', 'buyer'),
      ...harmless(
        'orderId', 'marketplaceId', 'fulfillmentChannel', 'state', 'tracking', 'reportedState', 'orderStatus', 'merchantOrderId',
        'salesChannel', 'shipServiceLevel', 'iossNumber', 'sku', 'currency', 'fieldsAsOf',
      ),
    },
    orderParties: {
      buyerName: holds('name', 'buyer'),
      buyerEmail: holds('email', 'buyer'),
      buyerPhone: holds('phone', 'buyer'),
      buyerCompanyName: holds('name', 'buyer'),
      recipientName: holds('name', 'recipient'),
      shipPhone: holds('phone', 'recipient'),
      addressLine1: holds('address', 'recipient'),
      addressLine2: holds('address', 'recipient'),
      addressLine3: holds('address', 'recipient'),
      city: holds('address', 'recipient'),
      stateOrRegion: holds('address', 'recipient'),
      postalCode: holds('address', 'recipient'),
      country: holds('address', 'recipient'),
      deliveryInstructions: holds('message', 'buyer'),
      giftMessage: holds('message', 'buyer'),
      billName: holds('name', 'billed'),
      billAddressLine1: holds('address', 'billed'),
      billAddressLine2: holds('address', 'billed'),
      billAddressLine3: holds('address', 'billed'),
      billCity: holds('address', 'billed'),
      billStateOrRegion: holds('address', 'billed'),
      billPostalCode: holds('address', 'billed'),
      billCountry: holds('address', 'billed'),
      buyerTaxId: holds('taxId', 'billed'),
      buyerTaxCountry: holds('taxId', 'billed'),
      buyerCpf: holds('taxId', 'buyer'),
      buyerCitizenName: holds('name', 'buyer'),
      buyerCitizenId: holds('taxId', 'buyer'),
      invoiceName: holds('name', 'billed'),
      invoiceAddress: holds('address', 'billed'),
      invoiceTaxId: holds('taxId', 'billed'),
      invoiceTaxOffice: holds('taxId', 'billed'),
      ...harmless('fieldsAsOf'),
    },
    orderItems: {
      extra: anything(),
      ...harmless('orderItemId', 'sku', 'asin', 'itemStatus', 'currency', 'promotionIds', 'fieldsAsOf'),
    },
    orderCounts: harmless('state', 'fulfillmentChannel', 'marketplaceId', 'tracking'),
    titles: harmless('title'),
    products: harmless('sku', 'folded', 'asin'),
  },
  beside: {
    orderSearch: { words: holds('name', ['buyer', 'recipient'], 'orderParties.buyerName', 'orderParties.recipientName') },
    titleSearch: harmless('title'),
    'staging.importOrders': { records: anything(), ...harmless('orderId', 'askGroup', 'verdict', 'lines') },
  },
  fields: { 'orderItems.extra': EXTRA },
} // prettier-ignore
