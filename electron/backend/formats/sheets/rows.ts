import { BLANK_ROW, type Cell, cellText } from '@shared/domain/sheets/sheet'
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
  rows: (readonly Cell[])[]
}

/** Gathers the cells of a sheet into rows that end with their last value. Throws NotReadable beyond the limits. */
export function rowBuilder(budget: Budget): RowBuilder {
  const rows: (readonly Cell[])[] = []

  function rowAt(line: number): Cell[] {
    if (line >= MOST_ROWS || line < 0) throw new NotReadable('workbookDamaged')
    if (line >= rows.length) budget(line + 1 - rows.length)
    while (rows.length <= line) rows.push(BLANK_ROW)
    if (rows[line] === BLANK_ROW) rows[line] = []
    return rows[line] as Cell[]
  }

  function put(line: number, column: number, cell: Cell): void {
    if (cell === '') return
    if (column >= MOST_COLUMNS || column < 0) throw new NotReadable('workbookDamaged')
    const row = rowAt(line)
    if (column >= row.length) budget(column + 1 - row.length)
    while (row.length < column) row.push('')
    row[column] = cell
  }

  function merge(merges: readonly Merge[]): void {
    for (const { top, bottom, left } of merges) {
      const value = rows[top]?.[left]
      if (value === undefined || cellText(value) === '') continue
      // Lines without any value of their own stay blank: a title merged over five lines is one title.
      for (let line = top + 1; line <= Math.min(bottom, rows.length - 1); line++) {
        budget(1)
        const row = rows[line]
        if (row && row !== BLANK_ROW && cellText(row[left]) === '') put(line, left, value)
      }
    }
  }

  return { put, merge, rows }
}
