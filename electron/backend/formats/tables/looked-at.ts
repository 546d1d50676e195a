import { type Contents, type KnowsName, openContents } from '../read/contents'
import type { EncodingHints } from '../read/encoding'
import { type ReadSheets, sheetsOf } from '../sheets/read-sheets'
import { NotReadable } from '../sheets/limits'
import { type CellStream, streamOfSheet, streamsOfText } from './cell-stream'

/** A file that every reader looks at: what is costly to make of it is made once, when the first of them asks. */
export interface LookedAt {
  bytes: Uint8Array
  hints: EncodingHints
  /** Decoded, or told by its signature. Throws NotReadable for what no reader reads: a password, a picture. */
  contents(): Contents
  /** As the sheets of a workbook, or a text as one sheet. Throws as `contents` does. */
  sheets(): ReadSheets
  /**
   * As tables, the likeliest first: a text in each way it may be divided, a workbook by its first sheet that is shown. Throws as
   * `contents` does.
   */
  streams(): readonly CellStream[]
}

/** The file's name says nothing of its kind; it only settles which delimiter of a text is likelier. */
export function lookAt(
  bytes: Uint8Array,
  { fileName, hints, knowsName }: { fileName: string; hints: EncodingHints; knowsName: KnowsName },
): LookedAt {
  let opened: ReturnType<typeof openContents> | undefined
  let sheets: ReadSheets | undefined
  let streams: readonly CellStream[] | undefined
  const contents = (): Contents => {
    opened ??= openContents(bytes, hints, knowsName)
    if ('error' in opened) throw new NotReadable(opened.error.code)
    return opened
  }
  const file: LookedAt = {
    bytes,
    hints,
    contents,
    sheets: () => (sheets ??= sheetsOf(contents(), fileName)),
    streams: () => (streams ??= streamsOf(file)),
  }
  return file
}

function streamsOf(file: LookedAt): CellStream[] {
  const contents = file.contents()
  if (contents.kind === 'plain') return streamsOfText(contents.text)
  const read = file.sheets()
  const first = read.ok ? read.sheets.find((sheet) => !sheet.hidden) : undefined
  return first ? [streamOfSheet(first)] : []
}
