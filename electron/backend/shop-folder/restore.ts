import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DeskError } from '@shared/contract/errors'
import { listBackups, stamp } from '../db/backup-names'
import { readHeader } from '../db/header'
import { isWhole } from '../db/integrity'
import { DATABASE_SUFFIXES, shopPaths } from './paths'
import { takeLock } from './lock'

/**
 * Puts the newest backup that is whole in place of the database. What was there stays beside it as
 * `shopdesk.damaged-<time>.sqlite` with its log, so that this too can be undone by hand. Returns the backup's file name.
 * Throws DeskError `shopDamaged` with `backups: 0` where no backup is whole, `shopOpenElsewhere`, `shopReadOnly`.
 */
export function restoreLatest(folder: string, now: number): string {
  const paths = shopPaths(folder)
  if (!existsSync(folder)) throw new DeskError('shopFolderGone', { folder })
  if (!existsSync(paths.database) && !existsSync(paths.card)) throw new DeskError('notAShopFolder', { folder })
  const lock = takeLock(paths.lock, folder)
  try {
    const good = listBackups(paths.backups).find(({ fileName }) => isGood(join(paths.backups, fileName)))
    if (!good) throw new DeskError('shopDamaged', { folder, backups: 0 })
    const partial = `${paths.database}.partial`
    try {
      copyFileSync(join(paths.backups, good.fileName), partial)
      flush(partial)
      const aside = asideName(folder, now)
      // The log first: were the new file put beside the old log, SQLite would mix them.
      for (const suffix of [...DATABASE_SUFFIXES].reverse())
        if (existsSync(`${paths.database}${suffix}`)) renameSync(`${paths.database}${suffix}`, `${aside}${suffix}`)
      renameSync(partial, paths.database)
      rmSync(paths.running, { force: true })
    } finally {
      rmSync(partial, { force: true })
    }
    return good.fileName
  } finally {
    lock.release()
  }
}

function isGood(path: string): boolean {
  return readHeader(path).kind === 'shop' && isWhole(path, 'full')
}

function asideName(folder: string, now: number): string {
  for (let copy = 0; ; copy++) {
    const name = join(folder, `shopdesk.damaged-${stamp(now)}${copy > 0 ? `-${copy}` : ''}.sqlite`)
    if (!existsSync(name)) return name
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
