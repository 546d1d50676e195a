import { constants } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import type { FileError } from '@shared/domain/files/issue'

export interface WholeFile {
  bytes: Uint8Array
  /** Milliseconds UTC. */
  modifiedAt: number
}

/**
 * Opens a file for reading. What is none is never opened: a named pipe would be waited for without end, a device gives bytes without end.
 * Never throws.
 */
export async function openFile(
  path: string,
): Promise<{ file: FileHandle; size: number; modifiedAt: number } | { error: FileError }> {
  let file: FileHandle | undefined
  try {
    if (!(await stat(path)).isFile()) return { error: { code: 'notAFile' } }
    // It may have been changed into a pipe since: opening one is not waited for.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const found = await file.stat()
    if (found.isFile()) return { file, size: found.size, modifiedAt: Math.floor(found.mtimeMs) }
    await file.close()
    return { error: { code: 'notAFile' } }
  } catch (error) {
    await file?.close().catch(() => undefined)
    return { error: unreadable(error) }
  }
}

export const unreadable = (error: unknown): FileError => ({
  code: 'unreadable',
  found: (error as NodeJS.ErrnoException).code ?? '',
})

/** Reads a file of at most so many bytes. Never throws. */
export async function readWholeFile(path: string, mostBytes: number): Promise<WholeFile | { error: FileError }> {
  const opened = await openFile(path)
  if ('error' in opened) return opened
  const { file, size, modifiedAt } = opened
  try {
    if (size > mostBytes) return { error: { code: 'tooLarge', found: String(size) } }
    return { bytes: await bytesAt(file, 0, size), modifiedAt }
  } catch (error) {
    return { error: unreadable(error) }
  } finally {
    await file.close().catch(() => undefined)
  }
}

/** So many bytes of a file from a place on, or fewer where it ends before. */
export async function bytesAt(file: FileHandle, from: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  let at = 0
  while (at < length) {
    const { bytesRead } = await file.read(bytes, at, length - at, from + at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  return bytes.subarray(0, at)
}
