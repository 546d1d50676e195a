import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { derivedDamage, makeAnew, type Remade } from '../db/derived'
import { flush } from '../db/flush'
import { isDamage, isWhole } from '../db/integrity'
import { makeSingleFile, openReader, openWriter } from '../db/open'
import { OWNER_ONLY_FILE } from './owner-only'
import { DATABASE_SUFFIXES, type ShopPaths } from './paths'
import { nextOf, putInPlace } from './put-in-place'

/**
 * Mends a damaged database whose damage lies only in what follows from the rest of it: a copy is written anew without that, checked
 * whole, and put in the place of the file, which stays beside it. Returns what was made anew and what the damaged file is called now;
 * undefined, and everything as it was, where it cannot be mended so. Only under the shop's lock. Throws SqliteError and system
 * errors for anything but damage.
 */
export function mendDerived(paths: ShopPaths, now: number): { names: string[]; keptAs: string } | undefined {
  const remade = damageOf(paths)
  if (!remade) return undefined
  const copy = join(dirname(paths.database), `.${randomBytes(6).toString('hex')}.partial`)
  const mended = nextOf(paths)
  try {
    rmSync(mended, { force: true })
    // SQLite would let others read what it makes; an empty file it fills.
    writeFileSync(mended, '', { flag: 'wx', mode: OWNER_ONLY_FILE })
    for (const suffix of ['', '-wal'])
      if (existsSync(`${paths.database}${suffix}`)) copyFileSync(`${paths.database}${suffix}`, `${copy}${suffix}`)
    const db = openWriter(copy)
    try {
      makeAnew(db, remade)
      db.prepare('VACUUM INTO ?').run(mended)
    } finally {
      db.close()
    }
    makeSingleFile(mended)
    if (!isWhole(mended, 'full')) return undefined
    flush(mended)
    return { names: remade.map(({ name }) => name), keptAs: basename(putInPlace(paths, now)) }
  } catch (error) {
    if (isDamage(error)) return undefined
    throw error
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal'])
      for (const file of [copy, mended]) rmSync(`${file}${suffix}`, { force: true })
  }
}

function damageOf({ database }: ShopPaths): Remade | undefined {
  const hadLog = existsSync(`${database}-wal`)
  try {
    const db = openReader(database)
    try {
      return derivedDamage(db)
    } finally {
      db.close()
    }
  } catch (error) {
    if (isDamage(error)) return undefined
    throw error
  } finally {
    // As `isWhole` does.
    if (!hadLog) for (const suffix of DATABASE_SUFFIXES.slice(1)) rmSync(`${database}${suffix}`, { force: true })
  }
}
