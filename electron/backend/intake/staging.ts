import type { WriteContext } from '../context'
import type { SqliteDatabase } from '../db/open'
import type { StagedTable } from './kind'

/**
 * Rows of files that wait for the operator's yes lie in a database file of their own, emptied at every start: a preview
 * never grows the shop's database, is gone when its window is, and costs no flush to the disk.
 */
export const STAGING_FILE = 'staging.sqlite'

const TABLES = `
CREATE TABLE staging.importRows (
  importId INTEGER NOT NULL,
  line INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  subject TEXT NOT NULL,
  summary TEXT NOT NULL,
  changes TEXT NOT NULL,
  issues TEXT NOT NULL,
  cells TEXT NOT NULL,
  question TEXT NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (importId, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX staging.importRowsByVerdict ON importRows (importId, verdict, line) WHERE verdict <> 'new';

-- Moments of a wrong clock that previews found; put right with the next file that is taken in.
CREATE TABLE staging.wrongMoments (
  "of" TEXT NOT NULL,
  id INTEGER NOT NULL,
  wrong INTEGER NOT NULL,
  proven INTEGER NOT NULL,
  PRIMARY KEY ("of", id, wrong)
) STRICT, WITHOUT ROWID;
`

/**
 * Attaches an empty staging file to the writer, with the tables that kinds of files keep beside their rows, and forgets imports
 * that were never committed. Call before `attachStagingToReader`.
 */
export function attachStagingToWriter(db: SqliteDatabase, path: string, ofKinds: readonly StagedTable[]): void {
  db.prepare('ATTACH DATABASE ? AS staging').run(path)
  // Rows are about a kilobyte long: of pages of 4 KiB a quarter would stay empty.
  db.pragma('staging.page_size = 16384')
  // Before the journal is set: that waits for the disk otherwise.
  db.pragma('staging.synchronous = OFF')
  db.pragma('staging.journal_mode = WAL')
  db.exec(TABLES)
  for (const { sql } of ofKinds) db.exec(sql)
  db.exec(`DELETE FROM main.imports WHERE state IN ('reading', 'staged')`)
}

export function attachStagingToReader(db: SqliteDatabase, path: string): void {
  db.prepare('ATTACH DATABASE ? AS staging').run(path)
}

const namesOf = (ofKinds: readonly StagedTable[]) => ['importRows', ...ofKinds.map(({ name }) => name)]

/** Takes the rows of an import away. */
export function clearStaged({ db }: WriteContext, importId: number, ofKinds: readonly StagedTable[]): void {
  for (const table of namesOf(ofKinds)) db.raw.prepare(`DELETE FROM staging.${table} WHERE importId = ?`).run(importId)
}

/** Takes the rows of an import away once they are taken in, however many they are. */
export function emptyStaged(write: WriteContext, importId: number, ofKinds: readonly StagedTable[]): void {
  const { raw } = write.db
  const others = raw.prepare('SELECT 1 FROM staging.importRows WHERE importId <> ? LIMIT 1').get(importId)
  if (others) clearStaged(write, importId, ofKinds)
  // Without WHERE, SQLite drops the whole table's pages at once.
  else for (const table of namesOf(ofKinds)) raw.exec(`DELETE FROM staging.${table}`)
}
