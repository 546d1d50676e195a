import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { type ListPlace, lists } from './places'
import { type CursorControl, placeNear } from './use-cursor'
import type { RowWindow } from './use-row-window'

interface Table {
  /** Names the list that is shown; another name is another list. */
  list: string
  total: number
  keyAt: (index: number) => string | undefined
  /** Where a row stands that is not among those loaded. */
  indexOf: ((key: string) => Promise<number | null>) | undefined
  view: RowWindow
  cursor: CursorControl
  scroll: RefObject<HTMLElement | null>
  /** Another list is shown now: what was open or selected in the one before is left. */
  onOther: () => void
}

const ACTS = ['wheel', 'keydown', 'pointerdown'] as const

/**
 * Each list is come back to as it was left: the same rows in the same places, and the cursor on its row. Rows are known by
 * their keys, so that what came in or went out meanwhile changes nothing.
 */
export function usePlace(table: Table): { sorted: () => void } {
  const { list, total, keyAt, indexOf, view, cursor, scroll, onOther } = table
  const shown = useRef(list)
  const latest = useRef<ListPlace>(undefined)
  /** Goes on until the rows of the place are there. */
  const pending = useRef(lists.of(list))
  const triedAt = useRef<number>(undefined)
  const beginsAtTop = useRef(false)
  /** What the operator did since: he is not taken back from where he went on to. */
  const acts = useRef(0)

  useLayoutEffect(() => {
    if (shown.current === list) return
    if (latest.current) lists.remember(shown.current, latest.current)
    shown.current = list
    latest.current = undefined
    onOther()
    const place = beginsAtTop.current ? undefined : lists.of(list)
    beginsAtTop.current = false
    pending.current = place
    triedAt.current = undefined
    cursor.to(place?.cursor)
    view.jump(place?.top ?? 0)
  })

  useLayoutEffect(() => {
    const place = pending.current
    if (!place || total === 0) return
    if (triedAt.current !== total) view.jump(place.top)
    triedAt.current = total
    const { anchor } = place
    if (keyAt(Math.min(anchor.index, total - 1)) === undefined) return
    pending.current = undefined
    const at = placeNear(keyAt, anchor.key, anchor.index)
    if (at === undefined) return lookUp(place)
    // Where the cursor's row is in sight it is held there anyway.
    if (anchor.key !== cursor.key) view.jump(place.top + view.heightOf(at - anchor.index))
  })

  function lookUp({ anchor, cursor: known, top }: ListPlace): void {
    const acted = acts.current
    void indexOf?.(anchor.key).then(
      (index) => {
        if (index === null || shown.current !== list || acted !== acts.current) return
        if (anchor.key === known.key) cursor.to({ ...known, index })
        view.jump(top + view.heightOf(index - anchor.index))
      },
      () => undefined,
    )
  }

  // With each drawing: what was last seen of a list is what it is come back to.
  useLayoutEffect(() => {
    if (pending.current || total === 0) return
    const { index, key } = cursor
    const anchor = key !== undefined && view.isInSight(index) ? { key, index } : { key: keyAt(view.first), index: view.first } // prettier-ignore
    if (anchor.key === undefined) return
    latest.current = { top: view.top(), anchor: { key: anchor.key, index: anchor.index }, cursor: cursor.place }
  })
  useEffect(
    () => () => {
      if (latest.current) lists.remember(shown.current, latest.current)
    },
    [],
  )

  useEffect(() => {
    const element = scroll.current
    const act = () => {
      acts.current += 1
      pending.current = undefined
    }
    ACTS.forEach((name) => element?.addEventListener(name, act, { passive: true }))
    return () => ACTS.forEach((name) => element?.removeEventListener(name, act))
  }, [scroll])

  return {
    /** The list is about to be sorted anew: it begins at its top. */
    sorted: () => {
      beginsAtTop.current = true
    },
  }
}
