import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DeskError } from '@shared/contract/errors'
import { backupName, listBackups, type BackupFile, type BackupReason } from './backup-names'
import { backupsToKeep } from './backup-retention'
import { errorCode } from './error-code'
import { isWhole } from './integrity'
import { makeSingleFile, type SqliteDatabase } from './open'
import { flush } from './flush'

/** 16 MiB a step: some 40 ms, then others get their turn and a cancel is seen. */
const STEPWISE = 4096
/** From another connection the copy would start anew at each commit of the writer: it is made under one snapshot. */
const AT_ONCE = 0x7fffffff

/** The folder of the backups takes no files, or is none. */
const NOT_PERMITTED = /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|SQLITE_CANTOPEN|SQLITE_READONLY)/

export interface BackupPlan {
  /** The `backups` folder. */
  folder: string
  reason: BackupReason
  /** Milliseconds UTC. */
  now: number
  /** The connection is the writer's own, so that the copy may be made step by step between other work. */
  stepwise: boolean
  /** The operator's calendar day of an instant. */
  dayOf(at: number): string
  /** Called after each step; throwing ends the backup and leaves nothing behind. */
  onProgress?(done: number, total: number): void
}

/** Thrown where the copy does not hold together: then the database itself is damaged, or the disk is. */
export class BackupNotWhole extends Error {
  constructor() {
    super('the copy does not pass its integrity check')
    this.name = 'BackupNotWhole'
  }
}

/** What copies itself while it is in use: the connection, or a job's context. */
export type Copied = Pick<SqliteDatabase, 'backup'>

/**
 * Copies a live database by SQLite's online backup into a partial file, checks the copy, and only then gives it its name.
 * Older backups are thinned out afterwards. Throws SqliteError, system errors, BackupNotWhole, DeskError
 * `targetNotPermitted`.
 */
export async function makeBackup(db: Copied, plan: BackupPlan): Promise<BackupFile> {
  try {
    return await make(db, plan)
  } catch (error) {
    if (NOT_PERMITTED.test(errorCode(error) ?? '')) throw new DeskError('targetNotPermitted', { path: plan.folder })
    throw error
  }
}

async function make(db: Copied, plan: BackupPlan): Promise<BackupFile> {
  mkdirSync(plan.folder, { recursive: true, mode: 0o700 })
  const fileName = freeName(plan)
  const target = join(plan.folder, fileName)
  const partial = `${target}.partial`
  try {
    await db.backup(partial, {
      progress({ totalPages, remainingPages }) {
        plan.onProgress?.(totalPages - remainingPages, totalPages)
        return plan.stepwise ? STEPWISE : AT_ONCE
      },
    })
    // In the writer's own thread others wait: without comparing indexes with tables the check takes a quarter of the time.
    if (!isCopyWhole(partial, plan.stepwise ? 'quick' : 'full')) throw new BackupNotWhole()
    flush(partial)
    renameSync(partial, target)
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${partial}${suffix}`, { force: true })
  }
  thinOut(plan)
  return { fileName, madeAt: Math.floor(plan.now / 1000) * 1000, reason: plan.reason, bytes: statSync(target).size }
}

function isCopyWhole(partial: string, how: 'quick' | 'full'): boolean {
  if (!isWhole(partial, how)) return false
  makeSingleFile(partial)
  return true
}

function freeName({ folder, now, reason }: BackupPlan): string {
  for (let copy = 0; ; copy++) {
    const name = backupName(now, reason, copy)
    if (!existsSync(join(folder, name))) return name
  }
}

function thinOut({ folder, now, dayOf }: BackupPlan): void {
  const all = listBackups(folder)
  const keep = backupsToKeep(all, now, dayOf)
  for (const backup of all) if (!keep.has(backup)) rmSync(join(folder, backup.fileName), { force: true })
}
