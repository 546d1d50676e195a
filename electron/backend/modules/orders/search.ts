import type { SqliteDatabase } from '../../db/open'

const HIGHEST = '\u{10FFFF}'
/** More titles than this that fit: walking the newest order items is quicker than asking for each title. */
const MANY_TITLES = 20
/** How many order items that walk looks at. */
const WALK = 40_000

const ORDER_ID_START = /^(\d{3}-[\d-]{0,15}|S\d{2}-[\d-]{0,15})$/i
const SHORTEST_TRIGRAM = 3

/**
 * Row numbers of the orders a text finds, at most `cap`, newest rows first: by order id, order item id, SKU (in the case that
 * was typed), ASIN, tracking number, title, merchant order id, buyer and recipient. Identifiers are found by their beginning,
 * and like names and titles by any three or more characters; one or two characters (Chinese names) find names that start so.
 */
export function searchOrders(db: SqliteDatabase, text: string, cap: number): number[] {
  const wanted = text.trim().replace(/\s+/g, ' ')
  if (wanted === '') return []
  const found = new Set<number>()
  const take = (rows: { id: number }[]) => rows.forEach((row) => found.add(row.id))
  const range = (sql: string, from = wanted) =>
    take(db.prepare<unknown[], { id: number }>(sql).all(from, from + HIGHEST, cap))

  range('SELECT id FROM orders WHERE orderId >= ? AND orderId < ? ORDER BY orderId DESC LIMIT ?', wanted.toUpperCase())
  // A whole or begun order id names orders and nothing else.
  if (ORDER_ID_START.test(wanted) && found.size > 0) return newest(found, cap)
  range(`SELECT orderRow id FROM orderItems WHERE orderItemId <> '' AND orderItemId >= ? AND orderItemId < ? LIMIT ?`)
  range(`SELECT id FROM orders WHERE merchantOrderId <> '' AND merchantOrderId >= ? AND merchantOrderId < ? LIMIT ?`)
  range('SELECT orderRow id FROM orderItems WHERE sku >= ? AND sku < ? ORDER BY sku DESC, orderRow DESC LIMIT ?')
  range(
    `SELECT orderRow id FROM orderItems WHERE asin <> '' AND asin >= ? AND asin < ? ORDER BY asin DESC, orderRow DESC LIMIT ?`,
    wanted.toUpperCase(),
  )
  range(
    `SELECT orderRow id FROM shipments WHERE trackingNumber <> '' AND trackingNumber >= ? AND trackingNumber < ? LIMIT ?`,
  )
  take(byTitle(db, wanted, cap))
  if ([...wanted].length >= SHORTEST_TRIGRAM)
    take(
      db
        .prepare<unknown[], { id: number }>(
          'SELECT rowid id FROM orderSearch WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?',
        )
        .all(phrase(wanted), cap),
    )
  else
    for (const column of ['recipientName', 'buyerName'])
      range(
        `SELECT orderRow id FROM orderParties WHERE ${column} <> '' AND ${column} COLLATE NOCASE >= ? AND ${column} COLLATE NOCASE < ? LIMIT ?`,
      )
  return newest(found, cap)
}

function byTitle(db: SqliteDatabase, wanted: string, cap: number): { id: number }[] {
  const titles =
    [...wanted].length >= SHORTEST_TRIGRAM
      ? db
          .prepare<unknown[], { id: number }>('SELECT rowid id FROM titleSearch WHERE title MATCH ? LIMIT 5000')
          .all(phrase(wanted))
      : db
          .prepare<unknown[], { id: number }>(`SELECT id FROM titles WHERE title LIKE ? ESCAPE '\\' LIMIT 5000`)
          .all(`%${wanted.replace(/[\\%_]/g, '\\$&')}%`)
  if (titles.length === 0) return []
  if (titles.length <= MANY_TITLES) {
    const of = db.prepare<unknown[], { id: number }>(
      'SELECT orderRow id FROM orderItems WHERE titleId = ? ORDER BY orderRow DESC LIMIT ?',
    )
    return titles.flatMap((title) => of.all(title.id, cap))
  }
  return db
    .prepare<unknown[], { id: number }>(
      `SELECT orderRow id FROM (SELECT orderRow, titleId FROM orderItems ORDER BY id DESC LIMIT ${WALK})
       WHERE titleId IN (SELECT value FROM json_each(?)) LIMIT ?`,
    )
    .all(JSON.stringify(titles.map((title) => title.id)), cap)
}

const phrase = (text: string) => `"${text.replaceAll('"', '""')}"`

function newest(found: ReadonlySet<number>, cap: number): number[] {
  return [...found].sort((a, b) => b - a).slice(0, cap)
}
