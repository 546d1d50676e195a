import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MessageTab } from '@shared/contract/messages'
import { benchShop, type BenchShop } from '@test/support/bench-shop'
import { AFTER_SAMPLE_MAILS, SAMPLE_MAILS, takeInSampleMails } from '@test/support/sample-mails'

const HOUR = 3_600_000
const at = (day: number, hour: number, minute: number) => Date.UTC(2026, 2, day, hour, minute)

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: AFTER_SAMPLE_MAILS, marketplaces: ['US', 'DE', 'FR', 'JP'] })
  await takeInSampleMails(shop)
})
afterEach(() => shop.close())

const list = (tab: MessageTab = 'toAnswer', more: object = {}) => shop.invoke('messages.list', { tab, ...more }) // prettier-ignore
const names = async (tab?: Parameters<typeof list>[0]) => (await list(tab)).rows.map(({ name }) => name)
const threadOf = async (name: string) => (await list()).rows.find((row) => row.name === name)!.threadId!
const counts = async () => (await list()).counts

describe('the lists', () => {
  it('what is to be answered stands by when it runs out, 24 hours after the first question that has no answer', async () => {
    expect((await list()).rows.map(({ name, dueAt, marketplaceId }) => [name, dueAt, marketplaceId])).toEqual([
      ['Jörg Weißdorn', at(3, 9, 15), 'DE'],
      // Asked again at 11:32: the first one counts.
      ['Devon Oakhurst', at(4, 2, 48), 'US'],
      ['Anaïs Fontvieil', at(4, 7, 10), 'FR'],
      ['灯野 花子', at(4, 13, 5), 'JP'],
      ['Rosalind Featherby', at(4, 17, 44), 'US'],
      // A claim that says: within 3 calendar days.
      ['A-to-z Guarantee', at(6, 19, 0), 'US'],
    ])
    expect(await counts()).toEqual({ toAnswer: 6, waiting: 0, notices: 4, done: 1, suspect: 1, all: 11 })
    expect(await shop.invoke('messages.counts', {})).toEqual({ toAnswer: 6, overdue: 2 })
  })

  it('a thread that Amazon’s copy answered is done; notifications stand in none, the newest first; the imitation stands apart', async () => {
    expect(await names('done')).toEqual(['Marla Quindley'])
    expect((await list('notices')).rows.map(({ kind, orderId }) => [kind, orderId])).toEqual([
      ['claim-opened', '113-4022574-2598036'],
      ['cancel-request', '111-2323598-4627826'],
      ['refund-issued', '112-2671428-2413909'],
      ['order-placed', '113-1988680-3843977'],
    ])
    expect((await list('suspect')).rows.map(({ threadId, subject }) => [threadId, subject])).toEqual([[null, 'Notice: Policy Warning - your account will be deactivated']]) // prettier-ignore
  })

  it('a window of it is a window of it', async () => {
    const { rows, total } = await list('toAnswer', { offset: 1, limit: 2 })
    expect([total, rows.map(({ name }) => name)]).toEqual([6, ['Devon Oakhurst', 'Anaïs Fontvieil']])
  })
})

