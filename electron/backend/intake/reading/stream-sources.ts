import { lstat, readdir, stat } from 'node:fs/promises'
import { basename, isAbsolute, join, relative, sep } from 'node:path'
import { shownName } from '@shared/domain/files/shown-name'
import type { ReadSource } from './file'
import type { StreamSource } from './reader'

/** Files of all folders together: a mailbox has no more of them. */
const MOST_FILES = 20_000
const DEEPEST = 12

export interface Sources {
  files: StreamSource[]
  /** Of the newest of them, ms UTC; null for pasted text. */
  modifiedAt: number | null
  byteLength: number
  /** There are more files than are read. */
  isCut: boolean
}

/** The files that a source names, those within its folders too, by name; what is no file is passed over. Never throws. */
export async function sourcesOf(source: ReadSource, shopFolder?: string): Promise<Sources> {
  if ('text' in source) {
    const bytes = Buffer.from(source.text)
    return { files: [{ name: '', bytes }], modifiedAt: null, byteLength: bytes.length, isCut: false }
  }
  const found: Sources = { files: [], modifiedAt: null, byteLength: 0, isCut: false }
  const paths = 'path' in source ? [source.path] : source.paths
  for (const path of paths) await add(found, path, labelOf(path, shopFolder), 0)
  return found
}

/** A file of the shop's own folder is called by its place there. */
function labelOf(path: string, shopFolder: string | undefined): string {
  const within = shopFolder === undefined ? '' : relative(shopFolder, path)
  const isWithin = within !== '' && !within.startsWith('..') && !isAbsolute(within)
  return shownName(isWithin ? within.split(sep).join('/') : basename(path))
}

async function add(found: Sources, path: string, name: string, depth: number): Promise<void> {
  if (found.files.length >= MOST_FILES) return void (found.isCut = true)
  // A link within a folder may lead back into it; one that was chosen itself is meant.
  const seen = await (depth === 0 ? stat(path) : lstat(path)).catch(() => undefined)
  if (seen?.isDirectory()) {
    if (depth >= DEEPEST) return void (found.isCut = true)
    const inside = await readdir(path).catch(() => [])
    for (const one of inside.sort())
      if (!one.startsWith('.')) await add(found, join(path, one), `${name}/${shownName(one)}`, depth + 1)
  } else if (seen?.isFile() || depth === 0) {
    found.files.push({ name, path, size: seen?.size ?? 0 })
    found.byteLength += seen?.size ?? 0
    if (seen) found.modifiedAt = Math.max(found.modifiedAt ?? 0, Math.floor(seen.mtimeMs))
  }
}
