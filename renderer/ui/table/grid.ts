import type { RefObject } from 'react'
import type { DataTableProps } from './types'
import type { CursorControl } from './use-cursor'
import type { EditingControl } from './use-editing'
import type { RowWindow } from './use-row-window'
import type { SelectControl } from './use-selecting'
import type { WorkedRows } from './use-worked-rows'

/** What the parts of a table share: its rows and columns, what is seen of them, where the cursor is, what is selected and open. */
export interface Grid<T> {
  /** Names the table in the page. */
  id: string
  props: DataTableProps<T>
  scroll: RefObject<HTMLDivElement | null>
  view: RowWindow
  cursor: CursorControl
  /** Undefined where rows are not selected. */
  select: SelectControl | undefined
  editing: EditingControl<T>
  worked: WorkedRows
  keyAt: (index: number) => string | undefined
  /** The operator moves the cursor; the row comes into sight. */
  go: (to: { index?: number; column?: number }) => void
}
