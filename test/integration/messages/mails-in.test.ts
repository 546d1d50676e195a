import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '@test/support/bench-shop'
import { asEmlx, asMbox, asZip, buildMail, withCrlf } from '@test/support/mails'

const NOW = Date.UTC(2026, 2, 6, 12)
const ORDER = '402-1234567-7654321'
const BUYER = 'abcd1234efgh567'
const WRITTEN = Date.UTC(2026, 2, 5, 9, 30)

/** A buyer's message; all that is the same each time is left out. */
function message({ id = 1, at = WRITTEN, order = ORDER, text = 'Where is my parcel?', buyer = BUYER, to = 'shop@example.com' } = {}): Uint8Array {
  return Buffer.from(
    buildMail({
      fields: {
        From: `Anna - Amazon Marketplace <${buyer}+c${id}@marketplace.amazon.de>`, To: to, Subject: `Frage von Amazon-Kunde Anna (Bestellung: ${order})`,
        Date: new Date(at).toUTCString(), 'Message-ID': `<m${id}@amazon.de>`, 'X-Space-Notification-Type': 'BBC_MESSAGE_SENT_TO_MERCHANT',
      },
      text: `You have received a message.\n\n# ${order}:\n\n------------- Message:  -------------\n\n${text}\n\n------------- End message -------------\n`,
    }),
  )
} // prettier-ignore

let shop: BenchShop
beforeEach(() => (shop = benchShop({ now: NOW, marketplaces: ['DE'] })))
afterEach(() => shop.close())

let files = 0
/** Lays a file into a folder beside the shop's own files. */
function written(bytes: Uint8Array, name = `${++files}.bin`): string {
  const path = join(shop.folder, name)
  writeFileSync(path, bytes)
  return path
}
const staged = async (file: string) => (await shop.invoke('imports.stage', { file, jobId: 'j' })).importId
const preview = (importId: number) => shop.invoke('imports.preview', { importId })
const rows = async (importId: number) =>
  (await shop.invoke('imports.previewRows', { importId, offset: 0, limit: 100 })).rows
const commit = (importId: number) => shop.invoke('imports.commit', { importId, jobId: 'j' })
async function takenIn(file: string): Promise<number> {
  const importId = await staged(file)
  await commit(importId)
  return importId
}
/** What is in the tables of the mailbox. */
function mailbox() {
  const { mails, mailAttachments, keptBytes, threads } = shop.dump()
  return { mails, mailAttachments, keptBytes, threads }
}

describe('one mail', () => {
  it('is previewed, taken in with its bytes, and begins a thread whose clock runs', async () => {
    const importId = await staged(written(message()))
    expect((await preview(importId)).import).toMatchObject({
      kind: 'mails',
      reportId: 'mails',
      counts: { rows: 1, new: 1, same: 0, refused: 0, asks: 0, orders: 1 },
    })
    expect(await rows(importId)).toMatchObject([
      {
        line: 1,
        verdict: 'new',
        subject: ORDER,
        summary: { kind: 'mails.kind.buyer-message', from: 'Anna', received: WRITTEN },
      },
    ])
    await commit(importId)
    const [mail] = shop.db.all(shop.db.build.selectFrom('mails').selectAll())
    expect(mail).toMatchObject({
      kind: 'buyer-message',
      fromAddress: `${BUYER}+c1@marketplace.amazon.de`,
      fromName: 'Anna',
      buyerKey: `${BUYER}@marketplace.amazon.de`,
      caseId: 'c1',
      orderId: ORDER,
      orderRow: 0,
      receivedAt: WRITTEN,
      text: 'Where is my parcel?',
      isHistory: 0,
      importId,
    })
    expect(shop.db.all(shop.db.build.selectFrom('threads').selectAll())).toMatchObject([
      {
        id: mail?.threadRow,
        buyerKey: `${BUYER}@marketplace.amazon.de`,
        buyerName: 'Anna',
        orderId: ORDER,
        orderRow: 0,
        marketplaceId: 'DE',
        state: 'toAnswer',
        openSinceAt: WRITTEN,
        lastMailAt: WRITTEN,
      },
    ])
    const kept = shop.db.get(shop.db.build.selectFrom('keptBytes').selectAll())
    expect(kept?.sha256).toBe(mail?.original)
    expect(inflateRawSync(kept!.deflated!)).toEqual(message())
  })

  it('taken in again it changes nothing', async () => {
    await takenIn(written(message()))
    const importId = await staged(written(message()))
    expect((await preview(importId)).import.counts).toMatchObject({ rows: 1, new: 0, same: 1 })
    expect((await rows(importId))[0]?.summary.warnings).toBe('mails.warning.duplicate')
    await expect(commit(importId)).rejects.toMatchObject({ code: 'nothingToImport' })
  })

  it('undone it is gone, with thread and bytes', async () => {
    const before = mailbox()
    const importId = await takenIn(written(message()))
    await shop.invoke('imports.undo', { importId, jobId: 'j' })
    expect(mailbox()).toEqual(before)
    expect(await takenIn(written(message()))).toBeGreaterThan(importId)
  })
})

const three = () => [message(), message({ id: 2, at: WRITTEN + 3_600_000, text: 'Hello?' }), message({ id: 3, order: '402-0000003-0000003', text: 'And this one' })] // prettier-ignore
const zipped = () => asZip(Object.fromEntries(three().map((mail, i) => [`${i}.eml`, mail])))

describe.each<[string, () => Uint8Array]>([
  ['an mbox', () => asMbox(three())],
  ['an mbox with CRLF', () => asMbox(three().map(withCrlf))],
  ['a zip', zipped],
  ['a zip of an mbox', () => asZip({ 'a/b.mbox': asMbox(three()) })],
])('three mails in %s', (_name, made) => {
  it('give two threads, and of one the first unanswered message counts', async () => {
    const importId = await staged(written(made()))
    expect((await preview(importId)).import.counts).toMatchObject({ rows: 3, new: 3, orders: 2 })
    await commit(importId)
    const threads = shop.db.all(shop.db.build.selectFrom('threads').selectAll().orderBy('orderId'))
    expect(threads.map(({ orderId, openSinceAt, lastMailAt }) => [orderId, openSinceAt, lastMailAt])).toEqual([
      ['402-0000003-0000003', WRITTEN, WRITTEN],
      [ORDER, WRITTEN, WRITTEN + 3_600_000],
    ])
  })
})

it('a mail in Apple’s shape is recognised', async () => {
  expect((await preview(await staged(written(asEmlx(message()))))).import.counts).toMatchObject({ rows: 1, new: 1 })
})
