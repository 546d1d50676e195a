import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Output } from '@shared/contract'
import type { JobContext, WriteContext } from '../context'
import type { Reader } from '../db/access'
import { freeNameIn, giveName } from '../formats/write/atomic-file'
import { shopPaths } from '../shop-folder/paths'
import type { WrittenUpload } from '../context/files-client'

/** Where in the shop a file waits, whole, until the desk knows of it. */
const WAITING = '.waiting'

/** The folder that files to upload are written into; they appear in `exports` when they are remembered. */
export function waitingFolder({ folder }: { folder: string }): string {
  const waiting = join(folder, WAITING)
  mkdirSync(waiting, { recursive: true })
  return waiting
}

/**
 * Remembers a file just written and then lets it appear under its name: whenever the program ends, no file lies in `exports`
 * that could be uploaded without the desk knowing of it. `remember` gets the file as it will be called.
 */
export async function remembered(
  context: JobContext,
  file: WrittenUpload,
  rows: number,
  remember: (write: WriteContext, file: WrittenUpload) => number,
): Promise<Output<'exports.write'>> {
  const { exports } = shopPaths(context.folder)
  const fileName = freeNameIn(exports, basename(file.path))
  const named = { ...file, path: join(exports, fileName) }
  let exportId: number
  try {
    exportId = context.transaction((write) => remember(write, named))
  } catch (error) {
    rmSync(file.path, { force: true })
    throw error
  }
  await giveName(file.path, named.path)
  return { exportId, fileName, rows, oldXls: file.oldXls, sheet: file.sheet }
}

/**
 * What a sudden end left waiting: a file that is remembered gets its name now, one that is not is taken away, and its lines
 * are ready still. Returns how many of each.
 */
export async function settleWaiting(db: Reader, folder: string): Promise<{ finished: number; removed: number }> {
  const { exports } = shopPaths(folder)
  const waiting = join(folder, WAITING)
  const done = { finished: 0, removed: 0 }
  if (!existsSync(waiting)) return done
  for (const entry of readdirSync(waiting, { withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(waiting, entry.name)
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
    const known = db.all(db.build.selectFrom('exports').select('fileName').where('sha256', '=', sha256))
    const missing = known.find(({ fileName }) => !existsSync(join(exports, fileName)))
    if (missing) await giveName(path, join(exports, missing.fileName))
    else rmSync(path, { force: true })
    done[missing ? 'finished' : 'removed'] += 1
  }
  return done
}
