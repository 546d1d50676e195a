import { clocksOfThread } from '@shared/domain/messages/clocks'
import { standingOf } from '@shared/domain/messages/standing'
import { among } from '../../db/list'
import { clockTable, watched } from '../../record'
import { MAILS } from './tables'
import { mailsOfThread, marksOfThread } from './threads'

/** What runs out in the threads with buyers: whether one is to be answered, waits or is done follows from these clocks alone. */
export const THREAD_CLOCKS = clockTable({
  table: 'threads',
  kinds: ['message', 'messageWait'],
  columns: ['orderRow', 'marketplaceId'],
  mayHave: () => 'true',
  others: [
    watched({
      table: 'mails',
      columns: ['threadRow', 'kind', 'receivedAt', 'isHistory'],
      speaksOf: (thread, mail) => `${thread}.id = ${mail}.threadRow`,
    }),
    watched({
      table: 'threadMarks',
      columns: ['mailRow', 'kind', 'at', 'untilAt'],
      speaksOf: (thread, mark) => `${thread}.id = (SELECT m.threadRow FROM mails m WHERE m.id = ${mark}.mailRow)`,
    }),
    watched({
      table: 'letters',
      columns: ['entity', 'entityRow', 'sentAt'],
      speaksOf: (thread, letter) =>
        `${letter}.entity = '${MAILS.entity}' AND ${thread}.id = (SELECT m.threadRow FROM mails m WHERE m.id = ${letter}.entityRow)`,
    }),
  ],
  read: (db, rows) =>
    db
      .all(
        db.build
          .selectFrom('threads')
          .select(['id as entityRow', 'orderRow', 'marketplaceId'])
          .where('id', 'in', among(rows)),
      )
      .map((thread) => ({
        ...thread,
        ...standingOf(mailsOfThread(db, thread.entityRow), marksOfThread(db, thread.entityRow)),
      })),
  clocksOf: clocksOfThread,
})
