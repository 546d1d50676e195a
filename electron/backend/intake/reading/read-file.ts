import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { DeskError } from '@shared/contract/errors'
import type { FileError } from '@shared/domain/files/issue'
import { readWholeFile } from '../../formats/read/whole-file'
import { NotReadable } from '../../formats/sheets/limits'
import { handOn, type ReadingEnd } from './batches'
import type { FileEnd, ReadingHints, ReadSource } from './file'
import type { AnyReader, FileReader } from './reader'
import { recognise } from './recognise'
import { readStream, streamOf } from './read-stream'

/** Read as a whole: with its text in memory it takes up to three times that. Amazon's largest reports are half of it. */
const LARGEST_BYTES = 96 * 1024 * 1024

const NOTHING_MORE: FileEnd = { unknownColumns: [], absentColumns: [], notes: [] }

/**
 * Reads a file in batches, each awaited before the next is sent; the next one is made ready meanwhile. Throws DeskError
 * `fileNotTaken`, `cancelled`.
 */
export type ReadFile = (source: ReadSource, hints: ReadingHints, end: ReadingEnd) => Promise<FileEnd>

/** Reads files of the kinds whose readers are given. */
export function fileReading(readers: readonly AnyReader[]): ReadFile {
  const whole = readers.filter((reader): reader is FileReader => reader.by !== 'stream')
  const streams = readers.filter((reader) => reader.by === 'stream')
  return async (source, hints, end) => {
    const fileName = 'path' in source ? basename(source.path) : ''
    const refuse = (error: FileError) => new DeskError('fileNotTaken', { fileName, ...error })
    const stream = await streamOf(source, streams, hints.folder)
    if (stream?.isSure) return readStream(stream, hints.folder, end)
    const found = await bytesOf(source)
    if ('error' in found) throw refuse(found.error)
    const opened = recognise(found.bytes, { fileName, hints }, whole)
    if ('code' in opened) {
      if (stream) return readStream(stream, hints.folder, end)
      throw refuse(opened)
    }
    const { kind, reportId, encoding, header, told } = opened
    const byteLength = found.bytes.length
    const sha256 = createHash('sha256').update(found.bytes).digest('hex')
    const head = { kind, reportId, encoding, header, told, modifiedAt: found.modifiedAt, byteLength, sha256 }
    try {
      await handOn(head, opened, end)
    } catch (error) {
      throw error instanceof NotReadable ? refuse(error.reason) : error
    }
    return opened.end?.() ?? NOTHING_MORE
  }
}

async function bytesOf(
  source: ReadSource,
): Promise<{ bytes: Uint8Array; modifiedAt: number | null } | { error: FileError }> {
  if ('path' in source) return readWholeFile(source.path, LARGEST_BYTES)
  if ('paths' in source) return { error: { code: 'unknownReport' } }
  return { bytes: Buffer.from(source.text), modifiedAt: null }
}
