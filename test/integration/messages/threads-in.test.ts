import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '@test/support/bench-shop'
import { MAIL_ORDER as ORDER, MAIL_WRITTEN as WRITTEN, mailIntake, MAILS_NOW, message } from '@test/support/mail-intake'
import { asMbox, buildMail } from '@test/support/mails'

let shop: BenchShop
beforeEach(() => (shop = benchShop({ now: MAILS_NOW, marketplaces: ['DE'] })))
afterEach(() => shop.close())
const { written, takenIn } = mailIntake(() => shop)

describe('the same mails, however they come in', () => {
  const HOUR = 3_600_000
  const about = (id: number, hour: number, order: string, at = `c${id}`) => ({ at, mail: message({ id, at: WRITTEN + hour * HOUR, order, text: `Question ${id}` }) }) // prettier-ignore
  const copy = (id: number, hour: number, order?: string) =>
    Buffer.from(
      buildMail({
        fields: {
          From: '"Amazon.de" <donotreply@amazon.com>', To: 'shop@example.com', Subject: 'Your e-mail to Anna', Date: new Date(WRITTEN + hour * HOUR).toUTCString(),
          'Message-ID': `<c${id}@amazon.de>`, 'X-Space-Notification-Type': 'BBC_MESSAGE_CONFIRMATION_TO_MERCHANT',
        },
        text: `${order ? `Order ${order}` : 'Hello'}\n\n------------- Begin message -------------\n\nOn its way.\n\n------------- End message -------------\n`,
      }),
    ) // prettier-ignore
  const SECOND = '402-0000003-0000003'
  const mails = [
    about(1, 0, ORDER).mail,
    copy(1, 2, ORDER),
    about(2, 3, ORDER).mail,
    about(3, 4, SECOND).mail,
    copy(2, 6, SECOND),
    message({ id: 4, at: WRITTEN + 7 * HOUR, buyer: 'zyxw9876vuts543', order: SECOND, text: 'I am another buyer' }),
  ]
  /** Threads by what is in them, and when they are due. */
  const seen = () => {
    const all = shop.db.all(shop.db.build.selectFrom('mails').selectAll().orderBy('receivedAt'))
    const due = new Map(shop.db.all(shop.db.build.selectFrom('clocks').selectAll()).map(({ entityRow, dueAt }) => [entityRow, (dueAt - WRITTEN) / HOUR])) // prettier-ignore
    const groups = new Map<number, string[]>()
    for (const { threadRow, receivedAt } of all) groups.set(threadRow, [...(groups.get(threadRow) ?? []), String((receivedAt - WRITTEN) / HOUR)]) // prettier-ignore
    return [...groups].map(([row, of]) => `${of.join(' ')}${due.has(row) ? ` due ${due.get(row)}` : ''}${row === 0 ? ' in none' : ''}`).sort() // prettier-ignore
  }
  // The copy of six o'clock belongs to the one buyer who had written of that order by then.
  const RIGHT = ['0 2 3 due 27', '4 6', '7 due 31']

  it.each<[string, number[][]]>([
    ['in one file', [[0, 1, 2, 3, 4, 5]]],
    ['in one file, the newest first', [[5, 4, 3, 2, 1, 0]]],
    ['one by one', [[0], [1], [2], [3], [4], [5]]],
    ['one by one, the newest first', [[5], [4], [3], [2], [1], [0]]],
    ['the copies first', [[1, 4], [5], [3, 2], [0]]],
    [
      'the same file dropped again each day',
      [
        [0, 1],
        [0, 1, 2, 3],
        [0, 1, 2, 3, 4, 5],
      ],
    ],
  ])('come to the same threads: %s', async (_, imports) => {
    for (const of of imports) await takenIn(written(asMbox(of.map((i) => mails[i]!))))
    expect(seen()).toEqual(RIGHT)
  })

  it('and taken back one by one, each leaves what it would be without it', async () => {
    const ids = []
    for (const one of [4, 1, 5, 0, 2, 3]) ids.push(await takenIn(written(asMbox([mails[one]!]))))
    // Without the first buyer's question the copy is the other's, who is the only one of that order.
    await shop.invoke('imports.undo', { importId: ids[5]!, jobId: 'j' })
    expect(seen()).toEqual(['0 2 3 due 27', '6 7 due 31'])
    await shop.invoke('imports.undo', { importId: ids[2]!, jobId: 'j' })
    expect(seen()).toEqual(['0 2 3 due 27', '6 in none'])
    await shop.invoke('imports.undo', { importId: ids[3]!, jobId: 'j' })
    expect(seen()).toEqual(['2 3 due 27', '6 in none'])
  })

  it('a copy that was placed by its buyer’s name goes with the thread where an earlier mail makes two of them one', async () => {
    const presale = (id: number, hour: number) => Buffer.from(String(message({ id, at: WRITTEN + hour * HOUR })).replaceAll(ORDER, 'B0SDK10017'))
    // Of an order; answered. Then one before the sale, and a copy that names Anna alone.
    for (const mail of [message({ id: 1 }), copy(1, 1, ORDER), presale(2, 2), copy(2, 3)]) await takenIn(written(asMbox([mail])))
    expect(seen()).toEqual(['0 1', '2 3'])
    // The case of the second, and the order of the first.
    await takenIn(written(asMbox([Buffer.from(String(message({ id: 2, at: WRITTEN - HOUR, text: 'First of all' })).replace('<m2@', '<m9@'))])))
    expect(seen()).toEqual(['-1 0 1 2 3'])
  }) // prettier-ignore
})
