import type { FulfillmentChannel } from '../orders/order-record'
import type { MarketplaceId } from '../marketplace'
import { numberAt, type Policy } from '../policy/policy'
import { refundDueAt } from '../clocks/due-day'
import { type OptionId, optionFacts } from './options'

export interface ClockCase {
  /** Milliseconds UTC, like all instants here. */
  openedAt: number
  closedAt: number | null
  choice: OptionId | ''
  channel: FulfillmentChannel
  marketplaceId: MarketplaceId
  /** A letter was sent. */
  isAnswered: boolean
  /** Day the goods came back; empty while they did not. */
  arrivedOn: string
  isRefunded: boolean
}
export interface Clock {
  id: 'answer' | 'claim' | 'refund'
  at: number
}

const MINUTE_MS = 60_000

/**
 * What presses in a case, the soonest first: an answer within 24 hours, a solution before the buyer can open a claim, the
 * refund some days after goods came back (policy.md §1.1, §1.3; chapters.md §2). The first two count from when the case was opened
 * here: the buyer's own message may be older.
 */
export function clocksOf(found: ClockCase, policy: Policy): Clock[] {
  if (found.closedAt !== null) return []
  const clocks: Clock[] = []
  const { openedAt, marketplaceId } = found
  const since = (rule: 'answerBuyer' | 'claimOpens') =>
    openedAt + numberAt(policy, rule, marketplaceId, openedAt) * MINUTE_MS
  if (!found.isAnswered) clocks.push({ id: 'answer', at: since('answerBuyer') })
  if (found.choice === '' && found.channel === 'Merchant') clocks.push({ id: 'claim', at: since('claimOpens') })
  const isOwed = found.choice !== '' && optionFacts(found.choice).creates.includes('refund') && !found.isRefunded
  const due = isOwed ? refundDueAt(found.arrivedOn, marketplaceId, policy) : undefined
  if (due !== undefined) clocks.push({ id: 'refund', at: due })
  return clocks.sort((a, b) => a.at - b.at)
}
