import type { FulfillmentChannel } from '../orders/order-record'
import type { PolicyRuleId } from '../policy/rule-ids'
import { KIND_FACTS, type ProblemKind } from './kinds'
import type { OptionId } from './options'

interface ConsequenceCase {
  kind: ProblemKind
  channel: FulfillmentChannel
}
interface ConsequenceFacts {
  /** Where Amazon says so; of one of its numbers the rule's own source counts. */
  source: string
  /** The number it speaks of. */
  rule?: PolicyRuleId
  /** Options it belongs to; without them it belongs to the case. */
  options?: readonly OptionId[]
  holds(found: ConsequenceCase): boolean
}

const ofSeller = ({ channel }: ConsequenceCase) => channel === 'Merchant'
const always = () => true

/**
 * What may come of a problem for feedback and claims (policy.md §1.1–§1.5), as words of `problems.consequence.*`. Nothing here
 * weighs a refund against a rating: that is not to be traded.
 */
export const CONSEQUENCES = {
  claimAfter48h: { source: '200708210, G202041210', rule: 'claimOpens', holds: ofSeller },
  claimWithoutTracking: { source: 'G202041210', holds: (found) => ofSeller(found) && found.kind === 'notReceived' },
  returnRequest24h: {
    source: '200708210',
    rule: 'answerReturn',
    holds: (found) => ofSeller(found) && KIND_FACTS[found.kind].hasGoods,
  },
  feedbackCounts: { source: '200285170, 761', holds: ofSeller },
  amazonAnswers: { source: '20231', holds: ({ channel }) => channel === 'Amazon' },
  refundBeforeClaim: { source: 'G202041210', options: ['partialRefund', 'fullRefund'], holds: always },
  neverForRating: {
    source: 'GYRKB5RU3FS5TURN',
    options: ['partialRefund', 'fullRefund', 'replacement'],
    holds: always,
  },
  replacementNotConfirmed: { source: '', options: ['replacement', 'exchange'], holds: always },
  refundAfterReturn: { source: '', rule: 'refundAfterReturn', options: ['refundAfterReturn'], holds: always },
  exchangeWaits: { source: 'G202041210', options: ['exchange', 'returnOnly'], holds: always },
  cancelOnOrderPage: { source: '201722390', options: ['cancelInstead'], holds: always },
} as const satisfies Readonly<Record<string, ConsequenceFacts>>
export type ConsequenceId = keyof typeof CONSEQUENCES
export const CONSEQUENCE_IDS = Object.keys(CONSEQUENCES) as [ConsequenceId, ...ConsequenceId[]]

/** What is known of a consequence. */
export const consequenceFacts = (id: ConsequenceId): ConsequenceFacts => CONSEQUENCES[id]

/** What may come of an option, or of the case whatever is chosen (`option` null). */
export function consequencesOf(option: OptionId | null, found: ConsequenceCase): ConsequenceId[] {
  return CONSEQUENCE_IDS.filter((id) => {
    const { options, holds } = consequenceFacts(id)
    return holds(found) && (option === null ? options === undefined : options?.includes(option))
  })
}
