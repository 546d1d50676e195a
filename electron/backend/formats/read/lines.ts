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

/** Some programs on the Mac end lines with a lone CR; where no line ends otherwise, that is what it means. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') && !text.includes('\n') ? text.replaceAll('\r', '\n') : text
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
