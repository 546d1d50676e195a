import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { MIGRATIONS } from '@backend/db/migrations'
import { RECORDED } from '@backend/engine/chapters'
import { accessTo } from '@backend/db/kysely-access'
import { latestVersion, migrate, schemaVersion, type Migration } from '@backend/db/migrator'
import { openWriter } from '@backend/db/open'
import { clockKeeper } from '@backend/record'
import { createShopFolder } from '@backend/shop-folder/create'
import { openShopFolder } from '@backend/shop-folder/open'
import { POLICY } from '../../support/clocks'
import { FACTS, NOON, workshop } from './support'

const shops = workshop()
afterAll(() => shops.end())

const step = (version: number, sql: string, move?: Migration['move']): Migration => ({
  version,
  name: `step ${version}`,
  sql,
  move,
})
const ONE = step(1, 'CREATE TABLE a (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT')
const TWO = step(2, 'ALTER TABLE a ADD COLUMN length INTEGER', (db) => {
  db.exec('UPDATE a SET length = length(text)')
})
const fresh = (name: string) => openWriter(join(shops.root, name), { create: true })
const schemaOf = (db: Database.Database) => db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()

test('every released step brings a fresh database forward', () => {
  const db = fresh('released.sqlite')
  migrate(db, MIGRATIONS)
  expect(schemaVersion(db)).toBe(MIGRATIONS.length)
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  migrate(db, MIGRATIONS)
  expect(schemaVersion(db)).toBe(MIGRATIONS.length)
  db.close()
})

test('a step moves the data of the step before', () => {
  const db = fresh('data.sqlite')
  migrate(db, [ONE])
  db.exec(`INSERT INTO a VALUES (1, 'lamp'), (2, '灯')`)
  migrate(db, [ONE, TWO])
  expect(db.prepare('SELECT * FROM a').all()).toEqual([
    { id: 1, text: 'lamp', length: 4 },
    { id: 2, text: '灯', length: 1 },
  ])
  db.close()
})

test.each<[string, Migration]>([
  ['its SQL', step(3, 'CREATE TABLE b (x); UPDATE a SET text = text || 1; CREATE TABLE a (y)')],
  [
    'what it moves',
    step(3, 'CREATE TABLE b (x); DELETE FROM a', () => {
      throw new Error('no')
    }),
  ],
  ['a reference it breaks', step(3, 'CREATE TABLE b (aId INTEGER REFERENCES a (id)); INSERT INTO b VALUES (77)')],
])('a step that fails in %s leaves schema and data as they were', (_, bad) => {
  const db = fresh(`fails in ${_}.sqlite`)
  migrate(db, [ONE])
  db.exec(`INSERT INTO a VALUES (1, 'lamp')`)
  expect(() => migrate(db, [ONE, TWO, bad])).toThrow()
  // The step before it stands.
  expect(schemaVersion(db)).toBe(2)
  expect(schemaOf(db)).toHaveLength(1)
  expect(db.prepare('SELECT * FROM a').all()).toEqual([{ id: 1, text: 'lamp', length: 4 }])
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  db.close()
})

test('steps are numbered without gaps', () => {
  expect(latestVersion(MIGRATIONS)).toBe(MIGRATIONS.length)
  expect(() => latestVersion([ONE, step(3, '')])).toThrow('migration 3')
})

