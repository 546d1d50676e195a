import { DeskError } from '@shared/contract/errors'
import type { FileHead } from './file'

/** About 30 ms of staging: between two batches the writer answers others and sees a cancel. */
const ROWS_PER_BATCH = 1000
/** Of text that is handed on at once. */
const CHARACTERS_PER_BATCH = 4 * 1024 * 1024

export interface ReadingEnd {
  /** Resolves when the piece was taken in; false: no more is wanted. */
  head(head: FileHead): Promise<boolean>
  /** A `FileBatch` as JSON text. */
  batch(json: string): Promise<boolean>
}

/** Rows that are gone through once, and how far that is. */
interface Rows {
  rows(): Iterable<unknown> | AsyncIterable<unknown>
  /** Rows handed on at once; left out: a thousand. */
  rowsAtOnce?: number
  /** As a part of 1. */
  progress(): number
}

/** Hands on head and rows, each piece when the one before was taken in. Throws DeskError `cancelled`. */
export async function handOn(head: FileHead, rows: Rows, end: ReadingEnd): Promise<void> {
  let taken = end.head(head)
  for await (const json of inBatches(rows, head.byteLength)) {
    if (!(await taken)) throw new DeskError('cancelled', {})
    taken = end.batch(json)
  }
  if (!(await taken)) throw new DeskError('cancelled', {})
}

/**
 * Rows in pieces that are sent one after another, as JSON; the last one may be empty. A piece ends by its rows or by its
 * characters: a thousand long rows would be more than the receiver has room for.
 */
async function* inBatches(
  { rows, rowsAtOnce = ROWS_PER_BATCH, progress }: Rows,
  bytesTotal: number,
): AsyncGenerator<string, void> {
  let piece: string[] = []
  let characters = 0
  const batch = () =>
    `{"bytesDone":${Math.round(progress() * bytesTotal)},"bytesTotal":${bytesTotal},"rows":[${piece.join(',')}]}`
  for await (const row of rows()) {
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
