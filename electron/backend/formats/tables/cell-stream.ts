import type { RowIssue } from '@shared/domain/files/issue'
import { cellText, type Sheet } from '@shared/domain/sheets/sheet'
import { cellsOf, withLineFeeds } from '../read/lines'
import { lineTooLong } from '../read/row-limits'
import { tabRows } from '../read/tab-rows'
import { type Dialect, QUOTING } from '../read/tab-text'
import { type Delimiter, splitDelimited } from '../sheets/delimited'

export interface CellRow {
  /** One-based, as the operator sees it in the file. */
  line: number
  cells: readonly string[]
  /** Why the line was not divided. */
  tooLong?: RowIssue
}

/** A table as rows of cells, whatever it came as. */
export interface CellStream {
  form: Dialect | 'workbook'
  /** From the top, at each call anew. Throws NotReadable where there is no end of cells. */
  rows(): Generator<CellRow, void>
  /** How far the last `rows` is, as a part of 1. */
  progress(): number
}

/** A text, as each of the ways it may be divided; the likeliest first. */
export function streamsOfText(given: string): CellStream[] {
  const text = withLineFeeds(given)
  return [tabStream(text), ...QUOTING.map(([form, delimiter]) => quotedStream(text, form, delimiter))]
}

/** Lines and tabs divide, as in Amazon's own files: a quote is a letter like others, but where a cell goes over line ends. */
function tabStream(text: string): CellStream {
  let at = 0
  return {
    form: 'tabs',
    *rows() {
      for (const { line, is, next } of tabRows(text)) {
        at = next
        const tooLong = typeof is === 'string' ? lineTooLong(is) : undefined
        if (tooLong) yield { line, cells: [], tooLong }
        else yield { line, cells: typeof is === 'string' ? cellsOf(is) : is }
      }
    },
    progress: () => Math.min(1, at / Math.max(1, text.length)),
  }
}

/** A cell in quotes may hold whatever divides others. */
function quotedStream(text: string, form: Dialect, delimiter: Delimiter): CellStream {
  let read = 0
  return {
    form,
    *rows() {
      read = 0
      let line = 1
      for (const cells of splitDelimited(text, delimiter)) {
        const from = line
        line += 1
        for (const cell of cells) {
          read += cell.length + 1
          for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) line += 1
        }
        yield { line: from, cells }
      }
    },
    progress: () => Math.min(1, read / Math.max(1, text.length)),
  }
}

/** A sheet of a workbook, or of a page that is one table. */
export function streamOfSheet({ rows }: Pick<Sheet, 'rows'>): CellStream {
  let read = 0
  return {
    form: 'workbook',
    *rows() {
      read = 0
      for (const row of rows) {
        read += 1
        yield { line: read, cells: row.map(cellText) }
      }
    },
    progress: () => Math.min(1, read / Math.max(1, rows.length)),
  }
}
