/**
 * Amazon's reasons for cancelling an order (OrderAcknowledgement.xsd), in its order. `isOffered`: one of those Seller
 * Central names (help 200198080) and the flat file lists; `counts`: in the pre-fulfilment cancel rate; `putsStockBack`
 * (formats.md §4).
 */
export const CANCELLATION_CODES = {
  NoInventory: { isOffered: true, counts: true, putsStockBack: false },
  ShippingAddressUndeliverable: { isOffered: true, counts: true, putsStockBack: false },
  CustomerExchange: { isOffered: true, counts: true, putsStockBack: false },
  BuyerCanceled: { isOffered: true, counts: false, putsStockBack: true },
  GeneralAdjustment: { isOffered: true, counts: true, putsStockBack: false },
  CarrierCreditDecision: { isOffered: false, counts: true, putsStockBack: false },
  RiskAssessmentInformationNotValid: { isOffered: false, counts: true, putsStockBack: false },
  CarrierCoverageFailure: { isOffered: false, counts: true, putsStockBack: false },
  CustomerReturn: { isOffered: false, counts: true, putsStockBack: false },
  MerchandiseNotReceived: { isOffered: false, counts: true, putsStockBack: false },
  CannotVerifyInformation: { isOffered: false, counts: true, putsStockBack: false },
  PricingError: { isOffered: true, counts: true, putsStockBack: false },
  RejectOrder: { isOffered: false, counts: true, putsStockBack: false },
  WeatherDelay: { isOffered: false, counts: true, putsStockBack: false },
} as const satisfies Readonly<Record<string, { isOffered: boolean; counts: boolean; putsStockBack: boolean }>>
export type CancellationCode = keyof typeof CANCELLATION_CODES

export const CANCELLATION_CODE_IDS = Object.keys(CANCELLATION_CODES) as CancellationCode[]

/** What a seller who cannot ship may say: the offered reasons but the buyer's own. */
export const OWN_FAULT_CODES = CANCELLATION_CODE_IDS.filter(
  (code) => CANCELLATION_CODES[code].isOffered && code !== 'BuyerCanceled' && code !== 'CustomerExchange',
)
