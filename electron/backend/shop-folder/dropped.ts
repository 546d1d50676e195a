import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LARGEST_DROPPED } from '@shared/contract/bridge'
import { OWNER_ONLY_FILE, OWNER_ONLY_FOLDER } from './owner-only'
import { folderNameFor, shopPaths } from './paths'

/** Keeps dropped bytes as a file of their own; returns its path. Throws RangeError for more of them than a mail has, and what the disk does. */
export async function keepDropped(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  if (bytes.length === 0 || bytes.length > LARGEST_DROPPED) throw new RangeError(`${bytes.length} bytes were dropped`)
  const own = join(shopPaths(folder).dropped, randomBytes(6).toString('hex'))
  await mkdir(own, { recursive: true, mode: OWNER_ONLY_FOLDER })
  const path = join(own, folderNameFor(name))
  await writeFile(path, bytes, { mode: OWNER_ONLY_FILE, flag: 'wx' })
  return path
}

export const sweepDropped = (folder: string): void =>
  rmSync(shopPaths(folder).dropped, { recursive: true, force: true })
