import { app } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { warmUp, type WarmThread, type WorkerFiles } from '../backend/backend'

/** The shop that was open last, which opens again at the next start. */
export interface LastShop {
  workers: WorkerFiles
  /** The file that names it. */
  lastShop: string
  /** What will write to it. */
  warm: WarmThread | undefined
}

/**
 * Starts what the shop that was open last will need while Chromium itself is still starting: loading the thread that writes takes
 * longer than all else of a start, and a core is free for it.
 */
export function lastShopOf(here: string): LastShop {
  const workers = { db: join(here, '../db/index.cjs'), files: join(here, '../files/files.js') }
  const lastShop = join(app.getPath('userData'), 'last-shop.txt')
  return { workers, lastShop, warm: existsSync(lastShop) ? warmUp(workers) : undefined }
}
