import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sweepShelf } from '@backend/modules/messages'
import { benchShop, type BenchShop } from '@test/support/bench-shop'
import { newOrders } from '@test/support/case-orders'
import {
  MAIL_BUYER as BUYER,
  MAIL_ORDER as ORDER,
  MAIL_WRITTEN as WRITTEN,
  mailIntake,
  MAILS_NOW as NOW,
  message,
} from '@test/support/mail-intake'
import { asEmlx, asMbox, asZip, withCrlf } from '@test/support/mails'

let shop: BenchShop
beforeEach(() => (shop = benchShop({ now: NOW, marketplaces: ['DE'] })))
afterEach(() => shop.close())

const { written, staged, commit, preview, rows, takenIn } = mailIntake(() => shop)
const DAY = 86_400_000
/** What runs out in threads: its kind, the thread, when. */
const clocks = () => shop.db.all(shop.db.build.selectFrom('clocks').selectAll().where('entity', '=', 'thread').orderBy('entityRow')).map(({ kind, entityRow, dueAt }) => `${kind} ${entityRow} ${dueAt}`) // prettier-ignore

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
        lastMailAt: WRITTEN,
      },
    ])
    expect(clocks()).toEqual([`message ${mail?.threadRow} ${WRITTEN + DAY}`])
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

  it('twice in one file it is one', async () => {
    const importId = await staged(written(asMbox([message(), message(), message({ id: 2 })])))
    expect((await preview(importId)).import.counts).toMatchObject({ rows: 3, new: 2, same: 1 })
    await commit(importId)
    expect(mailbox().mails).toHaveLength(2)
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
    expect(threads.map(({ orderId, lastMailAt }) => [orderId, lastMailAt])).toEqual([
      ['402-0000003-0000003', WRITTEN],
      [ORDER, WRITTEN + 3_600_000],
    ])
    expect(clocks()).toEqual(threads.map(({ id }) => `message ${id} ${WRITTEN + DAY}`).sort())
  })
})

it('a mail in Apple’s shape is recognised', async () => {
  expect((await preview(await staged(written(asEmlx(message()))))).import.counts).toMatchObject({ rows: 1, new: 1 })
})

describe('whose mails they are', () => {
  const boxOf = (importId: number) => preview(importId).then(({ questions }) => questions.map(({ id, params, chosen }) => [id, params.count, chosen])) // prettier-ignore
  const known = () =>
    shop.takeIn(
      newOrders([
        {
          'order-id': ORDER,
          'order-item-id': '10000000000001',
          sku: 'MUG',
          'sales-channel': 'Amazon.de',
          currency: 'EUR',
        },
      ]),
    )
  const other = (n: number) => message({ id: 20 + n, order: `402-000002${n}-0000001`, to: 'other@example.com' })

  it('an order of this shop proves its mailbox, for mails before and behind it and in later imports', async () => {
    await known()
    const unknown = message({ id: 7, order: '402-0000007-0000001', to: 'shop+amazon@example.com' })
    const importId = await staged(written(asMbox([unknown, message()])))
    expect((await preview(importId)).import.counts).toMatchObject({ new: 2, asks: 0 })
    expect(await boxOf(importId)).toEqual([])
    await commit(importId)
    const later = await staged(written(message({ id: 8, order: '402-0000008-0000001' })))
    expect((await preview(later)).import.counts).toMatchObject({ new: 1, asks: 0 })
  })

  it('a mailbox that nothing proves is asked about; what is another shop’s stays out', async () => {
    await known()
    const importId = await staged(written(asMbox([message(), other(1), other(2)])))
    expect((await preview(importId)).import.counts).toMatchObject({ new: 1, asks: 2 })
    expect(await boxOf(importId)).toEqual([['mailbox other@example.com', 2, null]])
    const answer = (choice: string | null) => shop.invoke('imports.answer', { importId, question: 'mailbox other@example.com', choice, jobId: 'j' }) // prettier-ignore
    await answer('others')
    expect((await preview(importId)).import.counts).toMatchObject({ new: 1, refused: 2 })
    expect((await rows(importId))[1]).toMatchObject({ verdict: 'refused', issues: [{ code: 'otherShop' }], summary: { warnings: 'mails.warning.other-shop' } }) // prettier-ignore
    await answer('ours')
    expect((await preview(importId)).import.counts).toMatchObject({ new: 3, refused: 0 })
    expect(await boxOf(importId)).toEqual([['mailbox other@example.com', 2, 'ours']])
    await answer('others')
    await commit(importId)
    const later = await staged(written(asMbox([other(3)])))
    expect((await preview(later)).import.counts).toMatchObject({ new: 0, refused: 1, asks: 0 })
    // What was said with it is forgotten with it.
    await shop.invoke('imports.undo', { importId, jobId: 'j' })
    expect((await preview(await staged(written(asMbox([other(4)]))))).import.counts).toMatchObject({ asks: 1 })
  })

  it('a new shop takes the only mailbox of its first mails for its own, and asks about two', async () => {
    expect((await preview(await staged(written(message())))).import.counts).toMatchObject({ new: 1, asks: 0 })
    const two = await staged(written(asMbox([message(), other(1)])))
    expect((await preview(two)).import.counts).toMatchObject({ new: 0, asks: 2 })
  })
})

