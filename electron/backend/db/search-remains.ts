import type { SqliteDatabase } from './open'

/**
 * Words of orders and mails that were deleted or have other words now stay in their full-text index until its segments are merged: it
 * only notes the rows as gone. `secure-delete` is for indexes of another kind; `optimize` does all at once (1,000,000 orders: 3.5 s in
 * which nothing else can be written), `merge` as much of it as is asked for. What merging frees is overwritten (`open.ts`).
 */
const INDEXES = ['orderSearch', 'mailSearch'] as const
type Index = (typeof INDEXES)[number]
/** Pages of an FTS5 index that note rows as gone have this bit in their ids (fts5_index.c, FTS5_TOMBSTONE_ROWID). */
const gone = (index: Index) => `SELECT 1 FROM ${index}_data WHERE id >= (1 << 53) LIMIT 1`
/** About 5 ms of work, and a flush to the disk. */
const PAGES = 32

/** Whether words of what was deleted are still in the file. */
export const hasSearchRemains = (db: SqliteDatabase): boolean => INDEXES.some((index) => hasRemains(db, index))

const hasRemains = (db: SqliteDatabase, index: Index) => db.prepare(gone(index)).get() !== undefined

/** Does a little of the merging, in a transaction of its own. Returns whether there may be more to do. */
export function clearSearchStep(db: SqliteDatabase): boolean {
  // A merge under way goes on first: begun anew at every opening it would never come to its end in a large shop.
  return INDEXES.some((index) => hasRemains(db, index) && (merged(db, index, PAGES) || merged(db, index, -PAGES)))
}

/** Merges so many pages; a negative number merges everything, whatever its size. Returns false where there is nothing to merge. */
function merged(db: SqliteDatabase, index: Index, pages: number): boolean {
  const changes = db.prepare<[], { n: number }>('SELECT total_changes() n')
  const before = changes.get()?.n ?? 0
  db.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', ?)`).run(pages)
  // One change is the command itself (sqlite.org/fts5.html, "merge").
  return (changes.get()?.n ?? 0) - before >= 2
}

/** Steps until nothing is left or the time is over, in ms. */
export function clearSearchWithin(db: SqliteDatabase, ms: number): void {
  const end = performance.now() + ms
  while (performance.now() < end && clearSearchStep(db));
}
