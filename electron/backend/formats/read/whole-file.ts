import { constants } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import type { FileError } from '@shared/domain/files/issue'

export interface WholeFile {
  bytes: Uint8Array
  /** Milliseconds UTC. */
  modifiedAt: number
}

/**
 * Reads a file of at most so many bytes. What is no file is never opened: a named pipe would be waited for without end, a
 * device gives bytes without end. Never throws.
 */
export async function readWholeFile(path: string, mostBytes: number): Promise<WholeFile | { error: FileError }> {
  let file: FileHandle | undefined
  try {
    if (!(await stat(path)).isFile()) return { error: { code: 'notAFile' } }
    // It may have been changed into a pipe since: opening one is not waited for.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const found = await file.stat()
    if (!found.isFile()) return { error: { code: 'notAFile' } }
    if (found.size > mostBytes) return { error: { code: 'tooLarge', found: String(found.size) } }
    const bytes = await readAll(file, found.size)
    return { bytes, modifiedAt: Math.floor(found.mtimeMs) }
  } catch (error) {
    return { error: { code: 'unreadable', found: (error as NodeJS.ErrnoException).code ?? '' } }
  } finally {
    await file?.close().catch(() => undefined)
  }
}

/** As many bytes as the file had when it was opened, or fewer where it became shorter. */
async function readAll(file: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  let at = 0
  while (at < size) {
    const { bytesRead } = await file.read(bytes, at, size - at, at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  return bytes.subarray(0, at)
}
