import type { SqliteDatabase } from '@backend/db/open'
import { wordsOf } from '@backend/modules/messages/search-words'

const MINUTE = 60_000
const DAY = 86_400_000

/** What buyers of several languages write; their words are found again by tests. */
const TEXTS = [
  'Hello, when will my parcel arrive? The tracking has not moved since Monday.',
  '商品がまだ届きません。返品したいのですが、どうすればよいですか。',
  'Guten Tag, das Paket ist beschädigt angekommen. Bitte senden Sie mir Ersatz.',
  '你好，我想退货，包裹已经破损了。请尽快答覆',
  'Bonjour, il manque une vis dans le carton. Pouvez-vous me l’envoyer ?',
  'هل يمكنكم إرسال الفاتورة إلى عنواني الجديد؟ شكرا جزيلا لكم.',
] as const
const NAMES = ['Ann Example', '灯野 花子', 'Jörg Weißdorn', '王 小明', 'Anaïs Fontvieil', 'ليلى حسن'] as const

export interface Mailbox {
  /** Threads in turn: to be answered, waiting, answered, answered. Two mails each where they were answered, one elsewhere. */
  threads: number
  /** Mails that stand in none, in turn: refund, order, not recognised, suspect. */
  outside: number
  /** Of the newest question, ms UTC; each other is a minute older. */
  newestAt: number
}

/** Straight into the tables: how mails get there is not what is looked at. Their clocks follow when the shop is asked. */
export function fillMailbox(db: SqliteDatabase, { threads, outside, newestAt }: Mailbox): void {
  const mail = db.prepare(`
    INSERT INTO mails (identity, kind, fromAddress, fromName, buyerKey, caseId, orderId, orderRow, asin, receivedAt, subject, text, warnings,
      signals, original, isHistory, threadRow, importId, createdAt, updatedAt)
    VALUES (@identity, @kind, @from, @fromName, @buyerKey, '', @orderId, 0, 'B0SDK10017', @at, @subject, @text, '[]', @signals, '', 0, @threadRow, 1, 0, 0)`)
  const search = db.prepare('INSERT INTO mailSearch (rowid, words) VALUES (?, ?)')
  const thread = db.prepare(`
    INSERT INTO threads (id, buyerKey, buyerName, orderId, orderRow, asin, marketplaceId, lastMailAt, createdAt, updatedAt)
    VALUES (?, ?, ?, ?, 0, 'B0SDK10017', 'US', ?, 0, 0)`)
  const mark = db.prepare(`INSERT INTO threadMarks (mailRow, orderRow, kind, at, untilAt, note, createdAt, updatedAt) VALUES (?, 0, 'waitUntil', ?, ?, '', 0, 0)`)
  const add = (row: { identity: string; kind: string; fromName: string; orderId: string; at: number; text: string } & Record<string, unknown>): number => {
    const whole = { from: 'a@example.com', buyerKey: '', subject: `About ${row.orderId}`, signals: '[]', threadRow: 0, ...row }
    const id = Number(mail.run(whole).lastInsertRowid)
    search.run(id, wordsOf({ ...whole, asin: 'B0SDK10017' }))
    return id
  }
  db.transaction(() => {
    for (let i = 0; i < threads; i++) {
      const at = newestAt - i * MINUTE
      const orderId = orderOf(i)
      const name = NAMES[i % NAMES.length]!
      const buyerKey = `buyer${String(i).padStart(9, '0')}@marketplace.amazon.com`
      const isAnswered = i % 4 > 1
      thread.run(i + 1, buyerKey, name, orderId, isAnswered ? at + 1000 : at)
      const asked = add({ identity: `q${i}`, kind: 'buyer-message', fromName: name, buyerKey, orderId, at, text: TEXTS[i % TEXTS.length]!, threadRow: i + 1 })
      if (isAnswered) add({ identity: `a${i}`, kind: 'own-reply', fromName: 'Shop', buyerKey, orderId, at: at + 1000, text: 'Thank you for your message.', threadRow: i + 1 })
      if (i % 4 === 1) mark.run(asked, at + 1000, newestAt + DAY + i * MINUTE)
    }
    for (let i = 0; i < outside; i++) {
      const kind = OUTSIDE[i % OUTSIDE.length]!
      add({ identity: `n${i}`, kind, fromName: 'Amazon', orderId: orderOf(i), at: newestAt - 30_000 - i * MINUTE, text: 'For your information.', signals: kind === 'suspect' ? '[{"signal":"lookalike-domain","words":"amaz0n.example"}]' : '[]' })
    }
  })()
} // prettier-ignore

const OUTSIDE = ['refund-issued', 'order-placed', 'other', 'suspect'] as const
export const orderOf = (i: number) => `111-${String(i).padStart(7, '0')}-0000000`
