import type { MailWarning } from './kinds'

/** A field of a mail's header: its name in lower case, its value unfolded, words not yet decoded. */
export interface MailField {
  name: string
  value: string
}

export interface MailAddress {
  /** Decoded; '' where there is none. */
  name: string
  /** Lower case. */
  address: string
}

export interface MailLink {
  href: string
  /** What is shown in its place. */
  text: string
}

export interface MailAttachment {
  /** A name that any folder takes, without a path. */
  name: string
  /** Lower case, `image/jpeg`. */
  mimeType: string
  /** Could do harm if it were opened: never opened by the desk. */
  isDangerous: boolean
  bytes: Uint8Array
}

/** What stands in a mail, decoded, before anyone says what it means. */
export interface MailMessage {
  fields: readonly MailField[]
  /** Of all its From fields. */
  from: readonly MailAddress[]
  replyTo: readonly MailAddress[]
  /** To, Cc, and whom the mail server handed it to. */
  to: readonly MailAddress[]
  subject: string
  /** Its text parts; '' where it has none. */
  plain: string
  /** What its HTML parts say, without markup; '' where it has none. */
  htmlText: string
  /** Text of each `<pre>` that keeps its line breaks. */
  preformatted: readonly string[]
  links: readonly MailLink[]
  attachments: readonly MailAttachment[]
  /** The moment the container gives, for a mail whose header has none; ms UTC. */
  heldAt: number | null
  /** Found while it was read. */
  warnings: readonly MailWarning[]
}

export const fieldOf = (message: Pick<MailMessage, 'fields'>, name: string): string | undefined =>
  message.fields.find((field) => field.name === name)?.value

/** The text of a mail as a whole: its text part, else what its HTML says. */
export const wholeText = ({ plain, htmlText }: Pick<MailMessage, 'plain' | 'htmlText'>): string =>
  plain.trim() === '' ? htmlText : plain
