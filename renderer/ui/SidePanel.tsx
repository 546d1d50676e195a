import { type KeyboardEvent, type PointerEvent, type ReactNode, type Ref, useId, useRef, useState } from 'react'
import styles from './SidePanel.module.css'

/** What is left of the page beside a panel, however wide it is dragged. */
const LEAST_BESIDE = 320
const STEP = 16

export interface Widths {
  least: number
  most: number
}

/** How wide a panel stands in a page of that width; the same as `max-width` in the styles. */
export const widthBeside = (width: number, page: number): number => Math.min(width, page - LEAST_BESIDE)

interface SidePanelProps {
  label: string
  /** What the edge is called that makes it wider. */
  edge: string
  width: number
  widths: Widths
  /** The edge was moved and let go. */
  onWidth: (width: number) => void
  ref?: Ref<HTMLElement>
  children: ReactNode
}

/**
 * A panel at the right of a page, as wide as its edge is dragged by pointer or by keys. In a narrow window it lies over the page
 * instead of squeezing it.
 */
export function SidePanel({ label, edge, width, widths, onWidth, ref, children }: SidePanelProps) {
  const id = useId()
  const [moved, setMoved] = useState<number>()
  const start = useRef<{ x: number; width: number }>(undefined)
  const shown = moved ?? width
  const move = (to: number) => setMoved(Math.round(Math.min(Math.max(to, widths.least), widths.most)))
  const letGo = () => {
    start.current = undefined
    setMoved(undefined)
    if (moved !== undefined && moved !== width) onWidth(moved)
  }
  const keys: Readonly<Record<string, number>> = {
    ArrowLeft: shown + STEP,
    ArrowRight: shown - STEP,
    Home: widths.least,
    End: widths.most,
  }
  return (
    <aside ref={ref} id={id} className={styles.panel} style={{ width: shown }} aria-label={label} tabIndex={-1}>
      <div
        className={styles.edge}
        role="separator"
        aria-orientation="vertical"
        aria-label={edge}
        aria-controls={id}
        aria-valuenow={shown}
        aria-valuemin={widths.least}
        aria-valuemax={widths.most}
        tabIndex={0}
        onPointerDown={(event: PointerEvent<HTMLElement>) => {
          event.preventDefault()
          // As wide as it stands: a narrow window may not have given it all of its width.
          const stands = event.currentTarget.parentElement?.getBoundingClientRect().width ?? shown
          start.current = { x: event.clientX, width: stands }
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={(event) => start.current && move(start.current.width + start.current.x - event.clientX)}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onKeyDown={(event: KeyboardEvent) => {
          const to = keys[event.key]
          if (to === undefined) return
          event.preventDefault()
          move(to)
        }}
        onKeyUp={letGo}
        onBlur={letGo}
      />
      {children}
    </aside>
  )
}
