import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '@test/support/bench-shop'
import { AFTER_SAMPLE_MAILS, takeInSampleMails } from '@test/support/sample-mails'

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: AFTER_SAMPLE_MAILS, marketplaces: ['US', 'DE', 'FR', 'JP'] })
  await takeInSampleMails(shop)
})
afterEach(() => shop.close())

const toAnswer = async () => (await shop.invoke('messages.list', {})).counts.toAnswer
const threadOf = async (name: string) => {
  const { rows } = await shop.invoke('messages.list', { tab: 'all' })
  const { threadId } = rows.find((row) => row.name === name)!
  return shop.invoke('messages.thread', { threadId: threadId! })
}
/** Begins a letter that answers the newest mail of a buyer. */
async function begin(name: string, letter = 'ownWords') {
  const about = { entity: 'mail', key: String((await threadOf(name)).mails.at(-1)!.mailId) }
  const { letterId } = await shop.invoke('letters.begin', { ...about, letter })
  const which = { ...about, letter, letterId }
  return {
    which,
    kept: async () => (await shop.invoke('letters.about', about)).letters.find((one) => one.letterId === letterId),
    send: (body: string, more: object = {}) => shop.invoke('letters.markSent', { ...which, sent: true, body, ...more }),
  }
}
const undo = () => shop.invoke('undo.back', { jobId: 'j' })

describe('a letter in a thread', () => {
  it('begins in the language of the marketplace, about the mail it answers', async () => {
    const { which, kept } = await begin('灯野 花子')
    expect(await kept()).toMatchObject({ letter: 'ownWords', language: 'ja', isEdited: false, sentAt: null })
    expect((await kept())!.body).toMatch(/\n\n\{\{answer\}\}\n\n/)
    expect((await threadOf('灯野 花子')).letters).toEqual([
      {
        letterId: which.letterId,
        mailId: Number(which.key),
        letter: 'ownWords',
        language: 'ja',
        body: '',
        sentAt: null,
      },
    ])
  })

  it('begins in the language the buyer writes where that is sure, whatever the marketplace', async () => {
    const { which, kept } = await begin('Jörg Weißdorn')
    expect((await kept())!.languages.slice(0, 2)).toEqual(['de', 'en'])
    const text = 'Hello, where is my parcel? I have been waiting for it for two weeks and nobody has told me anything about it.'
    shop.db.raw.prepare('UPDATE mails SET text = ? WHERE id = ?').run(text, Number(which.key))
    expect((await kept())!.languages.slice(0, 2)).toEqual(['en', 'de'])
    shop.db.raw.prepare('UPDATE mails SET text = ? WHERE id = ?').run('OK?', Number(which.key))
    expect((await kept())!.languages.slice(0, 2)).toEqual(['de', 'en'])
  }) // prettier-ignore

  it('names the order of the thread', async () => {
    const { kept } = await begin('Devon Oakhurst', 'askPhoto')
    expect((await kept())!.body).toContain('112-0659823-5933706')
  })

  it('that was sent answers the thread at that moment; what was not sent after all does not', async () => {
    const { which, send, kept } = await begin('Jörg Weißdorn')
    expect(await toAnswer()).toBe(6)
    shop.clock.now += 60_000
    await send('Guten Tag, wir haben die Lampe heute an Sie gesandt.')
    expect(await kept()).toMatchObject({ sentAt: AFTER_SAMPLE_MAILS + 60_000 })
    expect(await toAnswer()).toBe(5)
    const { thread, letters } = await threadOf('Jörg Weißdorn')
    expect(thread).toMatchObject({ openSinceAt: null, dueAt: null })
    expect(letters).toMatchObject([{ body: 'Guten Tag, wir haben die Lampe heute an Sie gesandt.', sentAt: AFTER_SAMPLE_MAILS + 60_000 }]) // prettier-ignore
    await shop.invoke('letters.markSent', { ...which, sent: false })
    expect(await toAnswer()).toBe(6)
    await undo()
    expect(await toAnswer()).toBe(5)
    await undo()
    expect(await toAnswer()).toBe(6)
  })

  it('keeps the file that brought its mail from being taken back, until it is discarded', async () => {
    const { which } = await begin('Devon Oakhurst')
    const file = async () => (await shop.invoke('imports.list', {})).rows[0]!
    expect(await file()).toMatchObject({ kind: 'mails', canUndo: false })
    const { importId } = await file()
    await expect(shop.invoke('imports.undo', { importId, jobId: 'j' })).rejects.toMatchObject({ code: 'importInUse' })
    await shop.invoke('letters.discard', which)
    expect(await file()).toMatchObject({ canUndo: true })
  })

  it('of a mail that is in no thread cannot be begun', async () => {
    const { rows } = await shop.invoke('messages.list', { tab: 'suspect' })
    for (const key of [String(rows[0]!.mailId), '999', 'x'])
      await expect(shop.invoke('letters.begin', { entity: 'mail', key, letter: 'ownWords' })).rejects.toMatchObject({ code: 'messageUnknown' }) // prettier-ignore
  })
})

describe('what speaks against a letter', () => {
  it('what Amazon punishes cannot be marked as sent, with a reason neither', async () => {
    const { send, kept } = await begin('Devon Oakhurst')
    const body = 'Hello Devon, we have refunded you. Please change your review to five stars now.'
    for (const reason of ['', 'the buyer offered it'])
      await expect(send(body, { reason })).rejects.toMatchObject({ code: 'letterBlocked' })
    expect(await kept()).toMatchObject({ sentAt: null, reason: '' })
    expect(await toAnswer()).toBe(6)
  })

  it('what may be a slip is sent with a reason, which is kept until it is said that it was not sent', async () => {
    const { which, send, kept } = await begin('Devon Oakhurst')
    const body = 'Hello Devon, we has sent your order again today.'
    await expect(send(body)).rejects.toMatchObject({ code: 'letterNeedsReason' })
    await expect(send(body, { reason: '  ' })).rejects.toMatchObject({ code: 'letterNeedsReason' })
    await send(body, { reason: 'as the buyer writes' })
    expect(await kept()).toMatchObject({ body, reason: 'as the buyer writes', sentAt: AFTER_SAMPLE_MAILS })
    await shop.invoke('letters.markSent', { ...which, sent: false })
    expect(await kept()).toMatchObject({ body, reason: '', sentAt: null })
  })

  it('is judged by what is known of it: whose it is, which order, which marketplace', async () => {
    const { kept } = await begin('Devon Oakhurst')
    expect((await kept())!.facts).toEqual({
      purpose: 'reply',
      initiatedBy: 'buyer',
      marketplaceId: 'US',
      orderId: '112-0659823-5933706',
      isResolved: false,
      earlierProactive: 0,
      earlierReviewRequests: 0,
      daysSinceDelivery: null,
    })
  })
})

describe('a letter that is discarded', () => {
  it('is gone, and comes back with what was written', async () => {
    const { which, kept } = await begin('Devon Oakhurst')
    await shop.invoke('letters.save', { ...which, language: 'en', body: 'Hello Devon' })
    await shop.invoke('letters.discard', which)
    expect(await kept()).toBeUndefined()
    await undo()
    expect(await kept()).toMatchObject({ body: 'Hello Devon' })
  })

  it('must not be one that was sent', async () => {
    const { which, send, kept } = await begin('Devon Oakhurst')
    await send('Hello Devon, the lamps are on their way.')
    await expect(shop.invoke('letters.discard', which)).rejects.toMatchObject({ code: 'replySent' })
    expect(await kept()).toMatchObject({ sentAt: AFTER_SAMPLE_MAILS })
  })
})
