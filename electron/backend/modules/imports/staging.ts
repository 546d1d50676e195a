import type { SqliteDatabase } from '../../db/open'

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
  orderId TEXT NOT NULL,
  sku TEXT NOT NULL,
  title TEXT NOT NULL,
  quantity INTEGER,
  changes TEXT NOT NULL,
  issues TEXT NOT NULL,
  cells TEXT NOT NULL,
  question TEXT NOT NULL,
  payload TEXT NOT NULL,
  parcel TEXT NOT NULL,
  PRIMARY KEY (importId, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX staging.importRowsByVerdict ON importRows (importId, verdict, line) WHERE verdict <> 'new';

-- One block of adjacent rows of one order; lines and records are JSON lists side by side.
CREATE TABLE staging.importOrders (
  importId INTEGER NOT NULL,
  line INTEGER NOT NULL,
  orderId TEXT NOT NULL,
  askGroup TEXT NOT NULL,
  verdict TEXT NOT NULL,
  lines TEXT NOT NULL,
  records TEXT NOT NULL,
  PRIMARY KEY (importId, line)
) STRICT, WITHOUT ROWID;
-- The rows of a sheet as they were read, many in one piece of JSON: the operator may have them read another way.
CREATE TABLE staging.sheetRows (
  importId INTEGER NOT NULL,
  sheet INTEGER NOT NULL,
  piece INTEGER NOT NULL,
  rows TEXT NOT NULL,
  PRIMARY KEY (importId, sheet, piece)
) STRICT;
-- Moments of a wrong clock that previews found; put right with the next file that is taken in.
CREATE TABLE staging.wrongMoments (
  "of" TEXT NOT NULL CHECK ("of" IN ('import', 'upload')),
  id INTEGER NOT NULL,
  wrong INTEGER NOT NULL,
  proven INTEGER NOT NULL,
  PRIMARY KEY ("of", id, wrong)
) STRICT, WITHOUT ROWID;
CREATE INDEX staging.importOrdersAsking ON importOrders (importId, askGroup) WHERE askGroup <> '';
`

/** Attaches an empty staging file to the writer, and forgets imports that were never committed. Call before `attachStagingToReader`. */
export function attachStagingToWriter(db: SqliteDatabase, path: string): void {
  db.prepare('ATTACH DATABASE ? AS staging').run(path)
  // Before the journal is set: that waits for the disk otherwise.
  db.pragma('staging.synchronous = OFF')
  db.pragma('staging.journal_mode = WAL')
  db.exec(TABLES)
  db.exec(`DELETE FROM main.imports WHERE state IN ('reading', 'staged')`)
}

export function attachStagingToReader(db: SqliteDatabase, path: string): void {
  db.prepare('ATTACH DATABASE ? AS staging').run(path)
}
