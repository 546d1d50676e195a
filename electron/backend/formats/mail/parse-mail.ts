import PostalMime, { addressParser, decodeWords, type Address, type Email } from 'postal-mime'
import type { MailWarning } from '@shared/domain/mail/kinds'
import type { MailAddress, MailAttachment, MailMessage } from '@shared/domain/mail/message'
import { attachmentsOf } from './attachments'
import { decode, guessCharset } from './charset'
import { mailFields } from './fields'
import { fieldsOf } from './header'
import { htmlText } from './html-text'
import { MAIL_LIMITS, type MailLimit, OverLimit } from './limits'
import { repaired, type Repaired } from './repair'
import { type Part, partsOf } from './structure'

/** What a container knows of a mail that lies in it. */
export interface Held {
  warnings: readonly MailWarning[]
  /** Ms UTC. */
  heldAt: number | null
  /** Its container let go of the most of it: it is over this limit. */
  limit?: MailLimit
}

export interface ParsedMail {
  message: MailMessage
  /** Mails that lie in it as parts, each one of its own. */
  inner: Uint8Array[]
  /** Why it was not read; its header is, as far as it goes. */
  limit?: MailLimit
}

/** Longer names and subjects are cut: they are made to use up time. */
const LONGEST_NAME = 300
const LONGEST_SUBJECT = 2_000
/** Of a mail that is too large this much is looked at for its header. */
const HEAD = 256 * 1024

/** Reads one mail. Never throws: what cannot be read is a mail without text, with its warning. */
export async function parseMail(bytes: Uint8Array, held: Held): Promise<ParsedMail> {
  if (held.limit || bytes.length > MAIL_LIMITS.mail) return headAlone(bytes, held, held.limit ?? 'mail')
  try {
    const mended = repaired(bytes)
    return readMail(mended, held, await contentOf(mended))
  } catch (error) {
    if (error instanceof OverLimit) return headAlone(bytes, held, error.limit)
    return headAlone(bytes, held, undefined)
  }
}

type Content = Pick<Email, 'text' | 'html' | 'attachments'>

/** What the parts say and hold. A mail of nothing but text has no parts that are to be sorted. */
async function contentOf({ content }: Repaired): Promise<Content> {
  if (!Buffer.isBuffer(content)) return { text: content.plain, html: content.html, attachments: [] }
  // It counts the bytes of headers in its own way; ours are within the limit.
  return PostalMime.parse(content, { forceRfc822Attachments: true, maxHeadersSize: MAIL_LIMITS.header * 4 })
}

function readMail(mended: Repaired, held: Held, email: Content): ParsedMail {
  const { source, root, header } = mended
  const { text: htmlSays, preformatted, links } = htmlText(email.html ?? '')
  const attachments = attachmentsOf(email.attachments)
  const found: Found = { attachments, parts: [...partsOf(root)], source }
  const told = TOLD.flatMap(([warning, isSo]) => (isSo(found) ? [warning] : []))
  const warnings = new Set<MailWarning>([...mended.warnings, ...held.warnings, ...told])
  let plain = email.text ?? ''
  if (plain.trim() === '' && htmlSays === '' && attachments.length === 0) {
    plain = bodyItself(source.subarray(root.body))
    if (plain !== '') warnings.add('structure-repaired')
  }
  const said = { plain, htmlText: htmlSays, preformatted, links, attachments, warnings: [...warnings] }
  // What a report brings back is what was sent, and no mail that came.
  const mails =
    root.type.value === 'multipart/report' ? [] : attachments.filter(({ mimeType }) => mimeType === 'message/rfc822')
  return { message: { ...headOf(header, held), ...said }, inner: mails.map(({ bytes }) => bytes) }
}

interface Found {
  attachments: readonly MailAttachment[]
  parts: readonly Part[]
  source: Buffer
}

/** What is told of a mail's parts. */
const TOLD: readonly (readonly [MailWarning, (found: Found) => boolean])[] = [
  ['attachment-dangerous', ({ attachments }) => attachments.some(({ isDangerous }) => isDangerous)],
  ['tnef-unread', ({ attachments }) => attachments.some(({ name, mimeType }) => /ms-tnef$/.test(mimeType) || /^winmail\.dat$/i.test(name))],
  ['attachment-missing', ({ parts, source }) => parts.some((part) => fieldsOf(part.fields, 'x-apple-content-length').length > 0 && isBlank(source, part))],
] // prettier-ignore

const isBlank = (source: Buffer, { body, to }: Part) => source.toString('latin1', body, Math.min(to, body + 200)).trim() === '' // prettier-ignore

/** An empty mail is never made of a body that is not: then the body itself is its text. */
const bodyItself = (body: Buffer): string => decode(body, guessCharset(body, undefined)).trim()

/** Of what is too large, or cannot be read at all, the header is read as far as it goes. */
function headAlone(bytes: Uint8Array, held: Held, limit: MailLimit | undefined): ParsedMail {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length
  const fields = head.slice(0, end).replace(/^content-[^\n]*(?:\n[ \t][^\n]*)*\n?/gim, '')
  const plain = limit === undefined ? bodyItself(Buffer.from(bytes.subarray(end))) : ''
  const warnings: MailWarning[] = [...held.warnings, limit === undefined ? 'structure-repaired' : 'limit-reached']
  const message = {
    ...headOf(Buffer.from(fields, 'latin1'), held),
    plain,
    htmlText: '',
    preformatted: [],
    links: [],
    attachments: [],
    warnings,
  }
  return { message, inner: [], ...(limit && { limit }) }
}

function headOf(header: Buffer, { heldAt }: Held) {
  const fields = mailFields(header)
  const addresses = (...names: string[]) =>
    fields
      .filter(({ name }) => names.includes(name.trim()))
      .flatMap(({ value }) => mailboxesOf(addressParser(value.slice(0, 20_000))))
  return {
    fields,
    from: addresses('from'),
    replyTo: addresses('reply-to'),
    to: addresses('to', 'cc', 'delivered-to', 'x-original-to'),
    subject: decodeWords(fields.find(({ name }) => name === 'subject')?.value ?? '').slice(0, LONGEST_SUBJECT),
    heldAt,
  }
}

const mailboxesOf = (addresses: readonly Address[]): MailAddress[] =>
  addresses.flatMap((one) => one.group ?? [one]).map(({ name, address }) => ({
    name: name.slice(0, LONGEST_NAME),
    address: (address ?? '').slice(0, LONGEST_NAME).toLowerCase(),
  })) // prettier-ignore
