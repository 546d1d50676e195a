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

/** One sheet of a workbook; a text file is one sheet without a name. */
export interface Sheet {
  name: string
  hidden: boolean
  /** `rows[0]` is line 1 as the operator sees it in Excel; blank lines stand as empty rows, and rows end with their last value. */
  rows: readonly (readonly Cell[])[]
}

export const BLANK_ROW: readonly Cell[] = Object.freeze([])

export const cellText = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text
