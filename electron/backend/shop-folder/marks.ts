import { createHash } from 'node:crypto'
import { closeSync, fstatSync, lstatSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { OWNER_ONLY_FILE } from './owner-only'
import type { ShopPaths } from './paths'

/** How the last program left the shop: closed, ended without closing it, or closed it although its database had failed a check. */
export type LastStop = 'clean' | 'sudden' | 'distrusted'
const DISTRUSTED = 'distrusted'

/**
 * A file up to this size is read whole when it is closed and opened: some 30 ms. Of a larger one pieces all over it are; few
 * and large ones, because the first start of a day finds none of them in memory and waits for each.
 */
const READ_WHOLE_BYTES = 16 * 1024 * 1024
const PIECE_BYTES = 64 * 1024
const PIECES = 64
const PAGE_BYTES = 4096

/** What was noted by other pieces says nothing. */
const stamp = z.object({
  bytes: z.number(),
  changedAt: z.number(),
  sha256: z.string(),
  isWhole: z.boolean(),
  pieces: z.literal(PIECES),
})
type Stamp = z.output<typeof stamp>

/** Drives that keep whole or even seconds only round what was written. */
const ROUNDED_MS = 2_000

export function lastStop(paths: ShopPaths): LastStop {
  const mark = lstatSync(paths.running, { throwIfNoEntry: false })
  if (!mark) return 'clean'
  return mark.isFile() && readFileSync(paths.running, 'utf8') === DISTRUSTED ? 'distrusted' : 'sudden'
}

/** Says that the shop is open. Whatever bore the mark's name is taken away first: a link would have its target emptied. */
export function markRunning(paths: ShopPaths): void {
  rmSync(paths.running, { recursive: true, force: true })
  writeFileSync(paths.running, '', { flag: 'wx', mode: OWNER_ONLY_FILE })
  rmSync(paths.closed, { recursive: true, force: true })
}

/** Makes the next opening check the whole file. */
export function markDistrusted(paths: ShopPaths): void {
  writeFileSync(paths.running, DISTRUSTED)
}

/** Says that the shop is closed, and what its database file looked like then. */
export function markClosed(paths: ShopPaths): void {
  rmSync(paths.closed, { recursive: true, force: true })
  writeFileSync(paths.closed, JSON.stringify(stampOf(paths)), { flag: 'wx', mode: OWNER_ONLY_FILE })
  rmSync(paths.running, { force: true })
}

function stampOf({ database }: ShopPaths): Stamp {
  const file = openSync(database, 'r')
  try {
    const { size, mtimeMs } = fstatSync(file)
    const isWhole = size <= READ_WHOLE_BYTES
    const hash = createHash('sha256')
    const buffer = Buffer.alloc(isWhole ? 1024 * 1024 : PIECE_BYTES)
    const step = isWhole ? buffer.length : Math.floor(size / PIECES / PAGE_BYTES) * PAGE_BYTES
    for (let at = 0; at < size; at += step)
      hash.update(buffer.subarray(0, readSync(file, buffer, 0, buffer.length, at)))
    return { bytes: size, changedAt: mtimeMs, sha256: hash.digest('hex'), isWhole, pieces: PIECES }
  } finally {
    closeSync(file)
  }
}

/**
 * Whether the database file is the one that was closed: `changed` where another program, a copy or a failing disk wrote to it
 * since, `unknown` where nothing was noted.
 */
export function sinceClosed(paths: ShopPaths): 'same' | 'changed' | 'unknown' {
  let noted: Stamp
  try {
    noted = stamp.parse(JSON.parse(readFileSync(paths.closed, 'utf8')))
  } catch {
    return 'unknown'
  }
  const now = stampOf(paths)
  const isSameDate = Math.abs(now.changedAt - noted.changedAt) <= ROUNDED_MS
  const isSame = now.bytes === noted.bytes && now.sha256 === noted.sha256 && (now.isWhole || isSameDate)
  return isSame ? 'same' : 'changed'
}
