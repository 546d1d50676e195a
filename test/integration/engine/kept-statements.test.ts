import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { accessTo } from '@backend/db/kysely-access'
import { keepStatements } from '@backend/db/kept-statements'
import type { SqliteDatabase } from '@backend/db/open'
import { benchShop } from '../../support/bench-shop'

let db: SqliteDatabase
let prepared: string[]
beforeEach(() => {
  db = new Database(':memory:')
  db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT); INSERT INTO t (x) VALUES (1), (2), (3)')
  prepared = []
  const prepare = db.prepare.bind(db)
  Object.defineProperty(db, 'prepare', { value: (sql: string) => (prepared.push(sql), prepare(sql)) })
})
afterEach(() => void db.close())

it('a statement is prepared once, however often its text is asked for', () => {
  const kept = keepStatements(db)
  for (let id = 1; id <= 3; id++)
    expect(kept.prepare('SELECT x FROM t WHERE id = ?').get(id)).toEqual({ x: String(id) })
  expect(prepared).toHaveLength(1)
})

it('what one caller does to a statement is not seen by another', () => {
  const kept = keepStatements(db)
  const sql = 'SELECT id, x FROM t ORDER BY id'
  expect(kept.prepare(sql).pluck().all()).toEqual([1, 2, 3])
  expect(kept.prepare(sql).raw().get()).toEqual([1, '1'])
  // Walked twice at the same time, and asked meanwhile.
  const pairs: unknown[] = []
  for (const a of kept.prepare(sql).iterate()) for (const b of kept.prepare(sql).iterate()) pairs.push([a, b])
  expect(pairs).toHaveLength(9)
  for (const _ of kept.prepare(sql).iterate()) expect(kept.prepare(sql).all()).toHaveLength(3)
  expect(kept.prepare(sql).get()).toEqual({ id: 1, x: '1' })
})

it('a column that is new is read by the statement that was kept before', () => {
  const kept = keepStatements(db)
  expect(kept.prepare('SELECT * FROM t').get()).toEqual({ id: 1, x: '1' })
  db.exec(`ALTER TABLE t ADD COLUMN y TEXT DEFAULT 'new'`)
  expect(kept.prepare('SELECT * FROM t').get()).toEqual({ id: 1, x: '1', y: 'new' })
})

it('no more than a number of statements are kept, and those that went still work', () => {
  const kept = keepStatements(db, 2)
  const first = kept.prepare('SELECT 1 one')
  for (let n = 2; n < 6; n++) kept.prepare(`SELECT ${n} more`)
  kept.prepare('SELECT 5 more')
  expect(prepared).toHaveLength(5)
  expect(first.get()).toEqual({ one: 1 })
  kept.prepare('SELECT 1 one')
  expect(prepared).toHaveLength(6)
})

it('is the same connection: transactions, and its end', () => {
  const { raw } = accessTo(db)
  raw.transaction(() => db.exec('INSERT INTO t (x) VALUES (4)')).immediate()
  expect(() => raw.transaction(() => {
    raw.prepare('DELETE FROM t').run()
    throw new RangeError('no')
  }).immediate()).toThrow('no') // prettier-ignore
  expect(raw.prepare('SELECT count(*) n FROM t').get()).toEqual({ n: 4 })
  const statement = raw.prepare('SELECT 1')
  raw.close()
  expect(db.open).toBe(false)
  expect(() => statement.get()).toThrow(/not open/)
})

it('parcels entered one after the other prepare nothing anew', async () => {
  const HEADER =
    'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship'
  const id = (n: number) => `111-000000${n}-0000000`
  const row = (n: number) =>
    `${id(n)}\t1000000000000${n}\t2026-03-02T20:00:00+00:00\t2026-03-05T07:59:59+00:00\tSKU-${n}\tMug\t2\t0\t2`
  const shop = benchShop({ now: Date.UTC(2026, 2, 4, 10) })
  await shop.takeIn([HEADER, row(1), row(2), row(3), ''].join('\n'))
  const count = async (work: () => Promise<unknown>) => {
    const before = shop.prepared()
    await work()
    return shop.prepared() - before
  }
  const enter = (n: number) => shop.invoke('shipments.enter', { orderId: id(n), set: { trackingNumber: `1Z999AA1012345678${n}` } }) // prettier-ignore
  await enter(1)
  expect(await count(() => enter(2))).toBe(0)
  expect(await count(() => shop.invoke('undo.back', { jobId: 'u' }))).toBeGreaterThan(0)
  expect(await count(() => shop.invoke('undo.back', { jobId: 'u' }))).toBe(0)
  shop.close()
})
