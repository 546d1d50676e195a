import { type CSSProperties, memo } from 'react'
import styles from '../DataTable.module.css'
import type { Column } from './types'

export interface RowProps<T> {
  /** Names the table. */
  table: string
  index: number
  data: T | undefined
  dataKey: string | undefined
  columns: readonly Column<T>[]
  template: string
  top: number
  /** Number of the column the cursor is on, where it is in this row. */
  active: number | undefined
  isSelected: boolean | undefined
  isOpen: boolean
  /** What the row's mark is called; undefined where rows are not selected. */
  mark: string | undefined
}

/** Names a cell in the page: two tables may stand in it. */
export const cellId = (table: string, row: number, column: number) => `cell-${row}-${column}-${table}`
export const isEditable = <T,>(column: Column<T> | undefined, data: T | undefined): boolean =>
  data !== undefined && column?.edit !== undefined && (column.canEdit?.(data) ?? true)

function PlainRow<T>({
  table,
  index,
  data,
  dataKey,
  columns,
  template,
  top,
  active,
  isSelected,
  isOpen,
  mark,
}: RowProps<T>) {
  const style: CSSProperties = { gridTemplateColumns: template, transform: `translateY(${top}px)` }
  // One cell for all: the rows of a list that is gone to are drawn twice, once to be waited for.
  if (data === undefined)
    return (
      <div className={styles.row} role="row" data-index={index} aria-rowindex={index + 2} style={style}>
        <div className={styles.awaited} role="gridcell" id={cellId(table, index, active ?? 0)}>
          <span className={styles.pending} />
        </div>
      </div>
    )
  return (
    <div
      className={styles.row}
      role="row"
      data-index={index}
      data-key={dataKey}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-open={isOpen || undefined}
      style={style}
    >
      {mark !== undefined && (
        <div className={styles.mark} role="gridcell" data-mark>
          <input
            type="checkbox"
            tabIndex={-1}
            readOnly
            aria-label={`${mark} ${dataKey ?? ''}`}
            checked={isSelected ?? false}
          />
        </div>
      )}
      {columns.map((column, at) => {
        const canEdit = isEditable(column, data)
        return (
          <div
            key={column.id}
            id={cellId(table, index, at)}
            role="gridcell"
            data-column={at}
            aria-readonly={column.edit ? !canEdit : undefined}
            className={[
              styles.cell,
              column.end && styles.end,
              column.isFrozen && styles.frozen,
              active === at && styles.active,
              canEdit && styles.editable,
            ]
              .filter(Boolean)
              .join(' ')}
          >
            {column.cell(data)}
          </div>
        )
      })}
    </div>
  )
}

/** Drawn anew only where something of the row itself changed. */
export const Row = memo(PlainRow) as typeof PlainRow
