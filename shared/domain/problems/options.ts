import type { LetterId } from '../letters/letter'
import type { FulfillmentChannel } from '../orders/order-record'
import type { OrderState, TrackingState } from '../orders/order-state'
import { KIND_FACTS, type ProblemKind } from './kinds'

/** What a choice brings into being. */
export const FOLLOW_UPS = ['replacement', 'expectedReturn', 'refund', 'reply'] as const
export type FollowUp = (typeof FOLLOW_UPS)[number]

/** Where the goods are: nothing went out yet, something did, or the order is no more. */
export type Stage = 'notShipped' | 'shipped' | 'cancelled'

export interface OptionFacts {
  channel: FulfillmentChannel
  stages: readonly Stage[]
  /** Only where the buyer has something to send back. */
  needsGoods: boolean
  /** Kinds it is for; without them every kind. */
  kinds?: readonly ProblemKind[]
  creates: readonly FollowUp[]
  letter: LetterId
}

const NOT_AS_ORDERED = ['faulty', 'damaged', 'wrongItem', 'missing', 'notAsDescribed', 'other'] as const
const SHIPPED = ['shipped'] as const

/**
 * What can be done about a problem, in the order it is laid out. Amazon handles what it fulfilled itself: there the buyer
 * is shown the way to its customer service. What has not left is cancelled, not returned (policy.md §1.2).
 */
export const OPTIONS = {
  replacement: {
    channel: 'Merchant', stages: SHIPPED, needsGoods: false, kinds: [...NOT_AS_ORDERED, 'notReceived'],
    creates: ['replacement', 'reply'], letter: 'replacementSent',
  },
  partialRefund: {
    channel: 'Merchant', stages: SHIPPED, needsGoods: false, kinds: NOT_AS_ORDERED,
    creates: ['refund', 'reply'], letter: 'refundIssued',
  },
  fullRefund: {
    channel: 'Merchant', stages: SHIPPED, needsGoods: false,
    creates: ['refund', 'reply'], letter: 'refundIssued',
  },
  refundAfterReturn: {
    channel: 'Merchant', stages: SHIPPED, needsGoods: true,
    creates: ['expectedReturn', 'refund', 'reply'], letter: 'returnInstructions',
  },
  exchange: {
    channel: 'Merchant', stages: SHIPPED, needsGoods: true,
    kinds: ['faulty', 'damaged', 'wrongItem', 'notAsDescribed', 'orderedByMistake', 'other'],
    creates: ['expectedReturn', 'replacement', 'reply'], letter: 'returnInstructions',
  },
  returnOnly: {
    channel: 'Merchant', stages: SHIPPED, needsGoods: true,
    creates: ['expectedReturn', 'reply'], letter: 'returnInstructions',
  },
  cancelInstead: {
    channel: 'Merchant', stages: ['notShipped'], needsGoods: false,
    creates: ['reply'], letter: 'cancelOnOrderPage',
  },
  amazonService: {
    channel: 'Amazon', stages: ['notShipped', 'shipped', 'cancelled'], needsGoods: false,
    creates: ['reply'], letter: 'contactAmazonFba',
  },
} as const satisfies Readonly<Record<string, OptionFacts>> // prettier-ignore
export type OptionId = keyof typeof OPTIONS
export const OPTION_IDS = Object.keys(OPTIONS) as [OptionId, ...OptionId[]]

export const optionFacts = (id: OptionId): OptionFacts => OPTIONS[id]

export interface ProblemCase {
  kind: ProblemKind
  channel: FulfillmentChannel
  state: OrderState
  tracking: TrackingState
}

/** A parcel that was entered has left the house as far as the buyer is concerned. */
export function stageOf({ state, tracking }: Pick<ProblemCase, 'state' | 'tracking'>): Stage {
  if (state === 'cancelled') return 'cancelled'
  return state === 'shipped' || state === 'partlyShipped' || tracking !== 'none' ? 'shipped' : 'notShipped'
}

/** The options for this very case. */
export function optionsFor(found: ProblemCase): OptionId[] {
  const stage = stageOf(found)
  return OPTION_IDS.filter((id) => {
    const { channel, stages, needsGoods, kinds } = optionFacts(id)
    return (
      channel === found.channel &&
      stages.includes(stage) &&
      (!needsGoods || KIND_FACTS[found.kind].hasGoods) &&
      (kinds?.includes(found.kind) ?? true)
    )
  })
}

/** A letter worth sending before anything is chosen. */
const FIRST_LETTERS: Readonly<Partial<Record<ProblemKind, LetterId>>> = {
  faulty: 'askPhoto',
  damaged: 'askPhoto',
  wrongItem: 'askPhoto',
  missing: 'askPhoto',
  notAsDescribed: 'askPhoto',
  notReceived: 'notReceivedTracking',
}

export function firstLetter(found: ProblemCase): LetterId | null {
  const asks = found.channel === 'Merchant' && stageOf(found) === 'shipped'
  return asks ? (FIRST_LETTERS[found.kind] ?? null) : null
}
