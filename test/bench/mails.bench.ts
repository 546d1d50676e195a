import { createWriteStream, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { createShop, openShop, type ShopBackend } from '../../electron/backend/backend'
import { openWriter } from '../../electron/backend/db/open'
import { MIGRATIONS } from '../../electron/backend/db/migrations'
import { migrate } from '../../electron/backend/db/migrator'
import { workers } from '../support/built'
import { report, temporaryFolder, timed } from './support'

const MAILS = 10_000
const LARGE_MAILS = 125_000
/** With all its fields and its frame a mail is 4 KB. */
const WORDS = 'Where is my parcel? The tracking has not moved since Monday. '.repeat(50)
const now = () => Date.now()
const folder = temporaryFolder()

const mail = (n: number): string =>
  [
    `From: Buyer ${n} - Amazon Marketplace <buyer${String(n % 4_000).padStart(9, '0')}+c${n}@marketplace.amazon.com>`,
    'To: shop@example.com',
    `Subject: Product details inquiry from Amazon customer Buyer ${n} (Order: 111-${String(n).padStart(7, '0')}-0000001)`,
    `Date: ${new Date(Date.now() - n * 60_000).toUTCString()}`,
    `Message-ID: <m${n}@amazon.com>`,
    'X-Space-Notification-Type: BBC_MESSAGE_SENT_TO_MERCHANT',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `You have received a message.\r\n\r\n------------- Message:  -------------\r\n\r\n${n} ${WORDS}\r\n\r\n------------- End message -------------\r\n`,
  ].join('\r\n')
const separated = (n: number) => `From MAILER-DAEMON Mon Mar  9 02:00:05 2026\r\n${mail(n)}\r\n`

async function ask(shop: ShopBackend, name: string, input: unknown): Promise<Record<string, number>> {
  const answer = await shop.invoke(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
  return answer.data as Record<string, number>
}

async function newShop(name: string): Promise<ShopBackend> {
  const path = join(folder.path, name)
  await createShop(path, { shopId: name, name, marketplaces: ['US'], timeZone: 'Asia/Shanghai', isSample: false }, { workers, now }) // prettier-ignore
  return openShop(path, { workers, now, backupAfterMs: 3_600_000 })
}

/** The floor: the same mails parsed by the library, and one bare row for each. */
async function floor(): Promise<void> {
  const db = openWriter(join(folder.path, 'floor.sqlite'), { create: true })
  migrate(db, MIGRATIONS)
  const insert = db.prepare(`
    INSERT INTO mails (identity, kind, fromAddress, fromName, buyerKey, caseId, orderId, orderRow, asin, receivedAt, subject, text, warnings, signals, original, isHistory, threadRow, importId, createdAt, updatedAt)
    VALUES (?, 'buyer-message', ?, ?, ?, '', '', 0, '', ?, ?, ?, '[]', '[]', '', 0, 0, 1, 7, 7)`)
  const parsed: Awaited<ReturnType<typeof PostalMime.parse>>[] = []
  for (let n = 0; n < MAILS; n++) parsed.push(await PostalMime.parse(mail(n)))
  db.transaction(() => {
    parsed.forEach(({ messageId, from, subject, text }, n) =>
      insert.run(messageId, from?.address ?? '', from?.name ?? '', from?.address ?? '', n, subject ?? '', text ?? ''),
    )
  }).immediate()
  db.close()
}

const file = join(folder.path, 'mails.mbox')
writeFileSync(file, Array.from({ length: MAILS }, (_, n) => separated(n)).join(''))
const floorMs = await timed(floor)
const shop = await newShop('shop')
let stageMs = 0
const importMs = await timed(async () => {
  let importId = 0
  stageMs = await timed(async () => {
    importId = (await ask(shop, 'imports.stage', { file, jobId: 'a' })).importId ?? 0
  })
  await ask(shop, 'imports.preview', { importId })
  await ask(shop, 'imports.commit', { importId, jobId: 'b' })
})
await shop.close()
report({
  what: `${MAILS} mails of 4 KB: read, previewed, taken in and placed (floor: parsed by postal-mime, bare rows)`,
  measured: importMs,
  floor: floorMs,
  limit: floorMs * 2,
  note: `preview ${Math.round(stageMs)} ms`,
})

/** An mbox of 500 MB: how much more memory the process holds while it is previewed. */
const large = join(folder.path, 'large.mbox')
const stream = createWriteStream(large)
for (let n = 0; n < LARGE_MAILS; n++) if (!stream.write(separated(n))) await once(stream, 'drain')
stream.end()
await once(stream, 'close')
const second = await newShop('large')
await ask(second, 'imports.stage', { file, jobId: 'w' })
const idle = process.memoryUsage.rss()
let most = idle
const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50)
await ask(second, 'imports.stage', { file: large, jobId: 'c' })
clearInterval(timer)
await second.close()
report({
  what: 'mbox of 500 MB previewed: megabytes above idle',
  measured: (most - idle) / 1024 / 1024,
  limit: 150,
  note: 'MB, not ms',
})
folder.remove()
