import { afterEach, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { growthByFour } from '../../support/growth'

const shops: BenchShop[] = []
afterEach(() => shops.splice(0).forEach((shop) => shop.close()))

/** One file that brought so many orders, and one that changed them all but was put back. */
function shopOf(orders: number): BenchShop {
  const shop = benchShop()
  shops.push(shop)
  const file = (id: number, state: string) => `
    INSERT INTO imports (id, source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, header, kind)
      VALUES (${id}, 'file', 'a.txt', '', 0, 'allOrders', '', 0, '${state}', 0, 0, '[]', 'orders');
    INSERT INTO operations (id, at, kind, importId) VALUES (${id}, 0, 'import', ${id});`
  shop.db.raw.exec(`
    ${file(1, 'committed')}
    ${file(2, 'undone')}
    INSERT INTO titles (id, title) VALUES (1, 'Mug');
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${orders})
    INSERT INTO orders (id, orderId, marketplaceId, fulfillmentChannel, state, reportedState, reportedStateAt, orderStatus, merchantOrderId,
      salesChannel, shipServiceLevel, purchasedAt, latestShipAt, isBusinessOrder, isPrime, cancelRequested, cancelReason, purchaseOrderNumber,
      iossNumber, items, units, unitsToShip, sku, titleId, currency, total, factsAsOf, fieldsAsOf, importId)
    SELECT i, printf('111-%07d-0000000', i), 'US', 'Merchant', 'unshipped', 'unshipped', 0, '', '', '', 'Standard', i, i,
      0, 0, 0, '', '', '', 1, 1, 1, 'SKU', 1, 'USD', 1999, 0, '', 1 FROM n;`)
  return shop
}

const canUndo = async (shop: BenchShop) =>
  new Map((await shop.invoke('imports.list', {})).rows.map((row) => [row.importId, row.canUndo]))

it('a list of files looks at one of a large file’s orders, not at all: four times as many take no longer', async () => {
  const bySize = new Map([3_000, 12_000].map((size) => [size, shopOf(size)]))
  // Orders that were put straight into the tables get their clocks with the first question.
  for (const shop of bySize.values()) await canUndo(shop)
  const growth = await growthByFour(3_000, async (size) => {
    for (let i = 0; i < 30; i++) await bySize.get(size)!.invoke('imports.list', {})
  })
  expect(growth).toBeLessThan(2)
})

it.each([
  ['the last of its orders has a letter', `INSERT INTO letters (orderRow, entity, entityRow, letter, language, body, createdAt, updatedAt) VALUES (9, '', 0, 'apology', 'en', '', 0, 0)`, '111-0000009-0000000'],
  ['the first of its orders stands in a file', `INSERT INTO exportLines (exportId, line, entityRow, orderRow, revision, content) VALUES (1, 1, 1, 1, 1, '{}')`, '111-0000001-0000000'],
  ['a later report changed one of its orders', `UPDATE imports SET state = 'committed' WHERE id = 2; INSERT INTO changes (operationId, orderRow, entity, entityRow, before, after) VALUES (2, 4, 'order', 4, '{}', '{}')`, '111-0000004-0000000'],
])('a file is not offered to be undone, and names an order: %s', async (_, sql, example) => {
  const shop = shopOf(9)
  shop.db.raw.exec(`INSERT INTO exports (id, kind, marketplaceId, form, fileName, sha256, lineCount, orderCount, writtenAt) VALUES (1, 'confirmation', 'US', 'text', 'a.txt', '', 1, 1, 0)`)
  expect((await canUndo(shop)).get(1)).toBe(true)
  shop.db.raw.exec(sql)
  expect((await canUndo(shop)).get(1)).toBe(false)
  await expect(shop.invoke('imports.undo', { importId: 1, jobId: 'j' })).rejects.toMatchObject({
    code: 'importInUse',
    params: { dependents: 1, example },
  })
}) // prettier-ignore

it('a report that was put back stands in nobody’s way, nor does what the operator changed since', async () => {
  const shop = shopOf(9)
  shop.db.raw.exec(`
    INSERT INTO changes (operationId, orderRow, entity, entityRow, before, after) VALUES (2, 4, 'order', 4, '{}', '{}');
    INSERT INTO operations (id, at, kind, importId) VALUES (3, 0, 'undo', NULL);
    INSERT INTO changes (operationId, orderRow, entity, entityRow, before, after) VALUES (3, 4, 'shipment', 1, NULL, '{}')`)
  expect((await canUndo(shop)).get(1)).toBe(true)
})
