import { ArrowDown, ArrowUp } from 'lucide-react'
import styles from '../DataTable.module.css'
import { EVERYTHING, NOTHING, sizeOf } from '../selection'
import type { Column, Selecting, Sort } from './types'

interface HeaderProps<T> {
  columns: readonly Column<T>[]
  template: string
  total: number
  selecting: Selecting | undefined
  sort: Sort | undefined
  onSort: ((by: string) => void) | undefined
}

export function Header<T>({ columns, template, total, selecting, sort, onSort }: HeaderProps<T>) {
  return (
    <div className={styles.header} role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
      {selecting && <HeaderMark selecting={selecting} total={total} />}
      {columns.map((column) => {
        const isSorted = column.sortBy !== undefined && sort?.by === column.sortBy
        return (
          <div
            key={column.id}
            data-column-id={column.id}
            className={`${styles.headerCell} ${column.end ? styles.end : ''}`}
            role="columnheader"
            aria-sort={isSorted ? (sort.direction === 'asc' ? 'ascending' : 'descending') : undefined}
          >
            {column.sortBy !== undefined && onSort ? (
              <button type="button" className={styles.sort} onClick={() => onSort(column.sortBy ?? '')}>
                {column.header}
                {isSorted &&
                  (sort.direction === 'asc' ? <ArrowUp size={12} aria-hidden /> : <ArrowDown size={12} aria-hidden />)}
              </button>
            ) : (
              <span className={column.isHeaderHidden ? 'visually-hidden' : 'ellipsis'} title={column.header}>
                {column.header}
              </span>
            )}
          </div>
        )
      })}
    </div>
  )
}

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