it('a mail that came before the report with its order belongs to it once that comes, and holds it', async () => {
  await takenIn(written(message()))
  const report = await shop.takeIn(
    newOrders([
      {
        'order-id': ORDER,
        'order-item-id': '10000000000001',
        sku: 'MUG',
        'sales-channel': 'Amazon.de',
        currency: 'EUR',
      },
    ]),
  )
  const { mails, threads, orders } = shop.dump()
  const [order] = orders as { id: number }[]
  expect(mails).toMatchObject([{ orderRow: order?.id }])
  expect(threads).toMatchObject([{ orderRow: order?.id, marketplaceId: 'DE' }])
  await expect(shop.invoke('imports.undo', { importId: report, jobId: 'j' })).rejects.toMatchObject({
    code: 'importInUse',
  })
})

it('what was deleted in the mail program waits for a yes', async () => {
  const deleted = Buffer.concat([Buffer.from('X-Mozilla-Status: 0009\n'), message()])
  const importId = await staged(written(asMbox([deleted, message({ id: 2 })])))
  expect((await preview(importId)).import.counts).toMatchObject({ new: 1, asks: 1 })
  const answer = (choice: string) =>
    shop.invoke('imports.answer', { importId, question: 'deleted', choice, jobId: 'j' })
  await answer('leave')
  expect((await rows(importId))[0]).toMatchObject({ verdict: 'refused', issues: [{ code: 'deletedInClient' }] })
  await answer('take')
  expect((await preview(importId)).import.counts).toMatchObject({ new: 2, asks: 0 })
})

it('what is older than a week comes in as history unless another day is chosen; a mail of the future counts as of now', async () => {
  const DAY = 86_400_000
  const mails = [message({ id: 1, at: NOW - 8 * DAY }), message({ id: 2, order: '402-0000002-0000001', at: NOW - 5 * DAY }), message({ id: 3, order: '402-0000003-0000001', at: NOW + DAY })] // prettier-ignore
  const importId = await staged(written(asMbox(mails)))
  const { questions, notes } = await preview(importId)
  expect(questions).toMatchObject([{ id: 'history', chosen: '7', params: { count: 1 } }])
  expect(notes).toEqual([{ code: 'mailsOfFuture', count: 1 }])
  await shop.invoke('imports.answer', { importId, question: 'history', choice: '3', jobId: 'j' })
  expect((await preview(importId)).questions).toMatchObject([{ chosen: '3', params: { count: 2 } }])
  await shop.invoke('imports.answer', { importId, question: 'history', choice: null, jobId: 'j' })
  await commit(importId)
  expect(shop.dump().mails).toMatchObject([{ isHistory: 1 }, { isHistory: 0 }, { isHistory: 0, receivedAt: NOW }])
  const due = shop.db.all(shop.db.build.selectFrom('clocks').select(['kind', 'dueAt']).orderBy('dueAt'))
  expect(due).toEqual([NOW - 5 * DAY, NOW].map((at) => ({ kind: 'message', dueAt: at + DAY })))
})

it('several files and a folder are one import; what gives no mail is named with its reason', async () => {
  const folder = join(shop.folder, 'mails')
  mkdirSync(join(folder, 'inner'), { recursive: true })
  writeFileSync(join(folder, '1.eml'), message())
  writeFileSync(join(folder, 'inner', 'notes.txt'), 'no mail\n')
  writeFileSync(join(folder, 'inner', 'empty.eml'), '')
  const others = [written(message({ id: 2 }), 'b.eml'), folder]
  const { importId } = await shop.invoke('imports.stage', { file: written(asZip({}), 'a.zip'), others, jobId: 'j' })
  expect((await preview(importId)).import).toMatchObject({
    fileName: 'a.zip + 2',
    counts: { rows: 4, new: 2, refused: 2 },
  })
  const refused = (await rows(importId)).flatMap(({ verdict, issues }) => (verdict === 'refused' ? issues : []))
  expect(refused.map(({ code, column }) => [column, code])).toEqual([
    ['mails/inner/empty.eml', 'mailFileEmpty'],
    ['mails/inner/notes.txt', 'notAMail'],
  ])
})

