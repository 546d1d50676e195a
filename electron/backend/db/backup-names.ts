import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const BACKUP_REASONS = ['daily', 'before-migration', 'before-import', 'manual'] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]

export interface BackupFile {
  fileName: string
  /** Milliseconds UTC, whole seconds. */
  madeAt: number
  reason: BackupReason
  bytes: number
}

const NAME = /^(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})-([a-z-]+?)(?:-\d+)?\.sqlite$/

/** `20261123-050823`: sorts by time, and no file system objects to it. */
export function stamp(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replaceAll('-', '').replaceAll(':', '').replace('T', '-')
}

export function backupName(madeAt: number, reason: BackupReason, copy = 0): string {
  return `${stamp(madeAt)}-${reason}${copy > 0 ? `-${copy}` : ''}.sqlite`
}

export function parseBackupName(fileName: string): Pick<BackupFile, 'madeAt' | 'reason'> | undefined {
  const found = NAME.exec(fileName)
  const reason = BACKUP_REASONS.find((known) => known === found?.[7])
  if (!found || !reason) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number)
  return { madeAt: Date.UTC(year, month - 1, day, hour, minute, second), reason }
}

/** The backups in a folder, newest by name first; other files and folders are not ours and left out. An absent folder has none. */
export function listBackups(folder: string): BackupFile[] {
  let names: string[] = []
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  return names
    .flatMap((fileName) => {
      const parsed = parseBackupName(fileName)
      const stat = parsed && statSync(join(folder, fileName), { throwIfNoEntry: false })
      return parsed && stat?.isFile() ? [{ fileName, ...parsed, bytes: stat.size }] : []
    })
    .sort((a, b) => b.madeAt - a.madeAt || b.fileName.localeCompare(a.fileName))
}

/** Whether today's daily backup is still to be made. */
export function dailyIsDue(folder: string, now: number, dayOf: (at: number) => string): boolean {
  return !listBackups(folder).some((backup) => backup.reason === 'daily' && dayOf(backup.madeAt) === dayOf(now))
}
