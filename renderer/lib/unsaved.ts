import { useLayoutEffect } from 'react'

/** What stands typed somewhere and is not kept, by where it stands. */
const typed = new Map<symbol | string, string>()

/** Says that what was typed at a place would be lost with the page, and what it is called; false: it is not any more. */
export function sayUnsaved(place: symbol | string, what: string | false): void {
  if (what === false) typed.delete(place)
  else typed.set(place, what)
}

/** The same of a place that is gone with its component. */
export function useUnsaved(what: string | false): void {
  useLayoutEffect(() => {
    if (what === false) return
    const place = Symbol(what)
    sayUnsaved(place, what)
    return () => sayUnsaved(place, false)
  }, [what])
}

/** What would be lost now; each name once. */
export const unsaved = (): string[] => [...new Set(typed.values())]