test('an older shop is backed up, then brought forward; a failing step leaves it as it was', async () => {
  const folder = join(shops.root, 'older')
  createShopFolder(folder, FACTS, MIGRATIONS, NOON)
  const next = MIGRATIONS.length + 1
  const bad = step(next, 'CREATE TABLE extra (x); SELECT nonsense')
  await expect(openShopFolder(folder, [...MIGRATIONS, bad], () => NOON)).rejects.toThrow('nonsense')
  const backups = () => readdirSync(join(folder, 'backups'))
  expect(backups()).toEqual(['20260304-120000-before-migration.sqlite'])

  const asBefore = await openShopFolder(folder, MIGRATIONS, () => NOON)
  expect(asBefore.db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'extra'`).pluck().get()).toBe(0)
  asBefore.close()

  const good = step(next, 'CREATE TABLE extra (x)')
  const after = await openShopFolder(folder, [...MIGRATIONS, good], () => NOON + 1000)
  expect(schemaVersion(after.db)).toBe(next)
  expect(after.facts).toEqual(FACTS)
  after.close()
  const copy = new Database(join(folder, 'backups', '20260304-120001-before-migration.sqlite'), { readonly: true })
  expect(schemaVersion(copy)).toBe(MIGRATIONS.length)
  copy.close()
})

test('a fresh shop needs no backup before its first step', async () => {
  const folder = join(shops.root, 'fresh')
  createShopFolder(folder, FACTS, MIGRATIONS, NOON)
  const shop = await openShopFolder(folder, MIGRATIONS, () => NOON)
  shop.close()
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
})

/** An order and what it stands on. */
const AN_ORDER = `
    INSERT INTO imports (id, source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, header)
      VALUES (1, 'file', 'a.txt', '', 0, 'all-orders', 'utf-8', 0, 'committed', 0, 0, '[]');
    INSERT INTO titles VALUES (1, 'lamp');
    INSERT INTO orders (id, orderId, marketplaceId, fulfillmentChannel, state, reportedState, reportedStateAt, orderStatus, merchantOrderId,
      salesChannel, shipServiceLevel, purchasedAt, isBusinessOrder, isPrime, cancelRequested, cancelReason, purchaseOrderNumber, iossNumber,
      items, units, unitsToShip, sku, titleId, currency, factsAsOf, fieldsAsOf, importId)
      VALUES (1, '111-0000001-0000000', 'US', 'Merchant', 'unshipped', 'unshipped', 0, '', '', '', '', 0, 0, 0, 1, '', '', '', 1, 1, 1, 'A', 1, 'USD', 0, '', 1);
`

test('step 2 keeps “ship all the same” as an accepted warning, and every parcel', () => {
  const db = fresh('batches.sqlite')
  migrate(db, MIGRATIONS.slice(0, 1))
  db.exec(`
    ${AN_ORDER}
    INSERT INTO shipments (id, orderRow, carrierCode, carrierName, trackingNumber, shippedOn, shippedAt, shipMethod, items, shipAnyway, revision, createdAt, updatedAt)
      VALUES (1, 1, 'UPS', '', '1Z', '2026-03-04', NULL, '', '[]', 1, 1, 5, 7), (2, 1, 'UPS', '', '05', '2026-03-04', NULL, '', '[]', 0, 3, 5, 8);
  `)
  migrate(db, MIGRATIONS)
  expect(db.prepare('SELECT id, trackingNumber, revision, accepted, confirmedByAmazon, cost FROM shipments').all()).toEqual([
    { id: 1, trackingNumber: '1Z', revision: 1, accepted: '{"cancelRequested":{"found":"","reason":"","at":7}}', confirmedByAmazon: 0, cost: null },
    { id: 2, trackingNumber: '05', revision: 3, accepted: '{}', confirmedByAmazon: 0, cost: null },
  ]) // prettier-ignore
  expect(db.prepare('SELECT id, kind, decisions FROM imports').all()).toEqual([
    { id: 1, kind: 'orders', decisions: '{}' },
  ])
  db.exec(`INSERT INTO evidence VALUES (1, 1, 'x', '{}', '', 'h')`)
  expect(() => db.exec('DELETE FROM evidence')).toThrow('never taken away')
  expect(() => db.exec('UPDATE evidence SET at = 2')).toThrow('never changed')
  db.close()
})

test('step 3 keeps imports with their kinds, files as shipping confirmations, and each line with its parcel', () => {
  const db = fresh('cases.sqlite')
  migrate(db, MIGRATIONS.slice(0, 2))
  db.exec(`
    INSERT INTO imports (id, source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, header, kind, decisions)
      VALUES (1, 'file', 'a.txt', '', 0, 'allOrders', 'utf-8', 0, 'committed', 0, 0, '[]', 'orders', '{}'),
             (2, 'file', 'b.xlsx', '', 0, 'tracking-sheet', '', 0, 'committed', 0, 0, '[]', 'sheet', '{"a":1}'),
             (3, 'file', 'c.txt', '', 0, 'processing-report', '', 0, 'committed', 0, 0, '[]', 'answer', '{}');
    INSERT INTO exports (id, marketplaceId, form, fileName, sha256, lineCount, orderCount, writtenAt, uploadedAt)
      VALUES (7, 'US', 'text', 'x.txt', 'h', 1, 1, 5, 6);
    INSERT INTO exportLines VALUES (7, 1, 42, 9, 3, '{}');
    INSERT INTO exportAnswers VALUES (7, 1, 3, 'failed', '[]');
  `)
  migrate(db, MIGRATIONS)
  expect(db.prepare('SELECT id, kind, decisions, reportId FROM imports').all()).toEqual([
    { id: 1, kind: 'orders', decisions: '{}', reportId: 'allOrders' },
    { id: 2, kind: 'sheet', decisions: '{"a":1}', reportId: 'tracking-sheet' },
    { id: 3, kind: 'answer', decisions: '{}', reportId: 'processing-report' },
  ])
  expect(() => db.exec(`UPDATE imports SET kind = 'stock' WHERE id = 1`)).not.toThrow()
  expect(db.prepare('SELECT id, kind, fileName, uploadedAt FROM exports').all()).toEqual([
    { id: 7, kind: 'confirmation', fileName: 'x.txt', uploadedAt: 6 },
  ])
  expect(db.prepare('SELECT * FROM exportLines').all()).toEqual([
    { exportId: 7, line: 1, entityRow: 42, orderRow: 9, revision: 3, content: '{}' },
  ])
  expect(db.prepare('SELECT count(*) n FROM exportAnswers').get()).toEqual({ n: 1 })
  db.close()
})

test('step 4 keeps the stock, and what lies of a SKU is found without reading the whole place', () => {
  const db = fresh('stock.sqlite')
  migrate(db, MIGRATIONS.slice(0, 3))
  db.exec(`
    INSERT INTO stock (place, reportId, sku, folded, fnsku, asin, title, condition, channel, status, fulfillable, extra, asOf, importId)
      VALUES ('NA', 'fbaManageInventory', 'Lamp', 'lamp', '', '', '', '', '', '', 5, '', 1, 1);
  `)
  migrate(db, MIGRATIONS)
  const question = `SELECT fulfillable FROM stock WHERE sku = 'Lamp' AND place IN ('US', 'NA')`
  expect(db.prepare(question).all()).toEqual([{ fulfillable: 5 }])
  expect(db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${question}`).all().map(({ detail }) => detail)).toEqual([
    'SEARCH stock USING INDEX stockBySku (sku=? AND place=?)',
  ]) // prettier-ignore
  db.close()
})

