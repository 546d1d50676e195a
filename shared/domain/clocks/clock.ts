import type { PolicyRuleId } from '../policy/rule-ids'

/** What is known of a kind of clock. */
export interface ClockFacts {
  /** Amazon's rule it goes by; without one it is a date that Amazon gave the order itself, or the operator set. */
  rule?: PolicyRuleId
  /** Run out, nothing is left to be done: it is a chance, not a duty. */
  passes?: true
}

/** Kinds of clocks, as a chapter declares them. */
export type ClockKinds = Readonly<Record<string, ClockFacts>>

export interface Clock<Kind extends string = string> {
  kind: Kind
  /** When it runs out, ms UTC. */
  dueAt: number
  /** Moment of what it counts from, by which its rule is chosen, ms UTC; null where it goes by none. */
  sinceAt: number | null
}

export const MINUTE_MS = 60_000
export const DAY_MS = 24 * 60 * MINUTE_MS

/** The soonest first. */
export const bySoonest = (a: Pick<Clock, 'dueAt'>, b: Pick<Clock, 'dueAt'>): number => a.dueAt - b.dueAt
