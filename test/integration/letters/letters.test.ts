import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { declaredLetters } from '@backend/modules/letters'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { DE_ROW, deOrder, newOrders, usOrder } from '../../support/case-orders'

const NOW = Date.UTC(2026, 2, 4, 10)

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: NOW, marketplaces: ['US', 'DE'] })
  await shop.takeIn(
    newOrders([
      { 'order-id': usOrder(1), 'order-item-id': '10000000000001', sku: 'MUG' },
      { 'order-id': usOrder(2), 'order-item-id': '10000000000002', sku: 'MUG' },
      { 'order-id': deOrder(3), 'order-item-id': '20000000000003', sku: 'LAMP', ...DE_ROW },
    ]),
  )
})
afterEach(() => shop.close())

const LETTER = 'cancelOnOrderPage'
const about = (orderId: string) => ({ entity: 'order', key: orderId })
const which = (orderId: string, letterId: number | null = null) => ({ ...about(orderId), letter: LETTER, letterId })
/** The letter that a cancellation shows. */
const shown = async (orderId: string) =>
  (await shop.invoke('letters.about', { ...about(orderId), letter: LETTER })).letters
const kept = async (orderId: string) => (await shop.invoke('letters.about', about(orderId))).letters
const back = () => shop.invoke('undo.back', { jobId: 'j' })
const again = () => shop.invoke('undo.again', { jobId: 'j' })

describe('the letter to a buyer who wants to cancel', () => {
  it('is there before it is begun, in the language of the marketplace, and nothing is kept by looking', async () => {
    const [us, ...more] = await shown(usOrder(1))
    expect(us).toMatchObject({ letterId: null, letter: LETTER, language: 'en', isEdited: false, sentAt: null })
    expect(us!.body).toContain(`cancelling order ${usOrder(1)}.`)
    expect(more).toEqual([])
    const [de] = await shown(deOrder(3))
    expect(de).toMatchObject({ language: 'de', languages: ['de', 'en', 'es', 'pt', 'fr', 'it', 'nl', 'sv', 'pl', 'tr', 'ar', 'ja'] })
    expect(de!.body).toContain(`Stornierung der Bestellung ${deOrder(3)} erhalten`)
    expect(shop.dump().letters).toEqual([])
  }) // prettier-ignore

  it('is kept as the operator wrote it, once however often it is said, and put back by Ctrl+Z', async () => {
    await shop.invoke('letters.save', { ...which(usOrder(1)), language: 'en', body: 'Dear Ann' })
    // Said by a page that has not seen the first answer.
    await shop.invoke('letters.save', { ...which(usOrder(1)), language: 'en', body: 'Dear Ann, please' })
    const [own, ...more] = await kept(usOrder(1))
    expect(own).toMatchObject({ body: 'Dear Ann, please', isEdited: true, sentAt: null })
    expect(more).toEqual([])
    expect(await kept(usOrder(2))).toEqual([])
    expect(shop.dump().letters).toMatchObject([{ entity: '', entityRow: 0, letter: LETTER }])
    await back()
    expect((await shown(usOrder(1)))[0]).toMatchObject({ body: 'Dear Ann', letterId: own!.letterId })
    await back()
    expect((await shown(usOrder(1)))[0]).toMatchObject({ letterId: null, isEdited: false })
    await again()
    await again()
    expect((await kept(usOrder(1)))[0]).toMatchObject({ body: 'Dear Ann, please', isEdited: true })
  })

  it('is marked as sent with the text of that moment, which nothing changes until that is taken back', async () => {
    await shop.invoke('letters.markSent', { ...which(deOrder(3)), sent: true, language: 'fr' })
    const sent = (await shown(deOrder(3)))[0]!
    expect(sent).toMatchObject({ language: 'fr', sentAt: NOW, isEdited: true })
    expect(sent.body).toContain(deOrder(3))
    // Said twice it is said once.
    await shop.invoke('letters.markSent', { ...which(deOrder(3)), sent: true, body: 'another' })
    await expect(
      shop.invoke('letters.save', { ...which(deOrder(3), sent.letterId), language: 'de', body: '' }),
    ).rejects.toMatchObject({ code: 'replySent' })
    expect(await kept(deOrder(3))).toEqual([sent])
    await shop.invoke('letters.markSent', { ...which(deOrder(3), sent.letterId), sent: false })
    await shop.invoke('letters.save', { ...which(deOrder(3), sent.letterId), language: 'de', body: '' })
    expect((await kept(deOrder(3)))[0]).toMatchObject({ language: 'de', sentAt: null, isEdited: false })
    await back()
    await back()
    expect(await kept(deOrder(3))).toEqual([sent])
    await back()
    expect(await kept(deOrder(3))).toEqual([])
  })

  it('is another one where it is begun again after it was sent, and the newest is shown', async () => {
    await shop.invoke('letters.markSent', { ...which(usOrder(1)), sent: true })
    const [sent] = await shown(usOrder(1))
    const { letterId } = await shop.invoke('letters.begin', { ...about(usOrder(1)), letter: LETTER })
    expect(await shop.invoke('letters.begin', { ...about(usOrder(1)), letter: LETTER })).toEqual({ letterId })
    expect(await shown(usOrder(1))).toMatchObject([{ letterId, sentAt: null, isEdited: false }])
    expect((await kept(usOrder(1))).map((one) => one.letterId)).toEqual([sent!.letterId, letterId])
  })

  it('is refused where it has gaps, where nobody declares it, and where there is no such thing', async () => {
    await expect(
      shop.invoke('letters.markSent', { ...which(usOrder(1)), letter: 'replacementSent', sent: true }),
    ).rejects.toMatchObject({ code: 'replyUnfinished' })
    await expect(shop.invoke('letters.about', { entity: 'nothing', key: '1' })).rejects.toMatchObject({ code: 'badInput' })
    await expect(shop.invoke('letters.begin', { ...about(usOrder(1)), letter: 'poem' })).rejects.toMatchObject({ code: 'badInput' })
    await expect(shop.invoke('letters.about', about(usOrder(9)))).rejects.toMatchObject({ code: 'orderUnknown' })
    await expect(shop.invoke('letters.markSent', { ...which(usOrder(1), 99), sent: true })).rejects.toMatchObject({ code: 'followUpUnknown' })
    // The letter of one order is not that of another.
    const { letterId } = await shop.invoke('letters.begin', { ...about(usOrder(1)), letter: LETTER })
    await expect(shop.invoke('letters.markSent', { ...which(usOrder(2), letterId), sent: true })).rejects.toMatchObject({ code: 'followUpUnknown' })
    expect(await kept(usOrder(2))).toEqual([])
  }) // prettier-ignore
})

describe('a chapter’s own letter', () => {
  const subject = () => ({ entityRow: 1, orderRow: 0, languages: ['de' as const], fill: () => ({}) })
  const notes = { about: 'note', subject, templates: { thanks: { en: ['Thank you.'] } } }

  it('is declared by it, and by nobody else', () => {
    const thanks = declaredLetters([notes]).writing(shop.db, 'thanks')
    expect(thanks).toMatchObject({ purpose: 'reply', languages: ['en'] })
    expect(thanks.write('de', {})).toBe('Hello,\n\nThank you.\n\nKind regards')
    expect(() => declaredLetters([notes, { about: 'other', subject, templates: notes.templates }])).toThrow(RangeError)
    expect(() => declaredLetters([notes, { about: 'note', subject }])).toThrow(RangeError)
    expect(() => declaredLetters([{ ...notes, templates: { askPhoto: { en: [] } } }])).toThrow(RangeError)
  })
})
