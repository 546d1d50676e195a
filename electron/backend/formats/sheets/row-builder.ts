import { BLANK_ROW, type Cell, cellText, type LineRange, type Sheet } from '@shared/domain/sheets/sheet'
import { type Budget, MOST_COLUMNS, MOST_ROWS, NotReadable } from './limits'

/** Lines and columns from 0, both ends included. */
export interface Merge {
  top: number
  bottom: number
  left: number
}

export interface RowBuilder {
  /** Lines and columns from 0. Blank cells are not stored. */
  put(line: number, column: number, cell: Cell): void
  /** Gives the value of cells merged over several lines to each of them: one order over the lines of its items. */
  merge(merges: readonly Merge[]): void
  /** The line, from 0, is not shown: a filter, or the seller's wish. */
  hide(line: number): void
  /** The sheet's rows, once all cells are there. */
  done(): Pick<Sheet, 'rows' | 'hiddenLines'>
}

/** Adjacent lines as ranges, from 1. */
function rangesOf(lines: readonly number[]): LineRange[] {
  const ranges: [number, number][] = []
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && line + 1 <= last[1] + 1) last[1] = Math.max(last[1], line + 1)
    else ranges.push([line + 1, line + 1])
  }
  return ranges
}

/** Gathers the cells of a sheet into rows that end with their last value. Throws NotReadable beyond the limits. */
export function rowBuilder(budget: Budget): RowBuilder {
  const rows: (readonly Cell[])[] = []
  const hidden: number[] = []

  function rowAt(line: number): Cell[] {
    if (line >= MOST_ROWS || line < 0) throw new NotReadable('workbookDamaged')
    if (line >= rows.length) budget.blanks(line + 1 - rows.length)
    while (rows.length <= line) rows.push(BLANK_ROW)
    if (rows[line] === BLANK_ROW) rows[line] = []
    return rows[line] as Cell[]
  }

  function put(line: number, column: number, cell: Cell): void {
    if (cell === '') return
    if (column >= MOST_COLUMNS || column < 0) throw new NotReadable('workbookDamaged')
    const row = rowAt(line)
    if (column > row.length) budget.blanks(column - row.length)
    budget.cell(cellText(cell).length)
    while (row.length < column) row.push('')
    row[column] = cell
  }

  function merge(merges: readonly Merge[]): void {
    for (const { top, bottom, left } of merges) {
      const value = rows[top]?.[left]
      if (value === undefined || cellText(value) === '') continue
      // Lines without any value of their own stay blank: a title merged over five lines is one title.
      for (let line = top + 1; line <= Math.min(bottom, rows.length - 1); line++) {
        budget.cell(cellText(value).length)
        const row = rows[line]
        if (row && row !== BLANK_ROW && cellText(row[left]) === '') put(line, left, value)
      }
    }
  }

  function done(): Pick<Sheet, 'rows' | 'hiddenLines'> {
    const hiddenLines = rangesOf(hidden.filter((line) => (rows[line] ?? BLANK_ROW).length > 0))
    return { rows, ...(hiddenLines.length > 0 && { hiddenLines }) }
  }

  return { put, merge, hide: (line) => void hidden.push(line), done }
}
