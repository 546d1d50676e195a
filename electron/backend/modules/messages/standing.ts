import type { Standing, ThreadMail, ThreadMark } from '@shared/domain/messages/thread'

/** What follows from a thread's mails and marks, in the order of their moments (mail.md §2.7). */
export function standingOf(mails: readonly ThreadMail[], marks: readonly ThreadMark[], now: number): Standing {
  const events = [...mails, ...marks].sort((a, b) => momentOf(a) - momentOf(b))
  let openSinceAt: number | null = null
  let before: number | null = null
  let isNotDelivered = false
  for (const event of events) {
    if (ASKS.has(event.kind)) {
      if (!('isHistory' in event && event.isHistory)) openSinceAt ??= momentOf(event)
    } else if (STOPS.has(event.kind)) {
      if (openSinceAt !== null) before = openSinceAt
      openSinceAt = null
      isNotDelivered = false
    } else if (event.kind === 'not-delivered' || event.kind === 'buyer-opted-out') {
      openSinceAt ??= before
      isNotDelivered = true
    }
  }
  const waits = marks.filter(({ kind }) => kind === 'waitUntil').at(-1)
  const waitUntilAt = openSinceAt !== null && waits && waits.at >= openSinceAt ? waits.untilAt : null
  const isWaiting = waitUntilAt !== null && waitUntilAt > now
  return { state: openSinceAt === null ? 'done' : isWaiting ? 'waiting' : 'toAnswer', openSinceAt, waitUntilAt, isNotDelivered }
} // prettier-ignore

const momentOf = (event: ThreadMail | ThreadMark) => ('receivedAt' in event ? event.receivedAt : event.at)
const ASKS: ReadonlySet<string> = new Set(['buyer-message', 'service-inquiry'])
const STOPS: ReadonlySet<string> = new Set(['own-reply', 'own-reply-copy', 'answered', 'noResponseNeeded'])
