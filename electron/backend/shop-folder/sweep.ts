import { readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ShopPaths } from './paths'

/** What files are called while they are written; a sudden end leaves them behind. Only files of ours have such names. */
const HALF_WRITTEN =
  /^(\.[0-9a-f]{12}|\d{8}-\d{6}-[a-z-]+(-\d+)?\.sqlite|shopdesk\.(sqlite|json))\.partial(-wal|-shm|-journal)?$/

/** Takes away what a program that was ended suddenly had begun to write. Only under the shop's lock. */
export function sweepHalfWritten(paths: ShopPaths): void {
  for (const folder of [dirname(paths.database), paths.backups, paths.exports, paths.attachments])
    for (const name of namesIn(folder)) if (HALF_WRITTEN.test(name)) rmSync(join(folder, name), { force: true })
}

/** Whether a folder holds nothing but what making a shop begins with: then it is no shop, and nobody's else. */
export function isHalfMade(folder: string, subfolders: readonly string[]): boolean {
  const begun = new Set(subfolders)
  return namesIn(folder).every((name) =>
    begun.has(join(folder, name)) ? namesIn(join(folder, name)).length === 0 : HALF_WRITTEN.test(name),
  )
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
