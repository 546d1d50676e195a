import { mkdirSync } from 'node:fs'
import { DeskError } from '@shared/contract/errors'
import type { ShopFacts } from './shop-row'
import { makeBackup } from '../db/backup'
import { dayIn } from '../db/backup-retention'
import { isDamage } from '../db/integrity'
import { accessTo } from '../db/kysely-access'
import { latestVersion, migrate, schemaVersion, type Migration } from '../db/migrator'
import { openWriter, type SqliteDatabase } from '../db/open'
import { clearSearchWithin } from '../db/search-remains'
import { keepCard } from './card'
import { damaged } from './damaged'
import { sweepDropped } from './dropped'
import { passGate, type DiskProbe } from './gate'
import { filesInPlace } from './in-place'
import { markClosed, markDistrusted, markRunning } from './marks'
import { mendDerived } from './mend'
import { keepForOwner, OWNER_ONLY_FOLDER } from './owner-only'
import { shopPaths, shopSubfolders } from './paths'
import { shopFacts } from './shop-row'
import { sweepHalfWritten } from './sweep'

/**
 * How long closing takes words of deleted orders out of the search: enough for 100,000 orders (0.4 s); what a larger shop has
 * more of goes in quiet minutes.
 */
const CLEARING_MS = 1_000

export interface OpenedShop {
  db: SqliteDatabase
  facts: ShopFacts
  /** What was found wrong that does not keep it from opening. */
  troubles: readonly DeskError[]
  /** Names of tables and indexes that were damaged and made anew. */
  remade: readonly string[]
  /** Whether what is written reaches the files in the folder still. */
  isInPlace(): boolean
  /** Leaves the mark behind, so that the next opening checks the whole file. */
  distrust(): void
  /**
   * Brings the log into the file, closes it, and gives the folder free: all of it, whatever of it fails. Returns what failed.
   * Where the log could not be brought in (a full disk) it stays beside the file, and the next opening takes it up.
   */
  close(): unknown
}

/**
 * Opens a shop for writing: gate, lock, check after an unclean stop, mending of what follows from the rest, backup before
 * migrations, migrations, running mark. Throws the DeskErrors of `passGate`, and `shopDamaged`; a migration that fails throws and
 * leaves the schema as it was.
 */
export async function openShopFolder(
  folder: string,
  migrations: readonly Migration[],
  now: () => number,
  disk?: DiskProbe,
): Promise<OpenedShop> {
  const paths = shopPaths(folder)
  const appVersion = latestVersion(migrations)
  const { lock, isLogLost, isChanged, isDamaged } = passGate(folder, appVersion, disk)
  let db: SqliteDatabase | undefined
  try {
    const mended = isDamaged ? mendDerived(paths, now()) : undefined
    if (isDamaged && !mended) throw damaged(folder)
    db = openWriter(paths.database)
    const version = schemaVersion(db)
    if (version > appVersion) throw new DeskError('shopTooNew', { folder, shopVersion: version, appVersion })
    markRunning(paths)
    const isInPlace = filesInPlace([paths.database, `${paths.database}-wal`])
    sweepHalfWritten(paths)
    sweepDropped(folder)
    for (const inside of shopSubfolders(paths)) mkdirSync(inside, { recursive: true, mode: OWNER_ONLY_FOLDER })
    keepForOwner(folder, paths)
    if (version > 0 && version < appVersion)
      await makeBackup(db, {
        folder: paths.backups, reason: 'before-migration', now: now(), stepwise: true, dayOf: dayIn('UTC'),
      }) // prettier-ignore
    migrate(db, migrations)
    const facts = shopFacts(accessTo(db))
    keepCard(paths.card, facts)
    const opened = db
    let trusted = true
    return {
      db: opened,
      facts,
      troubles: [
        ...(isLogLost ? [new DeskError('shopLogLost', { folder })] : []),
        ...(mended ? [new DeskError('shopMended', { folder, fileName: mended.keptAs })] : []),
        ...(isChanged && !mended ? [new DeskError('shopChanged', { folder })] : []),
      ],
      remade: mended?.names ?? [],
      isInPlace,
      distrust: () => void (trusted = false),
      close() {
        // A mark that stays makes the next opening check the whole file.
        let isWhole = false
        return allOf(
          () => void (trusted && clearSearchWithin(opened, CLEARING_MS)),
          () => {
            opened.pragma('main.wal_checkpoint(TRUNCATE)')
            isWhole = isInPlace()
          },
          () => void opened.close(),
          () => sweepDropped(folder),
          () => {
            if (isWhole && !trusted) markDistrusted(paths)
            else if (isWhole) markClosed(paths)
          },
          () => lock.release(),
        )
      },
    }
  } catch (error) {
    db?.close()
    lock.release()
    throw isDamage(error) ? damaged(folder) : error
  }
}

/** Runs all steps, also after one that failed; returns the first failure. */
function allOf(...steps: readonly (() => void)[]): unknown {
  const failures: unknown[] = []
  for (const step of steps)
    try {
      step()
    } catch (error) {
      failures.push(error)
    }
  return failures[0]
}
