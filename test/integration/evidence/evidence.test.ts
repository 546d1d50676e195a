import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addEvidence, evidencePaper } from '@backend/modules/evidence'
import type { WriteContext } from '@backend/context'
import { benchShop, type BenchShop } from '../../support/bench-shop'

const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship'
const id = (n: number) => `111-000000${n}-0000000`
const row = (n: number) =>
  `${id(n)}\t1000000000000${n}\t2026-03-02T20:00:00+00:00\t2026-03-05T07:59:59+00:00\tSKU-${n}\tMug\t1\t0\t1`
const UPS = { carrierCode: 'UPS', trackingNumber: '1Z0000000000000001', shippedOn: '2026-03-03' }
/** 2026-03-04 10:00 UTC, 18:00 in Shanghai; the orders are due within 24 hours. */
const NOW = Date.UTC(2026, 2, 4, 10)

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: NOW })
  await shop.takeIn([HEADER, row(1), row(2), row(3), ''].join('\n'))
})
afterEach(() => shop.close())

const save = (n: number, shipment: object = UPS) => shop.invoke('shipments.save', { orderId: id(n), shipment })
const write = () => shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'j' })
const list = (period: object = {}) => shop.invoke('evidence.list', period)
const kinds = async () => (await list()).rows.map((entry) => entry.kind)
const verify = () => shop.invoke('evidence.verify', {})
const note = (text: string) => shop.invoke('evidence.addNote', { text })
const contents = () =>
  shop.db.raw.prepare<[], { kind: string; content: string }>('SELECT kind, content FROM evidence ORDER BY id').all()
const writing = () => ({ db: shop.db, now: () => shop.clock.now }) as unknown as WriteContext

describe('the log of evidence', () => {
  it('says what was ready and held, what was written, and when it was marked uploaded', async () => {
    await save(1)
    await save(2, { ...UPS, trackingNumber: '2', carrierCode: '' })
    const { exportId, fileName } = await write()
    const sha256 = createHash('sha256').update(readFileSync(join(shop.folder, 'exports', fileName))).digest('hex') // prettier-ignore
    shop.clock.now += 60_000
    await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
    await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
    await shop.invoke('exports.markUploaded', { exportId, uploaded: false })
    const file = { exportId, marketplaceId: 'US', fileName, sha256, rows: 1 }
    expect(contents().map(({ kind, content }) => [kind, JSON.parse(content) as unknown])).toEqual([
      ['ready', { marketplaceId: 'US', rows: 1, held: 1, withoutTracking: 1, readyOrders: [id(1)], heldOrders: [id(2)] }],
      ['written', { ...file, orders: 1 }],
      ['uploaded', file],
      ['uploadTakenBack', file],
    ]) // prettier-ignore
    const { total, rows: entries } = await list()
    expect(total).toBe(4)
    expect(entries.map((entry) => [entry.id, entry.at])).toEqual([[4, NOW + 60_000], [3, NOW + 60_000], [2, NOW], [1, NOW]]) // prettier-ignore
    expect(entries[3]!.facts).toEqual({ marketplaceId: 'US', rows: 1, held: 1, withoutTracking: 1 })
    expect(await verify()).toEqual({ entries: 4, lastHash: entries[0]!.hash, broken: null })
  })

  it('also when an upload mark is undone and done again', async () => {
    await save(1)
    const { exportId } = await write()
    await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
    await shop.invoke('undo.back', { jobId: 'j' })
    await shop.invoke('undo.again', { jobId: 'j' })
    expect(await kinds()).toEqual(['uploaded', 'uploadTakenBack', 'uploaded', 'written', 'ready'])
  })

  it('once in the operator’s day, what there is to ship', async () => {
    expect(await shop.invoke('evidence.noteDay', {})).toEqual({ added: true })
    expect(await shop.invoke('evidence.noteDay', {})).toEqual({ added: false })
    expect((await list()).rows[0]!.facts).toEqual({ day: '2026-03-04', unshipped: 3, partlyShipped: 0, overdue: 0, due24h: 3 }) // prettier-ignore
    // 2026-03-05 00:00 in Shanghai.
    shop.clock.now = Date.UTC(2026, 2, 4, 15, 59, 59)
    expect(await shop.invoke('evidence.noteDay', {})).toEqual({ added: false })
    shop.clock.now = Date.UTC(2026, 2, 4, 16)
    expect(await shop.invoke('evidence.noteDay', {})).toEqual({ added: true })
    expect((await list({ from: '2026-03-05' })).total).toBe(1)
    expect((await list({ to: '2026-03-04' })).total).toBe(1)
    expect((await list({ from: '2026-03-04', to: '2026-03-05' })).total).toBe(2)
    expect((await list({ from: '2026-03-06' })).rows).toEqual([])
  })

  it('an entry is there with what it speaks of, or neither is', async () => {
    await save(1)
    shop.db.raw.exec(
      `CREATE TEMP TRIGGER full BEFORE INSERT ON main.exportLines BEGIN SELECT raise(ABORT, 'full'); END`,
    )
    await expect(write()).rejects.toThrow('full')
    expect(await kinds()).toEqual([])
    shop.db.raw.exec('DROP TRIGGER full')
    await write()
    expect(await kinds()).toEqual(['written', 'ready'])
  })

  it('is refused any change or removal', async () => {
    await note('down')
    expect(() => shop.db.raw.prepare(`UPDATE evidence SET content = '{}'`).run()).toThrow('never changed')
    expect(() => shop.db.raw.prepare('DELETE FROM evidence').run()).toThrow('never taken away')
  })

  it.each([
    ['another text', `UPDATE evidence SET content = replace(content, 'two', 'zwei') WHERE id = 2`, { id: 2, why: 'hash' }],
    ['another time', 'UPDATE evidence SET at = at + 1 WHERE id = 1', { id: 1, why: 'hash' }],
    ['one removed', 'DELETE FROM evidence WHERE id = 2', { id: 3, why: 'gap' }],
    ['one removed, the rest numbered anew', 'DELETE FROM evidence WHERE id = 2; UPDATE evidence SET id = 2 WHERE id = 3', { id: 2, why: 'link' }],
  ])('whoever gets round that is found: %s', async (_, sql, broken) => {
    for (const text of ['one', 'two', 'three']) await note(text)
    expect((await verify()).broken).toBeNull()
    shop.db.raw.exec(`DROP TRIGGER evidenceStays; DROP TRIGGER evidenceHolds; ${sql}`)
    expect((await verify()).broken).toEqual(broken)
  }) // prettier-ignore

  it('saved as lines is checked by anyone, with nothing but SHA-256', async () => {
    for (const text of ['Seller Central was down 14:02–16:30', '卖家后台打不开\n第二行']) await note(text)
    await save(1)
    await write()
    const file = join(shop.folder, 'evidence.jsonl')
    expect(await shop.invoke('evidence.saveLines', { file, jobId: 'j' })).toEqual({ entries: 4 })
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    let previous = '0'.repeat(64)
    for (const line of lines) {
      const e = JSON.parse(line) as Record<'id' | 'at' | 'kind' | 'content' | 'previousHash' | 'hash', string>
      expect(e.previousHash).toBe(previous)
      previous = createHash('sha256').update(`${e.id}\n${e.at}\n${e.kind}\n${e.content}\n${e.previousHash}`).digest('hex') // prettier-ignore
      expect(e.hash).toBe(previous)
    }
    expect((await verify()).lastHash).toBe(previous)
  })

  it('a note of blanks is none', async () => {
    await expect(note('   ')).rejects.toThrow()
  })
})

