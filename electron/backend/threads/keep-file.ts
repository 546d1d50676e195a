import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { DeskError } from '@shared/contract/errors'
import { shownName } from '@shared/domain/files/shown-name'
import { labelFileKind } from '../formats/attachments/label-file'
import { readWholeFile } from '../formats/read/whole-file'
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
  const fileName = shownName(basename(path))
  const found = await readWholeFile(path, LARGEST_BYTES)
  if ('error' in found) throw new DeskError('fileNotTaken', { fileName, ...found.error })
  const { bytes } = found
  if (bytes.length === 0) throw new DeskError('fileNotTaken', { fileName, code: 'emptyFile' })
  const kind = labelFileKind(bytes)
  if (!kind) throw new DeskError('notALabelFile', { fileName })
  const sha256 = hashOf(bytes)
  const name = `${baseName}_${sha256.slice(0, 16)}.${kind}`
  const there = await readFile(join(folder, name)).catch(() => undefined)
  if (there && hashOf(there) === sha256) return { fileName: name, sha256, isNew: false }
  const written = await writeUnderFreeName(folder, name, bytes)
  return { fileName: basename(written.path), sha256, isNew: true }
}
