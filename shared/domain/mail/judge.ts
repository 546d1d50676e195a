import { domainOf, isAmazonDomain, relayAddress, relayAddressesIn, type RelayAddress } from './domains'
import { WITH_MACHINE_HEADER } from './kind-tables'
import { kindOf } from './kind'
import { MAIL_WARNINGS, type MailKind, type MailWarning } from './kinds'
import { fieldOf, type MailAddress, type MailMessage, wholeText } from './message'
import { mailMoment, receivedMoment } from './moment'
import { orderIdsOf } from './order-ids'
import { type Frames, framesOf, ownWords, tidy } from './own-words'
import { withoutQuoted } from './quoted'
import { type MailSignal, signalsOf } from './signals'

/** What a mail means for the shop, as far as it says so itself. */
export interface JudgedMail {
  kind: MailKind
  /** The sender's address, with all its suffix: a reply must go to it. Null where there is none. */
  from: string | null
  /** The sender's name without Amazon's addition. */
  fromName: string
  /** The buyer it is from, to or about: the relay address without what tells cases apart. */
  buyerKey: string | null
  /** The case behind the plus of the relay address. */
  caseId: string | null
  /** The order it is about; of several, the one that the surest place names. */
  orderId: string | null
  /** All orders it names, that one first. */
  orderIds: string[]
  asin: string | null
  /** Ms UTC; null where neither header nor container says when. */
  receivedAt: number | null
  subject: string
  /** What the writer wrote; of a notification, all its text. */
  text: string
  /** The seller it was sent to, as the links below it say. */
  merchantId: string | null
  /** Amazon's number for its delivery: a second key against duplicates. */
  deliveryId: string | null
  warnings: MailWarning[]
  /** What speaks against its being Amazon's. */
  signals: MailSignal[]
}

const FRAMED: ReadonlySet<MailKind> = new Set(['buyer-message', 'own-reply-copy'])

/** Says what a mail is, whom and what it is about, and what the writer wrote. Never throws. */
export function judgeMail(message: MailMessage): JudgedMail {
  const signals = signalsOf(message)
  const kind = kindOf(message, signals)
  const sender = message.from[0] ?? message.replyTo[0]
  const relay = relayOf(message, kind)
  const frames = framesOf(message)
  const orderIds = orderIdsOf(message, frames)
  const moment = momentOf(message)
  const whole = wholeText(message)
  // Links are taken from below the frame alone: a buyer can paste one.
  const footer = FRAMED.has(kind)
    ? ((whole === message.plain ? frames.plain() : frames.htmlText())?.behind ?? whole)
    : whole
  const isForwarded = FRAMED.has(kind) && sender !== undefined && !isAmazonDomain(domainOf(sender.address))
  const warned = new Set<MailWarning>([
    ...message.warnings,
    ...moment.warnings,
    ...signalWarnings(signals),
    ...(isForwarded ? (['forwarded'] as const) : []),
    ...(orderIds.length > 1 ? (['several-orders'] as const) : []),
    ...(WITH_MACHINE_HEADER.has(kind) && !fieldOf(message, 'x-space-notification-type') ? (['no-machine-header'] as const) : []),
  ]) // prettier-ignore
  return {
    kind,
    from: sender?.address || null,
    fromName: nameOf(sender),
    buyerKey: relay?.buyerKey ?? null,
    caseId: relay?.caseId ?? null,
    orderId: orderIds[0] ?? null,
    orderIds,
    asin: /\bASIN\s*[:：]?\s*(B0[0-9A-Z]{8}|\d{9}[\dX])\b/.exec(whole)?.[1] ?? /\b(B0[0-9A-Z]{8})\b/.exec(whole)?.[1] ?? null,
    receivedAt: moment.at,
    subject: message.subject,
    text: textOf(message, kind, frames),
    merchantId: /[?&]c=(A[0-9A-Z]{9,20})\b/.exec(linksBelow(message, footer))?.[1] ?? null,
    deliveryId: /\bSPC-([A-Z]{2}Amazon-\d+)/.exec(footer)?.[1] ?? null,
    warnings: MAIL_WARNINGS.filter((warning) => warned.has(warning)),
    signals,
  } // prettier-ignore
}

/** The machine's links: in the text below the frame, or anywhere in the HTML but what is the buyer's. */
const linksBelow = ({ links }: MailMessage, footer: string) => `${footer}\n${links.map(({ href }) => href).join('\n')}`

/** Amazon puts it behind the buyer's name. */
const nameOf = (sender: MailAddress | undefined) =>
  (sender?.name ?? '').replace(/\s+-\s+Amazon Marketplace$/i, '').trim()

function textOf(message: MailMessage, kind: MailKind, frames: Frames): string {
  if (FRAMED.has(kind)) return ownWords(message, frames)
  const text = tidy(wholeText(message))
  return kind === 'own-reply' ? withoutQuoted(text) : text
}

/** Whose mail it is: the sender's address, whom the own reply goes to, whom a link writes to, whom a forwarded mail was from. */
function relayOf(message: MailMessage, kind: MailKind): RelayAddress | undefined {
  if (kind === 'suspect') return undefined
  const { from, replyTo, to, links } = message
  const known = (addresses: readonly string[]) => addresses.map(relayAddress).find((found) => found !== undefined)
  const isQuoted = FRAMED.has(kind) || kind === 'not-delivered'
  return (
    known([...(kind === 'own-reply' ? [] : [...from, ...replyTo]), ...to].map(({ address }) => address)) ??
    known(links.filter(({ href }) => /^mailto:/i.test(href)).flatMap(({ href }) => relayAddressesIn(href))) ??
    (isQuoted ? known(relayAddressesIn(wholeText(message))) : undefined)
  )
}

function momentOf(message: MailMessage): { at: number | null; warnings: MailWarning[] } {
  const date = mailMoment(fieldOf(message, 'date') ?? '')
  if (date) return { at: date.at, warnings: date.hasZone ? [] : ['date-without-zone'] }
  const received = receivedMoment(fieldOf(message, 'received') ?? '')
  return { at: received?.at ?? message.heldAt, warnings: ['date-missing'] }
}

function signalWarnings(signals: readonly MailSignal[]): MailWarning[] {
  const has = (...names: MailSignal['signal'][]) => signals.some(({ signal }) => names.includes(signal))
  return [
    ...(has('authentication-failed') ? (['auth-failed'] as const) : []),
    ...(has('lookalike-domain', 'name-of-another') ? (['lookalike-sender'] as const) : []),
  ]
}

/**
 * By what the same mail is known again, surest first: Message-ID, Amazon's delivery number, and all it says (mail.md §2.7). Sender and
 * subject go with each: some programs give one Message-ID to different mails.
 */
export function identityOf(message: MailMessage, { deliveryId, from, subject, receivedAt, text }: JudgedMail): string {
  const id = fieldOf(message, 'message-id')?.trim() || deliveryId
  return JSON.stringify(id ? [id, from, subject] : [from, subject, receivedAt, text])
}
