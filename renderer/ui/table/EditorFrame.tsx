import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import styles from '../DataTable.module.css'
import { editorPlace } from './place'

type Place = ReturnType<typeof editorPlace>

interface FrameProps {
  table: HTMLElement | null
  columnId: string
  /** Top of the row within the table's body. */
  top: number
  rowHeight: number
  headerHeight: number
  children: (isAway: boolean) => ReactNode
}

/**
 * Holds an editor over its cell, outside of the table: rows cut off what reaches out of them. Follows the cell with each drawing
 * of the table, which is drawn when it scrolls and when its size changes.
 */
export function EditorFrame({ table, columnId, top, rowHeight, headerHeight, children }: FrameProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [side, setSide] = useState<Pick<Place, 'side' | 'isAway'>>({ side: 'below', isAway: false })
  // With each drawing: the cell moves with whatever moved. The state changes only where the side does.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    const header = table?.querySelector(`[data-column-id="${columnId}"]`)?.getBoundingClientRect()
    if (!table || !frame.current) return
    const seen = table.getBoundingClientRect()
    const area = { left: seen.left, top: seen.top + headerHeight, width: table.clientWidth, height: table.clientHeight - headerHeight } // prettier-ignore
    const cell = {
      left: header?.left ?? seen.left,
      width: header?.width ?? 0,
      top: area.top + top - table.scrollTop,
      height: rowHeight,
    }
    const place = editorPlace(cell, area, window.innerHeight)
    const { style } = frame.current
    style.left = `${place.left}px`
    style.top = `${place.top}px`
    style.width = `${place.width}px`
    style.setProperty('--room', `${place.room}px`)
    setSide((known) => (known.side === place.side && known.isAway === place.isAway ? known : place))
  })
  const style: CSSProperties = { height: rowHeight }
  return createPortal(
    <div ref={frame} className={styles.frame} data-side={side.side} style={style}>
      {children(side.isAway)}
    </div>,
    document.body,
  )
}
