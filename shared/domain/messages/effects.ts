import type { MailKind } from '../mail/kinds'
import type { MarkKind } from './thread'

/**
 * What a mail does to the clock of its thread (mail.md §1, §2.7): a question starts it, a reply stops it, and what says that a reply did not
 * reach the buyer takes the stop back. Every other kind stands in no thread.
 */
export type Effect = 'asked' | 'answered' | 'undelivered'

const OF_MAIL: Readonly<Partial<Record<MailKind, Effect>>> = {
  'buyer-message': 'asked',
  'service-inquiry': 'asked',
  'own-reply': 'answered',
  'own-reply-copy': 'answered',
  'not-delivered': 'undelivered',
  'buyer-opted-out': 'undelivered',
}
/** Undefined: it belongs to no thread. */
export const effectOf = (kind: MailKind): Effect | undefined => OF_MAIL[kind]

/** Kinds that stand in a thread with a buyer. */
export const THREAD_KINDS = Object.keys(OF_MAIL) as MailKind[]

/** They begin a thread where there is none. Amazon's copy of an own reply never does: it names the buyer too loosely (mail.md §2.7). */
export const OPENING_KINDS: ReadonlySet<MailKind> = new Set(['buyer-message', 'service-inquiry', 'own-reply'])

/** Marks after which nothing waits for an answer. */
export const isStop = (kind: MarkKind): boolean => kind === 'answered' || kind === 'noResponseNeeded'
