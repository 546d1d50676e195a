import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeskErrorData } from '@shared/contract/errors'
import { ask, FACTS, NOON, workshop } from './support'

const PAGE = 4096
const ORDERS = 2_000
const DAY = 86_400_000

const shops = workshop()
afterAll(() => shops.end())
const databaseOf = (folder: string) => join(folder, 'shopdesk.sqlite')

/** A closed shop with orders to be shipped, each with its clock. */
async function shopWithClocks(): Promise<string> {
  const folder = await shops.shopFolder()
  new Database(databaseOf(folder))
    .exec(
      `INSERT INTO imports (id, source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, committedAt, header, kind)
       VALUES (1, 'file', '1.txt', '', 0, 'unshippedOrders', 'utf-8', 100, 'committed', 0, 0, 1, '[]', 'orders');
       INSERT INTO titles (id, title) VALUES (1, 'lamp');
       WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < ${ORDERS})
       INSERT INTO orders (id, orderId, marketplaceId, fulfillmentChannel, state, reportedState, reportedStateAt, orderStatus, merchantOrderId,
         salesChannel, shipServiceLevel, purchasedAt, latestShipAt, isBusinessOrder, isPrime, cancelRequested, cancelReason, purchaseOrderNumber, iossNumber,
         items, units, unitsToShip, sku, titleId, currency, factsAsOf, fieldsAsOf, importId)
       SELECT n, printf('111-%07d-0000000', n), 'US', 'Merchant', 'unshipped', 'unshipped', 0, '', '', '', '', ${NOON} - n, ${NOON + DAY} + n, 0, 0, 0, '', '', '',
         1, 1, 1, 'A', 1, 'USD', 100, '', 1 FROM counted;`,
    )
    .close()
  const shop = await shops.open(folder)
  await ask(shop, 'imports.discard', { importId: 9 })
  await shop.close()
  return folder
}

/** Every row of every table, as it is read from outside. */
function rowsIn(path: string): Record<string, unknown[]> {
  const db = new Database(path, { readonly: true })
  const names = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all()
  const rows = Object.fromEntries(names.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).raw().all()]))
  db.close()
  return rows
} // prettier-ignore

interface Pages {
  of(name: string, type: 'leaf' | 'internal'): number[]
  root(name: string): number
}
/** Writes into the closed file; pages are numbered from 1. */
function hurt(folder: string, how: (bytes: Buffer, pages: Pages) => void): void {
  const db = new Database(databaseOf(folder), { readonly: true })
  const pages = db.prepare<[], { name: string; pageno: number; pagetype: string }>('SELECT name, pageno, pagetype FROM dbstat').all() // prettier-ignore
  const roots = db.prepare<[], { name: string; rootpage: number }>('SELECT name, rootpage FROM sqlite_schema').all()
  db.close()
  const bytes = readFileSync(databaseOf(folder))
  how(bytes, {
    of: (name, type) =>
      pages.filter((page) => page.name === name && page.pagetype === type).map(({ pageno }) => pageno),
    root: (name) => roots.find((root) => root.name === name)!.rootpage,
  })
  writeFileSync(databaseOf(folder), bytes)
}
const at = (page: number | undefined) => (page! - 1) * PAGE
const zeros = (bytes: Buffer, page: number | undefined) => bytes.fill(0, at(page), at(page) + PAGE)
/** Makes the first child of an interior page another page. */
const pointTo = (bytes: Buffer, parent: number, page: number | undefined) =>
  bytes.writeUInt32BE(page!, at(parent) + bytes.readUInt16BE(at(parent) + 12))
const filesIn = (folder: string) => readdirSync(folder, { recursive: true }).map(String).filter((name) => !/^(logs|\.lock)/.test(name)).sort() // prettier-ignore

let whole: string
beforeAll(async () => {
  whole = await shopWithClocks()
})

async function troublesAtOpening(folder: string): Promise<DeskErrorData[]> {
  const shop = await shops.open(folder)
  const troubles: DeskErrorData[] = []
  shop.subscribe((event) => void (event.type === 'trouble' && troubles.push(event.error)))
  await shop.close()
  return troubles
}

