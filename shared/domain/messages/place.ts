import { DAY_MS } from '../clocks/clock'
import { OPENING_KINDS, effectOf } from './effects'
import { standingOf } from './standing'
import type { ThreadMail, ThreadMark } from './thread'

/** A thread with what is in it; `thread` is whatever it is called by. */
export interface KnownThread<T = number> {
  thread: T
  mails: readonly ThreadMail[]
  marks: readonly ThreadMark[]
}

/**
 * Where a mail belongs: a thread that is there, a new one, none at all; or it is not known yet (`waits`: its question has not come), or only
 * the operator can say which.
 */
export type Placement<T = number> = { thread: T } | 'new' | 'none' | 'waits' | { ask: readonly T[] }

/** A copy that names its buyer alone answers a question no older than this (mail.md §2.7). */
const COPY_ANSWERS_WITHIN = 7 * DAY_MS

/**
 * Where a mail belongs among these threads, done ones included: a done thread goes on, a second one is never begun (mail.md §2.7). Given in
 * the order of their moments, mails come to the same threads whatever the order they were taken in.
 */
export function placeMail<T>(mail: ThreadMail, known: readonly KnownThread<T>[]): Placement<T> {
  if (effectOf(mail.kind) === undefined) return 'none'
  return mail.buyerKey === null ? placeWithoutBuyer(mail, known) : placeOfBuyer(mail, known)
}

/** The same case wins over everything, then the same order; without one the same product, asked about before any order. */
function placeOfBuyer<T>(mail: ThreadMail, known: readonly KnownThread<T>[]): Placement<T> {
  const { buyerKey, caseId, orderId, asin } = mail
  const own = known.filter(({ mails }) => mails.some((one) => one.buyerKey === buyerKey))
  // Amazon wrote about the order before the buyer did: its mail does not say for whom.
  const nobodys = known.filter(({ mails }) => mails.every((one) => one.buyerKey === null))
  const found =
    (caseId !== null && own.find(({ mails }) => mails.some((one) => one.caseId === caseId))) ||
    (orderId !== null && [...own, ...nobodys].find((thread) => orderOf(thread) === orderId)) ||
    (orderId === null && asin !== null && own.find((thread) => orderOf(thread) === null && thread.mails.some((one) => one.asin === asin))) // prettier-ignore
  if (found) return { thread: found.thread }
  const isBare = orderId === null && asin === null && caseId === null
  if (mail.kind !== 'buyer-message' && isBare && own.length > 0) return theOne(own)
  return OPENING_KINDS.has(mail.kind) ? 'new' : 'waits'
}

/** Of Amazon's own mails, which name no relay address: by the order; a copy without one by the buyer's name, if only one can be meant. */
function placeWithoutBuyer<T>(mail: ThreadMail, known: readonly KnownThread<T>[]): Placement<T> {
  const { orderId, toName, receivedAt } = mail
  if (orderId !== null) {
    const ofOrder = known.filter((thread) => orderOf(thread) === orderId)
    if (ofOrder.length > 0) return theOne(ofOrder)
    return OPENING_KINDS.has(mail.kind) ? 'new' : 'waits'
  }
  const asked = toName === '' ? [] : known.filter((thread) => isNamed(thread, toName) && isOpenBefore(thread, receivedAt)) // prettier-ignore
  return asked.length === 0 ? 'waits' : theOne(asked)
}

function theOne<T>(threads: readonly KnownThread<T>[]): Placement<T> {
  const [one, ...others] = threads
  return one && others.length === 0 ? { thread: one.thread } : { ask: threads.map(({ thread }) => thread) }
}

/** The order a thread is about: the first that one of its mails names; null where it is about none. */
export function orderOf({ mails }: Pick<KnownThread<unknown>, 'mails'>): string | null {
  const naming = mails.filter(({ orderId }) => orderId !== null)
  return naming.reduce<ThreadMail | undefined>((first, mail) => (first && first.receivedAt <= mail.receivedAt ? first : mail), undefined)?.orderId ?? null
} // prettier-ignore

const folded = (name: string) => name.normalize('NFKC').trim().toLowerCase()
const isNamed = ({ mails }: KnownThread<unknown>, name: string) =>
  mails.some(({ kind, fromName }) => kind === 'buyer-message' && folded(fromName) === folded(name))

/** Whether a question of the week before that moment is not answered by then; an older one beside it changes nothing. */
function isOpenBefore({ mails, marks }: KnownThread<unknown>, at: number): boolean {
  const isOld = ({ kind, receivedAt }: ThreadMail) =>
    effectOf(kind) === 'asked' && at - receivedAt > COPY_ANSWERS_WITHIN
  const before = mails.filter((mail) => mail.receivedAt < at && !isOld(mail)).map((mail) => ({ ...mail, isHistory: false })) // prettier-ignore
  return standingOf(before, marks.filter((mark) => mark.at < at)).openSinceAt !== null // prettier-ignore
}

/**
 * The threads of mails, given by their moments (those of one moment in any lasting order), and which of them stay out: the same mails come
 * to the same threads, however many files brought them and in whatever order. Marks are the operator's, so none is known here.
 */
export function threadsOf<M extends ThreadMail>(
  mails: readonly M[],
): { threads: M[][]; out: { mail: M; placement: Placement }[] } {
  const threads: M[][] = []
  const out: { mail: M; placement: Placement }[] = []
  const waiting: M[] = []
  const known = () => threads.map((of, thread): KnownThread => ({ thread, mails: of, marks: [] }))
  const place = (mail: M): boolean => {
    const placement = placeMail(mail, known())
    if (placement === 'new') threads.push([mail])
    else if (typeof placement === 'object' && 'thread' in placement) threads[placement.thread]?.push(mail)
    else if (placement === 'waits') return false
    else out.push({ mail, placement })
    return true
  }
  for (const mail of mails) {
    if (!place(mail)) waiting.push(mail)
  }
  // What came before its thread belongs to it all the same.
  for (const mail of waiting) if (!place(mail)) out.push({ mail, placement: 'waits' })
  return { threads, out }
}
