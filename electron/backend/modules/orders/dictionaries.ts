import type { SqliteDatabase } from '../../db/open'

/**
 * Titles and SKUs stand once each, however many orders have them: the search looks through thousands of titles instead of
 * millions of order items. Numbers are remembered while the caller lives, which must be no longer than its transaction.
 */
export function dictionaries(db: SqliteDatabase) {
  const findTitle = db.prepare<[string], { id: number }>('SELECT id FROM titles WHERE title = ?')
  const addTitle = db.prepare('INSERT INTO titles (title) VALUES (?)')
  const indexTitle = db.prepare('INSERT INTO titleSearch (rowid, title) VALUES (?, ?)')
  const addSku = db.prepare('INSERT OR IGNORE INTO skus (sku, folded) VALUES (?, ?)')
  const titles = new Map<string, number>()
  const skus = new Set<string>()
  return {
    titleId(title: string): number {
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
    },
    rememberSku(sku: string): void {
      if (skus.has(sku)) return
      skus.add(sku)
      addSku.run(sku, sku.toLowerCase())
    },
  }
}
