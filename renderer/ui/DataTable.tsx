import { ArrowDown, ArrowUp } from 'lucide-react'
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import styles from './DataTable.module.css'
import { EVERYTHING, has, NOTHING, type Selection, sizeOf, toggled, withKeys } from './selection'
import { ROW_HEIGHT, useRowWindow } from './use-row-window'

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
}

export interface EditControl {
  /** Typed to start the edit, put in place of the cell's text. */
  typed: string | undefined
  /** Ends the edit; the caller has kept the value. */
  done: (move: 'down' | 'right' | 'stay') => void
}

interface DataTableProps<T> {
  label: string
  columns: readonly Column<T>[]
  total: number
  row: (index: number) => T | undefined
  rowKey: (row: T) => string
  onRange: (from: number, to: number) => void
  onOpen?: (row: T) => void
  /** The row that is open beside the table. */
  isSelected?: (row: T) => boolean
  /** Rows can be selected: by mark, click with Ctrl or Shift, Space, Shift and arrows, Ctrl+A. */
  selecting?: Selecting
  /** Ctrl+D on a column. */
  onFill?: (columnId: string) => void
  /** Cells pasted onto a cell; true where they were taken. */
  onPasteCells?: (columnId: string, index: number, text: string) => boolean
  sort?: { by: string; direction: 'asc' | 'desc' }
  onSort?: (by: string) => void
  /** Changes when the list is another one: back to the top. */
  listKey?: string
  empty?: ReactNode
}

export interface Selecting {
  selection: Selection
  onSelect: (next: Selection) => void
  /** Keys of rows by number, also of those not loaded. */
  keysOf: (from: number, to: number) => Promise<readonly string[]>
  /** What the marks are called by screen readers. */
  label: string
}

