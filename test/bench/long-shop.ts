import type { SqliteDatabase } from '../../electron/backend/db/open'
import { filledShop } from '../e2e/support/filled-shop'
import { randomizer } from '../support/report-builder'

/** A shop of so many orders below `path`, one a minute until now, the newest of them still to be shipped. */
export const longShop = (path: string, { orders, toShip }: { orders: number; toShip: number }) =>
  filledShop(path, (db) => fill(db, orders, toShip))

/** Straight into the tables: how they got there is not what is measured. */
function fill(db: SqliteDatabase, orders: number, toShip: number): void {
  const random = randomizer(7)
  const now = Date.now()
  const order = db.prepare(
    `INSERT INTO orders (orderId, marketplaceId, fulfillmentChannel, state, reportedState, reportedStateAt, orderStatus, merchantOrderId, salesChannel, shipServiceLevel, purchasedAt, latestShipAt, isBusinessOrder, isPrime, cancelRequested, cancelReason, purchaseOrderNumber, iossNumber, items, units, unitsToShip, sku, titleId, currency, total, factsAsOf, fieldsAsOf, importId)
     VALUES (?, ?, ?, ?, ?, 0, '', '', '', 'Standard', ?, ?, 0, 0, ?, '', '', '', 1, 1, ?, ?, ?, 'USD', 1999, 0, '', 1)`,
  )
  const item = db.prepare(`INSERT INTO orderItems (orderRow, orderItemId, sku, asin, titleId, itemStatus, quantity, currency, promotionIds, extra, factsAsOf, fieldsAsOf, importId) VALUES (?, ?, ?, ?, ?, '', 1, 'USD', '', '', 0, '', 1)`) // prettier-ignore
  const party = db.prepare(
    `INSERT INTO orderParties (orderRow, buyerName, buyerEmail, buyerPhone, buyerCompanyName, recipientName, shipPhone, addressLine1, addressLine2,
       addressLine3, city, stateOrRegion, postalCode, country, deliveryInstructions, giftMessage, factsAsOf, fieldsAsOf)
     VALUES (?, ?, '', '', '', ?, '', '', '', '', 'Sampletown', '', '', 'US', '', '', 0, '')`,
  )
  const words = db.prepare('INSERT INTO orderSearch (rowid, words) VALUES (?, ?)')
  db.transaction(() => {
    db.exec(`INSERT INTO imports (id, source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, header) VALUES (1, 'file', '', '', 0, 'allOrders', '', 0, 'committed', 0, 0, '[]')`) // prettier-ignore
    const title = db.prepare('INSERT INTO titles (title) VALUES (?)')
    const product = db.prepare('INSERT INTO products (sku, folded, asin, titleId) VALUES (?, ?, ?, ?)')
    for (let p = 0; p < 2000; p++) {
      const text = `${['Foldable', 'Bamboo', 'Magnetic'][p % 3]} ${['Lamp', 'Box', 'Stand', 'Mat'][p % 4]} model ${p}`
      const id = Number(title.run(text).lastInsertRowid)
      db.prepare('INSERT INTO titleSearch (rowid, title) VALUES (?, ?)').run(id, text)
      product.run(`SKU-${p}`, `sku-${p}`, `B0${String(p).padStart(8, '0')}`, id)
    }
    for (let i = 0; i < orders; i++) {
      const isNew = i > orders - toShip
      const state = isNew ? ['pending', 'unshipped', 'partlyShipped'][random(20) < 18 ? 1 : random(3)] : random(30) === 0 ? 'cancelled' : 'shipped' // prettier-ignore
      const at = now - (orders - i) * 60_000
      const product = random(2000)
      const market = random(200) === 0 ? 'DE' : random(10) === 0 ? 'CA' : 'US'
      const row = Number(order.run(`${111 + (i % 4)}-${String((i * 7919) % 10_000_000).padStart(7, '0')}-${String(i).padStart(7, '0')}`, market, isNew || random(10) < 4 ? 'Merchant' : 'Amazon', state, state, at, isNew ? at + 172_800_000 : null, random(3000) === 0 ? 1 : 0, isNew ? 1 : 0, `SKU-${product}`, product + 1).lastInsertRowid) // prettier-ignore
      item.run(
        row,
        String(10_000_000_000_000 + i),
        `SKU-${product}`,
        `B0${String(product).padStart(8, '0')}`,
        product + 1,
      )
      const name = `${['Ann', 'Omar', 'Zoë', 'Kenji'][random(4)]} ${['Example', 'Muster', 'Sample'][random(3)]} ${random(5000)}`
      party.run(row, name, name)
      words.run(row, name)
    }
  }).immediate()
}
