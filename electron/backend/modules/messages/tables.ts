import { recordedTable } from '../../record'

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
