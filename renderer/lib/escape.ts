import { useEffect, useRef } from 'react'
import { isTyping } from './typing'

/** What is open over a page and closes itself by Escape. */
const OVER_THE_PAGE = '[role="dialog"], [role="menu"], [role="listbox"], [role="alertdialog"]'
/** Whether a dialog, a menu or a list of choices is open over the page: keys are meant for it. */
export const isCovered = (): boolean => document.querySelector(OVER_THE_PAGE) !== null

// Looked at before anything closes: what is closed by the key is gone from the page when the key arrives there.
let wasCovered = false
window.addEventListener(
  'keydown',
  (event) => {
    if (event.key === 'Escape') wasCovered = isCovered()
  },
  { capture: true },
)

/**
 * Does what Escape means on a page, wherever the keyboard is: not where a dialog, a menu or a list of choices is open over it,
 * nor where what the key was pressed in took it itself, nor in a field of another part of the page than `own`.
 */
export function useEscape(own: () => HTMLElement | null, work: () => void): void {
  const latest = useRef({ own, work })
  latest.current = { own, work }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || wasCovered) return
      if (isTyping(event.target) && !latest.current.own()?.contains(event.target as Node)) return
      event.preventDefault()
      latest.current.work()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
