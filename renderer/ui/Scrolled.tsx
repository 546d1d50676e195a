import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { scrolls } from './table/places'

const ACTS = ['wheel', 'keydown', 'pointerdown'] as const

/** A part of a page that scrolls, and is come back to where it was left: as soon as what stood there is drawn again. */
export function Scrolled({
  place,
  className,
  children,
}: {
  place: string
  className: string | undefined
  children: ReactNode
}) {
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const wanted = scrolls.of(place) ?? 0
    let isBack = false
    const back = () => {
      if (isBack) return
      element.scrollTop = wanted
      isBack = element.scrollTop >= wanted - 1
    }
    const acted = () => (isBack = true)
    // Where it is on its way back it is not yet where it was left.
    const read = () => isBack && scrolls.remember(place, element.scrollTop)
    const drawn = new MutationObserver(back)
    drawn.observe(element, { childList: true, subtree: true })
    ACTS.forEach((name) => element.addEventListener(name, acted, { passive: true }))
    element.addEventListener('scroll', read, { passive: true })
    back()
    return () => {
      drawn.disconnect()
      ACTS.forEach((name) => element.removeEventListener(name, acted))
      element.removeEventListener('scroll', read)
    }
  }, [place])
  return (
    <div ref={ref} className={className}>
      {children}
    </div>
  )
}
