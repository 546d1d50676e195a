import { useEffect, useRef } from 'react'
import type { OpenCase } from '@renderer/lib/order-part'

/**
 * What is opened inside of the panel takes the keyboard to its first field as soon as that is there; closed it gives the keyboard
 * back to what opened it.
 */
export function useFocusOn(panel: { current: HTMLElement | null }, opened: OpenCase['case'] | undefined): void {
  const was = useRef(opened)
  useEffect(() => {
    const before = was.current
    was.current = opened
    const element = panel.current
    if (!element || before === opened) return
    const wanted = opened ? '[data-autofocus]' : `[data-opens="${before ?? ''}"]`
    const take = () => {
      const found = element.querySelector<HTMLElement>(wanted)
      found?.focus()
      return found !== null
    }
    if (take()) return
    const drawn = new MutationObserver(() => take() && drawn.disconnect())
    drawn.observe(element, { childList: true, subtree: true })
    return () => drawn.disconnect()
  }, [panel, opened])
}
