import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasSearchRemains } from '@backend/db/search-remains'
import { MOST_FOUND } from '@backend/modules/messages/search'
import { benchShop, type BenchShop } from '@test/support/bench-shop'
import { fillMailbox, orderOf } from '@test/support/messages'
import { plansOf } from '@test/support/plans'
import { AFTER_SAMPLE_MAILS, takeInSampleMails } from '@test/support/sample-mails'

let shop: BenchShop
beforeAll(async () => {
  shop = benchShop({ now: AFTER_SAMPLE_MAILS, marketplaces: ['US', 'DE', 'FR', 'JP'] })
  await takeInSampleMails(shop)
})
afterAll(() => shop.close())

const search = (text: string, tab = 'all') => shop.invoke('messages.list', { tab, search: text })
const names = async (text: string) => (await search(text)).rows.map(({ name }) => name).sort()

describe('a search finds', () => {
  it.each([
    // What a buyer wrote, whatever the case and the width of its letters, and how many blanks are between them.
    ['tablet holder be', ['Marla Quindley']],
    ['TABLET   Holder be', ['Marla Quindley']],
    ['ｔａｂｌｅｔ　ｈｏｌｄｅｒ ｂｅ', ['Marla Quindley']],
    ['für Kabel', ['Jörg Weißdorn']],
    ['est arrivé cassé', ['Anaïs Fontvieil']],
    // Words of Japanese and Chinese, of two characters and of one: in the middle, at the beginning and at the very end of a text.
    ['付属', ['灯野 花子']],
    ['コンセント', ['灯野 花子']],
    ['ｺﾝｾﾝﾄ', ['灯野 花子']],
    ['世', ['灯野 花子']],
    ['す。', ['灯野 花子']],
    ['。', ['灯野 花子']],
    ['花子', ['灯野 花子']],
    ['灯', ['灯野 花子']],
    // Two letters of an alphabet anywhere; one alone begins a name.
    ['9 P', ['Devon Oakhurst']],
    ['d', ['Devon Oakhurst']],
    // An order as it is copied, whole or begun; a name in the middle.
    ['112-0659823-5933706', ['Devon Oakhurst']],
    ['#11206598235933706', ['Devon Oakhurst']],
    ['304-4514314', ['Jörg Weißdorn']],
    ['oakhurst', ['Devon Oakhurst']],
    ['amp fit a tab', ['Rosalind Featherby']],
    // Each of its trigrams stands in what Rosalind wrote, they never stand one after another.
    ['a the', []],
    ['nothing of this', []],
    ['%', []],
    ['"*"', []],
    ['NOT AND', []],
  ])('%s', async (text, found) => {
    expect(await names(text)).toEqual(found)
  })

  it('what the operator noted, and forgets it with the note', async () => {
    const threadId = (await search('oakhurst')).rows[0]!.threadId!
    expect(await names('仓库')).toEqual([])
    await shop.invoke('messages.mark', { threadId, kind: 'note', note: '让仓库改地址' })
    expect(await names('仓库')).toEqual(['Devon Oakhurst'])
    await shop.invoke('undo.back', { jobId: 'j' })
    expect(await names('仓库')).toEqual([])
  })

  it('in every tab, each with its own count', async () => {
    const { counts, kinds, rows } = await search('amazon', 'suspect')
    expect(rows.map(({ name }) => name)).toEqual(['Amazon Seller Performance seller-performance@amazon.com'])
    expect(counts).toMatchObject({ suspect: 1, waiting: 0 })
    expect(counts.all).toBe(counts.toAnswer! + counts.done! + counts.notices! + 1)
    expect(Object.values(kinds).reduce((sum, n) => sum + n, 0)).toBe(counts.notices)
    expect((await search('buyer asked to cancel', 'notices')).rows.map(({ kind }) => kind)).toEqual(['cancel-request'])
  })
})

it('an import that is taken back leaves nothing to be found, and its words are merged away', async () => {
  const own = benchShop({ now: AFTER_SAMPLE_MAILS })
  const importId = await takeInSampleMails(own)
  const count = () => own.db.raw.prepare<[], { n: number }>('SELECT count(DISTINCT doc) n FROM mailSearchTerms').get()!.n // prettier-ignore
  expect(count()).toBe(13)
  await own.invoke('imports.undo', { importId, jobId: 'j' })
  expect((await own.invoke('messages.list', { tab: 'all', search: 'lamp' })).total).toBe(0)
  expect(count()).toBe(0)
  expect(hasSearchRemains(own.db.raw)).toBe(true)
  own.close()
})

describe('of many mails', () => {
  const NOW = Date.UTC(2026, 2, 4, 6)
  let long: BenchShop
  beforeAll(() => {
    long = benchShop({ now: NOW })
    // The question of thread i is in language i % 6.
    fillMailbox(long.db.raw, { threads: 9_000, outside: 0, newestAt: NOW })
  })
  afterAll(() => long.close())
  const find = (text: string, more: object = {}) => long.invoke('messages.list', { tab: 'all', search: text, ...more })

  it('the newest thousand are looked through, which is said', async () => {
    const { total, isCut } = await find('parcel')
    expect([total, isCut]).toEqual([MOST_FOUND, true])
    const { rows, total: han } = await find('退货', { limit: 1 })
    // Rows are brought oldest number first here: the newest row is the thread asked longest ago.
    expect([han, rows[0]?.name]).toEqual([MOST_FOUND, '王 小明'])
  })

  it('the last two characters of a text, and the very last, are found as any others', async () => {
    expect([(await find('答覆')).total, (await find('覆')).total, (await find('覆答')).total]).toEqual([MOST_FOUND, MOST_FOUND, 0]) // prettier-ignore
  })

  it('one order is found among all', async () => {
    const { total, isCut, rows } = await find(orderOf(4_320))
    expect([total, isCut, rows[0]?.orderId]).toEqual([1, false, orderOf(4_320)])
  })

  it('no mail is read but those that are found', async () => {
    const unasked = benchShop({ now: NOW })
    fillMailbox(unasked.db.raw, { threads: 60, outside: 20, newestAt: NOW })
    const plans = await plansOf(unasked, async () => {
      for (const text of ['parcel', '返品', '退', 'j']) await unasked.invoke('messages.list', { tab: 'all', search: text })
    }) // prettier-ignore
    const own = plans.filter(({ sql }) => /^\s*select/i.test(sql) && !sql.includes('temp.'))
    expect(own.length).toBeGreaterThan(5)
    for (const { sql, plan } of own)
      expect(plan, sql).not.toMatch(/SCAN (?!json_each|mailSearch|\w+ USING (COVERING )?INDEX)/)
    unasked.close()
  })
})
