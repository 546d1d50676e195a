import type { FileErrorCode } from '@shared/domain/files/issue'

export type FileKind = 'workbook' | 'oldWorkbook' | 'text'
/** What a file is by its first bytes: something that is read, or what to call it where it is refused. */
export type Sniffed = { kind: FileKind } | { refused: FileErrorCode }

const refused = (code: FileErrorCode): Sniffed => ({ refused: code })

/** First bytes of files that are no text. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], Sniffed, at?: number])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], { kind: 'oldWorkbook' }], // .xls; .xlsx with a password
  // BOF of Excel 5 to 2003 (MS-XLS §2.4.21), as some programs write it without the container; of older ones.
  [[0x09, 0x08, 0x08, 0x00], { kind: 'oldWorkbook' }],
  [[0x09, 0x08, 0x10, 0x00], { kind: 'oldWorkbook' }],
  [[0x09, 0x00, 0x04, 0x00], refused('oldWorkbook')],
  [[0x09, 0x02, 0x06, 0x00], refused('oldWorkbook')],
  [[0x09, 0x04, 0x06, 0x00], refused('oldWorkbook')],
  [[0x25, 0x50, 0x44, 0x46], refused('pdf')],
  [[0x89, 0x50, 0x4e, 0x47], refused('picture')], // PNG
  [[0xff, 0xd8, 0xff], refused('picture')], // JPEG
  [[0x47, 0x49, 0x46, 0x38], refused('picture')], // GIF
  [[0x57, 0x45, 0x42, 0x50], refused('picture'), 8], // WebP
  [[0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], refused('picture'), 4], // HEIC
  [[0x1f, 0x8b], refused('archive')], // gzip
  [[0x42, 0x5a, 0x68], refused('archive')], // bzip2
  [[0x52, 0x61, 0x72, 0x21], refused('archive')], // RAR
  [[0x37, 0x7a, 0xbc, 0xaf], refused('archive')], // 7z
]
const ZIP = [0x50, 0x4b, 0x03, 0x04]

/** What a zip is by the names of its parts, which stand in plain letters; the first that is there counts. */
const PACKAGES: readonly (readonly [part: string, Sniffed])[] = [
  ['xl/workbook.bin', refused('xlsb')],
  ['application/vnd.oasis.opendocument', refused('ods')],
  ['Index/Document.iwa', refused('numbers')],
  ['xl/', { kind: 'workbook' }],
  ['word/', refused('binaryFile')],
]

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  signature.every((byte, i) => bytes[at + i] === byte)

/** Bytes are told by what they are, whatever the file is called. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (startsWith(bytes, ZIP)) {
    const parts = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return PACKAGES.find(([part]) => parts.includes(part))?.[1] ?? refused('archive')
  }
  return SIGNATURES.find(([signature, , at]) => startsWith(bytes, signature, at))?.[1] ?? { kind: 'text' }
}

/** Enough of a text to see what it is. */
const START = 16_384
const MARKUP = /^\s*<(\?xml|!doctype|html|meta|head|body|table|style|\w+[\s:>])/i
const WORKBOOK = /<(\w+:)?workbook\b|urn:schemas-microsoft-com:office:spreadsheet/i
const PAGE = /<(!doctype html|html|head|body|table|meta|style)\b/i
const SAVED_PAGE = /^(from: <?saved by|mime-version: 1\.0|content-type: multipart\/related)/im
const JSON_TEXT = /^\s*(\{\s*"|\[\s*[{["])/

/** What a text is: plain, a page or workbook that is read as a table, or one that only a kind of file of its own reads. */
export type TextKind = 'plain' | 'page' | 'xmlWorkbook' | ProgramText
/** Texts that programs write for each other, and what they are called where no kind of file is one. */
export const PROGRAM_TEXTS = { json: 'jsonFile', xml: 'xmlFile' } as const satisfies Readonly<
  Record<string, FileErrorCode>
>
export type ProgramText = keyof typeof PROGRAM_TEXTS

/** Told by its first letters; or what to call it where it is refused. */
export function sniffText(text: string): { kind: TextKind } | { refused: FileErrorCode } {
  const start = text.slice(0, START)
  if (SAVED_PAGE.test(start.slice(0, 400)) && /multipart\/related|text\/html/i.test(start)) return { refused: 'mhtml' }
  if (MARKUP.test(start)) {
    if (WORKBOOK.test(start)) return { kind: 'xmlWorkbook' }
    return { kind: PAGE.test(start) ? 'page' : 'xml' }
  }
  return { kind: JSON_TEXT.test(start) ? 'json' : 'plain' }
}
