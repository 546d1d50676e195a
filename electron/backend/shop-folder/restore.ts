import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DeskError } from '@shared/contract/errors'
import { type BackupFile, listBackups } from '../db/backup-names'
import { mostTrusted } from '../db/backup-retention'
import { readHeader } from '../db/header'
import { isWhole } from '../db/integrity'
import { openReader } from '../db/open'
import { readCard } from './card'
import { type ShopPaths, shopPaths } from './paths'
import { nextOf, putInPlace } from './put-in-place'
import { takeLock } from './lock'
import { flush } from '../db/flush'

/**
 * Puts the newest backup that is whole, of this very shop and of a schema this program knows in place of the database; one that
 * is dated after now is taken only where there is no other. What was there stays beside it. Returns the backup's file name.
 * Throws DeskError `shopDamaged` with `backups: 0` where no backup is good, `shopOpenElsewhere`, `shopReadOnly`.
 */
export function restoreLatest(folder: string, now: number, appVersion: number): string {
  const paths = shopPaths(folder)
  if (!existsSync(folder)) throw new DeskError('shopFolderGone', { folder })
  if (!existsSync(paths.database) && !existsSync(paths.card)) throw new DeskError('notAShopFolder', { folder })
  const lock = takeLock(paths.lock, folder)
  try {
    const good = newestGood(paths, now, appVersion)
    if (!good) throw new DeskError('shopDamaged', { folder, backups: 0 })
    const partial = nextOf(paths)
    try {
      copyFileSync(join(paths.backups, good.fileName), partial)
      flush(partial)
      putInPlace(paths, now)
    } finally {
      rmSync(partial, { force: true })
    }
    return good.fileName
  } finally {
    lock.release()
  }
}

function newestGood(paths: ShopPaths, now: number, appVersion: number): BackupFile | undefined {
  const candidates = mostTrusted(listBackups(paths.backups), now)
    .map((file) => ({ file, path: join(paths.backups, file.fileName) }))
    .map((candidate) => ({ ...candidate, shopId: shopIdIn(candidate.path, appVersion) }))
    .filter(({ shopId }) => shopId !== undefined)
  const shopId = readCard(paths.card)?.shopId ?? shopIdIn(paths.database, appVersion) ?? onlyOne(candidates)
  return candidates.find((candidate) => candidate.shopId === shopId && isGood(candidate.path))?.file
}

/** Neither card nor database say whose folder it is: its backups do, as long as they agree. */
function onlyOne(candidates: readonly { shopId: string | undefined }[]): string | undefined {
  const ids = new Set(candidates.map(({ shopId }) => shopId))
  return ids.size === 1 ? candidates[0]?.shopId : undefined
}

/** Whose shop a database is; undefined where it is none, of a schema we do not know, or cannot be read. */
function shopIdIn(path: string, appVersion: number): string | undefined {
  try {
    const header = readHeader(path)
    if (header.kind !== 'shop' || header.version < 1 || header.version > appVersion) return undefined
    const db = openReader(path)
    try {
      return db.prepare<[], { shopId: string }>('SELECT shopId FROM shop WHERE id = 1').get()?.shopId
    } finally {
      db.close()
    }
  } catch {
    // Whatever is wrong with it, the next one is looked at.
    return undefined
  }
}

function isGood(path: string): boolean {
  try {
    return isWhole(path, 'full')
  } catch {
    return false
  }
}
