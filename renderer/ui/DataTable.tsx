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
import { ROW_HEIGHT, useRowWindow } from './use-row-window'

export interface Column<T> {
  id: string
  header: string
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
  isSelected?: (row: T) => boolean
  sort?: { by: string; direction: 'asc' | 'desc' }
  onSort?: (by: string) => void
  /** Changes when the list is another one: back to the top. */
  listKey?: string
  empty?: ReactNode
}

/** A table of any length, driven by the keyboard: arrows, PgUp, PgDn, Home, End, Enter opens or edits, typing edits. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, total, row, rowKey, onRange, onOpen, isSelected, sort, onSort, listKey, empty } = props
  const scroll = useRef<HTMLDivElement>(null)
  const view = useRowWindow(scroll, total)
  const [active, setActive] = useState({ row: 0, column: 0 })
  const [editing, setEditing] = useState<{ typed: string | undefined } | null>(null)
  const template: CSSProperties = { gridTemplateColumns: columns.map((column) => column.width).join(' ') }

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
        aria-colcount={columns.length}
        aria-activedescendant={total > 0 ? cellId(active.row, active.column) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className={styles.header} role="row" aria-rowindex={1} style={template}>
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
                column.header
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
                aria-rowindex={index + 2}
                aria-selected={data !== undefined && isSelected ? isSelected(data) : undefined}
                style={{ ...template, transform: `translateY(${view.topOf(index)}px)` }}
              >
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
                      onMouseDown={() => {
                        if (!isEditing) setEditing(null)
                        setActive({ row: index, column: at })
                      }}
                      onClick={() => {
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

const cellId = (row: number, column: number) => `cell-${row}-${column}`
const clamp = (n: number, length: number) => Math.min(Math.max(0, n), Math.max(0, length - 1))
export { ROW_HEIGHT }