describe('a thread', () => {
  it('shows the buyer’s own words, the oldest first, and whom a reply must go to', async () => {
    const { thread, mails } = await shop.invoke('messages.thread', { threadId: await threadOf('Devon Oakhurst') })
    expect(thread).toMatchObject({ orderId: '112-0659823-5933706', isKnownOrder: false, dueAt: at(4, 2, 48) })
    expect(mails.map(({ text }) => text.split('\n')[0])).toEqual([
      'Hi, I moved last week. Can you send the two lamps to my new address instead? It is 9 Pebblewick Ct, same city.',
      'Did you get my message about the address? Please answer before it ships.',
    ])
    expect(mails[0]!.fromAddress).toBe('lgbghbhmfbgdck+1d0e5a52-0003-4c1e-9a10-6f7d3b2a9003@marketplace.amazon.com')
  })

  it('a picture is one by its bytes, whatever it calls itself; the mail as it came is one question away', async () => {
    const { mails } = await shop.invoke('messages.thread', { threadId: await threadOf('Anaïs Fontvieil') })
    const [attachment] = mails[0]!.attachments
    expect(attachment).toMatchObject({ name: 'photo.png', mayBePicture: true, isDangerous: false })
    const { picture } = await shop.invoke('messages.picture', { attachmentId: attachment!.attachmentId })
    expect(picture).toMatchObject({ mimeType: 'image/png', width: 240, height: 160 })
    const { text, isCut } = await shop.invoke('messages.original', { mailId: mails[0]!.mailId })
    expect([text.startsWith('From: '), text.includes('X-Space-Notification-Type: BBC_MESSAGE_SENT_TO_MERCHANT'), isCut]).toEqual([true, true, false]) // prettier-ignore
    // What is no picture is not shown as one.
    const { content } = shop.db.get(shop.db.build.selectFrom('mailAttachments').select('content'))!
    shop.db.raw.prepare('UPDATE keptBytes SET deflated = ? WHERE sha256 = ?').run(deflateRawSync(Buffer.from('<svg onload="x()">')), content) // prettier-ignore
    expect(await shop.invoke('messages.picture', { attachmentId: attachment!.attachmentId })).toEqual({ picture: null })
  })

  it('names the other threads of its buyer, and not itself', async () => {
    const [first, second] = shop.db.all(shop.db.build.selectFrom('threads').select(['id', 'buyerKey']).orderBy('id'))
    shop.db.raw.prepare('UPDATE threads SET buyerKey = ? WHERE id = ?').run(first!.buyerKey, second!.id)
    const { others } = await shop.invoke('messages.thread', { threadId: first!.id })
    expect(others.map(({ threadId }) => threadId)).toEqual([second!.id])
  })

  it('a picture that would use up all memory once it is drawn is not shown', async () => {
    const { mails } = await shop.invoke('messages.thread', { threadId: await threadOf('Anaïs Fontvieil') })
    const { attachmentId } = mails[0]!.attachments[0]!
    const { content } = shop.db.get(shop.db.build.selectFrom('mailAttachments').select('content'))!
    const png = Buffer.alloc(24)
    png.write('\x89PNG\r\n\x1a\n', 'latin1')
    png.writeUInt32BE(8_000, 20)
    const isShown = async (width: number) => {
      png.writeUInt32BE(width, 16)
      shop.db.raw.prepare('UPDATE keptBytes SET deflated = ? WHERE sha256 = ?').run(deflateRawSync(png), content)
      return (await shop.invoke('messages.picture', { attachmentId })).picture !== null
    }
    expect([await isShown(8_000), await isShown(8_001)]).toEqual([true, false])
  })

  it('an attachment, and the mail as it came, are saved byte by byte', async () => {
    const { mails } = await shop.invoke('messages.thread', { threadId: await threadOf('Anaïs Fontvieil') })
    const { mailId, attachments } = mails[0]!
    const target = join(shop.folder, 'saved')
    await shop.invoke('messages.save', { mailId, attachmentId: attachments[0]!.attachmentId, target, jobId: 'j' })
    expect(readFileSync(target).subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
    expect(readFileSync(target)).toHaveLength(attachments[0]!.byteLength)
    await shop.invoke('messages.save', { mailId, attachmentId: null, target, jobId: 'j' })
    expect(readFileSync(SAMPLE_MAILS, 'utf8')).toContain(readFileSync(target, 'utf8').trimEnd())
    await expect(shop.invoke('messages.save', { mailId: 999, attachmentId: null, target, jobId: 'j' })).rejects.toMatchObject({ code: 'messageUnknown' }) // prettier-ignore
  })

  it('that is not there any more is said', async () => {
    await expect(shop.invoke('messages.thread', { threadId: 999 })).rejects.toMatchObject({ code: 'messageUnknown' })
    await expect(shop.invoke('messages.mark', { threadId: 999, kind: 'answered' })).rejects.toMatchObject({ code: 'messageUnknown' }) // prettier-ignore
    await expect(shop.invoke('messages.unmark', { markId: 999 })).rejects.toMatchObject({ code: 'messageUnknown' })
  })
})

describe('what the operator says of a thread', () => {
  const undo = () => shop.invoke('undo.back', { jobId: 'j' })

  it('answered: it is done, and taken back it is open as before', async () => {
    const threadId = await threadOf('Jörg Weißdorn')
    await shop.invoke('messages.mark', { threadId, kind: 'answered' })
    expect(await counts()).toMatchObject({ toAnswer: 5, done: 2, notices: 4, suspect: 1 })
    await undo()
    expect((await list()).rows[0]).toMatchObject({ name: 'Jörg Weißdorn', dueAt: at(3, 9, 15) })
    await shop.invoke('messages.mark', { threadId, kind: 'noResponseNeeded' })
    const { marks } = await shop.invoke('messages.thread', { threadId })
    expect(marks).toMatchObject([{ kind: 'noResponseNeeded', at: AFTER_SAMPLE_MAILS }])
    await shop.invoke('messages.unmark', { markId: marks[0]!.markId })
    expect((await counts()).toAnswer).toBe(6)
  })

  it('wait until: it waits until then, and then is to be answered', async () => {
    const threadId = await threadOf('Devon Oakhurst')
    const untilAt = AFTER_SAMPLE_MAILS + 4 * HOUR
    await shop.invoke('messages.mark', { threadId, kind: 'waitUntil', untilAt })
    expect((await list('waiting')).rows.map(({ name, dueAt }) => [name, dueAt])).toEqual([['Devon Oakhurst', untilAt]])
    expect(await counts()).toMatchObject({ toAnswer: 5, waiting: 1 })
    shop.clock.now = untilAt
    expect((await list('waiting')).rows).toEqual([])
    expect(await names()).toContain('Devon Oakhurst')
  })

  it('a note changes nothing but the thread’s story', async () => {
    const threadId = await threadOf('Devon Oakhurst')
    await shop.invoke('messages.mark', { threadId, kind: 'note', note: '让仓库改地址' })
    expect((await counts()).toAnswer).toBe(6)
    expect((await shop.invoke('messages.thread', { threadId })).marks).toMatchObject([{ kind: 'note', note: '让仓库改地址' }])
  }) // prettier-ignore

  it('answered before it was asked is refused; at the very moment it is not', async () => {
    const threadId = await threadOf('Jörg Weißdorn')
    const mark = (at: number) => shop.invoke('messages.mark', { threadId, kind: 'answered', at })
    await expect(mark(at(2, 9, 15) - 1)).rejects.toMatchObject({ code: 'answeredTooEarly' })
    await mark(at(2, 9, 15))
    expect((await counts()).toAnswer).toBe(5)
  })

  it.each([
    ['answered in the future', { kind: 'answered', at: AFTER_SAMPLE_MAILS + 1 }, 'doneInFuture'],
    ['a wait without an end', { kind: 'waitUntil' }, 'badInput'],
    ['a wait that is over', { kind: 'waitUntil', untilAt: AFTER_SAMPLE_MAILS }, 'badInput'],
    ['an empty note', { kind: 'note', note: ' ' }, 'badInput'],
  ] as const)('%s is refused', async (_, mark, code) => {
    const threadId = await threadOf('Devon Oakhurst')
    await expect(shop.invoke('messages.mark', { threadId, ...mark })).rejects.toMatchObject({ code })
  })

  it('keeps the file that brought the mail from being taken back', async () => {
    await shop.invoke('messages.mark', { threadId: await threadOf('Devon Oakhurst'), kind: 'answered' })
    const [file] = (await shop.invoke('imports.list', {})).rows
    expect(file).toMatchObject({ kind: 'mails', canUndo: false })
    await expect(shop.invoke('imports.undo', { importId: file!.importId, jobId: 'j' })).rejects.toMatchObject({ code: 'importInUse' }) // prettier-ignore
  })
})