describe('the log on paper', () => {
  const paper = (period: object = {}, language: 'en' | 'zh-CN' = 'zh-CN') =>
    evidencePaper({ ...writing(), shop: { name: '<Lamps & Co>', marketplaces: ['US'], timeZone: 'Asia/Shanghai' } } as WriteContext, period, language) // prettier-ignore

  it('has each entry in both languages and both times, its hashes, and how to check them', async () => {
    await shop.invoke('evidence.noteDay', {})
    await save(1)
    const { fileName } = await write()
    const html = paper({ from: '2026-03-04', to: '2026-03-04' })
    const { rows: entries } = await list()
    for (const entry of entries) expect(html).toContain(entry.hash)
    expect(html).toContain('2026-03-04 18:00:00+08:00')
    expect(html).toContain('2026-03-04 10:00:00+00:00')
    expect(html).toContain(`US: ${fileName} written; rows: 1, orders: 1<`)
    expect(html).toContain(`US：已生成 ${fileName}，1 行，1 个订单<`)
    expect(html).toContain('2026-03-04: orders unshipped: 3, partly shipped: 0; overdue: 0, due within 24 hours: 3')
    expect(html).toContain(id(1))
    expect(html).toContain('The chain is whole. Entries: 3')
    expect(html).toContain('| sha256sum')
    expect(paper({}, 'en')).not.toContain('已生成')
  })

  it('escapes every value and has nothing that runs or loads', async () => {
    await note(`</td><script>alert("x")</script><img src='x'>`)
    const html = paper()
    expect(html).toContain('&lt;/td&gt;&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&lt;img src=&#39;x&#39;&gt;')
    expect(html).toContain('&lt;Lamps &amp; Co&gt;')
    const tags = new Set([...html.matchAll(/<([a-z]\w*)/g)].map((match) => match[1]))
    for (const tag of ['script', 'img', 'a', 'link', 'iframe', 'form', 'object']) expect(tags).not.toContain(tag)
    expect(html).not.toMatch(/url\(|@import| on\w+=/)
  })

  it('says where the chain is broken', async () => {
    await note('one')
    shop.db.raw.exec(`DROP TRIGGER evidenceHolds; UPDATE evidence SET content = '{"text":"two"}'`)
    expect(paper()).toContain('The chain is broken at entry 1: it was changed after it was written')
    expect(paper()).toContain('记录链在第 1 条处断开：写入后被改动过')
  })

  it('a list of very many orders is cut short, and says so', () => {
    const readyOrders = Array.from({ length: 1200 }, (_, n) => `111-0000000-${String(n).padStart(7, '0')}`)
    addEvidence(writing(), 'ready', { marketplaceId: 'US', rows: 1200, held: 0, withoutTracking: 0, readyOrders, heldOrders: [] }) // prettier-ignore
    const html = paper({}, 'en')
    expect(html).toContain('111-0000000-0000999')
    expect(html).not.toContain('111-0000000-0001000')
    expect(html).toContain('and 200 more')
  })
})
