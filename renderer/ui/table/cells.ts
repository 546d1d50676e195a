import { sizeOf } from '../selection'
import { forClipboard, putOnClipboard } from './clipboard'
import type { Grid } from './grid'
import { cellId, isEditable } from './Row'
import type { Move } from './types'

/** What is done with the cells of a table: opened and left, emptied, copied. */
export function cellsOf<T>({ id, props, scroll, cursor, editing, worked, go }: Grid<T>) {
  const { columns, row, rowKey, selecting, total } = props
  const isSelected = () => selecting !== undefined && sizeOf(selecting.selection, total) > 0

  function edit(index: number, at: number, typed: string | undefined): void {
    const [data, column] = [row(index), columns[at]]
    if (data === undefined || !column || !isEditable(column, data)) return
    worked.work(rowKey(data))
    editing.begin({ key: rowKey(data), columnId: column.id, row: data, typed })
  }

  /** The next cell to that side that can be edited, else the first or last of the row beyond. */
  function editableBeside(step: 1 | -1): { index: number; column: number } {
    const data = row(cursor.index)
    for (let column = cursor.column + step; columns[column]; column += step)
      if (isEditable(columns[column], data)) return { index: cursor.index, column }
    const all = columns.flatMap((column, at) => (column.edit ? [at] : []))
    return { index: cursor.index + step, column: (step === 1 ? all[0] : all.at(-1)) ?? cursor.column }
  }

  return {
    edit,
    editColumn(columnId: string): void {
      const column = columns.findIndex((one) => one.id === columnId)
      go({ column })
      edit(cursor.index, column, undefined)
    },
    /** Leaves the open cell and moves on; stays where the entry could not be kept. */
    done(move: Move): void {
      if (!editing.leave()) return
      scroll.current?.focus()
      if (move === 'down' || move === 'up') go({ index: cursor.index + (move === 'down' ? 1 : -1) })
      if (move === 'right' || move === 'left') go(editableBeside(move === 'right' ? 1 : -1))
    },
    /** Empties the cell, or that of each selected row; false where there is nothing to empty. */
    clear(): boolean {
      const [data, column] = [row(cursor.index), columns[cursor.column]]
      if (!column?.clear) return false
      if (props.onClearRows && isSelected()) return (props.onClearRows(column.id), true)
      if (data === undefined || !isEditable(column, data)) return false
      column.clear(data)
      return true
    },
    /** The cell the cursor is on, or the selected rows, as spreadsheets take them; false where there is nothing to copy. */
    copy(): boolean {
      const [data, column] = [row(cursor.index), columns[cursor.column]]
      if (props.onCopyRows && isSelected()) return (props.onCopyRows(), true)
      if (data === undefined || !column) return false
      const seen = document.getElementById(cellId(id, cursor.index, cursor.column))?.innerText ?? ''
      putOnClipboard(forClipboard([[{ text: column.text?.(data) ?? seen, isNumber: column.isNumber ?? false }]]))
      return true
    },
  }
}
export type Cells = ReturnType<typeof cellsOf>
