import type { SqliteDatabase } from '../../db/open'

/**
 * Titles and products stand once each, however many orders have them: the search looks through thousands of them instead of
 * millions of order items. Numbers are remembered while the caller lives, which must be no longer than its transaction.
 */
export function dictionaries(db: SqliteDatabase) {
  const findTitle = db.prepare<[string], { id: number }>('SELECT id FROM titles WHERE title = ?')
  const addTitle = db.prepare('INSERT INTO titles (title) VALUES (?)')
  const indexTitle = db.prepare('INSERT INTO titleSearch (rowid, title) VALUES (?, ?)')
  const addProduct = db.prepare('INSERT OR IGNORE INTO products (sku, folded, asin, titleId) VALUES (?, ?, ?, ?)')
  const titles = new Map<string, number>()
  const products = new Set<string>()

  function titleId(title: string): number {
    let id = titles.get(title)
    if (id === undefined) {
      id = findTitle.get(title)?.id
      if (id === undefined) {
        id = Number(addTitle.run(title).lastInsertRowid)
        indexTitle.run(id, title)
      }
      titles.set(title, id)
    }
    return id
  }

  return {
    titleId,
    rememberProduct(sku: string, asin: string, title: number): void {
      const key = `${sku}\t${asin}\t${title}`
      if (products.has(key)) return
      products.add(key)
      addProduct.run(sku, sku.toLowerCase(), asin, title)
    },
  }
}