test('step 5 keeps who orders go to, and finds a city or postal code without reading all of them', () => {
  const db = fresh('places.sqlite')
  migrate(db, MIGRATIONS.slice(0, 4))
  db.exec(`
    ${AN_ORDER}
    INSERT INTO orderParties VALUES (1, '', '', '', '', 'Ann', '', '1 High St', '', '', 'LEEDS', '', 'LS1 4AP', 'GB', '', '', 1, '{}');
  `)
  migrate(db, MIGRATIONS)
  const plan = (where: string) => {
    const question = `SELECT orderRow FROM orderParties WHERE ${where}`
    expect(db.prepare(question).all(), where).toEqual([{ orderRow: 1 }])
    return db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${question}`).all().map(({ detail }) => detail).join() // prettier-ignore
  }
  expect(plan(`city <> '' AND city COLLATE NOCASE >= 'leed' AND city COLLATE NOCASE < 'leee'`)).toContain('orderPartiesByCity') // prettier-ignore
  expect(plan(`postalCode <> '' AND replace(replace(postalCode, ' ', ''), '-', '') COLLATE NOCASE = 'ls14ap'`)).toContain('orderPartiesByPostalCode') // prettier-ignore
  db.close()
})

test('step 6: an order that was given a ship date but no number is still to be entered', () => {
  const db = fresh('entered.sqlite')
  migrate(db, MIGRATIONS.slice(0, 5))
  db.exec(`
    INSERT INTO imports (id, source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, header, kind, decisions)
      VALUES (1, 'file', 'a.txt', '', 0, 'allOrders', 'utf-8', 0, 'committed', 0, 0, '[]', 'orders', '{}');
    INSERT INTO titles (id, title) VALUES (1, 'Mug');
    INSERT INTO orders (id, orderId, marketplaceId, fulfillmentChannel, state, reportedState, reportedStateAt, orderStatus, merchantOrderId, salesChannel,
      shipServiceLevel, purchasedAt, latestShipAt, isBusinessOrder, isPrime, cancelRequested, cancelReason, purchaseOrderNumber, iossNumber,
      items, units, unitsToShip, sku, titleId, currency, factsAsOf, fieldsAsOf, importId, tracking)
    SELECT value, 'o' || value, 'US', 'Merchant', 'unshipped', 'unshipped', 0, '', '', '', '', 0, 0, 0, 0, 0, '', '', '', 1, 1, 1, 'A', 1, 'USD', 0, '{}', 1, 'entered'
      FROM json_each('[1, 2, 3]');
    INSERT INTO shipments (orderRow, carrierCode, carrierName, trackingNumber, shippedOn, shippedAt, shipMethod, items, revision, createdAt, updatedAt)
      VALUES (1, '', '', '', '2026-03-04', NULL, '', '[]', 1, 1, 1), (2, 'USPS', '', '', '', NULL, '', '[]', 1, 1, 1),
             (3, 'USPS', '', '94001', '2026-03-04', NULL, '', '[]', 1, 1, 1);
  `)
  migrate(db, MIGRATIONS)
  expect(db.prepare('SELECT id, tracking FROM orders ORDER BY id').all()).toEqual([
    { id: 1, tracking: 'none' },
    { id: 2, tracking: 'none' },
    { id: 3, tracking: 'entered' },
  ])
  const counts = db.prepare('SELECT tracking, n FROM orderCounts WHERE n > 0 ORDER BY tracking').all()
  expect(counts).toEqual([{ tracking: 'entered', n: 1 }, { tracking: 'none', n: 2 }]) // prettier-ignore
  db.close()
})

test('step 7: the total of an order is what was paid after promotions', () => {
  const db = fresh('totals.sqlite')
  migrate(db, MIGRATIONS.slice(0, 6))
  db.exec(`
    INSERT INTO imports (id, source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, header, kind, decisions)
      VALUES (1, 'file', 'a.txt', '', 0, 'newOrders', 'utf-8', 0, 'committed', 0, 0, '[]', 'orders', '{}');
    INSERT INTO titles (id, title) VALUES (1, 'Mug');
    INSERT INTO orders (id, orderId, marketplaceId, fulfillmentChannel, state, reportedState, reportedStateAt, orderStatus, merchantOrderId, salesChannel,
      shipServiceLevel, purchasedAt, latestShipAt, isBusinessOrder, isPrime, cancelRequested, cancelReason, purchaseOrderNumber, iossNumber,
      items, units, unitsToShip, sku, titleId, currency, factsAsOf, fieldsAsOf, importId, total)
    SELECT value ->> 0, 'o' || (value ->> 0), 'JP', 'Merchant', 'unshipped', 'unshipped', 0, '', '', '', '', 0, 0, 0, 0, 0, '', '', '', 1, 1, 1, 'A', 1, 'JPY', 0, '{}', 1, value ->> 1
      FROM json_each('[[1, 1039], [2, 3000], [3, 1000], [4, null]]');
    INSERT INTO orderItems (orderRow, orderItemId, sku, asin, titleId, itemStatus, quantity, currency, promotionIds, extra, factsAsOf, fieldsAsOf, importId,
      itemPrice, shippingPrice, giftWrapPrice, itemPromotionDiscount, shipPromotionDiscount)
    SELECT value ->> 0, '', 'A', '', 1, '', 1, 'JPY', '', '', 0, '{}', 1, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each('[
      [1, 999, 40, null, -100, -40],
      [2, 2000, 500, 0, 300, 600], [2, 400, null, 100, null, null],
      [3, 1000, null, null, null, null],
      [4, null, null, null, 100, null]]');
  `)
  migrate(db, MIGRATIONS)
  // 999 - 100 and 40 - 40; 2000 - 300, 500 - 600 is nothing, 400, 100 of gift wrap; none taken off; no price known.
  expect(db.prepare('SELECT id, total FROM orders ORDER BY id').all()).toEqual([
    { id: 1, total: 899 },
    { id: 2, total: 2200 },
    { id: 3, total: 1000 },
    { id: 4, total: null },
  ])
  db.close()
})

test('step 8: decisions know which of their revisions Amazon refused, multi-channel orders that a file cancelled them', () => {
  const db = fresh('states.sqlite')
  migrate(db, MIGRATIONS.slice(0, 7))
  const said = (texts: readonly object[]) => `'${JSON.stringify(texts)}'`
  const reason = said([{ code: '1', type: 'Error', message: 'no' }])
  const ofFile = said([{ code: '2', type: 'Error', message: 'not read', ofFile: true }])
  db.exec(`
    ${AN_ORDER}
    INSERT INTO imports (id, source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, header, kind, decisions)
    SELECT 50 + value, 'file', 'r.txt', '', 0, 'processing', 'utf-8', 0, 'committed', 0, 0, '[]', 'answer', '{}' FROM json_each('[0, 1]');
    INSERT INTO exports (id, kind, marketplaceId, form, fileName, sha256, lineCount, orderCount, writtenAt) VALUES
      (1, 'refund', 'US', 'text', '1.txt', '', 3, 3, 0), (2, 'refund', 'US', 'text', '2.txt', '', 1, 1, 0), (3, 'cancellation', 'US', 'text', '3.txt', '', 1, 1, 0);
    INSERT INTO refunds (id, orderRow, reasonCode, currency, lines, total, note, revision, createdAt, updatedAt)
    SELECT value, 1, '', 'USD', '[]', 0, '', 2, 0, 0 FROM json_each('[1, 2, 3, 4]');
    INSERT INTO cancellations (id, orderRow, askedBy, reasonCode, items, note, revision, createdAt, updatedAt) VALUES (1, 1, 'seller', 'NoInventory', '[]', '', 1, 0, 0);
    INSERT INTO exportLines (exportId, line, entityRow, orderRow, revision, content) VALUES
      (1, 1, 1, 1, 1, '{}'), (1, 2, 2, 1, 2, '{}'), (1, 3, 3, 1, 2, '{}'), (2, 1, 1, 1, 2, '{}'), (3, 1, 1, 1, 1, '{}');
    INSERT INTO exportAnswers (exportId, line, importId, answer, errors) VALUES
      (1, 1, 50, 'failed', ${reason}), (2, 1, 50, 'failed', ${reason}),
      (1, 2, 50, 'failed', ${reason}), (1, 2, 51, 'accepted', '[]'),
      (1, 3, 50, 'failed', ${ofFile}), (3, 1, 50, 'failed', ${reason});
    INSERT INTO mcfOrders (id, orderRow, fulfillmentOrderId, displayableOrderId, displayableAt, displayableComment, marketplaceId, speed, action,
      notificationEmail, blocksAmazonLogistics, isBlankBox, wantsPackingSlip, items, note, amazonOrderId, packages, revision, createdAt, updatedAt)
    SELECT value, 0, 'M' || value, '', 0, '', 'US', 'Standard', 'Ship', '', 0, 0, 0, '[]', '', '', '[]', 1, 0, 0 FROM json_each('[1, 2, 3]');
    INSERT INTO mcfCancellations (id, orderRow, mcfOrderRow, revision, uploadedRevision, uploadedAt, createdAt, updatedAt)
    VALUES (1, 0, 1, 1, 1, 77, 0, 0), (2, 0, 2, 1, 0, NULL, 0, 0);
  `)
  migrate(db, MIGRATIONS)
  // 1 was refused twice; 2 was accepted in the end; 3 stood in a file that was refused as a whole; 4 in none.
  expect(db.prepare('SELECT refusedRevisions FROM refunds ORDER BY id').pluck().all()).toEqual([',1,2,', '', '', ''])
  expect(db.prepare('SELECT refusedRevisions FROM cancellations').pluck().all()).toEqual([',1,'])
  const cancelled = () => db.prepare('SELECT cancelledByFileAt FROM mcfOrders ORDER BY id').pluck().all()
  expect(cancelled()).toEqual([77, null, null])
  db.exec('UPDATE mcfCancellations SET uploadedRevision = 1, uploadedAt = 88 WHERE id = 2')
  expect(cancelled()).toEqual([77, 88, null])
  db.exec('UPDATE mcfCancellations SET uploadedRevision = 0, uploadedAt = NULL WHERE id = 1; DELETE FROM mcfCancellations WHERE id = 2')
  expect(cancelled()).toEqual([null, null, null])
  db.close()
}) // prettier-ignore

test('step 9: of several reports on a line the newest has the rank, also when it is taken back', () => {
  const db = fresh('ranks.sqlite')
  migrate(db, MIGRATIONS.slice(0, 8))
  db.exec(`
    INSERT INTO imports (id, source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, header, kind, decisions)
    SELECT 50 + value, 'file', 'r.txt', '', 0, 'processing', 'utf-8', 0, 'committed', 0, 0, '[]', 'answer', '{}' FROM json_each('[-1, 0, 1, 2]');
    INSERT INTO exports (id, kind, marketplaceId, form, fileName, sha256, lineCount, orderCount, writtenAt) VALUES (1, 'refund', 'US', 'text', '1.txt', '', 4, 4, 0);
    INSERT INTO exportAnswers (exportId, line, importId, answer, errors) VALUES
      (1, 1, 50, 'failed', '[]'), (1, 2, 50, 'unknown', '[{}]'), (1, 3, 50, 'unknown', '[]'), (1, 4, 50, 'failed', '[]'), (1, 4, 51, 'accepted', '[]');
  `)
  migrate(db, MIGRATIONS)
  const ranks = () => db.prepare('SELECT line, importId, rank FROM exportAnswers ORDER BY line, importId').raw().all()
  expect(ranks()).toEqual([[1, 50, 0], [2, 50, 1], [3, 50, 2], [4, 50, null], [4, 51, 3]])
  db.exec(`INSERT INTO exportAnswers (exportId, line, importId, answer) VALUES (1, 1, 52, 'accepted'), (1, 4, 49, 'failed')`)
  expect(ranks()).toEqual([[1, 50, null], [1, 52, 3], [2, 50, 1], [3, 50, 2], [4, 49, null], [4, 50, null], [4, 51, 3]])
  db.exec('DELETE FROM exportAnswers WHERE importId IN (51, 52)')
  expect(ranks()).toEqual([[1, 50, 0], [2, 50, 1], [3, 50, 2], [4, 49, null], [4, 50, 0]])
  db.close()
}) // prettier-ignore

test('step 10: letters about cases become letters about rows, also in the record of changes', () => {
  const db = fresh('letters.sqlite')
  migrate(db, MIGRATIONS.slice(0, 9))
  const whole = (problemId: number | null) =>
    `'${JSON.stringify({ id: 1, orderRow: 1, problemId, letter: 'askPhoto', language: 'en', body: '', sentAt: null })}'`
  db.exec(`
    ${AN_ORDER}
    INSERT INTO replies (id, orderRow, problemId, letter, language, body, sentAt, createdAt, updatedAt) VALUES
      (1, 1, 7, 'askPhoto', 'en', '', NULL, 1, 2), (2, 1, NULL, 'askPhoto', 'de', 'Hallo', 3, 4, 5);
    INSERT INTO operations (id, at, kind) VALUES (1, 0, 'problem');
    INSERT INTO changes (operationId, orderRow, entity, entityRow, before, after) VALUES
      (1, 1, 'reply', 1, NULL, ${whole(7)}), (1, 1, 'reply', 1, '{"sentAt":null}', '{"sentAt":9}'), (1, 1, 'reply', 2, ${whole(null)}, NULL),
      (1, 1, 'expectedReturn', 1, NULL, '{"problemId":7}');
  `)
  migrate(db, MIGRATIONS)
  expect(db.prepare('SELECT * FROM letters ORDER BY id').raw().all()).toEqual([
    [1, 1, 'problem', 7, 'askPhoto', 'en', '', null, 1, 2, ''],
    [2, 1, '', 0, 'askPhoto', 'de', 'Hallo', 3, 4, 5, ''],
  ])
  const images = db.prepare<[], { before: string | null; after: string | null }>('SELECT before, after FROM changes ORDER BY rowid').all()
  const read = (text: string | null) => text && (JSON.parse(text) as Record<string, unknown>)
  const letter = { id: 1, orderRow: 1, letter: 'askPhoto', language: 'en', body: '', sentAt: null }
  expect(images.map(({ before, after }) => [read(before), read(after)])).toEqual([
    [null, { ...letter, entity: 'problem', entityRow: 7 }],
    [{ sentAt: null }, { sentAt: 9 }],
    [{ ...letter, entity: '', entityRow: 0 }, null],
    // Other rows are theirs.
    [null, { problemId: 7 }],
  ])
  db.close()
}) // prettier-ignore

test('step 11: imports of every state stand as they were, those that were taken in in an index of their own', () => {
  const db = fresh('long-lists.sqlite')
  migrate(db, MIGRATIONS.slice(0, 10))
  db.exec(`
    INSERT INTO imports (id, source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, header)
    SELECT key + 1, 'file', value || '.txt', '', 0, 'allOrders', '', 0, value, 0, 0, '[]' FROM json_each('["committed", "staged", "undone", "reading"]');
    INSERT INTO operations (id, at, kind, importId) VALUES (1, 0, 'import', 1), (2, 0, 'shipment', NULL), (3, 0, 'undoImport', 3);
    INSERT INTO evidence (id, at, kind, content, previousHash, hash) VALUES (1, 9, 'note', '{"text":"x"}', '', 'a'), (2, 8, 'note', '{"text":"y"}', 'a', 'b');
  `)
  const tables = ['imports', 'operations', 'evidence']
  const rows = () => tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all())
  const before = rows()
  migrate(db, MIGRATIONS)
  expect(rows()).toEqual(before)
  const taken = db.prepare(`SELECT id FROM imports INDEXED BY importsTaken WHERE state IN ('committed', 'undone') ORDER BY id DESC`)
  expect(taken.pluck().all()).toEqual([3, 1])
  db.close()
}) // prettier-ignore

test('step 12: the clocks of what there was are made when the shop is opened', () => {
  const db = fresh('clocks.sqlite')
  migrate(db, MIGRATIONS.slice(0, 11))
  const dueAt = Date.UTC(2026, 2, 5, 8)
  db.exec(`
    ${AN_ORDER}
    UPDATE orders SET latestShipAt = ${dueAt};
    INSERT INTO problems (id, orderRow, kind, items, note, createdAt, updatedAt) VALUES (7, 1, 'damaged', '[]', '', ${NOON}, ${NOON});
  `)
  migrate(db, MIGRATIONS)
  clockKeeper({ db: accessTo(db), recorded: RECORDED, policy: POLICY }).open(NOON, 0)
  const hour = 3_600_000
  expect(db.prepare('SELECT entity, entityRow, kind, dueAt, marketplaceId, orderRow FROM clocks ORDER BY dueAt').raw().all()).toEqual([
    // The buyer asked to cancel.
    ['order', 1, 'cancelRequest', dueAt, 'US', 1],
    ['problem', 7, 'answer', NOON + 24 * hour, 'US', 1],
    ['problem', 7, 'claim', NOON + 48 * hour, 'US', 1],
    ['order', 1, 'autoCancel', dueAt + 7 * 24 * hour, 'US', 1],
  ])
  db.close()
}) // prettier-ignore

test('step 13: imports keep their kinds, and a kind of a coming chapter needs no step of its own', () => {
  const db = fresh('kinds.sqlite')
  migrate(db, MIGRATIONS.slice(0, 12))
  const add = (id: number, kind: string) =>
    db.exec(`
      INSERT INTO imports (id, kind, source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, header, decisions)
      VALUES (${id}, '${kind}', 'file', '${kind}.txt', '', 0, 'x', '', 7, 'committed', 0, 0, '["a"]', '{"place":"US"}')`)
  ;['orders', 'sheet', 'answer', 'stock', 'amazonShipments'].forEach((kind, i) => add(i + 1, kind))
  expect(() => add(6, 'returns')).toThrow('CHECK')
  const rows = () => db.prepare('SELECT * FROM imports ORDER BY id').all()
  const before = rows()
  migrate(db, MIGRATIONS)
  expect(rows()).toEqual(before)
  expect(before).toMatchObject([{ kind: 'orders', asOf: 7 }, { kind: 'sheet' }, { kind: 'answer', decisions: '{"place":"US"}' }, { kind: 'stock' }, { kind: 'amazonShipments' }])
  add(6, 'returns')
  db.close()
}) // prettier-ignore

test('step 15: what was done by hand has a place, once for each revision, and what was decided before stands as it was', () => {
  const db = fresh('done-by-hand.sqlite')
  migrate(db, MIGRATIONS.slice(0, 14))
  db.exec(`
    ${AN_ORDER}
    INSERT INTO cancellations (id, orderRow, askedBy, reasonCode, items, note, revision, writtenRevision, uploadedRevision, uploadedAt, refusedRevisions, createdAt, updatedAt)
    VALUES (1, 1, 'seller', 'NoInventory', '[]', '', 2, 1, 1, 5, ',2,', 3, 4);
  `)
  const rows = () => db.prepare('SELECT * FROM cancellations').all()
  const before = rows()
  migrate(db, MIGRATIONS)
  expect(rows()).toEqual(before)
  const add = db.prepare(`INSERT INTO doneByHand (kind, entityRow, revision, orderRow, doneAt, answer, createdAt, updatedAt) VALUES ('mcfCancellation', 1, ?, 1, 6, '', 6, 6)`)
  add.run(1)
  add.run(2)
  expect(() => add.run(2)).toThrow('UNIQUE')
  expect(db.prepare('SELECT revision, answeredAt FROM doneByHand ORDER BY revision').raw().all()).toEqual([[1, null], [2, null]])
  db.close()
}) // prettier-ignore

test('step 16: files keep what they say, and a way out of a coming chapter needs no step of its own', () => {
  const db = fresh('ways-out.sqlite')
  migrate(db, MIGRATIONS.slice(0, 15))
  const add = (id: number, kind: string) =>
    db.exec(`
      INSERT INTO exports (id, kind, marketplaceId, form, fileName, sha256, lineCount, orderCount, writtenAt, uploadedAt)
      VALUES (${id}, '${kind}', 'US', 'text', '${kind}.txt', 'x', 1, 1, 7, ${id === 2 ? 9 : 'NULL'})`)
  ;['confirmation', 'cancellation', 'refund', 'mcfOrder', 'mcfCancellation'].forEach((kind, i) => add(i + 1, kind))
  expect(() => add(6, 'returnLabel')).toThrow('CHECK')
  const rows = () => db.prepare('SELECT * FROM exports ORDER BY id').all()
  const before = rows()
  migrate(db, MIGRATIONS)
  expect(rows()).toEqual(before)
  expect(before).toMatchObject([{ kind: 'confirmation' }, { kind: 'cancellation', uploadedAt: 9 }, { kind: 'refund' }, { kind: 'mcfOrder' }, { kind: 'mcfCancellation' }])
  add(6, 'returnLabel')
  db.close()
}) // prettier-ignore

test('step 17: a shop gets a mailbox, in which a mail stands once, and what stood in it before stays', () => {
  const db = fresh('messages.sqlite')
  migrate(db, MIGRATIONS.slice(0, 16))
  db.exec(AN_ORDER)
  const orders = () => db.prepare('SELECT * FROM orders').all()
  const before = orders()
  migrate(db, MIGRATIONS)
  expect(orders()).toEqual(before)
  const add = db.prepare(`
    INSERT INTO mails (identity, kind, fromAddress, fromName, buyerKey, caseId, orderId, orderRow, asin, receivedAt, subject, text, warnings, signals, original, isHistory, threadRow, importId, createdAt, updatedAt)
    VALUES (?, 'buyer-message', '', '', '', '', '', 0, '', 7, '', '', '[]', '[]', '', 0, 0, 1, 7, 7)`)
  add.run('a')
  add.run('b')
  expect(() => add.run('a')).toThrow('UNIQUE')
  db.close()
}) // prettier-ignore

test('step 18: what the mailbox holds stays, and a shop knows whose mails come where', () => {
  const db = fresh('mailboxes.sqlite')
  migrate(db, MIGRATIONS.slice(0, 17))
  db.exec(
    `INSERT INTO keptBytes (sha256, byteLength, deflated) VALUES ('a', 1, x'00');
     INSERT INTO threads (buyerKey, buyerName, orderId, orderRow, asin, marketplaceId, lastMailAt, createdAt, updatedAt)
     VALUES ('b', '', '', 0, '', 'DE', 7, 7, 7)`,
  )
  const held = () => [db.prepare('SELECT * FROM keptBytes').all(), db.prepare('SELECT * FROM threads').all()]
  const before = held()
  migrate(db, MIGRATIONS)
  expect(held()).toEqual(before)
  const add = db.prepare('INSERT INTO mailboxes (name, isOurs, importId) VALUES (?, 1, 1)')
  add.run('shop@example.com')
  expect(() => add.run('shop@example.com')).toThrow('UNIQUE')
  db.close()
})

test('step 19: mails that were there before are found by their words', () => {
  const db = fresh('mail-search.sqlite')
  migrate(db, MIGRATIONS.slice(0, 18))
  const add = db.prepare(`
    INSERT INTO mails (identity, kind, fromAddress, fromName, buyerKey, caseId, orderId, orderRow, asin, receivedAt, subject, text, warnings, signals, original, isHistory, threadRow, importId, createdAt, updatedAt)
    VALUES (?, 'buyer-message', '', ?, '', '', '111-0000001-0000001', 0, '', 7, 'About\nthe lamp', ?, '[]', '[]', '', 0, 0, 1, 7, 7)`)
  add.run('a', 'Ann', 'Ｗhere is it?')
  add.run('b', '王 小明', '我想退货')
  const before = db.prepare('SELECT * FROM mails').all()
  migrate(db, MIGRATIONS)
  expect(db.prepare('SELECT * FROM mails').all()).toEqual(before)
  const having = (...trigrams: string[]) => db.prepare('SELECT rowid id FROM mailSearch WHERE mailSearch MATCH ?').pluck().all(trigrams.map((one) => `"${one}"`).join(' AND '))
  expect(having('whe', 'her')).toEqual([1])
  expect(having('t t', 'lam')).toEqual([1, 2])
  const beginning = db.prepare('SELECT DISTINCT doc FROM mailSearchTerms WHERE term >= ? AND term < ?').pluck()
  expect([beginning.all('退货', '退货\u{10FFFF}'), beginning.all('货', '货\u{10FFFF}')]).toEqual([[2], [2]])
  db.close()
}) // prettier-ignore

test('step 20: a shop gets the list of what is looked through every day, each ticked once a day', () => {
  const db = fresh('checklist.sqlite')
  migrate(db, MIGRATIONS.slice(0, 19))
  db.exec(AN_ORDER)
  const orders = () => db.prepare('SELECT * FROM orders').all()
  const before = orders()
  migrate(db, MIGRATIONS)
  expect(orders()).toEqual(before)
  expect(db.prepare('SELECT count(*) FROM checklistItems').pluck().get()).toBe(9)
  const add = db.prepare(
    'INSERT INTO checklistTicks (itemRow, tickedOn, tickedAt, createdAt, updatedAt) VALUES (?, ?, 7, 7, 7)',
  )
  add.run(1, '2026-03-04')
  add.run(1, '2026-03-05')
  expect(() => add.run(1, '2026-03-04')).toThrow('UNIQUE')
  db.close()
})

test('step 21: letters that were sent before had no reason of their own', () => {
  const db = fresh('reasons.sqlite')
  migrate(db, MIGRATIONS.slice(0, 20))
  db.exec(`
    INSERT INTO letters (orderRow, entity, entityRow, letter, language, body, sentAt, createdAt, updatedAt)
    VALUES (0, 'problem', 7, 'askPhoto', 'de', 'Hallo', 3, 4, 5)`)
  migrate(db, MIGRATIONS)
  expect(db.prepare('SELECT body, sentAt, reason FROM letters').all()).toEqual([
    { body: 'Hallo', sentAt: 3, reason: '' },
  ])
  db.close()
})

test('step 22: a shop can write articles of its own, and what it looks through every day stays', () => {
  const db = fresh('articles.sqlite')
  migrate(db, MIGRATIONS.slice(0, 21))
  db.exec(AN_ORDER)
  db.exec("INSERT INTO checklistItems (word, name, createdAt, updatedAt) VALUES ('', '货代群', 7, 7)")
  const kept = () => [db.prepare('SELECT * FROM orders').all(), db.prepare('SELECT * FROM checklistItems').all()]
  const before = kept()
  expect(before[1]).toHaveLength(10)
  migrate(db, MIGRATIONS)
  expect(kept()).toEqual(before)
  db.exec(
    "INSERT INTO articles (title, steps, rule, source, screen, createdAt, updatedAt) VALUES ('货代放假', '', '', '', '', 7, 7)",
  )
  expect(db.prepare('SELECT title FROM articles').pluck().all()).toEqual(['货代放假'])
  db.close()
})

test('step 23: a shop can write letter templates of its own, and its letters stay', () => {
  const db = fresh('templates.sqlite')
  migrate(db, MIGRATIONS.slice(0, 22))
  db.exec(AN_ORDER)
  db.exec(
    "INSERT INTO letters (orderRow, entity, entityRow, letter, language, body, sentAt, reason, createdAt, updatedAt) VALUES (1, '', 0, 'neededInfo', 'de', 'Hallo', 3, '', 7, 7)",
  )
  const kept = () => [db.prepare('SELECT * FROM orders').all(), db.prepare('SELECT * FROM letters').all()]
  const before = kept()
  expect(before[1]).toHaveLength(1)
  migrate(db, MIGRATIONS)
  expect(kept()).toEqual(before)
  db.exec(
    "INSERT INTO letterTemplates (name, purpose, language, about, body, createdAt, updatedAt) VALUES ('线太短', 'reply', 'de', 'mail', '', 7, 7)",
  )
  expect(db.prepare('SELECT name, removedAt FROM letterTemplates').all()).toEqual([{ name: '线太短', removedAt: null }])
  db.close()
})
