import type { HandlersOf, JobContext } from '../../context'
import { makeBackup } from '../../db/backup'
import { listBackups, type BackupReason } from '../../db/backup-names'
import { dayIn, isFromFuture, mostTrusted } from '../../db/backup-retention'
import { shopPaths } from '../../shop-folder/paths'

export const handlers: HandlersOf<'backups'> = {
  'backups.list': ({ folder, now }) => ({
    backups: mostTrusted(listBackups(shopPaths(folder).backups), now()).map((backup) => ({
      ...backup,
      isFromFuture: isFromFuture(backup.madeAt, now()),
    })),
  }),
  'backups.make': async (context) => ({ fileName: await backUp(context, 'manual') }),
}

/** Makes a backup within a job, with its progress; returns its file name. Throws DeskError `cancelled`. */
async function backUp(context: JobContext, reason: BackupReason): Promise<string> {
  const made = await makeBackup(context, {
    folder: shopPaths(context.folder).backups,
    reason,
    now: context.now(),
    stepwise: true,
    dayOf: dayIn(context.shop.timeZone),
    onProgress(done, total) {
      context.checkCancelled()
      context.progress('backup', done, total)
    },
  })
  return made.fileName
}

/** From this many rows on, taking a report in is preceded by a backup. */
const BIG_IMPORT_ROWS = 20_000

/** Before a big import, a backup; for smaller ones the daily backup and the import's own undo are enough. */
export async function backUpBeforeImport(context: JobContext, rows: number): Promise<void> {
  if (rows >= BIG_IMPORT_ROWS) await backUp(context, 'before-import')
}
