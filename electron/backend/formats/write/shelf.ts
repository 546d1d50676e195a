import { createHash } from 'node:crypto'
import { chmod, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { writeAtomically } from './atomic-file'

/** Bytes by the hexadecimal SHA-256 of them. */
export interface Content {
  sha256: string
  byteLength: number
  /** Base64 of them deflated; null: too large for a row, a file on the shelf is called by the digest. */
  deflated: string | null
}

/** What is larger is a file of its own: the database and its backups stay small. */
const LARGEST_IN_ROW = 32 * 1024
const OWNER_ONLY = 0o600

export const digestOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

/**
 * Keeps bytes once, however often they come: small ones go with their row, large ones are a flushed file in `folder`. Throws
 * DeskError as `writeAtomically` does.
 */
export async function keepContent(bytes: Uint8Array, folder: string): Promise<Content> {
  const sha256 = digestOf(bytes)
  const byteLength = bytes.length
  if (byteLength <= LARGEST_IN_ROW) return { sha256, byteLength, deflated: deflateRawSync(bytes).toString('base64') }
  const path = join(folder, sha256)
  const there = await stat(path).catch(() => undefined)
  if (there?.size !== byteLength) {
    await writeAtomically(path, bytes, { overwrite: true })
    // Somebody else's drive decides about its rights itself.
    await chmod(path, OWNER_ONLY).catch(() => undefined)
  }
  return { sha256, byteLength, deflated: null }
}
