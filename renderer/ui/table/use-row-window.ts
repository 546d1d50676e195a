import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

/** Pixels of a row, by how many lines of text it has; `--row` in the tokens is that of one. */
export const ROW_HEIGHTS = { 1: 36, 2: 54 } as const
/** Chromium ends elements at about 33 million pixels: longer lists are drawn to a smaller scale and scrolled in proportion. */
const TALLEST = 15_000_000
export const HEADER_HEIGHT = 32
const MARGIN_ROWS = 6

/** Which rows are in view, where each stands, and how to bring one into view; for lists of any length. */
export function useRowWindow(
  scroll: RefObject<HTMLElement | null>,
  { total, rowHeight, firstTop }: { total: number; rowHeight: number; firstTop: number },
) {
  const [at, setAt] = useState({ top: firstTop, viewport: 600 })
  const top = useRef(firstTop)
  useEffect(() => {
    const element = scroll.current
    if (!element) return
    const read = () => {
      top.current = element.scrollTop
      setAt({ top: element.scrollTop, viewport: Math.max(0, element.clientHeight - HEADER_HEIGHT) })
    }
    read()
    const sizes = new ResizeObserver(read)
    sizes.observe(element)
    element.addEventListener('scroll', read, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', read)
    }
  }, [scroll])

  const full = total * rowHeight
  const height = Math.min(full, TALLEST)
  const room = Math.max(1, height - at.viewport)
  const realRoom = Math.max(1, full - at.viewport)
  // Position in the list's own pixels; the same as the scroll position unless the list is drawn to scale.
  const offset = height === full ? at.top : (Math.min(at.top, room) / room) * realRoom
  const visible = Math.ceil(at.viewport / rowHeight)
  const first = Math.floor(offset / rowHeight)
  const from = Math.max(0, first - MARGIN_ROWS)
  const to = Math.min(total - 1, first + visible + MARGIN_ROWS)

  const reveal = useCallback(
    (index: number) => {
      const element = scroll.current
      if (!element) return
      const top = index * rowHeight
      const wanted =
        top < offset ? top : top + rowHeight > offset + at.viewport ? top + rowHeight - at.viewport : undefined
      if (wanted !== undefined) element.scrollTop = height === full ? wanted : (wanted / realRoom) * room
    },
    [scroll, offset, at.viewport, height, full, realRoom, room, rowHeight],
  )
  const topOf = (index: number) => index * rowHeight - offset + at.top
  /** Whether any of a row is seen, by where the list is scrolled to now: its drawing may be a moment behind. */
  const isInSight = (index: number) => {
    const element = scroll.current
    if (!element) return false
    const top = topOf(index) - element.scrollTop
    return top > -rowHeight && top < element.clientHeight - HEADER_HEIGHT
  }
  /** Scrolls so that what is drawn next is drawn there: nothing of where it was before is seen. */
  const jump = (to: number) => {
    const element = scroll.current
    if (!element) return
    element.scrollTop = to
    top.current = element.scrollTop
    setAt((known) => (known.top === top.current ? known : { ...known, top: top.current }))
  }
  return {
    height,
    rowHeight,
    from,
    to,
    /** The first row that is seen. */
    first,
    visible,
    reveal,
    topOf,
    isInSight,
    isToScale: height === full,
    /** How far it is scrolled. */
    top: () => top.current,
    jump,
    /** How far so many rows reach in the scrolled height. */
    heightOf: (rows: number) => (rows * rowHeight * height) / Math.max(1, full),
  }
}
export type RowWindow = ReturnType<typeof useRowWindow>
