import Database from 'better-sqlite3'
import { MIGRATIONS } from '@backend/db/migrations'
import { migrate } from '@backend/db/migrator'
import { APPLICATION_ID } from '@backend/db/open'

const text = (value: unknown) => `'${typeof value === 'string' ? value : JSON.stringify(value)}'`

/** An item of an order, and what an operation changed of it or of the order's party; SQL of the step before. */
export const item = (n: number, extra: object | '', fieldsAsOf: object | '' = '', orderRow = n) =>
  `(${n}, ${orderRow}, '1000000000000${n}', 'A', '', 1, '', 1, 'USD', '', ${text(extra)}, 100, ${text(fieldsAsOf)}, 1)`
export const change = (
  operation: number,
  n: number,
  entity: string,
  before: object | null,
  after: object | null,
  orderRow = n,
) =>
  `(${operation}, ${orderRow}, '${entity}', ${n}, ${before ? text(before) : 'NULL'}, ${after ? text(after) : 'NULL'})`
export const ITEMS = `INSERT INTO orderItems (id, orderRow, orderItemId, sku, asin, titleId, itemStatus, quantity, currency, promotionIds, extra, factsAsOf, fieldsAsOf, importId) VALUES`
export const CHANGES = `INSERT INTO changes (operationId, orderRow, entity, entityRow, before, after) VALUES`

/**
 * A shop's database as an earlier step left it, in which billing parties stood with the items: import 2 said other things of order
 * 1 and 2, import 3 none of these; nothing of order 5. `more` is SQL that adds to it.
 */
export function earlierDatabase(version: number, more = ''): Buffer {
  const db = new Database(':memory:')
  db.pragma(`application_id = ${APPLICATION_ID}`)
  migrate(db, MIGRATIONS.slice(0, version))
  const cologne = { 'bill-city': 'Köln', 'bill-country': 'DE', 'price-designation': 'x' }
  const bonn = { ...cologne, 'bill-city': 'Bonn' }
  db.exec(`
    INSERT INTO shop (id, shopId, name, marketplaces, timeZone, createdAt) VALUES (1, 's', 'Shop', '["US"]', 'UTC', 0);
    INSERT INTO imports (id, source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, committedAt, header, kind)
    SELECT value, 'file', value || '.txt', '', 0, 'newOrdersInvoicing', 'utf-8', value * 100, 'committed', 0, 0, value, '[]', 'orders' FROM json_each('[1, 2, 3]');
    INSERT INTO titles VALUES (1, 'lamp');
    INSERT INTO orders (id, orderId, marketplaceId, fulfillmentChannel, state, reportedState, reportedStateAt, orderStatus, merchantOrderId,
      salesChannel, shipServiceLevel, purchasedAt, isBusinessOrder, isPrime, cancelRequested, cancelReason, purchaseOrderNumber, iossNumber,
      items, units, unitsToShip, sku, titleId, currency, factsAsOf, fieldsAsOf, importId)
    SELECT value, '111-000000' || value || '-0000000', 'US', 'Merchant', 'unshipped', 'unshipped', 0, '', '', '', '', 0, 0, 0, 0, '', '', '', 1, 1, 1, 'A', 1, 'USD', 100, '', 1
      FROM json_each('[1, 2, 3, 4, 5]');
    INSERT INTO orderParties (orderRow, buyerName, buyerEmail, buyerPhone, buyerCompanyName, recipientName, shipPhone, addressLine1, addressLine2,
      addressLine3, city, stateOrRegion, postalCode, country, deliveryInstructions, giftMessage, factsAsOf, fieldsAsOf)
    SELECT value, 'Ann', '', '', '', iif(value = 2, 'Bob', 'Ann'), '', '', '', '', '', '', '', 'DE', '', '', 100, iif(value = 2, '{"recipientName":200}', '')
      FROM json_each('[1, 2, 3]');
    ${ITEMS}
      ${item(1, bonn, { 'extra.bill-city': 200 })}, ${item(2, { ...bonn, cpf: '123' }, { 'extra.bill-city': 200, 'extra.cpf': 200, itemStatus: 300 })},
      ${item(3, { 'price-designation': 'x' })}, ${item(4, { 'bill-name': 'Cleo' })};
    INSERT INTO operations (id, at, kind, importId) VALUES (1, 1, 'import', 1), (2, 2, 'import', 2), (3, 3, 'import', 3), (4, 4, 'shipment', NULL);
    ${CHANGES}
      ${change(2, 1, 'item', { factsAsOf: 100, fieldsAsOf: '', extra: JSON.stringify(cologne) }, { factsAsOf: 100, fieldsAsOf: '{"extra.bill-city":200}', extra: JSON.stringify(bonn) })},
      ${change(2, 2, 'party', { factsAsOf: 100, fieldsAsOf: '', recipientName: 'Ann' }, { factsAsOf: 100, fieldsAsOf: '{"recipientName":200}', recipientName: 'Bob' })},
      ${change(2, 2, 'item', { factsAsOf: 100, fieldsAsOf: '', extra: JSON.stringify(cologne) }, { factsAsOf: 100, fieldsAsOf: '{"extra.bill-city":200,"extra.cpf":200}', extra: JSON.stringify({ ...bonn, cpf: '123' }) })},
      ${change(3, 2, 'item', { factsAsOf: 100, fieldsAsOf: '{"extra.bill-city":200,"extra.cpf":200}', itemStatus: '' }, { factsAsOf: 100, fieldsAsOf: '{"extra.bill-city":200,"extra.cpf":200,"itemStatus":300}', itemStatus: 'Unshipped' })};
    ${more}
  `)
  const bytes = db.serialize()
  db.close()
  return bytes
} // prettier-ignore
