import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stamp } from '../db/backup-names'
import { DATABASE_SUFFIXES, type ShopPaths } from './paths'

/**
 * Puts a whole database in the place of the one that is there, which stays beside it as `shopdesk.damaged-<time>.sqlite` with its
 * log, so that this too can be undone by hand. Returns where that is.
 */
export function putInPlace(paths: ShopPaths, file: string, now: number): string {
  const aside = asideName(dirname(paths.database), now)
  // The log first: were the new file put beside the old log, SQLite would mix them.
  for (const suffix of [...DATABASE_SUFFIXES].reverse())
    if (existsSync(`${paths.database}${suffix}`)) renameSync(`${paths.database}${suffix}`, `${aside}${suffix}`)
  renameSync(file, paths.database)
  rmSync(paths.running, { recursive: true, force: true })
  rmSync(paths.closed, { recursive: true, force: true })
  return aside
}

function asideName(folder: string, now: number): string {
  for (let copy = 0; ; copy++) {
    const name = join(folder, `shopdesk.damaged-${stamp(now)}${copy > 0 ? `-${copy}` : ''}.sqlite`)
    if (!existsSync(name)) return name
  }
}
