import { recordedTable } from '../../record'

/** Mails as they came: an import brings them, and takes them away when it is undone. */
export const MAILS = recordedTable({
  entity: 'mail',
  table: 'mails',
  key: 'id',
  topic: 'messages',
  nature: 'fact',
  holdsImport: 'none',
  derived: ['orderRow', 'threadRow'],
})

/** What was written back and forth with a buyer about an order: which mails are in it follows from them. */
export const THREADS = recordedTable({
  entity: 'thread',
  table: 'threads',
  key: 'id',
  topic: 'messages',
  nature: 'fact',
  derived: ['buyerKey', 'buyerName', 'orderId', 'orderRow', 'asin', 'marketplaceId', 'lastMailAt'],
}) // prettier-ignore
