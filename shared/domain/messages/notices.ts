import { type Clock, type ClockKinds, DAY_MS, MINUTE_MS } from '../clocks/clock'
import type { MailKind } from '../mail/kinds'
import type { MarketplaceId } from '../marketplace'
import { lastingRuleAt, type Policy } from '../policy/policy'
import type { LastingRuleId } from '../policy/rule-ids'
import { isStop } from './effects'
import type { ThreadMark } from './thread'

/** What Amazon's notifications start (policy.md §1.3): each counts from the mail's own moment. */
export const NOTICE_CLOCKS = {
  /** A buyer wants to send something back: answered within a day, before a claim can be opened. */
  returnRequest: { rule: 'answerReturn' },
  /** Amazon asks what speaks for the seller in an A-to-z claim. */
  claimInformation: { rule: 'atozInformation' },
  /** The buyer's bank takes the money back: what speaks against it is sent in time, or it is lost. */
  chargeback: { rule: 'chargebackAnswer' },
} as const satisfies ClockKinds & Record<string, { rule: LastingRuleId }>
export type NoticeClock = keyof typeof NOTICE_CLOCKS
export const NOTICE_CLOCK_KINDS = Object.keys(NOTICE_CLOCKS) as NoticeClock[]

/** The operator wanted to wait with a notification until then. */
export const NOTICE_WAIT = { noticeWait: {} } as const satisfies ClockKinds

interface Starts {
  clock: NoticeClock
  /** Its text may say how many days there are, which counts before the rule. */
  mayNameDays?: true
  /** Only where the subject says so. */
  subject?: RegExp
  /** Later mails about the same order after which nothing is left to be done. */
  endedBy: readonly MailKind[]
}

/**
 * Which notification starts which clock, and what Amazon writes when it is over (mail.md §1, §2.6). A claim that was opened asks for nothing
 * yet, unless its subject says so. The official request to cancel has the clock of its order: it is to be decided before that must go.
 */
const OF_KIND: Readonly<Partial<Record<MailKind, Starts>>> = {
  'return-request': { clock: 'returnRequest', endedBy: ['refund-issued'] },
  'claim-opened': {
    clock: 'claimInformation',
    mayNameDays: true,
    subject: /\baction required\b/i,
    endedBy: ['claim-decided'],
  },
  'claim-info-request': { clock: 'claimInformation', mayNameDays: true, endedBy: ['claim-decided'] },
  'chargeback-opened': { clock: 'chargeback', endedBy: ['chargeback-decided'] },
}

/** Days counted in any day of the week, as Amazon's claims name them: "within 3 calendar days" (mail.md §2.6). */
const NAMED_DAYS =
  /\b(?:within|entro|innerhalb von|dans (?:les|un délai de)|(?:en|dentro de) un plazo de|em até)\s+(\d{1,2})\s+(?:calendar days|days|giorni di calendario|giorni|kalendertagen|tagen|jours calendaires|jours|días naturales|días|dias corridos|dias)\b(?!\s*(?:lavorativi|ouvr|hábiles|úteis|laborables))/iu

/** Kinds of mails that can start one. */
export const NOTICE_KINDS = Object.keys(OF_KIND) as MailKind[]
/** Kinds of mails that can end one. */
export const ENDING_KINDS = [...new Set(Object.values(OF_KIND).flatMap(({ endedBy }) => endedBy))]

/** A notification, as far as its clock hangs on it; moments in ms UTC. */
export interface NoticeClockRow {
  kind: MailKind
  subject: string
  text: string
  receivedAt: number
  isHistory: boolean
  marketplaceId: MarketplaceId
  /** What the operator said of it. */
  marks: readonly ThreadMark[]
  /** Other mails about the same order. */
  others: readonly { kind: MailKind; receivedAt: number }[]
}

/**
 * What runs out of a notification: nothing where it came as history, the operator said that it is done, or a later mail says that the
 * matter is. A wait takes the place of Amazon's time: the operator knows of it.
 */
export function clocksOfNotice(row: NoticeClockRow, policy: Policy): Clock<NoticeClock | 'noticeWait'>[] {
  const { kind, subject, text, receivedAt, isHistory, marketplaceId, marks, others } = row
  const starts = OF_KIND[kind]
  if (!starts || isHistory || (starts.subject && !starts.subject.test(subject))) return []
  const isOver = others.some((other) => starts.endedBy.includes(other.kind) && other.receivedAt >= receivedAt)
  if (isOver || marks.some((mark) => isStop(mark.kind))) return []
  const wait = marks.filter((mark) => mark.kind === 'waitUntil').sort((a, b) => a.at - b.at).at(-1) // prettier-ignore
  if (wait && wait.untilAt !== null) return [{ kind: 'noticeWait', dueAt: wait.untilAt, sinceAt: null }]
  const named = starts.mayNameDays && NAMED_DAYS.exec(text)?.[1]
  if (named) return [{ kind: starts.clock, dueAt: receivedAt + Number(named) * DAY_MS, sinceAt: null }]
  const { value, unit } = lastingRuleAt(policy, NOTICE_CLOCKS[starts.clock].rule, marketplaceId, receivedAt)
  return [
    { kind: starts.clock, dueAt: receivedAt + value * (unit === 'days' ? DAY_MS : MINUTE_MS), sinceAt: receivedAt },
  ]
}
