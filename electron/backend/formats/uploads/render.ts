import iconv from 'iconv-lite'

/** What a text file to upload looks like, whatever it says. */
export interface UploadLayout {
  encoding: 'utf-8' | 'cp932' | 'iso-8859-1'
  /** Rows above the column names, tab separated, as Amazon's template has them. */
  above: readonly string[]
  columns: readonly string[]
  /** Groups of columns that are left out of the file where no line has anything in them. */
  leftOut?: readonly (readonly string[])[]
}

/** What stands in one column of a line. */
export type CellOf<L> = (line: L) => string
export const BLANK: CellOf<unknown> = () => ''

/** A tab or line break would end a cell or a row early; other control characters no cell of Amazon's has, nor has XML. */
const CONTROL = /[\u0000-\u001F\uFFFE\uFFFF]/
const BEYOND_ASCII = /[^\u0000-\u007F]/gu

/** The first character that the encoding does not have; each is tried once, by encoding it and reading it back. */
export function firstUnencodable(text: string, encoding: UploadLayout['encoding']): string | undefined {
  for (const character of new Set(text.match(BEYOND_ASCII)))
    if (iconv.decode(iconv.encode(character, encoding), encoding, { stripBOM: false }) !== character) return character
  return undefined
}

const isRepresentable = (text: string, encoding: UploadLayout['encoding']) =>
  firstUnencodable(text, encoding) === undefined

/** The first value that cannot stand in a cell of the upload: a control character, or one the encoding does not have. */
export function firstUnfit<L extends { orderId: string }>(
  lines: readonly L[],
  columns: readonly string[],
  cells: readonly CellOf<L>[],
  encoding: UploadLayout['encoding'],
): NotRepresentable | undefined {
  for (const line of lines)
    for (const [i, cell] of cells.entries()) {
      const found = cell(line)
      if (CONTROL.test(found) || !isRepresentable(found, encoding))
        return { orderId: line.orderId, column: columns[i] ?? '', found, encoding }
    }
  return undefined
}

/** Whether the control characters of the rows are the tabs and line ends between them and no more (in cp932 too a byte says which). */
function hasOnlyItsBreaks(bytes: Uint8Array, rows: number, columns: number): boolean {
  let tabs = 0
  let ends = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte > 0x1f) continue
    if (byte === 0x09) tabs++
    else if (byte === 0x0d || byte === 0x0a) ends++
    else return false
  }
  return tabs === rows * (columns - 1) && ends === rows * 2
}

export interface NotRepresentable {
  orderId: string
  column: string
  found: string
  encoding: string
}
export type Rendered = { ok: true; bytes: Uint8Array } | { ok: false; error: NotRepresentable }

/**
 * The upload file, byte for byte: tab separated, CRLF at the end of every line, no byte-order mark. A value with a tab, a
 * line break or another control character, or one the encoding does not have, is an error that names it, never a `?`. All
 * at once is looked at first, value by value only where something is wrong: the file is seldom refused.
 */
export function renderUpload<L extends { orderId: string }>(
  lines: readonly L[],
  layout: UploadLayout,
  cells: readonly CellOf<L>[],
): Rendered {
  const head = [...layout.above, layout.columns.join('\t'), ''].join('\r\n')
  const rows: string[] = []
  const width = cells.findLastIndex((cell) => cell !== BLANK) + 1
  // One row used again, and the blank columns behind it said once: a third faster than every cell anew (50,000 lines).
  const row: string[] = []
  for (const line of lines) {
    for (let i = 0; i < width; i++) row[i] = (cells[i] ?? BLANK)(line)
    rows.push(row.join('\t'))
  }
  rows.push('')
  const body = rows.join(`${'\t'.repeat(cells.length - width)}\r\n`)
  const utf8 = Buffer.from(body)
  // As many bytes as characters: plain ASCII, which the other encodings have as it is. So are most files, and nothing is left to convert.
  const ascii = utf8.length === body.length
  const bytes = ascii || layout.encoding === 'utf-8' ? utf8 : iconv.encode(body, layout.encoding)
  const clean =
    hasOnlyItsBreaks(bytes, lines.length, layout.columns.length) && (ascii || isRepresentable(body, layout.encoding))
  const error = clean ? undefined : firstUnfit(lines, layout.columns, cells, layout.encoding)
  if (error) return { ok: false, error }
  return { ok: true, bytes: Buffer.concat([iconv.encode(head, layout.encoding), bytes]) }
}
