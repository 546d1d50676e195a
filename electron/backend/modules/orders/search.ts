import { withOrderDashes } from '@shared/domain/orders/order-id'
import type { ReadConnection } from '../../db/access'

const HIGHEST = '\u{10FFFF}'
/** More SKUs than this that fit: walking the newest order items is quicker than asking for each. */
const MANY_SKUS = 20
/** How many order items that walk looks at. */
const WALK = 40_000

const ORDER_ID_START = /^(\d{3}-[\d-]{0,15}|S\d{2}-[\d-]{0,15})$/i
/** The end of an order id, which sellers know orders by. */
const ORDER_ID_TAIL = /^\d{3,7}$/
const SHORTEST_TRIGRAM = 3

/**
 * Row numbers of the orders a text finds, at most `cap`, newest rows first: by order id (its beginning, or its last group),
 * order item id, SKU in the case that was typed, ASIN, tracking number, title, merchant order id, buyer and recipient, city and
 * postal code. Names, titles and tracking numbers are found by any three characters of them; one or two (Chinese names) find
 * names that start so.
 */
export function searchOrders(db: ReadConnection, text: string, cap: number): number[] {
  const wanted = text.normalize('NFKC').trim().replace(/\s+/g, ' ')
  if (wanted === '') return []
  const found = new Set<number>()
  const take = (rows: { id: number }[]) => rows.forEach((row) => found.add(row.id))
  const range = (sql: string, from = wanted) =>
    take(db.prepare<unknown[], { id: number }>(sql).all(from, from + HIGHEST, cap))

  const orderId = withOrderDashes(wanted).toUpperCase()
  range('SELECT id FROM orders WHERE orderId >= ? AND orderId < ? ORDER BY orderId DESC LIMIT ?', orderId)
  // A whole or begun order id names orders and nothing else.
  if (ORDER_ID_START.test(orderId) && found.size > 0) return newest(found, cap)
  if (ORDER_ID_TAIL.test(wanted))
    range('SELECT id FROM orders WHERE substr(orderId, 13) >= ? AND substr(orderId, 13) < ? LIMIT ?')
  range(`SELECT orderRow id FROM orderItems WHERE orderItemId <> '' AND orderItemId >= ? AND orderItemId < ? LIMIT ?`)
  range(`SELECT id FROM orders WHERE merchantOrderId <> '' AND merchantOrderId >= ? AND merchantOrderId < ? LIMIT ?`)
  range('SELECT orderRow id FROM orderItems WHERE sku >= ? AND sku < ? ORDER BY sku DESC, orderRow DESC LIMIT ?')
  range(
    `SELECT orderRow id FROM shipments WHERE trackingNumber <> '' AND trackingNumber >= ? AND trackingNumber < ? LIMIT ?`,
  )
  byPlace(wanted, range)
  take(bySkus(db, skusOf(db, wanted), cap))
  if ([...wanted].length >= SHORTEST_TRIGRAM)
    take(db.prepare<unknown[], { id: number }>('SELECT rowid id FROM orderSearch WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?').all(phrase(wanted), cap)) // prettier-ignore
  else
    for (const column of ['recipientName', 'buyerName'])
      range(
        `SELECT orderRow id FROM orderParties WHERE ${column} <> '' AND ${column} COLLATE NOCASE >= ? AND ${column} COLLATE NOCASE < ? LIMIT ?`,
      )
  return newest(found, cap)
}

/** Orders that go to a city whose name starts so, or to a postal code. */
function byPlace(wanted: string, range: (sql: string, from: string) => void): void {
  range(
    `SELECT orderRow id FROM orderParties WHERE city <> '' AND city COLLATE NOCASE >= ? AND city COLLATE NOCASE < ? LIMIT ?`,
    wanted,
  )
  const code = `replace(replace(postalCode, ' ', ''), '-', '') COLLATE NOCASE`
  if (/\d/.test(wanted))
    range(
      `SELECT orderRow id FROM orderParties WHERE postalCode <> '' AND ${code} >= ? AND ${code} < ? LIMIT ?`,
      wanted.replace(/[\s-]/g, ''),
    )
}

/** SKUs of the products whose ASIN starts so, or whose title holds the text. */
function skusOf(db: ReadConnection, wanted: string): string[] {
  const asin = wanted.toUpperCase()
  const titles =
    [...wanted].length >= SHORTEST_TRIGRAM
      ? db.prepare<unknown[], { id: number }>('SELECT rowid id FROM titleSearch WHERE title MATCH ? LIMIT 5000').all(phrase(wanted))
      : db.prepare<unknown[], { id: number }>(`SELECT id FROM titles WHERE title LIKE ? ESCAPE '\\' LIMIT 5000`).all(`%${wanted.replace(/[\\%_]/g, '\\$&')}%`) // prettier-ignore
  return db
    .prepare<unknown[], { sku: string }>(
      `SELECT sku FROM products WHERE asin <> '' AND asin >= ? AND asin < ?
       UNION SELECT sku FROM products WHERE titleId IN (SELECT value FROM json_each(?))`,
    )
    .all(asin, asin + HIGHEST, JSON.stringify(titles.map((title) => title.id)))
    .map((product) => product.sku)
}

function bySkus(db: ReadConnection, skus: readonly string[], cap: number): { id: number }[] {
  if (skus.length <= MANY_SKUS) {
    const of = db.prepare<unknown[], { id: number }>(
      'SELECT orderRow id FROM orderItems WHERE sku = ? ORDER BY orderRow DESC LIMIT ?',
    )
    return skus.flatMap((sku) => of.all(sku, cap))
  }
  return db
    .prepare<unknown[], { id: number }>(
      `SELECT orderRow id FROM (SELECT orderRow, sku FROM orderItems ORDER BY id DESC LIMIT ${WALK})
       WHERE sku IN (SELECT value FROM json_each(?)) LIMIT ?`,
    )
    .all(JSON.stringify(skus), cap)
}

const phrase = (text: string) => `"${text.replaceAll('"', '""')}"`

function newest(found: ReadonlySet<number>, cap: number): number[] {
  return [...found].sort((a, b) => b - a).slice(0, cap)
}
