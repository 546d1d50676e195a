import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createShop, openShop, type ShopBackend } from '@backend/backend'
import { openWriter } from '@backend/db/open'
import { clearSearchStep, hasSearchRemains } from '@backend/db/search-remains'
import { buildReport, syntheticOrders, UNSHIPPED_27 } from '@test/support/report-builder'
import { workerFiles } from '@test/support/workers'
import { ask, FACTS, NOON } from './support'

const root = mkdtempSync(join(tmpdir(), 'desk-remains-'))
afterAll(() => rmSync(root, { recursive: true }))

/** A name of four characters that nothing else has; the index keeps three at a time, written without what the one before has. */
const NAME = '龘靐齉爩'
const END_OF_A_TERM = Buffer.from('齉爩')
const options = async () => ({ workers: await workerFiles(), now: () => NOON, backupAfterMs: 1e9 })

let taken = 0
/** Takes in so many orders, the first of them of this buyer. */
async function takeIn(shop: ShopBackend, orders: number, recipientName?: string): Promise<number> {
  taken += 1
  const rows = [...syntheticOrders(orders, { seed: taken, people: true, newestAt: NOON })].map((row, i) => ({
    ...row,
    orderId: `111-${String(taken).padStart(7, '0')}${row.orderId.slice(11)}`,
    ...(i === 0 && recipientName !== undefined && { recipientName }),
  }))
  const text = buildReport(UNSHIPPED_27, rows).toString()
  const { importId } = await ask(shop, 'imports.stagePaste', { text, jobId: `s${taken}` })
  await ask(shop, 'imports.commit', { importId, jobId: `c${taken}` })
  return importId
}

/** A shop in whose index the name stands among many others, and the import it came with. */
async function shopWithName(): Promise<{ folder: string; shop: ShopBackend; importId: number }> {
  const folder = join(root, `shop ${taken}`)
  await createShop(folder, { ...FACTS, marketplaces: ['US'] }, await options())
  const shop = await openShop(folder, await options())
  const importId = await takeIn(shop, 1, NAME)
  // After some commits the index merges what they added by itself.
  for (let i = 0; i < 8; i++) await takeIn(shop, 20)
  return { folder, shop, importId }
}
const found = async (shop: ShopBackend, search: string) =>
  (await ask(shop, 'orders.list', { limit: 50, offset: 0, filter: { tab: 'all', search } })).rows.length

test('the name of an import that was undone stayed in the search on the disk: closed, no file of the shop holds it', async () => {
  const { folder, shop, importId } = await shopWithName()
  expect(await found(shop, NAME)).toBe(1)
  await ask(shop, 'imports.undo', { importId, jobId: 'u' })
  expect(await found(shop, NAME)).toBe(0)
  await shop.close()
  for (const part of ['shopdesk.sqlite-wal', 'staging.sqlite', 'staging.sqlite-wal']) expect(existsSync(join(folder, part))).toBe(false) // prettier-ignore
  const bytes = readFileSync(join(folder, 'shopdesk.sqlite'))
  expect(bytes.includes(END_OF_A_TERM)).toBe(false)
  // The others are found as before.
  const again = await openShop(folder, await options())
  expect(await found(again, 'Jos')).toBeGreaterThan(0)
  await again.close()
})

test('what a buyer wrote in a mail that was taken back is in no file of the shop once it is closed', async () => {
  const folder = join(root, 'mails')
  await createShop(folder, { ...FACTS, marketplaces: ['US'] }, await options())
  const shop = await openShop(folder, await options())
  const mail = (n: number, text: string) =>
    [
      `From: Buyer <abcdefgh${n}ijkl+c${n}@marketplace.amazon.com>`,
      'To: shop@example.com',
      `Subject: About an order`,
      `Date: ${new Date(NOON - 3_600_000).toUTCString()}`,
      `Message-ID: <m${n}@amazon.com>`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      `------------- Message:  -------------\n\n${text}\n\n------------- End message -------------\n`,
    ].join('\n')
  const takeInMail = async (n: number, text: string) => {
    const { importId } = await ask(shop, 'imports.stagePaste', { text: mail(n, text), jobId: `s${n}` })
    await ask(shop, 'imports.commit', { importId, jobId: `c${n}` })
    return importId
  }
  const find = async (search: string) => (await ask(shop, 'messages.list', { tab: 'all', search })).total
  const importId = await takeInMail(1, `I am ${NAME}.`)
  for (let n = 2; n < 8; n++) await takeInMail(n, `Where is parcel ${n}?`)
  expect([await find(NAME), await find('齉'), await find('parcel')]).toEqual([1, 1, 6])
  await ask(shop, 'imports.undo', { importId, jobId: 'u' })
  expect([await find(NAME), await find('齉'), await find('parcel')]).toEqual([0, 0, 6])
  await shop.close()
  expect(readFileSync(join(folder, 'shopdesk.sqlite')).includes(END_OF_A_TERM)).toBe(false)
})

test('a name that a later report corrected stayed in the search on the disk; what is taken out in steps is out for good', async () => {
  const { folder, shop, importId } = await shopWithName()
  await shop.close()
  const db = openWriter(join(folder, 'shopdesk.sqlite'))
  const inSearch = () =>
    Buffer.concat(db.prepare<[], { block: Buffer }>('SELECT block FROM orderSearch_data').all().map(({ block }) => block)).includes(END_OF_A_TERM) // prettier-ignore
  expect(inSearch()).toBe(true)
  expect(hasSearchRemains(db)).toBe(false)
  const { id } = db.prepare<[number], { id: number }>('SELECT id FROM orders WHERE importId = ?').get(importId)!
  db.prepare('DELETE FROM orderSearch WHERE rowid = ?').run(id)
  db.prepare('INSERT INTO orderSearch (rowid, words) VALUES (?, ?)').run(id, 'Ann Example')
  expect([inSearch(), hasSearchRemains(db)]).toEqual([true, true])
  let steps = 0
  while (clearSearchStep(db)) steps += 1
  expect(steps).toBeGreaterThan(0)
  expect([inSearch(), hasSearchRemains(db)]).toEqual([false, false])
  // Nothing is written where nothing was deleted.
  expect(clearSearchStep(db)).toBe(false)
  db.close()
})
