import type { ProblemKind } from './kinds'
import type { OptionId } from './options'

/** A threshold of the operator's own, such as "below 8 USD just send another one". */
export interface ProblemRule {
  name: string
  /** Kinds it is for; none means every kind. */
  kinds: readonly ProblemKind[]
  currency: string
  /** Minor units; holds for orders of which less was paid. */
  below: number
  option: OptionId
}

/** The operator's rules that hold for a case. An order of another currency, or of unknown total, is never compared. */
export function firedRules<R extends ProblemRule>(
  rules: readonly R[],
  { kind, total, currency }: { kind: ProblemKind; total: number | null; currency: string },
): R[] {
  return rules.filter(
    (rule) =>
      (rule.kinds.length === 0 || rule.kinds.includes(kind)) &&
      rule.currency === currency &&
      total !== null &&
      total < rule.below,
  )
}
