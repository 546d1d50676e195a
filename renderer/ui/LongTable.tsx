import { type ReactNode, useEffect, useRef } from 'react'
import cells from './Cells.module.css'
import styles from './LongTable.module.css'
import type { ShownList } from './ListPage'
import { useRowWindow } from './table/use-row-window'

interface LongTableProps<T> {
  label: string
  list: ShownList<T>
  /** Pixels of a row. */
  rowHeight: number
  /** The cells of the header. */
  head: readonly ReactNode[]
  /** A row as `<tr>`, with its key. */
  children: (row: T) => ReactNode
}

/** A list whose rows are forms: the rows in view, with the room of all others above and below them. */
export function LongTable<T>({ label, list, rowHeight, head, children }: LongTableProps<T>) {
  const { total, row, onRange } = list
  const scroll = useRef<HTMLDivElement>(null)
  const view = useRowWindow(scroll, { total, rowHeight, firstTop: 0 })
  useEffect(() => onRange(view.from, view.to), [onRange, view.from, view.to])
  const indexes = Array.from({ length: Math.max(0, view.to - view.from + 1) }, (_, i) => view.from + i)
  const above = total === 0 ? 0 : view.topOf(view.from)
  const below = total === 0 ? 0 : Math.max(0, view.height - view.topOf(view.to + 1))
  const room = (name: string, height: number) =>
    height > 0 && (
      <tr key={name} aria-hidden>
        <td colSpan={head.length} className={styles.room} style={{ height }} />
      </tr>
    )
  return (
    <div ref={scroll} className={styles.scroll}>
      <table className={`${cells.cells} ${styles.table}`} aria-label={label} aria-rowcount={total + 1}>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>
          {room('above', above)}
          {indexes.map((index) => {
            const data = row(index)
            return data === undefined ? room(`pending-${index}`, rowHeight) : children(data)
          })}
          {room('below', below)}
        </tbody>
      </table>
    </div>
  )
}
