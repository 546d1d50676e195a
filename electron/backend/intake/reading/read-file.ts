import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { DeskError } from '@shared/contract/errors'
import type { FileError } from '@shared/domain/files/issue'
import type { EncodingHints } from '../../formats/read/order-report'
import { readWholeFile } from '../../formats/read/whole-file'
import { NotReadable } from '../../formats/sheets/limits'
import type { FileEnd, FileHead, ReadSource } from './file'
import type { FileReader } from './reader'
import { type Opened, recognise } from './recognise'

/** About 30 ms of staging: between two batches the writer answers others and sees a cancel. */
const ROWS_PER_BATCH = 1000
/** Of text that is handed on at once. */
const CHARACTERS_PER_BATCH = 4 * 1024 * 1024
/** Read as a whole: with its text in memory it takes up to three times that. Amazon's largest reports are half of it. */
const LARGEST_BYTES = 96 * 1024 * 1024

const NOTHING_MORE: FileEnd = { unknownColumns: [], absentColumns: [], notes: [] }

export interface ReadingEnd {
  /** Resolves when the piece was taken in; false: no more is wanted. */
  head(head: FileHead): Promise<boolean>
  /** A `FileBatch` as JSON text. */
  batch(json: string): Promise<boolean>
}

/**
 * Reads a file in batches, each awaited before the next is sent; the next one is made ready meanwhile. Throws DeskError
 * `fileNotTaken`, `cancelled`.
 */
export type ReadFile = (source: ReadSource, hints: EncodingHints, end: ReadingEnd) => Promise<FileEnd>

/** Reads files of the kinds whose readers are given. */
export function fileReading(readers: readonly FileReader[]): ReadFile {
  return async (source, hints, end) => {
    const fileName = 'path' in source ? basename(source.path) : ''
    const refuse = (error: FileError) => new DeskError('fileNotTaken', { fileName, ...error })
    const found = await bytesOf(source)
    if ('error' in found) throw refuse(found.error)
    const byteLength = found.bytes.length
    const sha256 = createHash('sha256').update(found.bytes).digest('hex')
    const opened = recognise(found.bytes, { fileName, hints }, readers)
    if ('code' in opened) throw refuse(opened)
    const { kind, reportId, encoding, header, told } = opened
    let taken = end.head({ kind, reportId, encoding, header, told, modifiedAt: found.modifiedAt, byteLength, sha256 })
    try {
      for (const json of inBatches(opened, byteLength)) {
        if (!(await taken)) throw new DeskError('cancelled', {})
        taken = end.batch(json)
      }
    } catch (error) {
      throw error instanceof NotReadable ? refuse(error.reason) : error
    }
    if (!(await taken)) throw new DeskError('cancelled', {})
    return opened.end?.() ?? NOTHING_MORE
  }
}

/**
 * Rows in pieces that are sent one after another, as JSON; the last one may be empty. A piece ends by its rows or by its
 * characters: a thousand long rows would be more than the receiver has room for.
 */
function* inBatches(
  { rows, rowsAtOnce = ROWS_PER_BATCH, progress }: Opened,
  bytesTotal: number,
): Generator<string, void> {
  let piece: string[] = []
  let characters = 0
  const batch = () =>
    `{"bytesDone":${Math.round(progress() * bytesTotal)},"bytesTotal":${bytesTotal},"rows":[${piece.join(',')}]}`
  for (const row of rows()) {
    const json = JSON.stringify(row)
    piece.push(json)
    characters += json.length
    if (piece.length < rowsAtOnce && characters < CHARACTERS_PER_BATCH) continue
    yield batch()
    piece = []
    characters = 0
  }
  yield batch()
}

async function bytesOf(
  source: ReadSource,
): Promise<{ bytes: Uint8Array; modifiedAt: number | null } | { error: FileError }> {
  if ('path' in source) return readWholeFile(source.path, LARGEST_BYTES)
  return { bytes: Buffer.from(source.text), modifiedAt: null }
}
