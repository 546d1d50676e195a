import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DeskError } from '@shared/contract/errors'
import type { ShopFacts } from './shop-row'
import { errorCode } from '../db/error-code'
import { accessTo } from '../db/kysely-access'
import { migrate, type Migration } from '../db/migrator'
import { openWriter } from '../db/open'
import { keepCard } from './card'
import { markClosed } from './marks'
import { keepForOwner, OWNER_ONLY_FOLDER } from './owner-only'
import { DATABASE_SUFFIXES, shopPaths, shopSubfolders } from './paths'
import { isHalfMade, sweepHalfWritten } from './sweep'

/**
 * Makes an empty shop in `folder`, which must be absent or empty, or hold what a sudden end left of making one. The database gets
 * its name last: a half-made folder is no shop. Throws DeskError `shopFolderGone` (no parent), `shopNameTaken` (a shop is there), `shopFolderNotEmpty`,
 * `shopReadOnly`, `diskFull`.
 */
export function createShopFolder(
  folder: string,
  facts: ShopFacts,
  migrations: readonly Migration[],
  now: number,
): void {
  const parent = dirname(folder)
  if (!statSync(parent, { throwIfNoEntry: false })?.isDirectory())
    throw new DeskError('shopFolderGone', { folder: parent })
  const paths = shopPaths(folder)
  try {
    mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER })
    const there = readdirSync(folder)
    if (!isHalfMade(folder, shopSubfolders(paths))) throw taken(folder, facts.name, there)
    sweepHalfWritten(paths)
    for (const inside of shopSubfolders(paths)) mkdirSync(inside, { recursive: true, mode: OWNER_ONLY_FOLDER })
    makeDatabase(paths.database, facts, migrations, now)
    keepCard(paths.card, facts)
    keepForOwner(folder, paths)
    markClosed(paths)
  } catch (error) {
    throw readableError(error, folder)
  }
}

function taken(folder: string, name: string, there: readonly string[]): DeskError {
  const isShop = there.includes('shopdesk.sqlite') || there.includes('shopdesk.json')
  return isShop ? new DeskError('shopNameTaken', { name }) : new DeskError('shopFolderNotEmpty', { folder })
}

function makeDatabase(path: string, facts: ShopFacts, migrations: readonly Migration[], now: number): void {
  const partial = `${path}.partial`
  const db = openWriter(partial, { create: true })
  try {
    // Nothing is at stake in a file that has no name yet: one flush at the end instead of one for each step.
    db.pragma('synchronous = OFF')
    migrate(db, migrations)
    const { build, run } = accessTo(db)
    run(
      build.insertInto('shop').values({
        id: 1,
        shopId: facts.shopId,
        name: facts.name,
        marketplaces: JSON.stringify(facts.marketplaces),
        timeZone: facts.timeZone,
        isSample: facts.isSample ? 1 : 0,
        createdAt: now,
      }),
    )
    db.pragma('synchronous = FULL')
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    renameSync(partial, path)
  } finally {
    db.close()
    for (const suffix of DATABASE_SUFFIXES) rmSync(`${partial}${suffix}`, { force: true })
  }
}

function readableError(error: unknown, folder: string): unknown {
  const code = errorCode(error) ?? ''
  if (/^(EROFS|EACCES|EPERM|SQLITE_READONLY|SQLITE_CANTOPEN)/.test(code))
    return new DeskError('shopReadOnly', { folder })
  if (/^(ENOSPC|SQLITE_FULL)/.test(code)) return new DeskError('diskFull', { path: folder })
  return error
}
