import { domainOf, isAmazonDomain, relayAddress, relayAddressesIn } from './domains'
import { KIND_RULES, MACHINE_WORD, OF_MACHINE_HEADER } from './kind-tables'
import type { MailKind } from './kinds'
import { fieldOf, type MailMessage, wholeText } from './message'
import { claimsAmazon, isSuspect, type MailSignal } from './signals'

/** Of text and subject this much is enough to tell a notification by. */
const LOOKED_THROUGH = 50_000
const LONGEST_SUBJECT = 2_000

/**
 * What a mail is. The order is that of mail.md §2.1, each step learned from what went wrong for others: what is probably not Amazon's,
 * whatever else it says; Amazon's own word for it in the header; the same word in the links below the text; the buyer's relay address, before
 * any rule on Amazon's addresses, under which it lies; sender and subject; nothing.
 */
export function kindOf(message: MailMessage, signals: readonly MailSignal[]): MailKind {
  if (isSuspect(signals) && claimsAmazon(message, signals)) return 'suspect'
  return (
    OF_MACHINE_HEADER[fieldOf(message, 'x-space-notification-type')?.trim() ?? ''] ??
    bounced(message) ??
    ownReply(message) ??
    ofMachineWord(message) ??
    ofRelay(message) ??
    ofRules(message) ??
    'other'
  )
}

const REPORTER = /^(?:mailer-daemon|postmaster)@/

/** What a mail server sends back of an own reply. It quotes the reply: so it is told before that is looked for. */
function bounced(message: MailMessage): MailKind | undefined {
  const isReport = /^multipart\/report\b/i.test(fieldOf(message, 'content-type') ?? '')
  if (!isReport && !message.from.some(({ address }) => REPORTER.test(address))) return undefined
  return relayAddressesIn(wholeText(message).slice(0, LOOKED_THROUGH)).length > 0 ? 'not-delivered' : undefined
}

/** The seller's own mail to a buyer. It quotes the buyer's, with all its machine words: so it is told before those are looked for. */
function ownReply({ from, to }: MailMessage): MailKind | undefined {
  const isOwn = from.length > 0 && !from.some(({ address }) => isAmazonDomain(domainOf(address)))
  return isOwn && to.some(({ address }) => relayAddress(address)) ? 'own-reply' : undefined
}

function ofMachineWord(message: MailMessage): MailKind | undefined {
  const places = [...message.links.map(({ href }) => href), message.plain, message.htmlText]
  for (const place of places)
    for (const [, word = ''] of place.matchAll(MACHINE_WORD)) {
      const kind = OF_MACHINE_HEADER[word]
      if (kind) return kind
    }
  return undefined
}

const ofRelay = ({ from, replyTo }: MailMessage): MailKind | undefined =>
  [...from, ...replyTo].some(({ address }) => relayAddress(address)) ? 'buyer-message' : undefined

/** Rules on Amazon's notifications hold for what Amazon's addresses send. */
function ofRules(message: MailMessage): MailKind | undefined {
  const sender = message.from.find(({ address }) => isAmazonDomain(domainOf(address)))
  if (!sender) return undefined
  const local = sender.address.slice(0, sender.address.lastIndexOf('@'))
  const subject = message.subject.slice(0, LONGEST_SUBJECT).replace(/^(?:(?:re|fw|fwd|aw|wg|tr|rv)\s*[:：]\s*)+/i, '')
  const links = message.links.map(({ href }) => href).join('\n')
  const text = `${wholeText(message).slice(0, LOOKED_THROUGH)}\n${links.slice(0, LOOKED_THROUGH)}`
  return KIND_RULES.find(
    (rule) =>
      (rule.sender?.test(local) ?? true) && (rule.subject?.test(subject) ?? true) && (rule.text?.test(text) ?? true),
  )?.kind
}