test.each<[string, (bytes: Buffer, pages: Pages) => void]>([
  ['a page of the clocks is zeros', (bytes, { of }) => zeros(bytes, of('clocks', 'leaf')[3])],
  ['a sector of a page of the clocks is noise', (bytes, { of }) => bytes.fill(0xa5, at(of('clocks', 'leaf')[3]), at(of('clocks', 'leaf')[3]) + 512)],
  ['the last page of the clocks is another table’s', (bytes, { of }) => bytes.copy(bytes, at(of('clocks', 'leaf').at(-1)), at(of('orders', 'leaf')[2]), at(of('orders', 'leaf')[2]) + PAGE)],
  ['an index of the clocks is damaged', (bytes, { of }) => zeros(bytes, of('clocksByDue', 'leaf')[1])],
  ['an index that lists of orders are read by is damaged', (bytes, { of }) => zeros(bytes, of('ordersByPurchased', 'leaf')[1])],
  ['both are', (bytes, { of }) => (zeros(bytes, of('ordersByStatePurchased', 'leaf')[1]), zeros(bytes, of('clocks', 'leaf')[0]))],
])('where %s it is made anew, said, and the shop opens with all it had', async (_, how) => {
  const folder = await shopWithClocks()
  const before = rowsIn(databaseOf(folder))
  // Each is to be shipped, and cancelled by Amazon where it is not.
  expect(before.clocks).toHaveLength(2 * ORDERS)
  hurt(folder, how)
  const damagedFile = readFileSync(databaseOf(folder))
  const [trouble, ...others] = await troublesAtOpening(folder)
  expect(trouble).toEqual({ code: 'shopMended', params: { folder, fileName: 'shopdesk.damaged-20260304-120000.sqlite' } })
  expect(others).toEqual([])
  expect(readFileSync(join(folder, 'shopdesk.damaged-20260304-120000.sqlite')).equals(damagedFile)).toBe(true)
  expect(rowsIn(databaseOf(folder))).toEqual(before)
  const db = new Database(databaseOf(folder), { readonly: true })
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  const indexes = db.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name`)
  expect(indexes.all()).toEqual(new Database(databaseOf(whole), { readonly: true }).prepare(indexes.source).all())
  db.close()
  expect(await troublesAtOpening(folder)).toEqual([])
  expect(filesIn(folder).filter((name) => name.includes('partial'))).toEqual([])
}) // prettier-ignore

test('what a sudden end left in the log is in the mended file too', async () => {
  const folder = await shopWithClocks()
  const shop = await shops.open(folder)
  await ask(shop, 'shop.update', { ...FACTS, name: 'Brighter Lamps' })
  const copy = `${folder} copied while open`
  cpSync(folder, copy, { recursive: true, filter: (from) => !from.endsWith('.lock') })
  rmSync(`${databaseOf(copy)}-shm`, { force: true })
  await shop.close()
  const bytes = readFileSync(databaseOf(copy))
  const pages = new Database(databaseOf(whole), { readonly: true }).prepare<[], number>(`SELECT pageno FROM dbstat WHERE name = 'clocks' AND pagetype = 'leaf'`).pluck().all() // prettier-ignore
  zeros(bytes, pages[3])
  writeFileSync(databaseOf(copy), bytes)
  expect((await troublesAtOpening(copy)).map(({ code }) => code)).toEqual(['shopMended'])
  const [row] = rowsIn(databaseOf(copy)).shop as string[][]
  expect(row).toContain('Brighter Lamps')
})

test.each<[string, (bytes: Buffer, pages: Pages) => void]>([
  ['a page of the orders is damaged', (bytes, { of }) => zeros(bytes, of('orders', 'leaf')[1])],
  ['a page of the clocks and one of the orders are', (bytes, { of }) => (zeros(bytes, of('clocks', 'leaf')[1]), zeros(bytes, of('orders', 'leaf')[1]))],
  ['pages of the clocks are not reached any more', (bytes, { root }) => zeros(bytes, root('clocks'))],
  ['the clocks and the orders have a page in common', (bytes, { of, root }) => pointTo(bytes, root('clocks'), of('orders', 'leaf')[1])],
  ['the clocks and an index of the orders have one in common', (bytes, { of, root }) => pointTo(bytes, root('clocks'), of('ordersByPurchased', 'leaf')[1])],
  ['two pages of the clocks are one', (bytes, { of, root }) => pointTo(bytes, root('clocks'), of('clocks', 'leaf')[4])],
  ['the list of free pages is damaged', (bytes, { of }) => (bytes.writeUInt32BE(of('clocks', 'leaf')[1]!, 32), bytes.writeUInt32BE(1, 36))],
  ['an index of a table’s own is damaged', (bytes, { of }) => zeros(bytes, of('sqlite_autoindex_orders_1', 'leaf')[1])],
  ['the schema is damaged', (bytes) => bytes.fill(0xa5, 100, 400)],
])('where %s the shop is refused, and nothing is touched', async (_, how) => {
  const folder = await shopWithClocks()
  hurt(folder, how)
  const before = filesIn(folder)
  const bytes = readFileSync(databaseOf(folder))
  await expect(shops.open(folder)).rejects.toMatchObject({ code: 'shopDamaged' })
  expect(filesIn(folder)).toEqual(before)
  expect(readFileSync(databaseOf(folder)).equals(bytes)).toBe(true)
}) // prettier-ignore
