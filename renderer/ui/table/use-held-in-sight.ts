import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { CursorControl } from './use-cursor'
import type { EditingControl } from './use-editing'
import type { RowWindow } from './use-row-window'

/**
 * Rows that come and go above the cursor's row move the view along, so that the row stays where it is seen. `list`: in another
 * list the same row stands elsewhere, and nothing has moved.
 */
export function useHeldInSight(
  list: string,
  { key, index }: CursorControl,
  view: RowWindow,
  scroll: RefObject<HTMLElement | null>,
): void {
  const last = useRef({ list, key, index })
  useLayoutEffect(() => {
    const before = last.current
    last.current = { list, key, index }
    if (!scroll.current || key === undefined || !view.isToScale) return
    if (list !== before.list || key !== before.key || index === before.index) return
    if (view.isInSight(before.index)) scroll.current.scrollTop += (index - before.index) * view.rowHeight
  })
}

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
