import { type PointerEvent, useRef } from 'react'
import styles from '../DataTable.module.css'
import type { ColumnMove } from './types'

export interface WidthHandleProps {
  columnId: string
  /** How wide the column is while it is dragged; undefined when that has ended. */
  onDrag: (width: { id: string; width: number } | undefined) => void
  onColumns: (move: ColumnMove) => void
}

const LEAST = 40

/** The edge of a column: dragged it makes the column wider, a double click makes it as wide as by itself. */
export function WidthHandle({ columnId, onDrag, onColumns }: WidthHandleProps) {
  const start = useRef<{ x: number; width: number } | undefined>(undefined)
  const widthAt = ({ clientX }: PointerEvent) =>
    start.current && Math.max(LEAST, Math.round(start.current.width + clientX - start.current.x))
  return (
    <span
      className={styles.handle}
      aria-hidden
      draggable={false}
      onPointerDown={(event) => {
        // The header is not dragged along.
        event.preventDefault()
        const width = event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0
        start.current = { x: event.clientX, width }
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        const width = widthAt(event)
        if (width !== undefined) onDrag({ id: columnId, width })
      }}
      onPointerUp={(event) => {
        const width = widthAt(event)
        const isMoved = start.current !== undefined && event.clientX !== start.current.x
        start.current = undefined
        if (isMoved && width !== undefined) onColumns({ do: 'width', column: columnId, width })
        onDrag(undefined)
      }}
      onPointerCancel={() => {
        start.current = undefined
        onDrag(undefined)
      }}
      onDoubleClick={() => onColumns({ do: 'width', column: columnId, width: null })}
    />
  )
}
