import { effectOf, isStop } from './effects'
import type { Standing, ThreadMail, ThreadMark } from './thread'

/** What happens in a thread; of one moment in this order. */
const HAPPENS = ['asked', 'answered', 'dismissed', 'undelivered'] as const
interface Happened {
  what: (typeof HAPPENS)[number]
  at: number
  isHistory: boolean
}

/**
 * What follows from a thread's mails and marks, in whatever order they are given (mail.md §2.7). The clock runs from the first message that
 * is not answered: a second one does not start it anew. History starts none, but is answered and asked about like any other: a reply to it
 * that did not arrive is to be written again. Does not depend on the present moment: whether a wait is over, `isWaiting` says.
 */
export function standingOf(mails: readonly ThreadMail[], marks: readonly ThreadMark[]): Standing {
  let openSinceAt: number | null = null
  // The same with history.
  let askedSinceAt: number | null = null
  // What the last reply answered.
  let answeredSinceAt: number | null = null
  let isNotDelivered = false
  let lastAskedAt = Number.NEGATIVE_INFINITY
  const stop = (since: number | null) => {
    answeredSinceAt = since
    openSinceAt = askedSinceAt = null
    isNotDelivered = false
  }
  for (const event of happened(mails, marks)) {
    if (event.what === 'asked') {
      lastAskedAt = event.at
      askedSinceAt ??= event.at
      if (!event.isHistory) openSinceAt ??= event.at
    } else if (event.what === 'answered') stop(askedSinceAt ?? answeredSinceAt)
    // Nothing was sent that could be undelivered.
    else if (event.what === 'dismissed') stop(null)
    else if (!event.isHistory) {
      isNotDelivered = true
      if (answeredSinceAt !== null) openSinceAt = askedSinceAt = answeredSinceAt
    }
  }
  const waits = marks.filter(({ kind }) => kind === 'waitUntil').sort((a, b) => a.at - b.at).at(-1) // prettier-ignore
  // What the buyer wrote since is not known to whoever wanted to wait.
  const waitUntilAt = openSinceAt !== null && waits && waits.at >= lastAskedAt ? waits.untilAt : null
  const state = openSinceAt === null ? 'done' : waitUntilAt === null ? 'toAnswer' : 'waiting'
  return { state, openSinceAt, waitUntilAt, isNotDelivered }
}

/** Whether a thread waits still. */
export const isWaiting = ({ state, waitUntilAt }: Pick<Standing, 'state' | 'waitUntilAt'>, now: number): boolean =>
  state === 'waiting' && (waitUntilAt ?? 0) > now

function happened(mails: readonly ThreadMail[], marks: readonly ThreadMark[]): Happened[] {
  const told = mails.flatMap(({ kind, receivedAt, isHistory }): Happened[] => {
    const effect = effectOf(kind)
    return effect ? [{ what: effect, at: receivedAt, isHistory }] : []
  })
  const said = marks.flatMap(({ kind, at }): Happened[] =>
    isStop(kind) ? [{ what: kind === 'answered' ? 'answered' : 'dismissed', at, isHistory: false }] : [],
  )
  return [...told, ...said].sort((a, b) => a.at - b.at || HAPPENS.indexOf(a.what) - HAPPENS.indexOf(b.what))
}
