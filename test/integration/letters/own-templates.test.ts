import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Argument } from '@shared/contract'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { newOrders, usOrder } from '../../support/case-orders'

const NOW = Date.UTC(2026, 2, 4, 10)

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: NOW, marketplaces: ['US', 'DE'] })
  await shop.takeIn(newOrders([{ 'order-id': usOrder(1), 'order-item-id': '10000000000001', sku: 'MUG' }]))
})
afterEach(() => shop.close())

type Wanted = Argument<'letters.saveTemplate'>
const CABLE: Wanted = {
  templateId: null,
  name: 'Cable',
  purpose: 'reply',
  language: 'en',
  about: 'order',
  body: 'Hello,\n\nthe lamp of order {{orderId}} has a cable of two metres. {{answer}}\n\nKind regards',
}
const save = (more: Partial<Wanted> = {}) => shop.invoke('letters.saveTemplate', { ...CABLE, ...more })
const all = async () => (await shop.invoke('letters.templates', {})).templates
const listed = async () => (await all()).filter(({ isRemoved }) => !isRemoved).map(({ name }) => name)
const about = { entity: 'order', key: usOrder(1) }
const begin = (letter: string) => shop.invoke('letters.begin', { ...about, letter })
const letters = async () => (await shop.invoke('letters.about', about)).letters
const send = (letter: string, letterId: number, body?: string) =>
  shop.invoke('letters.markSent', { ...about, letter, letterId, sent: true, ...(body !== undefined && { body }) })
const back = () => shop.invoke('undo.back', { jobId: 'j' })
const again = () => shop.invoke('undo.again', { jobId: 'j' })

describe('the shop’s own templates', () => {
  it('are written, changed, removed, undone and done again', async () => {
    expect(await all()).toEqual([])
    const { templateId } = await save({ name: '  Cable ' })
    expect(await all()).toEqual([
      { ...CABLE, templateId, letter: `own${String(templateId)}`, isRemoved: false, isReady: true, updatedAt: NOW },
    ])
    await save({ templateId, name: 'Long cable' })
    expect(await listed()).toEqual(['Long cable'])
    await shop.invoke('letters.removeTemplate', { templateId })
    expect(await listed()).toEqual([])
    await expect(save({ templateId })).rejects.toMatchObject({ code: 'followUpUnknown' })
    await back()
    expect(await listed()).toEqual(['Long cable'])
    await back()
    expect(await listed()).toEqual(['Cable'])
    await again()
    await again()
    expect(await listed()).toEqual([])
  })

  it('refuse what nobody writes letters about', async () => {
    await expect(save({ about: 'poem' })).rejects.toMatchObject({ code: 'badInput', params: { field: 'about' } })
    await expect(shop.invoke('letters.removeTemplate', { templateId: 9 })).rejects.toMatchObject({ code: 'followUpUnknown' }) // prettier-ignore
    expect(await all()).toEqual([])
  })

  it('say what letters can be about, with the blanks that are known there', async () => {
    const { subjects } = await shop.invoke('letters.templates', {})
    expect(subjects.map((one) => one.about).sort()).toEqual(['mail', 'order', 'problem'])
    expect(subjects.every(({ blanks }) => blanks.includes('orderId'))).toBe(true)
  })
})

describe('a letter by a template of the shop’s own', () => {
  it('is filled from what is known, in its one language, and is not sent with an open blank', async () => {
    const { templateId } = await save()
    const letter = `own${String(templateId)}`
    const { letterId } = await begin(letter)
    const [kept] = await letters()
    expect(kept).toMatchObject({ letterId, letter, language: 'en', languages: ['en'], isEdited: false })
    expect(kept!.body).toBe(`Hello,\n\nthe lamp of order ${usOrder(1)} has a cable of two metres. {{answer}}\n\nKind regards`)
    expect(kept!.facts).toMatchObject({ purpose: 'reply', initiatedBy: 'buyer', orderId: usOrder(1) })
    await expect(send(letter, letterId)).rejects.toMatchObject({ code: 'replyUnfinished' })
    await send(letter, letterId, kept!.body.replace('{{answer}}', 'It has a plug for your country.'))
    expect((await letters())[0]).toMatchObject({ sentAt: NOW })
  }) // prettier-ignore

  it('is judged once more as it was filled', async () => {
    const { templateId } = await save()
    const letter = `own${String(templateId)}`
    const { letterId } = await begin(letter)
    await expect(send(letter, letterId, 'Please remove your negative review.')).rejects.toMatchObject({ code: 'letterBlocked' }) // prettier-ignore
  })

  it('cannot be begun from a draft or a removed one, but what was begun stays', async () => {
    const blocked = await save({ body: 'Please delete your review of order {{orderId}}.' })
    const misspelt = await save({ body: 'Hello, your order {{orderid}} is on its way to you.' })
    expect((await all()).map(({ isReady }) => isReady)).toEqual([false, false])
    for (const { templateId } of [blocked, misspelt])
      await expect(begin(`own${String(templateId)}`)).rejects.toMatchObject({ code: 'templateIsDraft' })
    const { templateId } = await save()
    const letter = `own${String(templateId)}`
    await begin(letter)
    await shop.invoke('letters.removeTemplate', { templateId })
    await expect(begin(letter)).rejects.toMatchObject({ code: 'templateIsDraft' })
    expect((await letters())[0]!.body).toContain('has a cable of two metres')
    await expect(begin('own99')).rejects.toMatchObject({ code: 'badInput' })
  })

  // policy.md §1.4: one request of a review per order, whatever it is written with.
  it('counts among the requests of its order by its purpose, also after that was changed', async () => {
    const body = 'Hello,\n\nyour honest opinion of the product from order {{orderId}} helps other customers, whatever it may be.\n\nKind regards' // prettier-ignore
    const { templateId } = await save({ purpose: 'review-request', body })
    const letter = `own${String(templateId)}`
    const { letterId } = await begin(letter)
    await send(letter, letterId)
    const next = await save({ templateId, purpose: 'reply', body })
    expect(next.templateId).not.toBe(templateId)
    expect(await listed()).toEqual(['Cable'])
    const [request] = (await shop.invoke('letters.about', { ...about, letter: 'reviewRequest' })).letters
    expect(request!.facts).toMatchObject({ earlierReviewRequests: 1, earlierProactive: 1 })
    await expect(
      shop.invoke('letters.markSent', { ...about, letter: 'reviewRequest', letterId: null, sent: true }),
    ).rejects.toMatchObject({ code: 'letterBlocked' })
  })
})
