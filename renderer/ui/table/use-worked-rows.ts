import { useEffect, useRef } from 'react'

/** A second click of a double click must find the row where the first one found it. */
const DOUBLE_CLICK_MS = 500

/**
 * Rows that were opened for editing stay until the cursor leaves them. After a click elsewhere they stay a moment longer, so
 * that no row moves under the pointer.
 */
export function useWorkedRows(cursorKey: string | undefined, onWork: ((keys: readonly string[]) => void) | undefined) {
  const keys = useRef<readonly string[]>([])
  const pointerAt = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const tell = (next: readonly string[]) => {
    if (next.join('\n') === keys.current.join('\n')) return
    keys.current = next
    onWork?.(next)
  }
  const keepOnly = useRef<() => void>(undefined)
  keepOnly.current = () => tell(keys.current.filter((key) => key === cursorKey))

  useEffect(() => {
    clearTimeout(timer.current)
    const wait = pointerAt.current + DOUBLE_CLICK_MS - performance.now()
    if (wait <= 0) keepOnly.current?.()
    else timer.current = setTimeout(() => keepOnly.current?.(), wait)
  }, [cursorKey])
  useEffect(() => () => clearTimeout(timer.current), [])

  return {
    work: (key: string) => tell([...keys.current.filter((known) => known !== key), key].slice(-20)),
    none: () => tell([]),
    pointed(): void {
      pointerAt.current = performance.now()
    },
  }
}
export type WorkedRows = ReturnType<typeof useWorkedRows>
