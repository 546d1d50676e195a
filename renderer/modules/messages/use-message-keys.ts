import { useEffect } from 'react'
import { isCovered } from '@renderer/lib/escape'
import { isTyping } from '@renderer/lib/typing'

const ARROWS: Readonly<Record<string, string>> = { j: 'ArrowDown', k: 'ArrowUp' }

/** J and K are the arrows of the list, wherever the keyboard is but in a field or in what is open over the page. */
export function useMessageKeys(list: () => Element | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = ARROWS[event.key]
      if (key === undefined || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
      const grid = isTyping(event.target) || isCovered() ? null : list()
      if (!grid) return
      event.preventDefault()
      grid.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [list])
}
