import { brokenCell } from './broken-cell'

export interface Line {
  content: string
  /** Where the next line starts; behind the text when there is none. */
  next: number
}

/** The line that starts at `from`. Lines end with LF or CRLF. */
export function lineAt(text: string, from: number): Line {
  const end = text.indexOf('\n', from)
  const stop = end === -1 ? text.length : end
  return {
    content: text.slice(from, stop > from && text[stop - 1] === '\r' ? stop - 1 : stop),
    next: end === -1 ? text.length + 1 : end + 1,
  }
}

/** More cells than any sheet has columns are not made of a line: of 400 MB of tabs a list cannot be made at all. */
const MOST_CELLS = 16_384

export const cellsOf = (content: string): string[] => content.split('\t', MOST_CELLS)

/** A row of all columns, each as long as a cell may be, has less: a longer line is none. */
export const LONGEST_LINE = 1_000_000

/**
 * Some programs on the Mac end lines with a lone CR; where no line ends otherwise, that is what it means. A line break in a cell
 * is an LF there too.
 */
export function withLineFeeds(text: string): string {
  const isOfMac = text.includes('\r') && !text.includes('\r\n') && !endsLines(text)
  return isOfMac ? text.replaceAll('\r', '\n') : text
}

/** Whether an LF stands anywhere but in quotes. */
function endsLines(text: string): boolean {
  let from = 0
  for (;;) {
    const feed = text.indexOf('\n', from)
    if (feed === -1) return false
    const cell = brokenCell(text, from, feed)
    if (!cell) return true
    from = cell.end
  }
}

/** One-based number of the line that holds this place. */
export function lineNumberAt(text: string, at: number): number {
  let number = 1
  for (let end = text.indexOf('\n'); end !== -1 && end < at; end = text.indexOf('\n', end + 1)) number += 1
  return number
}

/** Header names for matching: trimmed, without a byte-order mark, in lower case. */
export function headerNames(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim().toLowerCase())
}
