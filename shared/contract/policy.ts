import { z } from 'zod'
import { POLICY_MARKS, POLICY_RULE_IDS, POLICY_SOURCES, POLICY_UNITS } from '../domain/policy/rule-ids'
import { once, query } from './define'
import { day, nothing } from './paging'
import { marketplaceId } from './shops'

/** A row of Amazon's numbers, with where it stands. */
export const policyRule = once(() =>
  z.object({
    id: z.enum(POLICY_RULE_IDS),
    marketplaces: z.union([z.literal('all'), z.array(marketplaceId())]),
    from: day().nullable(),
    until: day().nullable(),
    value: z.number(),
    unit: z.enum(POLICY_UNITS),
    source: z.object({ kind: z.enum(POLICY_SOURCES), ref: z.string() }),
    checkedOn: day(),
    mark: z.enum(POLICY_MARKS),
    note: z.string().optional(),
  }),
)

export const policy = {
  /** Amazon's numbers with their times, sources and dates: the page says by them what acts. */
  rules: query(nothing, () => z.object({ rules: z.array(policyRule()) }), { reads: [] }),
}
