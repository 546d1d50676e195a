import type { LogEntry } from '../threads/log'
import { dailyIsDue } from '../db/backup-names'
import { dayIn } from '../db/backup-retention'
import { shopPaths } from '../shop-folder/paths'
import { runTask } from '../threads/host'

/** Long enough after the first answer that the first screen is there before the disk is busy. */
export const AFTER_FIRST_ANSWER_MS = 3_000
/** For a shop that stays open over days. */
const LOOK_EVERY_MS = 30 * 60_000

export interface DailyBackupParts {
  folder: string
  worker: URL | string
  now(): number
  timeZone(): string
  log(entry: LogEntry): void
  onMade(): void
  /** The copy did not hold together: the database is damaged, or the disk is. */
  onNotWhole(): void
}

/** One backup a day in a thread of its own, so that neither the writer nor the lists wait for it. */
export function dailyBackup(parts: DailyBackupParts, afterMs = AFTER_FIRST_ANSWER_MS) {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let ended = false

  async function look(): Promise<void> {
    const { folder, log } = parts
    const timeZone = parts.timeZone()
    const at = parts.now()
    try {
      if (!dailyIsDue(shopPaths(folder).backups, at, dayIn(timeZone))) return
      const { whole } = await runTask(parts.worker, 'backup', { folder, at, reason: 'daily', timeZone }, log)
      if (whole) parts.onMade()
      else parts.onNotWhole()
    } catch {
      // The thread has logged it. A full disk must not stop the day's work; the next look tries again.
    }
  }

  function schedule(afterMs: number): void {
    timer = setTimeout(() => {
      running = look().then(() => {
        if (!ended) schedule(LOOK_EVERY_MS)
      })
    }, afterMs)
    timer.unref()
  }

  return {
    /** Called with every answer; the first one starts the clock. */
    answered(): void {
      if (timer === undefined && !ended) schedule(afterMs)
    },
    /** Lets a backup that is being made come to its end. */
    async end(): Promise<void> {
      ended = true
      clearTimeout(timer)
      await running
    },
  }
}
