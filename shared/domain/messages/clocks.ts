import type { Clock, ClockKinds } from '../clocks/clock'
import { MINUTE_MS } from '../clocks/clock'
import type { MarketplaceId } from '../marketplace'
import { numberAt, type Policy } from '../policy/policy'
import type { Standing } from './thread'

export const MESSAGE_CLOCKS = {
  /** A buyer waits for an answer: 24 hours, weekends and holidays included, from the first message that has none. */
  message: { rule: 'answerBuyer' },
  /** The operator wanted to wait until then. */
  messageWait: {},
} as const satisfies ClockKinds

export interface ThreadClockRow extends Pick<Standing, 'openSinceAt' | 'waitUntilAt'> {
  marketplaceId: MarketplaceId
}

/** What runs out in a thread (policy.md §1.2; mail.md §2.7). A wait takes the place of the 24 hours: the operator knows of them. */
export function clocksOfThread(
  { openSinceAt, waitUntilAt, marketplaceId }: ThreadClockRow,
  policy: Policy,
): Clock<keyof typeof MESSAGE_CLOCKS>[] {
  if (openSinceAt === null) return []
  if (waitUntilAt !== null) return [{ kind: 'messageWait', dueAt: waitUntilAt, sinceAt: null }]
  const minutes = numberAt(policy, MESSAGE_CLOCKS.message.rule, marketplaceId, openSinceAt)
  return [{ kind: 'message', dueAt: openSinceAt + minutes * MINUTE_MS, sinceAt: openSinceAt }]
}
