import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { APPLICATION_ID } from './open'

export type DatabaseHeader = { kind: 'shop'; version: number } | { kind: 'other' } | { kind: 'damaged' }

const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100

/**
 * What the first 100 bytes of a database file say, without SQLite touching it (sqlite.org/fileformat2 §1.3). Only for files
 * that this process has not open: closing a file drops the locks that SQLite holds on it. Throws system errors.
 */
export function readHeader(path: string): DatabaseHeader {
  const file = openSync(path, 'r')
  try {
    const header = Buffer.alloc(HEADER_BYTES)
    const length = readSync(file, header, 0, HEADER_BYTES, 0)
    if (length < HEADER_BYTES || header.toString('latin1', 0, 16) !== MAGIC) return { kind: 'damaged' }
    if (header.readUInt32BE(68) !== APPLICATION_ID) return { kind: 'other' }
    if (isCutOff(header, fstatSync(file).size, hasWal(path))) return { kind: 'damaged' }
    return { kind: 'shop', version: header.readUInt32BE(60) }
  } finally {
    closeSync(file)
  }
}

function hasWal(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** The file is shorter than the pages it says it has. Only certain where no write-ahead log adds to it. */
function isCutOff(header: Buffer, size: number, withWal: boolean): boolean {
  const raw = header.readUInt16BE(16)
  const pageSize = raw === 1 ? 65_536 : raw
  const pagesAreValid = header.readUInt32BE(24) === header.readUInt32BE(92)
  return !withWal && pagesAreValid && size < header.readUInt32BE(28) * pageSize
}
