import { domainOf, isAmazonDomain, isLookalike, isUnder, relayAddress, saysAmazon, seenAs } from './domains'
import { MACHINE_WORD } from './kind-tables'
import { fieldOf, type MailMessage, wholeText } from './message'

/** Something in a mail that speaks against its being Amazon's, with the words it rests on. None of them proves anything. */
export interface MailSignal {
  signal: (typeof SIGNALS)[number]
  words: string
}

/** From mail.md §6. What is `alone` makes a mail suspect by itself, the rest together with another. */
export const SIGNALS = [
  'lookalike-domain',
  'name-of-another',
  'authentication-failed',
  'several-senders',
  'forged-machine-word',
  'link-elsewhere',
  'asks-for-secrets',
  'says-amazon',
  'machine-word-of-another',
  'reply-elsewhere',
] as const
const ALONE: readonly MailSignal['signal'][] = ['lookalike-domain', 'name-of-another', 'authentication-failed', 'several-senders', 'forged-machine-word'] // prettier-ignore

/** Amazon never asks for these (its help 32261). */
const SECRETS =
  /whats\s?app|telegram|we\s?chat|微信|bitcoin|\busdt\b|crypto(?:currency| wallet)|gift\s?cards?\b|(?:enter|confirm|send|provide|verify|update)\s+(?:us\s+|me\s+)?your\s+(?:\w+\s+){0,2}(?:password|pin|bank|card|log-?in)|one[- ]time\s+(?:code|password|passcode)|verification code|\bwire transfer|pay (?:the|a|an)\s+(?:\w+\s+){0,2}(?:fee|deposit|fine)|(?:geben sie|bestätigen sie)[^.\n]{0,40}(?:passwort|bank)|mot de passe|contraseña|密码|验证码|暗証番号/i

/** What speaks against a mail that says it is Amazon's. */
export function signalsOf(message: MailMessage): MailSignal[] {
  const found = [
    ...senderSignals(message),
    ...authenticationSignals(message),
    ...machineSignals(message),
    ...linkSignals(message),
    ...textSignals(message),
  ]
  const key = ({ signal, words }: MailSignal) => `${signal} ${words}`
  return found.filter((one, i) => found.findIndex((other) => key(other) === key(one)) === i)
}

/** Whether signals make a mail suspect: one that suffices, or two of different kinds. */
export const isSuspect = (signals: readonly MailSignal[]): boolean =>
  signals.some(({ signal }) => ALONE.includes(signal)) || new Set(signals.map(({ signal }) => signal)).size > 1

const ADDRESS_OR_DOMAIN = /(?:[\w.+-]+@)?((?:[\w-]+\.)+[a-z]{2,})/gi
/** A name that is nothing but Amazon's, as its departments sign: not one that only speaks of Amazon. */
const AMAZONS_NAME =
  /^(?:the\s+)?amazon(?:\s+(?:seller|sellers|central|marketplace|services?|support|performance|payments?|business|account|notifications?|security|team|customer|service|kundenservice|verification|help|desk|alerts?|prime))+$|^seller\s*central(?:\s+\w+)?$|^amazon$|^亚马逊(?:卖家|客服|平台|全球开店|中国)?$|^アマゾン$/i

function* senderSignals({ from, replyTo, fields }: MailMessage): Generator<MailSignal> {
  for (const { name, address } of [...from, ...replyTo]) {
    const domain = domainOf(address)
    if (isLookalike(domain)) yield { signal: 'lookalike-domain', words: address }
    if (isAmazonDomain(domain)) continue
    if (AMAZONS_NAME.test(seenAs(name.trim()))) yield { signal: 'name-of-another', words: name }
    for (const [words, named = ''] of name.matchAll(ADDRESS_OR_DOMAIN))
      if (isAmazonDomain(named.toLowerCase()) || isLookalike(named)) yield { signal: 'name-of-another', words }
  }
  const isAmazons = from.some(({ address }) => isAmazonDomain(domainOf(address)))
  for (const { address } of replyTo)
    if (isAmazons && !isAmazonDomain(domainOf(address))) yield { signal: 'reply-elsewhere', words: address }
  // A line whose name begins with a blank of another script is read as From by some programs.
  const senders = fields.filter(({ name }) => name.trim() === 'from')
  if (senders.length > 1 || (from.length > 1 && from.some(saysAmazon)))
    yield { signal: 'several-senders', words: senders.map(({ value }) => value).join(' · ') }
}

