import type { SqliteDatabase } from '@backend/db/open'

/** Minutes apart, from this moment on. */
export const FIRST_AT = Date.UTC(2026, 0, 1)
const MINUTE = 60_000

interface Rows {
  /** How many rows of each kind. */
  rows: number
}

/** `cases` says for the n-th row what it is. */
const caseOf = (n: string, cases: readonly (string | number | null)[]) =>
  `CASE ${n} % ${cases.length} ${cases.map((value, i) => `WHEN ${i} THEN ${value === null ? 'NULL' : typeof value === 'number' ? value : `'${value}'`}`).join(' ')} END`
const each = (rows: number) => `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows - 1})`

/** Straight into the tables: orders 1 to `rows`, and of each kind a row for each order, their states in turn. */
export function fillLists(db: SqliteDatabase, { rows }: Rows): void {
  const at = `${FIRST_AT} + i * ${MINUTE}`
  db.exec(`
    INSERT INTO imports (id, source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, header, kind)
      VALUES (1, 'file', 'a.txt', '', 0, 'allOrders', '', 0, 'committed', 0, 0, '[]', 'orders');
    INSERT INTO titles (id, title) VALUES (1, 'Mug');
    ${each(rows)}
    INSERT INTO orders (id, orderId, marketplaceId, fulfillmentChannel, state, reportedState, reportedStateAt, orderStatus, merchantOrderId,
      salesChannel, shipServiceLevel, purchasedAt, latestShipAt, isBusinessOrder, isPrime, cancelRequested, cancelReason, purchaseOrderNumber,
      iossNumber, items, units, unitsToShip, sku, titleId, currency, total, factsAsOf, fieldsAsOf, importId)
    SELECT i + 1, printf('111-%07d-0000000', i), 'US', 'Merchant', 'unshipped', 'unshipped', 0, '', '', '', 'Standard', ${at}, ${at} + 172800000,
      0, 0, i % 6 = 0, '', '', '', 1, 1, 1, 'SKU', 1, 'USD', 1999, 0, '', 1 FROM n;
    ${each(rows)}
    INSERT INTO refunds (id, orderRow, problemId, reasonCode, currency, lines, total, note, withdrawnAt, revision, writtenRevision, uploadedRevision,
      uploadedAt, refusedRevisions, createdAt, updatedAt)
    SELECT i + 1, i + 1, NULL, 'CustomerReturn', 'USD', '[]', 100, '', ${caseOf('i', [null, null, null, null, null, 1])}, 1,
      ${caseOf('i', [0, 1, 1, 1, 0, 1])}, ${caseOf('i', [0, 0, 1, 1, 0, 1])}, CASE i % 6 WHEN 2 THEN 9000000000000 WHEN 3 THEN 1 WHEN 5 THEN 1 END,
      ${caseOf('i', ['', '', '', '', ',1,', ''])}, ${at}, ${at} FROM n;
    ${each(rows)}
    INSERT INTO cancellations (id, orderRow, askedBy, reasonCode, items, note, revision, writtenRevision, uploadedRevision, uploadedAt,
      refusedRevisions, createdAt, updatedAt)
    SELECT i + 1, i + 1, 'seller', ${caseOf('i', ['', '', 'NoInventory', 'NoInventory', 'NoInventory', 'NoInventory'])}, '[]', '', 1,
      ${caseOf('i', [0, 0, 0, 1, 1, 0])}, ${caseOf('i', [0, 0, 0, 0, 1, 0])}, ${caseOf('i', [null, null, null, null, 1, null])},
      ${caseOf('i', ['', '', '', '', '', ',1,'])}, ${at}, ${at} FROM n;
    ${each(rows)}
    INSERT INTO mcfOrders (id, orderRow, fulfillmentOrderId, displayableOrderId, displayableAt, displayableComment, marketplaceId, speed, action,
      notificationEmail, blocksAmazonLogistics, isBlankBox, wantsPackingSlip, items, note, placedAt, amazonOrderId, packages, shippedAt, cancelledAt,
      revision, writtenRevision, uploadedRevision, uploadedAt, createdAt, updatedAt)
    SELECT i + 1, 0, printf('M-%07d', i), '', 0, '', 'US', 'Standard', 'Ship', '', 0, 0, 1, '[{"sku":"SKU","quantity":1}]', '',
      ${caseOf('i', [null, null, 1, 1, null])}, '', '[]', ${caseOf('i', [null, null, null, 1, null])}, ${caseOf('i', [null, null, null, null, 1])},
      1, ${caseOf('i', [0, 1, 1, 1, 0])}, 0, NULL, ${at}, ${at} FROM n;
    ${each(rows)}
    INSERT INTO problems (id, orderRow, kind, items, note, choice, createdAt, closedAt, updatedAt)
    SELECT i + 1, i + 1, 'damaged', '[]', '', ${caseOf('i', ['', 'partialRefund', 'partialRefund'])}, ${at}, ${caseOf('i', [null, null, 1])}, ${at} FROM n;
    INSERT INTO exports (id, kind, marketplaceId, form, fileName, sha256, lineCount, orderCount, writtenAt, uploadedAt)
      VALUES (1, 'confirmation', 'US', 'text', 'Confirmation.txt', '', ${rows}, ${rows}, ${FIRST_AT}, ${FIRST_AT});
    ${each(rows)}
    INSERT INTO exportLines (exportId, line, entityRow, orderRow, revision, content)
    SELECT 1, i + 1, 0, i + 1, 1, json_object('orderId', printf('111-%07d-0000000', i), 'orderItemId', '', 'trackingNumber', printf('T%d', i)) FROM n;
    ${each(rows)}
    INSERT INTO exportAnswers (exportId, line, importId, answer, errors)
    SELECT 1, i + 1, 1, ${caseOf('i', ['accepted', 'failed', 'unknown', 'unknown'])},
      iif(i % 4 IN (1, 2), '[{"code":"18028","type":"Error","message":"The ship date is before the order date."}]', '[]') FROM n;
    ${each(rows)}
    INSERT INTO imports (id, source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, committedAt, header, kind)
    SELECT i + 2, 'file', printf('report-%d.txt', i), '', 0, 'newOrders', '', 0, ${caseOf('i', ['committed', 'undone', 'staged'])}, 0, ${at}, ${at}, '[]', 'orders' FROM n;
    ${each(rows)}
    INSERT INTO operations (id, at, kind, importId) SELECT i + 1, ${at}, 'import', i + 2 FROM n;
    ${each(rows)}
    INSERT INTO exports (id, kind, marketplaceId, form, fileName, sha256, lineCount, orderCount, writtenAt, uploadedAt)
    SELECT i + 2, 'confirmation', 'US', 'text', printf('Confirmation-%d.txt', i), '', 1, 1, ${at}, ${caseOf('i', [null, 1])} FROM n;
    ${each(rows)}
    INSERT INTO evidence (id, at, kind, content, previousHash, hash)
    SELECT i + 1, ${at}, 'note', json_object('text', printf('Note %d', i)), '', '' FROM n;
    ${each(rows)}
    INSERT INTO skuCosts (sku, currency, goods, updatedAt) SELECT printf('SKU-%07d', i), 'CNY', 100, ${at} FROM n;
  `)
}
