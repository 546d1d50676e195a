import { z } from 'zod'
import type { Clock, ClockFacts } from '../domain/clocks/clock'
import type { PolicyRuleId } from '../domain/policy/rule-ids'
import { CLOCKS } from './chapters'
import { once } from './define'
import { list } from './list'
import { instant } from './paging'
import { policyRule } from './policy'
import { marketplaceId } from './shops'

/** What runs out. */
export type ClockKind = keyof typeof CLOCKS
export const CLOCK_KINDS = Object.keys(CLOCKS) as [ClockKind, ...ClockKind[]]

const factsOf = (kind: ClockKind): ClockFacts => CLOCKS[kind]
/** The rule a clock goes by. */
export const clockRule = (kind: ClockKind): PolicyRuleId | undefined => factsOf(kind).rule
/** Clocks that are over when they have run out. */
export const PASSING_CLOCKS = CLOCK_KINDS.filter((kind) => factsOf(kind).passes)

/** Whether a clock still runs, or ran out with something left to be done; `now` in ms UTC. */
export const stands = ({ kind, dueAt }: Pick<Clock<ClockKind>, 'kind' | 'dueAt'>, now: number): boolean =>
  now < dueAt || !PASSING_CLOCKS.includes(kind)

const kind = once(() => z.enum(CLOCK_KINDS))
export const CLOCK_TABS = [...CLOCK_KINDS, 'all'] as const

export const clocks = {
  /** All that runs out, of every chapter, the soonest first: what is overdue with it, not what is over and leaves nothing to be done. */
  list: list(
    () => ({
      /** One kind of clock, or all. */
      tab: z.enum(CLOCK_TABS).default('all'),
      /** None: all. The counts are of these, too. */
      marketplaces: z.array(marketplaceId()).default([]),
    }),
    () =>
      z.object({
        kind: kind(),
        dueAt: instant(),
        /** The row it belongs to: `order`, `problem`, `refund`, as the record of changes calls it, and its number. */
        entity: z.string(),
        entityRow: z.number().int(),
        /** Empty where it belongs to no order. */
        orderId: z.string(),
        marketplaceId: marketplaceId(),
        /** Moment of what it counts from, by which the rule was chosen; null for a date of the order itself. */
        sinceAt: instant().nullable(),
        /** Amazon's rule it goes by, with its source. */
        rule: policyRule().nullable(),
      }),
    { reads: ['clocks', 'orders'] },
  ),
}
