import { MARKETPLACES } from '../marketplace'
import type { MailAddress } from './message'
import { fromPunycode } from './punycode'

/** The storefronts: `amazon.de`. The relay has a name under each of them. */
const STOREFRONTS = MARKETPLACES.map(({ salesChannel }) => salesChannel.toLowerCase())
/**
 * What mails of Amazon end in (Amazon's help 32261, mail.md §6), and amazon.cn, which writes to sellers in China and has no
 * buyers of ours.
 */
const AMAZON = [...STOREFRONTS, 'amazon.cn', 'amazonsellerservices.com']

/** By labels, never by letters: `amazon.com.evil.example` is not under `amazon.com`. */
export const isUnder = (domain: string, parent: string): boolean => domain === parent || domain.endsWith(`.${parent}`)

export const isAmazonDomain = (domain: string): boolean => AMAZON.some((parent) => isUnder(domain, parent))

/** What stands behind the last `@`, in lower case. */
export const domainOf = (address: string): string =>
  address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/\.$/, '')

export interface RelayAddress {
  /** The buyer: the address without what tells its cases apart. It stays the same for all contact with a buyer. */
  buyerKey: string
  /** What stands behind the plus; null in reports and older mails. */
  caseId: string | null
}

/** Letters and digits, 14 or 15 in nearly all sources (mail.md §2.2). */
const RELAY_LOCAL = /^([a-z0-9]{8,32})(?:\+([a-z0-9-]+))?$/
/** Amazon's own senders have names of letters alone under the same domains. */
const STOCK_LOCAL = /^(donotreply|noreply|autocommunication|postmaster|mailerdaemon|marketplace)/

/** A buyer's address at Amazon's relay, `local+case@[m.]marketplace.amazon.<tld>`; undefined for any other address. */
export function relayAddress(address: string): RelayAddress | undefined {
  const lower = address.trim().toLowerCase()
  const domain = domainOf(lower)
  const relay = domain.startsWith('m.') ? domain.slice(2) : domain
  if (!STOREFRONTS.some((storefront) => relay === `marketplace.${storefront}`)) return undefined
  const [, local = '', caseId = null] = RELAY_LOCAL.exec(lower.slice(0, lower.lastIndexOf('@'))) ?? []
  return local === '' || STOCK_LOCAL.test(local) ? undefined : { buyerKey: `${local}@${domain}`, caseId }
}

const RELAY_WITHIN = /[a-z0-9]{8,32}(?:\+[a-z0-9-]+)?@(?:m\.)?marketplace\.amazon\.[a-z.]*[a-z]/gi

/** The buyers' addresses that stand in a text. */
export const relayAddressesIn = (text: string): string[] =>
  [...text.matchAll(RELAY_WITHIN)].map(([found]) => found).filter((found) => relayAddress(found) !== undefined)

/** Letters of other scripts, and digits, that look like these; what two letters look like together. */
const ALIKE: Readonly<Record<string, string>> = {
  а: 'a', ɑ: 'a', α: 'a', 'а́': 'a', о: 'o', ο: 'o', '0': 'o', е: 'e', м: 'm', ṃ: 'm', ո: 'n', п: 'n', ᴢ: 'z', ƶ: 'z', ż: 'z', ź: 'z',
  к: 'k', р: 'p', с: 'c', т: 't', і: 'i', '1': 'l', ӏ: 'l', ѕ: 's', '2': 'z',
} // prettier-ignore

/** A domain or a name as the eye reads it. */
export function seenAs(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return [...plain]
    .map((sign) => ALIKE[sign] ?? sign)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
}

/** Whether a domain is made to look like one of Amazon's (mail.md §6): it holds the name and is not under it, or only looks so. */
export function isLookalike(domain: string): boolean {
  const written = domain.toLowerCase().split('.').map(fromPunycode).join('.')
  const seen = seenAs(written)
  if (!isAmazonDomain(domain)) return seen.includes('amazon')
  return seen.split('.').includes('marketplace') && !written.split('.').includes('marketplace')
}

/** Whom a mail says it is of, as a reader of its name understands it. */
export const saysAmazon = ({ name, address }: MailAddress): boolean =>
  /amazon|seller\s*central|亚马逊|アマゾン/i.test(name) ||
  isAmazonDomain(domainOf(address)) ||
  isLookalike(domainOf(address))
