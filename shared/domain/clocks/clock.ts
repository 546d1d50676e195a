import type { PolicyRuleId } from '../policy/rule-ids'

interface ClockFacts {
  /** Amazon's rule it goes by; without one it is a date that Amazon gave the order itself. */
  rule?: PolicyRuleId
  /** Run out, nothing is left to be done: it is a chance, not a duty. */
  passes?: true
}

/** What runs out. */
export const CLOCKS = {
  /** The order is to be confirmed as shipped. */
  shipBy: {},
  /** The buyer asked to cancel: it is to be answered before the order would have to go. */
  cancelRequest: {},
  /** Amazon cancels the order by itself, which counts as the seller's cancellation. */
  autoCancel: { rule: 'autoCancel' },
  /** Until then the buyer can cancel without anybody's yes. */
  buyerCancelsAlone: { rule: 'buyerCancelsAlone', passes: true },
  /** Until then an uploaded refund can be cancelled at Seller Central. */
  refundHeld: { rule: 'refundHold', passes: true },
  /** The buyer waits for an answer. */
  answer: { rule: 'answerBuyer' },
  /** The buyer can open a claim. */
  claim: { rule: 'claimOpens' },
  /** Goods came back: they are to be refunded. */
  refund: { rule: 'refundAfterReturn' },
} as const satisfies Readonly<Record<string, ClockFacts>>
export type ClockKind = keyof typeof CLOCKS
export const CLOCK_KINDS = Object.keys(CLOCKS) as [ClockKind, ...ClockKind[]]

const factsOf = (kind: ClockKind): ClockFacts => CLOCKS[kind]
/** The rule a clock goes by. */
export const clockRule = (kind: ClockKind): PolicyRuleId | undefined => factsOf(kind).rule
/** Clocks that are over when they have run out. */
export const PASSING_CLOCKS = CLOCK_KINDS.filter((kind) => factsOf(kind).passes)

export interface Clock<Kind extends ClockKind = ClockKind> {
  kind: Kind
  /** When it runs out, ms UTC. */
  dueAt: number
  /** Moment of what it counts from, by which its rule is chosen, ms UTC; null where it goes by none. */
  sinceAt: number | null
}

export const MINUTE_MS = 60_000
export const DAY_MS = 24 * 60 * MINUTE_MS

/** Whether a clock still runs, or ran out with something left to be done; `now` in ms UTC. */
export const stands = ({ kind, dueAt }: Pick<Clock, 'kind' | 'dueAt'>, now: number): boolean =>
  now < dueAt || !PASSING_CLOCKS.includes(kind)

/** The soonest first. */
export const bySoonest = (a: Clock, b: Clock): number => a.dueAt - b.dueAt
