import type { Generated } from 'kysely'
import type { MailKind } from '@shared/domain/mail/kinds'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { MarkKind } from '@shared/domain/messages/thread'

interface MailsTable {
  id: Generated<number>
  identity: string
  kind: MailKind
  fromAddress: string
  fromName: string
  buyerKey: string
  caseId: string
  orderId: string
  orderRow: number
  asin: string
  receivedAt: number
  subject: string
  text: string
  warnings: string
  signals: string
  original: string
  isHistory: number
  threadRow: number
  importId: number
  createdAt: number
  updatedAt: number
}

interface MailAttachmentsTable {
  id: Generated<number>
  mailRow: number
  position: number
  name: string
  mimeType: string
  byteLength: number
  isDangerous: number
  content: string
}

interface KeptBytesTable {
  sha256: string
  byteLength: number
  deflated: Uint8Array | null
}

interface ThreadsTable {
  id: Generated<number>
  buyerKey: string
  buyerName: string
  orderId: string
  orderRow: number
  asin: string
  marketplaceId: MarketplaceId
  lastMailAt: number
  createdAt: number
  updatedAt: number
}

interface ThreadMarksTable {
  id: Generated<number>
  mailRow: number
  orderRow: number
  kind: MarkKind
  at: number
  untilAt: number | null
  note: string
  createdAt: number
  updatedAt: number
}

interface MailboxesTable {
  name: string
  isOurs: number
  importId: number
}

interface MailInFilesTable {
  name: string
  byteLength: number
  modifiedAt: number
  importId: number
}

/** The mailbox of the shop. */
export interface MessageTables {
  mails: MailsTable
  mailAttachments: MailAttachmentsTable
  keptBytes: KeptBytesTable
  threads: ThreadsTable
  threadMarks: ThreadMarksTable
  mailboxes: MailboxesTable
  mailInFiles: MailInFilesTable
}
