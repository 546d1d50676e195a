import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { DeskError } from '@shared/contract/errors'
import { readHeader } from '../db/header'
import { isWhole } from '../db/integrity'
import { damaged } from './damaged'
import { takeLock, type ShopLock } from './lock'
import { shopPaths, type ShopPaths } from './paths'

/** What the gate asks the disk; tests put another in its place, because root may write everywhere. */
export interface DiskProbe {
  takeLock(path: string, folder: string): ShopLock
  isWritable(path: string): boolean
}

export const realDisk: DiskProbe = {
  takeLock,
  isWritable(path) {
    try {
      accessSync(path, constants.W_OK)
      return true
    } catch {
      return false
    }
  },
}

/**
 * Decides whether a folder may be opened, and takes its lock. Nothing but the lock file is written, and that only in a folder
 * that is a shop of ours. Throws DeskError `shopFolderGone`, `notAShopFolder`, `shopOpenElsewhere`, `shopReadOnly`,
 * `shopTooNew`, `shopDamaged`.
 */
export function passGate(folder: string, appVersion: number, disk: DiskProbe = realDisk): ShopLock {
  const paths = shopPaths(folder)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new DeskError('shopFolderGone', { folder })
  if (!existsSync(paths.database) && !existsSync(paths.card)) throw new DeskError('notAShopFolder', { folder })
  // A lock file means that somebody may have it open: the header may only be read under the lock (see readHeader).
  let lock = existsSync(paths.lock) ? disk.takeLock(paths.lock, folder) : undefined
  try {
    checkHeader(folder, paths, appVersion)
    if (!disk.isWritable(folder) || !disk.isWritable(paths.database)) throw new DeskError('shopReadOnly', { folder })
    lock ??= disk.takeLock(paths.lock, folder)
    // The mark is still there: the last program that had the shop open did not close it.
    if (existsSync(paths.running) && !isWhole(paths.database, 'quick')) throw damaged(folder)
    return lock
  } catch (error) {
    lock?.release()
    throw error
  }
}

function checkHeader(folder: string, paths: ShopPaths, appVersion: number): void {
  // A shop without its database is damaged; it is never silently given an empty one.
  if (!existsSync(paths.database)) throw damaged(folder)
  const header = readHeader(paths.database)
  if (header.kind === 'shop') {
    if (header.version > appVersion)
      throw new DeskError('shopTooNew', { folder, shopVersion: header.version, appVersion })
    return
  }
  // Without our card beside it a damaged file may be anything.
  if (header.kind === 'damaged' && existsSync(paths.card)) throw damaged(folder)
  throw new DeskError('notAShopFolder', { folder })
}
