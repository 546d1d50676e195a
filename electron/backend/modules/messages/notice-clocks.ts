import { clocksOfNotice, ENDING_KINDS, NOTICE_CLOCK_KINDS, NOTICE_KINDS } from '@shared/domain/messages/notices'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { MARKETPLACE_IDS } from '@shared/domain/marketplace'
import type { Reader } from '../../db/access'
import { among } from '../../db/list'
import { literal } from '../../db/literal'
import { type Given, prepared } from '../../db/prepared'
import { clockTable, watched } from '../../record'

const listed = (kinds: readonly string[]) => kinds.map((kind) => `'${kind}'`).join(', ')

/** What runs out of Amazon's notifications, each by itself: they stand in no thread. */
export const NOTICE_CLOCK_TABLE = clockTable({
  table: 'mails',
  kinds: [...NOTICE_CLOCK_KINDS, 'noticeWait'],
  columns: ['orderRow'],
  mayHave: (mail) => `${mail}.kind IN (${listed(NOTICE_KINDS)}) AND ${mail}.isHistory = 0`,
  others: [
    watched({
      table: 'mails',
      columns: ['kind', 'receivedAt'],
      speaksOf: (notice, mail) =>
        `${mail}.kind IN (${listed(ENDING_KINDS)}) AND ${notice}.orderId = ${mail}.orderId AND ${notice}.orderId <> ''`,
    }),
    watched({
      table: 'threadMarks',
      columns: ['kind', 'at', 'untilAt'],
      speaksOf: (notice, mark) => `${notice}.id = ${mark}.mailRow`,
    }),
  ],
  read: (db, rows) => {
    const home = homeOf(db)
    return db
      .all(
        db.build
          .selectFrom('mails as m')
          .leftJoin('orders as o', 'o.id', 'm.orderRow')
          .select([
            'm.id as entityRow',
            'm.orderRow',
            'm.orderId',
            'm.kind',
            'm.subject',
            'm.text',
            'm.receivedAt',
            'm.isHistory',
            'o.marketplaceId',
          ]) // prettier-ignore
          .where('m.id', 'in', among(rows)),
      )
      .map(({ orderId, ...row }) => ({
        ...row,
        isHistory: row.isHistory === 1,
        // One of an order that is not known yet counts where the shop is first of all.
        marketplaceId: row.marketplaceId ?? home,
        marks: db.all(marksOfMail({ mailRow: row.entityRow })),
        others: orderId === '' ? [] : db.all(endings({ orderId })),
      }))
  },
  clocksOf: clocksOfNotice,
})

function homeOf(db: Reader): MarketplaceId {
  const shop = db.get(db.build.selectFrom('shop').select('marketplaces').where('id', '=', 1))
  const [first] = shop ? (JSON.parse(shop.marketplaces) as MarketplaceId[]) : []
  return first ?? MARKETPLACE_IDS[0]
}

/** What the operator said of a mail that stands in no thread. */
export const marksOfMail = prepared((build, given: Given<{ mailRow: number }>) =>
  build
    .selectFrom('threadMarks')
    .select(['id as markId', 'kind', 'at', 'untilAt', 'note'])
    .where('mailRow', '=', given('mailRow'))
    .orderBy('at')
    .orderBy('id'),
)
const endings = prepared((build, given: Given<{ orderId: string }>) =>
  build
    .selectFrom('mails')
    .select(['kind', 'receivedAt'])
    .where('orderId', '=', given('orderId'))
    .where('orderId', '<>', literal(''))
    .where('kind', 'in', ENDING_KINDS),
)
