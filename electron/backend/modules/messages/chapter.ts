import { type ChapterPersonal, type ChapterRecord, harmless, holds, NOTE, recordedTable } from '../../record'

/** Mails as they came: an import brings them, and takes them away when it is undone. */
export const MAILS = recordedTable({
  entity: 'mail',
  table: 'mails',
  key: 'id',
  topic: 'messages',
  nature: 'fact',
  derived: ['orderRow', 'threadRow'],
})

/** What was written back and forth with a buyer about an order; it comes with the first mail of it. */
export const THREADS = recordedTable({
  entity: 'thread',
  table: 'threads',
  key: 'id',
  topic: 'messages',
  nature: 'fact',
  derived: ['buyerName', 'orderRow', 'marketplaceId', 'state', 'openSinceAt', 'waitUntilAt', 'isNotDelivered', 'lastMailAt'],
}) // prettier-ignore

/** The mailbox of the shop. */
export const record: ChapterRecord = {
  tables: [
    MAILS,
    THREADS,
    recordedTable({
      entity: 'threadMark',
      table: 'threadMarks',
      key: 'id',
      topic: 'messages',
      nature: 'decision',
      words: { hidden: ['threadRow'] },
    }),
  ],
  operations: { mails: false, threadMark: true },
  keeps: { mailAttachments: ['messages'], keptBytes: [] },
}

const MESSAGE = holds(['message', 'name', 'address', 'phone', 'email', 'note'], ['buyer', 'recipient'])
const RELAY = holds('email', 'buyer')

export const personal: ChapterPersonal = {
  tables: {
    mails: {
      fromAddress: RELAY,
      fromName: holds('name', 'buyer'),
      buyerKey: RELAY,
      subject: MESSAGE,
      text: MESSAGE,
      // The words that signals rest on stand in them.
      signals: MESSAGE,
      ...harmless('identity', 'kind', 'caseId', 'orderId', 'asin', 'warnings', 'original'),
    },
    mailAttachments: { name: MESSAGE, ...harmless('mimeType', 'content') },
    keptBytes: { deflated: MESSAGE, ...harmless('sha256') },
    threads: {
      buyerKey: holds('email', 'buyer', 'mails.buyerKey'),
      buyerName: holds('name', 'buyer', 'mails.fromName'),
      ...harmless('orderId', 'asin', 'marketplaceId', 'state'),
    },
    threadMarks: { note: NOTE, ...harmless('kind') },
  },
}
