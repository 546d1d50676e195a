import type { MarketplaceId } from '../marketplace'
import type { FulfillmentChannel } from '../orders/order-record'
import { numberAt, type Policy } from '../policy/policy'
import { type OptionId, optionFacts } from '../problems/options'
import { bySoonest, type Clock, MINUTE_MS } from './clock'
import { refundDueAt } from './due-day'

/** What the clocks of a case hang on; moments in ms UTC. */
export interface ProblemClockRow {
  openedAt: number
  closedAt: number | null
  choice: OptionId | ''
  channel: FulfillmentChannel
  marketplaceId: MarketplaceId
  /** A letter was sent. */
  isAnswered: boolean
  /** Day the goods came back, yyyy-mm-dd by the marketplace's clock; empty while they did not. */
  arrivedOn: string
  isRefunded: boolean
}

type ProblemClock = Clock<'answer' | 'claim' | 'refund'>

/**
 * What presses in a case, the soonest first: an answer within 24 hours, a solution before the buyer can open a claim, the
 * refund some days after goods came back (policy.md §1.1, §1.3; chapters.md §2). The first two count from when the case was
 * opened here: the buyer's own message may be older.
 */
export function clocksOfProblem(row: ProblemClockRow, policy: Policy): ProblemClock[] {
  const { openedAt, closedAt, choice, channel, marketplaceId, arrivedOn } = row
  if (closedAt !== null) return []
  const since = (rule: 'answerBuyer' | 'claimOpens') =>
    openedAt + numberAt(policy, rule, marketplaceId, openedAt) * MINUTE_MS
  const isOwed = choice !== '' && optionFacts(choice).creates.includes('refund') && !row.isRefunded
  const due = isOwed ? refundDueAt(arrivedOn, marketplaceId, policy) : undefined
  const clocks: ProblemClock[] = []
  if (!row.isAnswered) clocks.push({ kind: 'answer', dueAt: since('answerBuyer') })
  if (choice === '' && channel === 'Merchant') clocks.push({ kind: 'claim', dueAt: since('claimOpens') })
  if (due !== undefined) clocks.push({ kind: 'refund', dueAt: due })
  return clocks.sort(bySoonest)
}