it('a link in a folder leads nowhere: each mail is there once', async () => {
  const folder = join(shop.folder, 'round')
  mkdirSync(folder)
  writeFileSync(join(folder, '1.eml'), message())
  symlinkSync(folder, join(folder, 'again'))
  const importId = await staged(folder)
  expect(await preview(importId)).toMatchObject({ import: { counts: { rows: 1, new: 1 } }, notes: [] })
})

it('large bytes are files of the owner alone, each once, and gone with the last mail that held them', async () => {
  const photo = Buffer.alloc(60_000, 7).toString('base64').replace(/.{76}/g, '$&\n')
  const mail = (id: number) => Buffer.from(`From: N <${BUYER}+c@marketplace.amazon.de>\nTo: shop@example.com\nSubject: x\nMessage-ID: <p${id}@x>\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee photo\n--b\nContent-Type: image/jpeg; name=p.jpg\nContent-Transfer-Encoding: base64\n\n${photo}\n--b--\n`) // prettier-ignore
  const shelf = () => readdirSync(join(shop.folder, 'attachments')).filter((name) => /^[0-9a-f]{64}$/.test(name))
  const importId = await takenIn(written(asMbox([mail(1), mail(2)])))
  const attachments = shop.dump().mailAttachments as { content: string; byteLength: number; name: string }[]
  expect(attachments).toMatchObject([{ name: 'p.jpg', byteLength: 60_000 }, { content: attachments[0]?.content }])
  expect(shelf()).toHaveLength(3)
  const path = join(shop.folder, 'attachments', attachments[0]?.content ?? '')
  expect(readFileSync(path)).toEqual(Buffer.alloc(60_000, 7))
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  sweepShelf(shop.context.db, shop.folder)
  expect(shelf()).toHaveLength(3)
  // What was cut off on the disk is whole again once the mail comes again.
  writeFileSync(path, 'x')
  await staged(written(mail(3)))
  expect(readFileSync(path)).toEqual(Buffer.alloc(60_000, 7))
  await shop.invoke('imports.undo', { importId, jobId: 'j' })
  sweepShelf(shop.context.db, shop.folder)
  expect(shelf()).toEqual([])
})

describe('the folder mail-in', () => {
  const lay = (name: string, bytes: Uint8Array | string) => {
    mkdirSync(join(shop.folder, 'mail-in', 'inner'), { recursive: true })
    writeFileSync(join(shop.folder, 'mail-in', name), bytes)
  }
  const waiting = async () => (await shop.invoke('mailIn.waiting', {})).files.map((path) => relative(shop.folder, path))
  async function looked(): Promise<number> {
    const [file, ...others] = (await shop.invoke('mailIn.waiting', {})).files
    return (await shop.invoke('imports.stage', { file, others, jobId: 'j' })).importId
  }

  it('offers what lies in it until it was taken in, and what is new or changed in it after that', async () => {
    expect(await waiting()).toEqual([])
    lay('1.eml', message())
    lay('inner/2.eml', message({ id: 2 }))
    lay('.hidden', message({ id: 3 }))
    expect(await waiting()).toEqual(['mail-in/1.eml', 'mail-in/inner/2.eml'])
    const importId = await looked()
    // Left for now: they wait on.
    await shop.invoke('imports.discard', { importId })
    expect(await waiting()).toHaveLength(2)
    const taken = await looked()
    await commit(taken)
    expect(await waiting()).toEqual([])
    lay('1.eml', asMbox([message(), message({ id: 4 })]))
    lay('notes.txt', 'no mail\n')
    expect(await waiting()).toEqual(['mail-in/1.eml', 'mail-in/notes.txt'])
    await commit(await looked())
    expect(await waiting()).toEqual([])
    // Known already: looked at once, it waits no longer, though there is nothing to take in.
    lay('again.eml', message())
    await looked()
    expect(await waiting()).toEqual([])
    await shop.invoke('imports.undo', { importId: taken, jobId: 'j' })
    expect(await waiting()).toEqual(['mail-in/inner/2.eml'])
  })
})
