import type { ReactNode } from 'react'
import type { Selection } from '../selection'

export interface Column<T> {
  id: string
  header: string
  /** The header is for screen readers alone: a column of buttons or badges. */
  isHeaderHidden?: boolean
  /** CSS grid track, e.g. `120px` or `minmax(160px, 2fr)`. */
  width: string
  end?: boolean
  /** Name of the sort key, where the list can be sorted by this column. */
  sortBy?: string
  cell: (row: T) => ReactNode
  /** The cell's editor; absent where the cell is only read. */
  edit?: (row: T, control: EditControl) => ReactNode
  canEdit?: (row: T) => boolean
  /** Empties the cell; absent where it cannot be. */
  clear?: (row: T) => void
  /** What is copied; absent: what is seen. */
  text?: (row: T) => string
  /** What is copied is a number. Everything else is text, also for a spreadsheet. */
  isNumber?: boolean
  /** Stays in sight when the table is scrolled sideways. */
  isFrozen?: boolean
}

/** What is done to the columns by hand. */
export type ColumnMove =
  | { do: 'move'; column: string; by: number }
  | { do: 'put'; column: string; before: string | null }
  | { do: 'width'; column: string; width: number | null }

/** What could not be kept, and why. */
export interface Unkept {
  text: string
  reason: string
}

export type Move = 'down' | 'up' | 'right' | 'left' | 'stay'

/** What an editor and the table say to each other. However a cell is left, what stands in it is kept; only Escape discards. */
export interface EditControl {
  /** Typed to start the edit, put in place of the cell's text. */
  typed: string | undefined
  /** Why what stands in the editor could not be kept. */
  reason: string | undefined
  /** The row was scrolled out of sight: the editor hangs at the edge and says whose it is. */
  isAway: boolean
  /** Says how the cell is left: keeps what stands in it, or answers with what could not be kept. Called anew at each drawing. */
  onLeave: (leave: () => Unkept | undefined) => void
  /** Leaves the cell and moves on; stays where the entry could not be kept. */
  done: (move: Move) => void
  discard: () => void
  /** The keyboard went elsewhere. */
  left: (to: EventTarget | null) => void
}

/** What a table does itself. */
export type TableAct = 'open' | 'edit' | 'copy' | 'clear'

/** A line of a row's menu: an act of the table, or something of the list's own. */
export interface MenuEntry<T> {
  id: string
  label: string
  /** Keys that do the same, to be shown. */
  keys?: string
  act?: TableAct
  /** Opens the row's cell of this column for editing. */
  editColumn?: string
  run?: (row: T) => void
  /** Whether it is offered for a row; absent: for all. */
  isFor?: (row: T) => boolean
}

export interface Selecting {
  selection: Selection
  onSelect: (next: Selection) => void
  /** Keys of all rows from one to another, also of those not loaded. */
  keysBetween: (from: string, to: string) => Promise<readonly string[]>
  /** What the marks are called by screen readers. */
  label: string
}

export interface Sort {
  by: string
  direction: 'asc' | 'desc'
  /** Sorts what is equal. */
  then?: { by: string; direction: 'asc' | 'desc' } | undefined
}

export interface DataTableProps<T> {
  label: string
  columns: readonly Column<T>[]
  /** Lines of text in each row, where a text is the point; absent: one. */
  lines?: 1 | 2
  total: number
  row: (index: number) => T | undefined
  rowKey: (row: T) => string
  onRange: (from: number, to: number) => void
  onOpen?: (row: T) => void
  /** The operator moved the cursor to a row. Rows that come and go under it are no move of his. */
  onCursor?: (key: string) => void
  /** The row that is open beside the table. */
  isSelected?: (row: T) => boolean
  /** Rows can be selected: by mark, click with Ctrl or Shift, Space, Shift and arrows, Ctrl+A. */
  selecting?: Selecting
  /** Rows that are worked on, which the list is to leave in their places. */
  onWork?: (keys: readonly string[]) => void
  /** An entry that could not be kept when its cell was taken away: another list, another page. */
  onUnkept?: (entry: Unkept & { row: T; columnId: string }) => void
  /** Ctrl+D on a column. */
  onFill?: (columnId: string) => void
  /** Cells pasted onto a cell; true where they were taken. */
  onPasteCells?: (columnId: string, key: string, text: string) => boolean
  sort?: Sort
  /** `isSecond`: sorts what is equal by the first (Shift). */
  onSort?: (by: string, isSecond: boolean) => void
  /** Columns can be moved and made wider, by dragging and by keys. */
  onColumns?: (move: ColumnMove) => void
  /** Ctrl+C where rows are selected. */
  onCopyRows?: () => void
  /** Delete where rows are selected: empties their cells of a column. */
  onClearRows?: (columnId: string) => void
  /** What the menu of a row offers, by right click, the menu key or Shift+F10. */
  menu?: readonly MenuEntry<T>[]
  /** Where a row stands that is not loaded; null where it does not. Asked when a list is come back to. */
  indexOf?: (key: string) => Promise<number | null>
  /** Changes when the list is another one; each is come back to as it was left. Within a label each list has its own. */
  listKey?: string
  empty?: ReactNode
}
