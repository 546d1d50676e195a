import Database from 'better-sqlite3'

export type SqliteDatabase = Database.Database

/** 'SHOP': tells our databases from every other SQLite file. */
export const APPLICATION_ID = 0x53484f50

const BUSY_TIMEOUT_MS = 5_000
/** Negative: KiB. A million orders' indexes are walked from here rather than from the disk. */
const CACHE_KIB = -65_536
/** A big import leaves a big write-ahead log; it is cut back to this. */
const WAL_LIMIT_BYTES = 64 * 1024 * 1024

/**
 * What both connections of a shop need. No memory map: where a drive is pulled out it ends the process by SIGBUS, where
 * plain reads give an error.
 */
function prepare(db: SqliteDatabase): void {
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('temp_store = MEMORY')
  db.pragma(`cache_size = ${CACHE_KIB}`)
}

function opened(db: SqliteDatabase, setUp: (db: SqliteDatabase) => void): SqliteDatabase {
  try {
    setUp(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** The one connection that writes; every commit is on the disk when it returns. Throws SqliteError. */
export function openWriter(path: string, how: { create?: boolean } = {}): SqliteDatabase {
  return opened(new Database(path, { fileMustExist: !how.create, timeout: BUSY_TIMEOUT_MS }), (db) => {
    prepare(db)
    if (how.create) db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma(`journal_size_limit = ${WAL_LIMIT_BYTES}`)
    // What is deleted is overwritten: names and addresses do not stay in free pages.
    db.pragma('secure_delete = ON')
    // An import walks its staged rows while it writes the orders: other tables, of another file.
    db.unsafeMode(true)
  })
}

/** A connection that cannot write, whatever the query says. Throws SqliteError. */
export function openReader(path: string): SqliteDatabase {
  return opened(new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS }), (db) => {
    prepare(db)
    db.pragma('query_only = ON')
  })
}

/** Holds a lock file exclusively until closed or until the process dies, however it dies. Throws SqliteError SQLITE_BUSY. */
export function openExclusively(path: string): SqliteDatabase {
  return opened(new Database(path, { timeout: 0 }), (db) => {
    db.pragma('journal_mode = MEMORY')
    db.exec('BEGIN EXCLUSIVE')
  })
}

/** Makes a copy a single file that is read without companions: a copy of a WAL database would want its own log. */
export function makeSingleFile(path: string): void {
  opened(new Database(path, { fileMustExist: true }), (db) => void db.pragma('journal_mode = DELETE')).close()
}
