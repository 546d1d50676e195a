/** What a mail, or a file of mails, may take: one made to use up time or memory is refused by the name of its limit (mail.md §5.2). */
export const MAIL_LIMITS = {
  /** Bytes of one mail. */
  mail: 50 * 1024 * 1024,
  /** Parts of one mail, with the parts of its parts. */
  parts: 1_000,
  /** Parts within one another. */
  depth: 50,
  /** Bytes of all headers of one mail. */
  header: 2 * 1024 * 1024,
  /** Bytes of a zip, which is held as a whole. */
  zip: 256 * 1024 * 1024,
  /** Files in a zip. */
  zipFiles: 20_000,
  /** Bytes of a zip's files when they are unpacked. */
  zipUnpacked: 512 * 1024 * 1024,
  /** Bytes of one of them. */
  zipFile: 128 * 1024 * 1024,
  /** Mails within a mail, with those within them. */
  inner: 100,
  /** Mails within one another. */
  innerDepth: 5,
} as const
export type MailLimit = keyof typeof MAIL_LIMITS

/** Thrown while a mail is taken apart; never leaves the readers. */
export class OverLimit extends Error {
  readonly limit: MailLimit
  constructor(limit: MailLimit) {
    super(`more than ${MAIL_LIMITS[limit]} (${limit})`)
    this.limit = limit
  }
}
