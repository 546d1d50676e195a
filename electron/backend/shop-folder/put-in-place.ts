import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stamp } from '../db/backup-names'
import { isWhole } from '../db/integrity'
import { DATABASE_SUFFIXES, type ShopPaths } from './paths'

const ASIDE = /^shopdesk\.damaged-.*\.sqlite$/
const LOGS = DATABASE_SUFFIXES.filter((suffix) => suffix !== '')

/** Where a database is made that shall take the place of the one that is there. */
export const nextOf = ({ database }: ShopPaths): string => `${database}.partial`

/**
 * Puts the whole database at `nextOf` in the place of the one that is there, which stays beside it as
 * `shopdesk.damaged-<time>.sqlite` with its log, so that this too can be undone by hand. Where it cannot be moved all is as it was.
 * Returns where that is.
 */
export function putInPlace(paths: ShopPaths, now: number): string {
  const aside = asideName(dirname(paths.database), now)
  try {
    // First of all: where the next one stands beside none, the next opening goes on here.
    move(paths.database, aside)
    moveIn(paths, aside)
  } catch (error) {
    const isThere = existsSync(paths.database)
    if (!isThere) for (const suffix of DATABASE_SUFFIXES) move(`${aside}${suffix}`, `${paths.database}${suffix}`)
    throw error
  }
  return aside
}

/** Goes on where a sudden end came in the middle of `putInPlace`. Only under the shop's lock. */
export function goOnPuttingInPlace(paths: ShopPaths): void {
  const next = nextOf(paths)
  if (existsSync(paths.database) || !existsSync(next) || !isWhole(next, 'full')) return
  const folder = dirname(paths.database)
  const aside = readdirSync(folder).filter((name) => ASIDE.test(name)).sort().at(-1) // prettier-ignore
  moveIn(paths, aside === undefined ? asideName(folder, statSync(next).mtimeMs) : join(folder, aside))
}

/** Were the new file put beside the old log, SQLite would mix them. */
function moveIn(paths: ShopPaths, aside: string): void {
  for (const suffix of LOGS) move(`${paths.database}${suffix}`, free(aside, suffix))
  renameSync(nextOf(paths), paths.database)
  rmSync(paths.running, { recursive: true, force: true })
  rmSync(paths.closed, { recursive: true, force: true })
}

function move(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to)
}

const asideName = (folder: string, now: number) => free(join(folder, `shopdesk.damaged-${stamp(now)}`), '.sqlite')

function free(path: string, suffix: string): string {
  for (let copy = 0; ; copy++) {
    const name = `${path}${copy > 0 ? `-${copy}` : ''}${suffix}`
    if (!existsSync(name)) return name
  }
}
