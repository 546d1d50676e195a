import type { ChapterIntake } from '../../intake'
import type { ChapterLetters } from '../letters'
import { type ChapterPersonal, type ChapterRecord, harmless, holds, NOTE, recordedTable } from '../../record'
import { THREAD_CLOCKS } from './clocks'
import { followOrders } from './follow-orders'
import { MAIL_LETTERS } from './letters'
import { mailsKind } from './mail-kind'
import { NOTICE_CLOCK_TABLE } from './notice-clocks'
import { MAILS, THREADS } from './tables'

export { handlers } from './handlers'

export const intake: ChapterIntake = { fileKinds: [mailsKind], followers: [{ kind: 'orders', follow: followOrders }] }

export const letters: ChapterLetters = MAIL_LETTERS

/** The mailbox of the shop. */
export const record: ChapterRecord = {
  tables: [
    MAILS,
    THREADS,
    recordedTable({ entity: 'mailbox', table: 'mailboxes', key: 'name', topic: 'messages', nature: 'setting' }),
    recordedTable({
      entity: 'threadMark',
      table: 'threadMarks',
      key: 'id',
      topic: 'messages',
      nature: 'decision',
      words: { hidden: ['mailRow'] },
    }),
  ],
  operations: { mails: false, threadMark: true },
  clocks: [THREAD_CLOCKS, NOTICE_CLOCK_TABLE],
  keeps: { mailAttachments: ['messages'], keptBytes: ['messages'], mailContents: ['imports'], mailInFiles: ['mailIn'] },
}

const MESSAGE = holds(['message', 'name', 'address', 'phone', 'email', 'note'], ['buyer', 'recipient'])
const RELAY = holds('email', 'buyer')
const SEARCHED = { ...MESSAGE, from: ['mails.fromName', 'mails.subject', 'mails.text'] }

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
      ...harmless('orderId', 'asin', 'marketplaceId'),
    },
    threadMarks: { note: NOTE, ...harmless('kind') },
    // The seller's own.
    mailboxes: harmless('name'),
    // Mail programs call files by their subjects.
    mailInFiles: { name: MESSAGE },
  },
  files: { 'mail-in': MESSAGE },
  beside: {
    mailSearch: { words: SEARCHED },
    mailSearchTerms: { term: SEARCHED, ...harmless('doc', 'col', 'offset') },
    'staging.mailContents': { deflated: MESSAGE, ...harmless('sha256') },
  },
}
