import { createHash, randomBytes } from 'node:crypto'
import { link, open, rename, rm } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import { DeskError } from '@shared/contract/errors'

type Code = 'diskFull' | 'targetLocked' | 'targetNotPermitted' | 'targetGone' | 'targetExists'

/** What the system calls it, and what we call it. */
const CODES: Readonly<Record<string, Code>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EBUSY: 'targetLocked',
  ETXTBSY: 'targetLocked',
  EACCES: 'targetNotPermitted',
  EPERM: 'targetNotPermitted',
  EROFS: 'targetNotPermitted',
  ENOENT: 'targetGone',
  ENOTDIR: 'targetGone',
  EEXIST: 'targetExists',
  EISDIR: 'targetExists',
}

/** A failed write in the operator's terms. Throws what is not about the disk as it is. */
export function writeError(error: unknown, path: string): DeskError {
  const code = CODES[(error as NodeJS.ErrnoException).code ?? '']
  if (!code) throw error
  return new DeskError(code, { path })
}

/**
 * Writes a file whole or not at all: into a new file beside the target, flushed to the disk, then given its name. Without
 * `overwrite` an existing file is never replaced. Throws DeskError diskFull, targetLocked, targetNotPermitted, targetGone,
 * targetExists; the unfinished file is taken away.
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  { overwrite = false } = {},
): Promise<{ sha256: string }> {
  // Not named after the target: a long Chinese name has no room for more.
  const partial = join(dirname(path), `.${randomBytes(6).toString('hex')}.partial`)
  try {
    const file = await open(partial, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    if (overwrite) await rename(partial, path)
    else await nameNew(partial, path)
    await syncFolder(dirname(path))
  } catch (error) {
    throw writeError(error, path)
  } finally {
    await rm(partial, { force: true }).catch(() => undefined)
  }
  return { sha256: createHash('sha256').update(bytes).digest('hex') }
}

/**
 * A hard link fails where the name is taken, so nobody's file is lost. Where links are not to be had (FAT, some network
 * drives), the name is first taken with an empty file, which fails likewise, and the whole one then put in its place.
 */
async function nameNew(partial: string, path: string): Promise<void> {
  try {
    await link(partial, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined || code === 'EEXIST') throw error
    await (await open(path, 'wx')).close()
    try {
      await rename(partial, path)
    } catch (failed) {
      await rm(path, { force: true })
      throw failed
    }
  }
}

/** Makes the new name last through a power cut. Windows has no such call, and some drives refuse it: the file itself is flushed. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** Writes under the first free name: `name.txt`, `name (2).txt`, … Returns the path that was used. */
export async function writeUnderFreeName(
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<{ path: string; sha256: string }> {
  const { name: base, ext } = parse(name)
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? name : `${base} (${n})${ext}`)
    try {
      return { path, ...(await writeAtomically(path, bytes)) }
    } catch (error) {
      if (!(error instanceof DeskError) || error.code !== 'targetExists' || n >= 1000) throw error
    }
  }
}
