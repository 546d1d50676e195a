import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { DeskError } from '@shared/contract/errors'
import type { ShopFacts } from '../context'
import { makeBackup } from '../db/backup'
import { dayIn } from '../db/backup-retention'
import { isDamage } from '../db/integrity'
import { accessTo } from '../db/kysely-access'
import { latestVersion, migrate, schemaVersion, type Migration } from '../db/migrator'
import { openWriter, type SqliteDatabase } from '../db/open'
import { keepCard } from './card'
import { damaged } from './damaged'
import { passGate, type DiskProbe } from './gate'
import { shopPaths, shopSubfolders } from './paths'
import { shopFacts } from './shop-row'

export interface OpenedShop {
  db: SqliteDatabase
  facts: ShopFacts
  /** Leaves the mark behind, so that the next opening checks the whole file. */
  distrust(): void
  /** Brings the log into the file, closes it, and gives the folder free. */
  close(): void
}

/**
 * Opens a shop for writing: gate, lock, check after an unclean stop, backup before migrations, migrations, running mark.
 * Throws the DeskErrors of `passGate`; a migration that fails throws and leaves the schema as it was.
 */
export async function openShopFolder(
  folder: string,
  migrations: readonly Migration[],
  now: () => number,
  disk?: DiskProbe,
): Promise<OpenedShop> {
  const paths = shopPaths(folder)
  const appVersion = latestVersion(migrations)
  const lock = passGate(folder, appVersion, disk)
  let db: SqliteDatabase | undefined
  try {
    db = openWriter(paths.database)
    const version = schemaVersion(db)
    if (version > appVersion) throw new DeskError('shopTooNew', { folder, shopVersion: version, appVersion })
    writeFileSync(paths.running, '')
    for (const inside of shopSubfolders(paths)) mkdirSync(inside, { recursive: true })
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
      distrust: () => void (trusted = false),
      close() {
        try {
          opened.pragma('main.wal_checkpoint(TRUNCATE)')
          opened.close()
          if (trusted) rmSync(paths.running, { force: true })
        } finally {
          lock.release()
        }
      },
    }
  } catch (error) {
    db?.close()
    lock.release()
    throw isDamage(error) ? damaged(folder) : error
  }
}
