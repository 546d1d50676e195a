import { ArrowDown, ArrowUp } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import styles from '../DataTable.module.css'
import { EVERYTHING, NOTHING, sizeOf } from '../selection'
import type { Column, ColumnMove, Selecting, Sort } from './types'
import { WidthHandle, type WidthHandleProps } from './WidthHandle'

interface HeaderProps<T> {
  columns: readonly Column<T>[]
  template: string
  total: number
  selecting: Selecting | undefined
  sort: Sort | undefined
  onSort: ((by: string, isSecond: boolean) => void) | undefined
  onColumns: ((move: ColumnMove) => void) | undefined
  onDragWidth: WidthHandleProps['onDrag']
}

const DRAGGED = 'application/x-desk-column'

export function Header<T>(props: HeaderProps<T>) {
  const { columns, template, total, selecting, sort, onSort, onColumns, onDragWidth } = props
  /** The column that a dragged one would stand before. */
  const [over, setOver] = useState<string>()
  const drop = (event: DragEvent, before: string) => {
    setOver(undefined)
    const column = event.dataTransfer.getData(DRAGGED)
    if (column === '' || column === before) return
    event.preventDefault()
    const [from, to] = [column, before].map((id) => columns.findIndex((one) => one.id === id))
    // Dragged to the right it stands behind the column it was dropped on, to the left before it.
    const next = from !== undefined && to !== undefined && from < to ? columns[to + 1]?.id : before
    onColumns?.({ do: 'put', column, before: next ?? null })
  }
  return (
    <div className={styles.header} role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
      {selecting && <HeaderMark selecting={selecting} total={total} />}
      {columns.map((column) => (
        <div
          key={column.id}
          data-column-id={column.id}
          className={[
            styles.headerCell,
            column.end && styles.end,
            column.isFrozen && styles.frozen,
            over === column.id && styles.dropHere,
          ]
            .filter(Boolean)
            .join(' ')}
          role="columnheader"
          aria-sort={ariaSort(column, sort)}
          draggable={onColumns !== undefined}
          onDragStart={(event) => {
            event.dataTransfer.setData(DRAGGED, column.id)
            event.dataTransfer.effectAllowed = 'move'
          }}
          onDragOver={(event) => {
            if (!event.dataTransfer.types.includes(DRAGGED)) return
            event.preventDefault()
            setOver(column.id)
          }}
          onDragLeave={() => setOver(undefined)}
          onDrop={(event) => drop(event, column.id)}
        >
          <Name column={column} sort={sort} onSort={onSort} />
          {onColumns && <WidthHandle columnId={column.id} onDrag={onDragWidth} onColumns={onColumns} />}
        </div>
      ))}
    </div>
  )
}

function ariaSort<T>({ sortBy }: Column<T>, sort: Sort | undefined) {
  if (sortBy === undefined || sort?.by !== sortBy) return undefined
  return sort.direction === 'asc' ? 'ascending' : 'descending'
}

function Name<T>({ column, sort, onSort }: { column: Column<T> } & Pick<HeaderProps<T>, 'sort' | 'onSort'>) {
  const { sortBy } = column
  if (sortBy === undefined || !onSort)
    return (
      <span className={column.isHeaderHidden ? 'visually-hidden' : 'ellipsis'} title={column.header}>
        {column.header}
      </span>
    )
  const isSecond = sort?.by !== sortBy && sort?.then?.by === sortBy
  const direction = sort?.by === sortBy ? sort.direction : isSecond ? sort?.then?.direction : undefined
  const Arrow = direction === 'asc' ? ArrowUp : ArrowDown
  return (
    <button type="button" className={styles.sort} onClick={(event) => onSort(sortBy, event.shiftKey)}>
      <span className="ellipsis">{column.header}</span>
      {direction && <Arrow size={12} aria-hidden />}
      {isSecond && <small aria-hidden>2</small>}
    </button>
  )
}

/** Marks all rows, or none. All are none again by one click, also where some rows are out: they may be ones that cannot be in. */
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
        onChange={() => onSelect(selection.all || size === total ? NOTHING : EVERYTHING)}
      />
    </div>
  )
}
