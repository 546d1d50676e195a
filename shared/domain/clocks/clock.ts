import type { PolicyRuleId } from '../policy/rule-ids'

/** What runs out, with Amazon's rule it goes by; without one it is a date that Amazon gave the order itself. */
export const CLOCKS = {
  /** The order is to be confirmed as shipped. */
  shipBy: {},
  /** The buyer asked to cancel: it is to be answered before the order would have to go. */
  cancelRequest: {},
  /** Amazon cancels the order by itself, which counts as the seller's cancellation. */
  autoCancel: { rule: 'autoCancel' },
  /** Until then the buyer can cancel without anybody's yes. */
  buyerCancelsAlone: { rule: 'buyerCancelsAlone' },
  /** Until then an uploaded refund can be cancelled at Seller Central. */
  refundHeld: { rule: 'refundHold' },
  /** The buyer waits for an answer. */
  answer: { rule: 'answerBuyer' },
  /** The buyer can open a claim. */
  claim: { rule: 'claimOpens' },
  /** Goods came back: they are to be refunded. */
  refund: { rule: 'refundAfterReturn' },
} as const satisfies Readonly<Record<string, { rule?: PolicyRuleId }>>
export type ClockKind = keyof typeof CLOCKS

export interface Clock<Kind extends ClockKind = ClockKind> {
  kind: Kind
  /** When it runs out, ms UTC. */
  dueAt: number
}

export const MINUTE_MS = 60_000
export const DAY_MS = 24 * 60 * MINUTE_MS

/** The soonest first. */
export const bySoonest = (a: Clock, b: Clock): number => a.dueAt - b.dueAt
