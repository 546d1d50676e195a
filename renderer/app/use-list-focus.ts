import { useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'

const main = () => document.getElementById('main')
const list = () => main()?.querySelector<HTMLElement>('[role="grid"]')

/** Puts the keyboard into the list of the page, or on the page where it has none. */
export function focusMain(): void {
  ;(list() ?? main())?.focus()
}

/** Nobody is at work elsewhere: the keyboard is nowhere, or still on the link that led here. */
const isFree = () => {
  const at = document.activeElement
  return at === null || at === document.body || at.closest('nav') !== null
}

/** The keyboard starts in the list of every page that has one: as soon as it is drawn, and until a key or button is pressed. */
export function useListFocus(): void {
  const path = useRouterState({ select: ({ location }) => location.pathname })
  useEffect(() => {
    const page = main()
    if (!page) return
    const take = () => isFree() && list()?.focus({ preventScroll: true })
    const drawn = new MutationObserver(take)
    const stop = () => {
      drawn.disconnect()
      window.removeEventListener('keydown', stop, true)
      window.removeEventListener('pointerdown', stop, true)
    }
    drawn.observe(page, { childList: true, subtree: true })
    window.addEventListener('keydown', stop, true)
    window.addEventListener('pointerdown', stop, true)
    take()
    return stop
  }, [path])
}