/** Amazon's own words for a kind, in a mail of somebody else: in its header nobody but a forger writes them, in its text who sends one on. */
function* machineSignals(message: MailMessage): Generator<MailSignal> {
  const { fields, from, replyTo, links } = message
  const others = ['sender', 'x-original-from', 'resent-from'].map((name) => fieldOf(message, name) ?? '')
  if ([...from, ...replyTo].some(({ address }) => isAmazonDomain(domainOf(address)))) return
  if (others.some((value) => isAmazonDomain(domainOf(value.replace(/>.*$/, ''))))) return
  const header = fieldOf({ fields }, 'x-space-notification-type')
  if (header !== undefined) yield { signal: 'forged-machine-word', words: header }
  const places = [...links.map(({ href }) => href), wholeText(message).slice(0, 50_000)]
  const word = places.map((place) => place.match(MACHINE_WORD)?.[0]).find((found) => found !== undefined)
  if (word !== undefined) yield { signal: 'machine-word-of-another', words: word }
}

const passesFor = (results: string, isOf: (domain: string) => boolean) =>
  [...results.matchAll(/\bdkim\s*=\s*pass\b([^;]*)/gi)].some(([, properties = '']) =>
    isOf((/header\.[di]\s*=\s*@?([^\s;]+)/i.exec(properties)?.[1] ?? '').toLowerCase()),
  )

/**
 * Of all Authentication-Results the topmost alone is the own mail server's; the sender can write the others. A failed SPF says
 * nothing: forwarding breaks it. No field at all is unknown.
 */
function* authenticationSignals({ fields }: MailMessage): Generator<MailSignal> {
  const results = (fieldOf({ fields }, 'authentication-results') ?? '').slice(0, 10_000).replace(/\([^()]*\)/g, ' ')
  const failed = /\bdmarc\s*=\s*fail\b/i.exec(results) ?? /\bdkim\s*=\s*fail\b/i.exec(results)
  if (!failed) return
  if (failed[0].toLowerCase().startsWith('dkim') && passesFor(results, isAmazonDomain)) return
  yield { signal: 'authentication-failed', words: failed[0] }
}

const HOST = /^(?:https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,})(?=[/:?#]|$)/i
const hostOf = (text: string) => HOST.exec(text.trim().slice(0, 300))?.[1]?.toLowerCase()

/** Links that go elsewhere than they say, or out of Amazon. What a buyer pasted is the buyer's. */
function* linkSignals({ from, links }: MailMessage): Generator<MailSignal> {
  if (from.some(({ address }) => relayAddress(address))) return
  for (const { href, text } of links) {
    if (!/^https?:/i.test(href)) continue
    const target = hostOf(href)
    const shown = hostOf(text)
    const isElsewhere =
      shown !== undefined && target !== undefined && !isUnder(target, shown) && !isUnder(shown, target)
    if (target === undefined || !isAmazonDomain(target) || (isElsewhere && !isAmazonDomain(shown)))
      yield { signal: 'link-elsewhere', words: isElsewhere ? `${shown} → ${target}` : href.slice(0, 120) }
  }
}

const AMAZON_NAME = /amazon|seller\s*central|亚马逊|アマゾン/i
const AMAZON_TEAM =
  /\bamazon(?:\.[a-z.]+)?\s+(?:seller|account|performance|payments?|support|security|verification)\b|亚马逊(?:卖家|账户|团队)/i

function* textSignals(message: MailMessage): Generator<MailSignal> {
  const sender = message.from[0]
  if (!sender || relayAddress(sender.address)) return
  const text = `${message.subject}\n${wholeText(message)}`.slice(0, 50_000)
  const asks = SECRETS.exec(text)
  if (asks) yield { signal: 'asks-for-secrets', words: asks[0] }
  if (isAmazonDomain(domainOf(sender.address))) return
  if (AMAZON_NAME.test(sender.name)) yield { signal: 'says-amazon', words: sender.name }
  else if (asks && AMAZON_TEAM.test(text)) yield { signal: 'says-amazon', words: AMAZON_TEAM.exec(text)?.[0] ?? '' }
}

const SAYS: readonly MailSignal['signal'][] = [
  'says-amazon',
  'several-senders',
  'forged-machine-word',
  'name-of-another',
]

/** Whether a mail says at all that it is Amazon's: only of such a one is it asked whether it is. */
export const claimsAmazon = (message: MailMessage, signals: readonly MailSignal[]): boolean =>
  [...message.from, ...message.replyTo].some(saysAmazon) || signals.some(({ signal }) => SAYS.includes(signal))
