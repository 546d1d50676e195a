import type { MailKind } from '../mail/kinds'

/** A mail as far as threads know it. */
export interface ThreadMail {
  kind: MailKind
  /** The relay address without what tells cases apart; null where no buyer is concerned. */
  buyerKey: string | null
  fromName: string
  /** Whom a copy of an own reply says it went to; empty: it does not, or it is no copy. */
  toName: string
  /** What stands behind the plus of the relay address. */
  caseId: string | null
  orderId: string | null
  asin: string | null
  /** Ms UTC. */
  receivedAt: number
  /** Taken in as history: it starts no clock. */
  isHistory: boolean
}

/** What the operator says of a thread; a note says nothing of its clock. */
export const MARK_KINDS = ['answered', 'noResponseNeeded', 'waitUntil', 'note'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

export interface ThreadMark {
  kind: MarkKind
  /** The moment it speaks of, ms UTC: when it was answered, when it was decided. */
  at: number
  /** Of `waitUntil` alone. */
  untilAt: number | null
}

/** A message waits for an answer; it does, and the operator wants to wait; none does. */
export const THREAD_STATES = ['toAnswer', 'waiting', 'done'] as const
export type ThreadState = (typeof THREAD_STATES)[number]

/** What follows from a thread's mails and marks. */
export interface Standing {
  state: ThreadState
  /** Moment of the first message that is not answered, ms UTC; null where none is. */
  openSinceAt: number | null
  waitUntilAt: number | null
  /** The last reply did not reach the buyer. */
  isNotDelivered: boolean
}
