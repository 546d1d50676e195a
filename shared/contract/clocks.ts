import { z } from 'zod'
import { CLOCK_KINDS } from '../domain/clocks/clock'
import { once } from './define'
import { list } from './list'
import { instant } from './paging'
import { policyRule } from './policy'
import { marketplaceId } from './shops'

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
