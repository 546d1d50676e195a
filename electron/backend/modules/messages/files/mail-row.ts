import type { JudgedMail } from '@shared/domain/mail/judge'
import type { MailLimit, MailRefusal } from '../../../formats/mail'
import type { Content } from '../../../formats/write/shelf'

/** A mail as it comes from its file. */
export interface MailRow {
  /** Which of the mails and refused files it is, from 1. */
  line: number
  /** The file it lay in, and the one within that; a label. */
  file: string
  /** Digest of what it is known again by. */
  identity: string
  mail: JudgedMail
  /** Whom it was sent to, without buyers' addresses: lower case. */
  to: string[]
  original: Content
  attachments: (Content & { name: string; mimeType: string; isDangerous: boolean })[]
}

/** A file that gives no mail. */
export interface RefusedMailRow {
  line: number
  file: string
  refused: MailRefusal['refused']
  found: string
  limit?: MailLimit
}
