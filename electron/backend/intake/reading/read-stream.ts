import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DeskError } from '@shared/contract/errors'
import { handOn, type ReadingEnd } from './batches'
import type { FileEnd, ReadSource } from './file'
import type { StreamReader } from './reader'
import { type Sources, sourcesOf } from './stream-sources'

/** Files that a reader of streams may read: surely its own, or its own where they are no other's. */
export interface FoundStream {
  reader: StreamReader
  sources: Sources
  isSure: boolean
}

/** The reader of streams whose files a source names; undefined where it has none. One of several is enough to know them all. */
export async function streamOf(
  source: ReadSource,
  readers: readonly StreamReader[],
  shopFolder?: string,
): Promise<FoundStream | undefined> {
  const isSeveral = 'paths' in source
  const isSet = isSeveral || ('path' in source && (await isFolder(source.path)))
  const sources = await sourcesOf(source, shopFolder)
  for (const reader of readers)
    for (const file of sources.files) {
      const knows = await reader.knows(file)
      if (knows !== 'no') return { reader, sources, isSure: isSet || knows === 'surely' }
    }
  if (isSeveral) throw new DeskError('fileNotTaken', { fileName: '', code: 'nothingInFolder' })
  return undefined
}

const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** Folder of the shop for what is too large to be handed on in a row; what no import took is swept away at the next opening. */
const SHELF = 'attachments'

/** Reads files as a stream. Throws DeskError `cancelled`. */
export async function readStream(
  { reader, sources: { files, modifiedAt, byteLength, isCut } }: FoundStream,
  folder: string,
  end: ReadingEnd,
): Promise<FileEnd> {
  const opened = await reader.open(files, join(folder, SHELF))
  const { reportId, encoding, header, told } = opened
  await handOn({ kind: reader.kind, reportId, encoding, header, told, modifiedAt, byteLength, sha256: '' }, opened, end)
  const found = opened.end()
  return isCut ? { ...found, notes: [...found.notes, { code: 'moreFiles', count: files.length }] } : found
}
