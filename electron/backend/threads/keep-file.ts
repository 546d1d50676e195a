import { createHash } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { DeskError } from '@shared/contract/errors'
import { labelFileKind } from '../formats/attachments/label-file'
import { writeUnderFreeName } from '../formats/write/atomic-file'
import type { FilesMethods } from './files-protocol'

/** A label of several pages with pictures stays well below this. */
const LARGEST_BYTES = 20 * 1024 * 1024

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * Copies a label's file into a folder under a name made of `baseName` and its content, so that two files never share one. The
 * same file kept before is used again. Throws DeskError `fileNotTaken`, `notALabelFile`, and what writing throws.
 */
export async function keepLabelFile({
  path,
  folder,
  baseName,
}: FilesMethods['keepLabelFile']['in']): Promise<FilesMethods['keepLabelFile']['out']> {
  const fileName = basename(path)
  const bytes = await bytesOf(path, fileName)
  const kind = labelFileKind(bytes)
  if (!kind) throw new DeskError('notALabelFile', { fileName })
  const sha256 = hashOf(bytes)
  const name = `${baseName}_${sha256.slice(0, 16)}.${kind}`
  const there = await readFile(join(folder, name)).catch(() => undefined)
  if (there && hashOf(there) === sha256) return { fileName: name, sha256, isNew: false }
  const written = await writeUnderFreeName(folder, name, bytes)
  return { fileName: basename(written.path), sha256, isNew: true }
}

async function bytesOf(path: string, fileName: string): Promise<Uint8Array> {
  const refuse = (code: 'unreadable' | 'tooLarge' | 'emptyFile', found = '') =>
    new DeskError('fileNotTaken', { fileName, code, found })
  const file = await open(path, 'r').catch((error: unknown) => {
    throw refuse('unreadable', (error as NodeJS.ErrnoException).code)
  })
  try {
    const stat = await file.stat()
    if (!stat.isFile()) throw refuse('unreadable')
    if (stat.size === 0) throw refuse('emptyFile')
    if (stat.size > LARGEST_BYTES) throw refuse('tooLarge', String(stat.size))
    return await file.readFile()
  } finally {
    await file.close()
  }
}
