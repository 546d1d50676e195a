import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, existsSync, type WriteStream } from 'node:fs'
import { link, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import { DeskError } from '@shared/contract/errors'
import { nameWithEnding } from '@shared/domain/files/file-name'

type Code = 'diskFull' | 'targetLocked' | 'targetNotPermitted' | 'targetGone' | 'targetExists' | 'targetNameTooLong'

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
  ENAMETOOLONG: 'targetNameTooLong',
}

/** A failed write in the operator's terms. Throws what is not about the disk as it is. */
export function writeError(error: unknown, path: string): DeskError {
  const code = CODES[(error as NodeJS.ErrnoException).code ?? '']
  if (!code) throw error
  return new DeskError(code, { path })
}

/** Not named after the target: a long Chinese name has no room for more. */
const partialIn = (folder: string) => join(folder, `.${randomBytes(6).toString('hex')}.partial`)

/**
 * Writes a file whole or not at all: into a new file beside the target, flushed to the disk, then given its name. Without
 * `overwrite` an existing file is never replaced. Throws DeskError diskFull, targetLocked, targetNotPermitted, targetGone,
 * targetExists, targetNameTooLong; the unfinished file is taken away.
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  { overwrite = false } = {},
): Promise<{ sha256: string }> {
  const partial = partialIn(dirname(path))
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

/** A file that is written piece by piece, and there only once it is whole. */
export interface UnfinishedFile {
  /** What is written is not flushed and has no name yet. */
  stream: WriteStream
  /** Flushes what was written and gives it the first free name, once the stream has finished. Throws as `writeAtomically`. */
  finish(name: string): Promise<{ path: string }>
  /** Takes it away. */
  drop(): Promise<void>
}

/** Starts a file in a folder. Throws as `writeAtomically`. */
export async function startFile(folder: string): Promise<UnfinishedFile> {
  const partial = partialIn(folder)
  const stream = createWriteStream(partial, { flags: 'wx' })
  await once(stream, 'open').catch((error: unknown) => {
    throw writeError(error, folder)
  })
  const drop = async () => {
    if (!stream.closed) await new Promise<void>((resolve) => void stream.once('close', resolve).destroy())
    await rm(partial, { force: true }).catch(() => undefined)
  }
  return {
    stream,
    drop,
    async finish(name) {
      try {
        const file = await open(partial, 'r+')
        await file.sync().finally(() => file.close())
        const path = await underFreeName(folder, name, (free) => given(partial, free))
        await syncFolder(folder)
        return { path }
      } finally {
        await drop()
      }
    },
  }
}

async function given(partial: string, path: string): Promise<string> {
  await nameNew(partial, path).catch((error: unknown) => {
    throw writeError(error, path)
  })
  return path
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

/** Gives a whole file another name on the same drive; never replaces one that is there. Throws DeskError as `writeAtomically`. */
export async function giveName(from: string, to: string): Promise<void> {
  try {
    await nameNew(from, to)
    await rm(from, { force: true })
    await syncFolder(dirname(to))
  } catch (error) {
    throw writeError(error, to)
  }
}

/** The first name that is free in a folder: `name.txt`, `name (2).txt`, … */
export function freeNameIn(folder: string, name: string): string {
  for (let n = 1; ; n++) if (!existsSync(join(folder, numbered(name, n)))) return numbered(name, n)
}

function numbered(name: string, n: number): string {
  const { name: base, ext } = parse(name)
  return n === 1 ? name : nameWithEnding(base, ` (${n})${ext}`)
}

/** Makes the new name last through a power cut. Windows has no such call, and some drives refuse it: the file itself is flushed. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** Writes under the first free name: `name.txt`, `name (2).txt`, … Returns the path that was used. */
export function writeUnderFreeName(
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<{ path: string; sha256: string }> {
  return underFreeName(folder, name, async (path) => ({ path, ...(await writeAtomically(path, bytes)) }))
}

/** Tries one name after another until one is not taken. */
async function underFreeName<T>(folder: string, name: string, write: (path: string) => Promise<T>): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await write(join(folder, numbered(name, n)))
    } catch (error) {
      if (!(error instanceof DeskError) || error.code !== 'targetExists' || n >= 1000) throw error
    }
  }
}

/** Takes away what writing left unfinished in a folder that nobody writes into now: a process or thread that was ended takes nothing away. */
export async function sweepUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names)
    if (/^\.[0-9a-f]{12}\.partial$/.test(name)) await rm(join(folder, name), { force: true }).catch(() => undefined)
}
