import type { FileError, FileErrorCode } from '@shared/domain/files/issue'

/** As Excel has them (policy.md §4). */
export const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384
/** Of one file: 20,000 rows of 15 columns are 300,000, and take 20 MB of memory. */
export const MOST_CELLS = 3_000_000
/** Of all cells as they are read: a text that many cells share is counted for each, since each is handed on. */
const MOST_CHARACTERS = 64 * 1024 * 1024
/** Blanks between cells take less memory than cells. */
const BLANKS_OF_ONE_CELL = 3
/** Unpacked, of the parts that are read: 20,000 rows of 15 columns are 15 MB. */
export const LARGEST_UNPACKED = 128 * 1024 * 1024
/** Text that becomes one sheet, and web pages and XML tables, whose reader takes several times as much memory. */
export const LARGEST_TEXT = 64 * 1024 * 1024
export const LARGEST_MARKUP = 24 * 1024 * 1024
export const MOST_PARTS = 20_000
/** Characters of one cell (policy.md §4). */
export const LONGEST_CELL = 32_767

/** Why a file cannot be read; never leaves the readers. */
export class NotReadable extends Error {
  readonly reason: FileError
  constructor(code: FileErrorCode, found?: string) {
    super(code)
    this.reason = found === undefined ? { code } : { code, found: found.slice(0, 120) }
  }
}

/** What a file may take of time and memory, counted while it is read: one that is made to use them up ends itself. */
export interface Budget {
  /** A cell with so many characters. */
  cell(characters: number): void
  /** Blank cells or lines between others. */
  blanks(count: number): void
}

export function cellBudget(): Budget {
  let cells = MOST_CELLS
  let characters = MOST_CHARACTERS
  const check = () => {
    if (cells < 0 || characters < 0) throw new NotReadable('sheetTooLarge')
  }
  return {
    cell(length) {
      cells -= 1
      characters -= length
      check()
    },
    blanks(count) {
      cells -= count / BLANKS_OF_ONE_CELL
      check()
    },
  }
}
