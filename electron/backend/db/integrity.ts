import { existsSync, rmSync } from 'node:fs'
import { errorCode } from './error-code'
import { openReader, type SqliteDatabase } from './open'

/** Codes by which SQLite says that a file is damaged, and not merely locked or out of reach. */
const DAMAGE = /^SQLITE_(CORRUPT|NOTADB)/

export function isDamage(error: unknown): boolean {
  return DAMAGE.test(errorCode(error) ?? '')
}

/**
 * Whether the file is a whole database. `quick` leaves out comparing indexes with their tables. The connection cannot write,
 * so a damaged file stays as it is. Throws SqliteError for anything but damage.
 */
export function isWhole(path: string, how: 'quick' | 'full'): boolean {
  let db: SqliteDatabase | undefined
  const hadLog = existsSync(`${path}-wal`)
  try {
    db = openReader(path)
    const check = how === 'quick' ? 'quick_check(1)' : 'integrity_check(1)'
    return db.pragma(check, { simple: true }) === 'ok'
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  } finally {
    db?.close()
    // A connection that cannot write leaves its empty companions behind.
    if (!hadLog) for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true })
  }
}
