import type { MarketplaceId } from '../marketplace'
import type { FulfillmentChannel } from '../orders/order-record'
import { KIND_FACTS, type ProblemKind } from './kinds'

export type Payer = 'seller' | 'buyer' | 'amazon' | 'nobody' | 'unknown'

export interface PostageCase {
  kind: ProblemKind
  channel: FulfillmentChannel
  marketplaceId: MarketplaceId
  /** Whether the shop has an address for returns in the marketplace's country; null where the operator has not said. */
  hasLocalAddress: boolean | null
  /** What was paid for the order, minor units of `currency`; null where it is not known. */
  total: number | null
  currency: string
  /** Up to this sum Amazon refunds a return to abroad by itself; null where it does not. Minor units of the rule's currency. */
  returnless: { amount: number; currency: string } | null
}

export interface PostageRule {
  id: string
  payer: Payer
  /** The refund is given without a return, by Amazon itself. */
  isReturnless: boolean
  source: string
  /** A: Amazon's own page; K: general knowledge, unverified. */
  mark: 'A' | 'K'
  /** yyyy-mm-dd. */
  checkedOn: string
  holds(found: PostageCase): boolean
}

const rule = (
  id: string, payer: Payer, source: string, mark: PostageRule['mark'], holds: PostageRule['holds'], isReturnless = false,
): PostageRule => ({ id, payer, isReturnless, source, mark, checkedOn: '2026-11-23', holds }) // prettier-ignore

const faultOf = (found: PostageCase) => KIND_FACTS[found.kind].fault

/** Who pays the postage back, the first rule that holds (policy.md §1.3). */
export const POSTAGE_RULES: readonly PostageRule[] = [
  rule('amazonHandles', 'amazon', 'Seller Central help 201468550', 'K', (found) => found.channel === 'Amazon'),
  rule('noGoods', 'nobody', '', 'K', (found) => !KIND_FACTS[found.kind].hasGoods),
  rule(
    'returnlessAbroad', 'nobody', 'Seller Central help 201468550', 'A',
    ({ hasLocalAddress, total, currency, returnless }) =>
      hasLocalAddress === false && currency === returnless?.currency && total !== null && total <= returnless.amount,
    true,
  ),
  rule('sellerAbroad', 'seller', 'Seller Central help 201468550', 'A', (found) => found.hasLocalAddress === false),
  rule('sellersFault', 'seller', 'Seller Central help 200708210', 'K', (found) => faultOf(found) === 'seller'),
  rule('addressUnknown', 'unknown', 'Seller Central help 201468550', 'A', (found) => found.hasLocalAddress === null),
  rule('buyersChoice', 'buyer', 'Seller Central help 200708210', 'K', (found) => faultOf(found) === 'buyer'),
  rule('unclear', 'unknown', '', 'K', () => true),
] // prettier-ignore

export const POSTAGE_RULE_IDS = POSTAGE_RULES.map(({ id }) => id)

/** The rule that says who pays the postage back in this case. */
export function returnPostage(found: PostageCase): PostageRule {
  const first = POSTAGE_RULES.find(({ holds }) => holds(found))
  if (!first) throw new RangeError('the last rule always holds')
  return first
}
