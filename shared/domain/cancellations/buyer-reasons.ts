/**
 * Reasons of buyers to ask for a cancellation, as `buyer-requested-cancel-reason` of the order reports brings them. Amazon
 * publishes no list of that column: these are codes it uses for it elsewhere (Buy with Prime API, `CancellationReasonInput`) and
 * FOUND_CHEAPER. Whatever else stands there is the buyer's or Amazon's own text.
 */
const BUYER_REASONS = [
  'ORDERED_BY_MISTAKE',
  'FOUND_CHEAPER',
  'ITEMS_ARRIVING_LATE',
  'INCORRECT_SHIPPING_ADDRESS',
  'PAYMENT_ISSUE',
  'OTHER',
] as const
export type BuyerReason = (typeof BUYER_REASONS)[number]

/** A buyer's reason in words; one whose words are not known as it stands in the report. */
export function buyerReason(reported: string, inWords: (known: BuyerReason) => string): string {
  const known = BUYER_REASONS.find((reason) => reason === reported)
  return known ? inWords(known) : reported
}