/** A table of any length, driven by the keyboard: arrows, PgUp, PgDn, Home, End, Enter opens or edits, typing edits. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, total, row, rowKey, onRange, onOpen, isSelected, sort, onSort, listKey, empty, selecting } =
    props
  const scroll = useRef<HTMLDivElement>(null)
  const view = useRowWindow(scroll, total)
  const [active, setActive] = useState({ row: 0, column: 0 })
  const [editing, setEditing] = useState<{ typed: string | undefined } | null>(null)
  const anchor = useRef(0)
  const tracks = [...(selecting ? [MARK_WIDTH] : []), ...columns.map((column) => column.width)]
  const template: CSSProperties = { gridTemplateColumns: tracks.join(' ') }

  useEffect(() => onRange(view.from, view.to), [onRange, view.from, view.to])
  useLayoutEffect(() => {
    scroll.current?.scrollTo({ top: 0 })
    setActive((known) => ({ ...known, row: 0 }))
    setEditing(null)
  }, [listKey])

  const editable = (at: { row: number; column: number }) => {
    const data = row(at.row)
    const column = columns[at.column]
    return data !== undefined && column?.edit !== undefined && (column.canEdit?.(data) ?? true)
  }

  function go(next: { row: number; column: number }): void {
    const to = { row: clamp(next.row, total), column: clamp(next.column, columns.length) }
    setActive(to)
    view.reveal(to.row)
  }

  /** Selects all rows from the anchor to this one. */
  function selectTo(index: number): void {
    if (!selecting) return
    const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)]
    const base = selecting.selection.all ? NOTHING : selecting.selection
    void selecting.keysOf(from, to).then((keys) => selecting.onSelect(withKeys(base, keys, true)))
  }

  function toggleRow(index: number): void {
    const data = row(index)
    if (!selecting || data === undefined) return
    anchor.current = index
    selecting.onSelect(toggled(selecting.selection, rowKey(data)))
  }

  /** Keys that select; true where one of them was pressed. */
  function selectByKey({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    if (!selecting) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[key]
    if (key === ' ') toggleRow(active.row)
    else if (shiftKey && step !== undefined) {
      if (sizeOf(selecting.selection, total) === 0) anchor.current = active.row
      const to = clamp(active.row + step, total)
      go({ ...active, row: to })
      selectTo(to)
    } else if ((ctrlKey || metaKey) && key.toLowerCase() === 'a') selecting.onSelect(EVERYTHING)
    else if (key === 'Escape' && sizeOf(selecting.selection, total) > 0) selecting.onSelect(NOTHING)
    else if ((ctrlKey || metaKey) && key.toLowerCase() === 'd' && props.onFill)
      props.onFill(columns[active.column]?.id ?? '')
    else return false
    return true
  }

  function done(move: 'down' | 'right' | 'stay'): void {
    setEditing(null)
    scroll.current?.focus()
    if (move === 'down') go({ ...active, row: active.row + 1 })
    if (move === 'right') go(nextEditable())
  }

  /** The next cell to the right that can be edited, else the first of the next row. */
  function nextEditable(): { row: number; column: number } {
    for (let column = active.column + 1; column < columns.length; column++)
      if (editable({ row: active.row, column })) return { row: active.row, column }
    const first = columns.findIndex((column) => column.edit)
    return { row: active.row + 1, column: first === -1 ? active.column : first }
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (editing || event.target !== scroll.current) return
    const { key, ctrlKey, metaKey, altKey } = event
    const page = Math.max(1, view.visible - 1)
    const moves: Readonly<Record<string, { row: number; column: number }>> = {
      ArrowDown: { row: active.row + 1, column: active.column },
      ArrowUp: { row: active.row - 1, column: active.column },
      ArrowRight: { row: active.row, column: active.column + 1 },
      ArrowLeft: { row: active.row, column: active.column - 1 },
      PageDown: { row: active.row + page, column: active.column },
      PageUp: { row: active.row - page, column: active.column },
      Home: ctrlKey ? { row: 0, column: active.column } : { row: active.row, column: 0 },
      End: ctrlKey ? { row: total - 1, column: active.column } : { row: active.row, column: columns.length - 1 },
    }
    const move = moves[key]
    const data = row(active.row)
    if (selectByKey(event)) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    if (move) go(move)
    else if ((key === 'Enter' || key === 'F2') && !ctrlKey && !metaKey && editable(active))
      setEditing({ typed: undefined })
    else if (key === 'Enter' && !ctrlKey && !metaKey && data !== undefined) onOpen?.(data)
    else if (key.length === 1 && key !== '/' && key !== '?' && !ctrlKey && !metaKey && !altKey && editable(active))
      setEditing({ typed: key })
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const indexes = Array.from({ length: Math.max(0, view.to - view.from + 1) }, (_, i) => view.from + i)
  return (
    <div className={styles.grid}>
      <div
        ref={scroll}
        className={styles.scroll}
        data-testid="rows"
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={tracks.length}
        aria-multiselectable={selecting ? true : undefined}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain')
          if (editing || !props.onPasteCells?.(columns[active.column]?.id ?? '', active.row, text)) return
          event.preventDefault()
          event.stopPropagation()
        }}
        aria-activedescendant={total > 0 ? cellId(active.row, active.column) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className={styles.header} role="row" aria-rowindex={1} style={template}>
          {selecting && <HeaderMark selecting={selecting} total={total} />}
          {columns.map((column) => (
            <div
              key={column.id}
              className={`${styles.headerCell} ${column.end ? styles.end : ''}`}
              role="columnheader"
              aria-sort={
                column.sortBy && sort?.by === column.sortBy
                  ? sort.direction === 'asc'
                    ? 'ascending'
                    : 'descending'
                  : undefined
              }
            >
              {column.sortBy && onSort ? (
                <button type="button" className={styles.sort} onClick={() => onSort(column.sortBy ?? '')}>
                  {column.header}
                  {sort?.by === column.sortBy &&
                    (sort.direction === 'asc' ? (
                      <ArrowUp size={12} aria-hidden />
                    ) : (
                      <ArrowDown size={12} aria-hidden />
                    ))}
                </button>
              ) : (
                <span className={column.isHeaderHidden ? 'visually-hidden' : 'ellipsis'} title={column.header}>
                  {column.header}
                </span>
              )}
            </div>
          ))}
        </div>
        {total === 0 ? empty : null}
        <div className={styles.body} role="rowgroup" style={{ height: view.height }}>
          {indexes.map((index) => {
            const data = row(index)
            return (
              <div
                key={data === undefined ? `pending-${index}` : `${index}-${rowKey(data)}`}
                className={styles.row}
                role="row"
                data-key={data === undefined ? undefined : rowKey(data)}
                aria-rowindex={index + 2}
                aria-selected={
                  data !== undefined
                    ? selecting
                      ? has(selecting.selection, rowKey(data))
                      : isSelected?.(data)
                    : undefined
                }
                data-open={data !== undefined && isSelected?.(data) ? true : undefined}
                style={{ ...template, transform: `translateY(${view.topOf(index)}px)` }}
              >
                {selecting && (
                  <div
                    className={styles.mark}
                    role="gridcell"
                    onMouseDown={(event) => {
                      event.preventDefault()
                      if (event.shiftKey) selectTo(index)
                      else toggleRow(index)
                    }}
                  >
                    <input
                      type="checkbox"
                      tabIndex={-1}
                      readOnly
                      aria-label={`${selecting.label} ${data === undefined ? '' : rowKey(data)}`}
                      checked={data !== undefined && has(selecting.selection, rowKey(data))}
                    />
                  </div>
                )}
                {columns.map((column, at) => {
                  const isActive = active.row === index && active.column === at
                  const isEditing = isActive && editing !== null && data !== undefined
                  const canEdit = data !== undefined && column.edit !== undefined && (column.canEdit?.(data) ?? true)
                  return (
                    <div
                      key={column.id}
                      id={cellId(index, at)}
                      role="gridcell"
                      aria-readonly={column.edit ? !canEdit : undefined}
                      className={[
                        styles.cell,
                        column.end && styles.end,
                        isActive && styles.active,
                        canEdit && styles.editable,
                        isEditing && styles.editing,
                      ]
                        .filter(Boolean)
                        .join(' ')}
                      onMouseDown={(event) => {
                        if (!isEditing) setEditing(null)
                        if (selecting && event.shiftKey && !isEditing) {
                          event.preventDefault()
                          selectTo(index)
                        }
                        setActive({ row: index, column: at })
                      }}
                      onClick={(event) => {
                        // A button in a cell does its own work: it does not open the row as well.
                        if (!isEditing && event.target instanceof Element && event.target.closest('button, a')) return
                        if (selecting && (event.ctrlKey || event.metaKey)) {
                          toggleRow(index)
                          return
                        }
                        if (event.shiftKey) return
                        if (canEdit) setEditing((known) => (isEditing ? known : { typed: undefined }))
                        else if (data !== undefined) onOpen?.(data)
                      }}
                    >
                      {data === undefined ? (
                        <span className={styles.pending} />
                      ) : isEditing ? (
                        column.edit?.(data, { typed: editing.typed, done })
                      ) : (
                        column.cell(data)
                      )}
                    </div>
                  )
                })}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

const MARK_WIDTH = '34px'

/** Marks all rows, or none. */
function HeaderMark({ selecting, total }: { selecting: Selecting; total: number }) {
  const { selection, onSelect, label } = selecting
  const size = sizeOf(selection, total)
  return (
    <div className={styles.mark} role="columnheader">
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={label}
        checked={size > 0 && size === total}
        ref={(input) => {
          if (input) input.indeterminate = size > 0 && size < total
        }}
        onChange={() => onSelect(size === total ? NOTHING : EVERYTHING)}
      />
    </div>
  )
}

const cellId = (row: number, column: number) => `cell-${row}-${column}`
const clamp = (n: number, length: number) => Math.min(Math.max(0, n), Math.max(0, length - 1))
export { ROW_HEIGHT }
