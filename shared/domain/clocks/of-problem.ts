import { marketplace, type MarketplaceId } from '../marketplace'
import type { FulfillmentChannel } from '../orders/order-record'
import { numberAt, type Policy } from '../policy/policy'
import { type OptionId, optionFacts } from '../problems/options'
import { boundsOfDay } from '../time'
import { bySoonest, type Clock, type ClockKinds, MINUTE_MS } from './clock'
import { refundDueAt } from './due-day'

export const PROBLEM_CLOCKS = {
  /** The buyer waits for an answer. */
  answer: { rule: 'answerBuyer' },
  /** The buyer can open a claim. */
  claim: { rule: 'claimOpens' },
  /** Goods came back: they are to be refunded. */
  refund: { rule: 'refundAfterReturn' },
} as const satisfies ClockKinds

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

type ProblemClock = Clock<keyof typeof PROBLEM_CLOCKS>

/**
 * What presses in a case, the soonest first: an answer within 24 hours, a solution before the buyer can open a claim, the
 * refund some days after goods came back (policy.md §1.1, §1.3; chapters.md §2). The first two count from when the case was
 * opened here: the buyer's own message may be older.
 */
export function clocksOfProblem(row: ProblemClockRow, policy: Policy): ProblemClock[] {
  const { openedAt, closedAt, choice, channel, marketplaceId, arrivedOn } = row
  if (closedAt !== null) return []
  const sinceOpened = (kind: 'answer' | 'claim'): ProblemClock => ({
    kind,
    dueAt: openedAt + numberAt(policy, PROBLEM_CLOCKS[kind].rule, marketplaceId, openedAt) * MINUTE_MS,
    sinceAt: openedAt,
  })
  const isOwed = choice !== '' && optionFacts(choice).creates.includes('refund') && !row.isRefunded
  const due = isOwed ? refundDueAt(arrivedOn, marketplaceId, policy) : undefined
  const arrived = due === undefined ? undefined : boundsOfDay(arrivedOn, marketplace(marketplaceId).timeZone)
  const clocks: ProblemClock[] = []
  if (!row.isAnswered) clocks.push(sinceOpened('answer'))
  if (choice === '' && channel === 'Merchant') clocks.push(sinceOpened('claim'))
  if (arrived && due !== undefined) clocks.push({ kind: 'refund', dueAt: due, sinceAt: arrived.startAt })
  return clocks.sort(bySoonest)
}
