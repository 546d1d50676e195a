import type { FileError, FileErrorCode } from '@shared/domain/files/issue'

/** As Excel has them (policy.md §4). */
export const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384
/** Of one file, blank ones between others counted: 20,000 rows of 15 columns are 300,000. */
const MOST_CELLS = 10_000_000
/** Unpacked, of the parts that are read: 20,000 rows of 15 columns are 15 MB. */
export const LARGEST_UNPACKED = 256 * 1024 * 1024
export const MOST_PARTS = 20_000
/** Characters of one cell (policy.md §4). */
export const LONGEST_CELL = 32_767

/** Why a file cannot be read as sheets; never leaves this folder. */
export class NotReadable extends Error {
  readonly reason: FileError
  constructor(code: FileErrorCode, found?: string) {
    super(code)
    this.reason = found === undefined ? { code } : { code, found: found.slice(0, 120) }
  }
}

export type Budget = (cells: number) => void

/** Counts the cells of a file, and ends one that is made to fill the memory. */
export function cellBudget(): Budget {
  let left = MOST_CELLS
  return (cells) => {
    left -= cells
    if (left < 0) throw new NotReadable('sheetTooLarge')
  }
}
