import { copyGoesTo } from '@shared/domain/mail/copy-of-reply'
import type { MailKind } from '@shared/domain/mail/kinds'
import type { ThreadMail } from '@shared/domain/messages/thread'

/** What threads read of a mail. */
export const THREAD_COLUMNS = [
  'id', 'kind', 'buyerKey', 'fromName', 'subject', 'caseId', 'orderId', 'asin', 'receivedAt', 'isHistory', 'identity', 'threadRow',
] as const // prettier-ignore

/** A mail as threads know it, with its row and the thread it stands in so far; 0: in none. */
export interface PlacedMail extends ThreadMail {
  id: number
  identity: string
  threadRow: number
}

interface MailColumns {
  id: number
  kind: MailKind
  buyerKey: string
  fromName: string
  subject: string
  caseId: string
  orderId: string
  asin: string
  receivedAt: number
  isHistory: number
  identity: string
  threadRow: number
}

/** A row of mails as the rules know it. */
export const threadMailOf = ({ buyerKey, subject, caseId, orderId, asin, isHistory, ...same }: MailColumns): PlacedMail => ({
  ...same,
  buyerKey: buyerKey || null,
  toName: same.kind === 'own-reply-copy' ? copyGoesTo(subject) : '',
  caseId: caseId || null,
  orderId: orderId || null,
  asin: asin || null,
  isHistory: isHistory === 1,
}) // prettier-ignore

/** By their moments; those of one moment in an order that no import changes. */
export const byMoment = (a: PlacedMail, b: PlacedMail) =>
  a.receivedAt - b.receivedAt || (a.identity < b.identity ? -1 : 1)
