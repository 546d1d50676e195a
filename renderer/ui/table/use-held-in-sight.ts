import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { CursorControl } from './use-cursor'
import type { EditingControl } from './use-editing'
import type { RowWindow } from './use-row-window'

/** Rows that come and go above the cursor's row move the view along, so that the row stays where it is seen. */
export function useHeldInSight({ key, index }: CursorControl, view: RowWindow, scroll: RefObject<HTMLElement | null>): void {
  const last = useRef({ key, index })
  useLayoutEffect(() => {
    const { key: lastKey, index: lastIndex } = last.current
    last.current = { key, index }
    if (!scroll.current || key === undefined || key !== lastKey || index === lastIndex || !view.isToScale) return
    if (view.isInSight(lastIndex)) scroll.current.scrollTop += (index - lastIndex) * view.rowHeight
  })
} // prettier-ignore

/** An open cell that is scrolled out of sight is left; one that cannot be kept hangs at the edge. `openAt`: its row. */
export function useLeftOutOfSight<T>(
  openAt: number | undefined,
  view: RowWindow,
  editing: EditingControl<T>,
  scroll: RefObject<HTMLElement | null>,
): void {
  const wasSeen = useRef(true)
  useEffect(() => {
    const isSeen = openAt === undefined || view.isInSight(openAt)
    if (!isSeen && wasSeen.current && editing.leave()) scroll.current?.focus()
    wasSeen.current = isSeen
  })
}
