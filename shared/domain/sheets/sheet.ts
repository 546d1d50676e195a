/**
 * A cell as the seller means it. Most cells are plain text, blank ones ''; only what a workbook kept as something else says so:
 * 20,000 rows of 15 columns must stay cheap.
 */
export type Cell = string | MarkedCell

export interface MarkedCell {
  /**
   * Number: plain digits, never E-notation. Date: `yyyy-mm-dd`, `yyyy-mm-ddTHH:mm`, or `HH:mm` without a day, in no time zone.
   * Error: as shown, `#N/A`; or the formula, where the file holds no result of it.
   */
  text: string
  kind: 'number' | 'date' | 'error'
  /** More than 15 digits in a number: Excel may have changed the last ones (policy.md §4). */
  damaged?: true
}

/** First and last line, both included, from 1. */
export type LineRange = readonly [from: number, to: number]

/** One sheet of a workbook; a text file is one sheet without a name. */
export interface Sheet {
  name: string
  hidden: boolean
  /** Lines with values that a filter or the seller hides, in their order; absent where none are. */
  hiddenLines?: readonly LineRange[]
  /** `rows[0]` is line 1 as the operator sees it in Excel; blank lines stand as empty rows, and rows end with their last value. */
  rows: readonly (readonly Cell[])[]
}

/** How many of the lines behind `headerLine` are hidden, and the first of them; 0 where none are. */
export function hiddenBelow(
  { hiddenLines = [] }: Pick<Sheet, 'hiddenLines'>,
  headerLine: number,
): { rows: number; line: number } {
  const below = hiddenLines.flatMap(([from, to]) =>
    to > headerLine ? [[Math.max(from, headerLine + 1), to] as const] : [],
  )
  return { rows: below.reduce((sum, [from, to]) => sum + to - from + 1, 0), line: below[0]?.[0] ?? 0 }
}

export const BLANK_ROW: readonly Cell[] = Object.freeze([])

export const cellText = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text
