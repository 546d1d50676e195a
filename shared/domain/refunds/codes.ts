/**
 * Amazon's reasons for an adjustment (OrderAdjustment.xsd), in its order; `isOffered`: listed for the flat file (help 661,
 * formats.md §5), the others only in some markets.
 */
export const ADJUSTMENT_CODES = {
  NoInventory: { isOffered: true },
  CustomerReturn: { isOffered: true },
  GeneralAdjustment: { isOffered: true },
  CouldNotShip: { isOffered: true },
  DifferentItem: { isOffered: true },
  Abandoned: { isOffered: true },
  CustomerCancel: { isOffered: true },
  PriceError: { isOffered: true },
  ProductOutofStock: { isOffered: false },
  CustomerAddressIncorrect: { isOffered: false },
  Exchange: { isOffered: false },
  Other: { isOffered: false },
  CarrierCreditDecision: { isOffered: false },
  RiskAssessmentInformationNotValid: { isOffered: false },
  CarrierCoverageFailure: { isOffered: false },
  TransactionRecord: { isOffered: false },
  Undeliverable: { isOffered: false },
  RefusedDelivery: { isOffered: false },
} as const satisfies Readonly<Record<string, { isOffered: boolean }>>
export type AdjustmentCode = keyof typeof ADJUSTMENT_CODES
export const ADJUSTMENT_CODE_IDS = Object.keys(ADJUSTMENT_CODES) as AdjustmentCode[]
