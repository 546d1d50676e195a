import type { MailKind } from '@shared/domain/mail/kinds'
import type { ThreadMail } from '@shared/domain/messages/thread'

interface MailColumns {
  kind: MailKind
  buyerKey: string
  fromName: string
  caseId: string
  orderId: string
  asin: string
  receivedAt: number
  isHistory: number
}

/** A row of mails as the rules know it. */
export const threadMailOf = ({ kind, buyerKey, fromName, caseId, orderId, asin, receivedAt, isHistory }: MailColumns): ThreadMail => ({
  kind,
  buyerKey: buyerKey || null,
  fromName,
  caseId: caseId || null,
  orderId: orderId || null,
  asin: asin || null,
  receivedAt,
  isHistory: isHistory === 1,
}) // prettier-ignore
