import { useLayoutEffect } from 'react'

/** What stands typed somewhere and is not kept, by where it stands. */
const typed = new Map<symbol, string>()

/** Says that something typed would be lost with the page, and what it is called; false: nothing is. */
export function useUnsaved(what: string | false): void {
  useLayoutEffect(() => {
    if (what === false) return
    const place = Symbol(what)
    typed.set(place, what)
    return () => void typed.delete(place)
  }, [what])
}

/** What would be lost now; each name once. */
export const unsaved = (): string[] => [...new Set(typed.values())]
