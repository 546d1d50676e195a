import type { RowIssue } from '@shared/domain/files/issue'
import { NotReadable } from '../sheets/limits'
import { LONGEST_LINE } from './lines'

/** Amazon gives at most a month at once; sellers put some together. */
const MOST_ROWS = 1_500_000
/** A file of which so many rows cannot be read is no report. */
const MOST_REFUSED = 100_000
const LONGEST_SHOWN = 120

/** Counts the rows of a report while it is read. The count throws NotReadable where a file is made to have no end. */
export function rowCounter(): (isRefused: boolean) => void {
  let read = 0
  let refused = 0
  return (isRefused) => {
    read += 1
    if (isRefused) refused += 1
    if (read > MOST_ROWS || refused > MOST_REFUSED) throw new NotReadable('tooManyRows', String(read))
  }
}

/** Why a line is not divided into cells at all. */
export function lineTooLong(content: string): RowIssue | undefined {
  if (content.length <= LONGEST_LINE || content.trim() === '') return undefined
  return { code: 'textTooLong', severity: 'refuse', column: '#1', value: content.slice(0, LONGEST_SHOWN) }
}
