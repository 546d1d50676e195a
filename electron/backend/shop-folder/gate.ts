import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { DeskError } from '@shared/contract/errors'
import { readHeader } from '../db/header'
import { isWhole } from '../db/integrity'
import { damaged } from './damaged'
import { lastStop, sinceClosed } from './marks'
import { takeLock, type ShopLock } from './lock'
import { shopPaths, type ShopPaths } from './paths'
import { goOnPuttingInPlace } from './put-in-place'

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

export interface Passed {
  lock: ShopLock
  /** The log of the last changes is gone: what was saved since they were last brought into the file is lost. */
  isLogLost: boolean
  /** The file holds together, and yet is not the one that was closed. */
  isChanged: boolean
  /** The database does not hold together. */
  isDamaged: boolean
}

/**
 * Decides whether a folder may be opened, and takes its lock. Nothing but the lock file is written, and that only in a folder
 * that is a shop of ours; but a database whose putting in place was ended suddenly is put there. Throws DeskError `shopFolderGone`, `notAShopFolder`, `shopOpenElsewhere`, `shopReadOnly`,
 * `shopTooNew`, and `shopDamaged` where there is no database at all behind the name.
 */
export function passGate(folder: string, appVersion: number, disk: DiskProbe = realDisk): Passed {
  const paths = shopPaths(folder)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new DeskError('shopFolderGone', { folder })
  if (!existsSync(paths.database) && !existsSync(paths.card)) throw new DeskError('notAShopFolder', { folder })
  // A lock file means that somebody may have it open: the header may only be read under the lock (see readHeader).
  let lock = existsSync(paths.lock) ? disk.takeLock(paths.lock, folder) : undefined
  try {
    if (lock) goOnPuttingInPlace(paths)
    checkHeader(folder, paths, appVersion)
    if (!disk.isWritable(folder) || !disk.isWritable(paths.database)) throw new DeskError('shopReadOnly', { folder })
    lock ??= disk.takeLock(paths.lock, folder)
    const stop = lastStop(paths)
    const isLogLost = stop === 'sudden' && !existsSync(`${paths.database}-wal`)
    const since = stop === 'clean' ? sinceClosed(paths) : stop
    const check = CHECKS[since]
    const isDamaged = check !== undefined && !isWhole(paths.database, check)
    return { lock, isLogLost, isChanged: since === 'changed', isDamaged }
  } catch (error) {
    lock?.release()
    throw error
  }
}

/** A file that is as it was closed needs no check: telling that takes no time, and a full check goes on daily. */
const CHECKS = { same: undefined, changed: 'full', unknown: 'quick', sudden: 'quick', distrusted: 'full' } as const

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
