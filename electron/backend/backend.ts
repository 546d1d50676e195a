import type { ShopFacts } from './shop-folder/shop-row'
import type { Log } from './threads/log'
import { runTask, type WorkerFiles } from './threads/host'

/** The public face of the backend: all that the shell needs, and nothing that loads SQLite into the main thread. */
export { type ClosingStep, openShop, type OpenOptions, type ShopBackend } from './engine/open-shop'
export { knownShops, refOf, type KnownShop, type KnownShops } from './shop-folder/known-shops'
export { keepDropped } from './shop-folder/dropped'
export { folderNameFor } from './shop-folder/paths'
export { preferencesIn, type Preferences } from './shop-folder/preferences'
export { firstQuestionsIn, type Question } from './shop-folder/first-questions'
export { windowStateIn, ZOOMS, type WindowState, type WindowStore } from './shop-folder/window-state'
export { createSampleShop, type SampleOptions } from './engine/sample'
export { writeAtomically } from './formats/write/atomic-file'
export { diskError } from './threads/errors'
export { fileLog, type Log, type LogEntry } from './threads/log'
export type { ShopFacts } from './shop-folder/shop-row'
export { warmUp, type WarmThread, type WorkerFiles } from './threads/host'

interface TaskOptions {
  workers: WorkerFiles
  now(): number
  log?: Log
}

const writerOf = (log: Log | undefined): Log['write'] => log?.write ?? (() => undefined)

/**
 * Makes an empty shop in `folder`, which must be absent or empty. Throws DeskError `shopFolderGone` (no parent),
 * `shopNameTaken`, `shopFolderNotEmpty`, `shopReadOnly`, `diskFull`.
 */
export async function createShop(folder: string, facts: ShopFacts, { workers, now, log }: TaskOptions): Promise<void> {
  await runTask(workers.db, 'create', { folder, at: now(), facts }, writerOf(log))
}

/**
 * Puts the newest backup that is whole in place of a shop's database; the old file stays beside it under a dated name.
 * Returns the backup's file name. Throws DeskError `shopDamaged` with `backups: 0` where none is whole, `shopOpenElsewhere`,
 * `shopReadOnly`.
 */
export async function restoreLatestBackup(folder: string, { workers, now, log }: TaskOptions): Promise<string> {
  return (await runTask(workers.db, 'restore', { folder, at: now() }, writerOf(log))).fileName
}
