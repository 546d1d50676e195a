import { useEffect, useRef } from 'react'

/** What can be done with what is shown; each by a key. */
interface Hands {
  /** To the row below (1) or above (-1). */
  step: (by: 1 | -1) => void
  answered: () => void
  noResponse: () => void
  wait: () => void
  note: () => void
  reply: () => void
  original: () => void
}
type Hand = (...given: readonly unknown[]) => void

/** `of`: the row it does it to; absent: it is of the page. */
const atHand: Partial<Record<keyof Hands, { of: string | undefined; work: Hand }>> = {}
let aimed: string | undefined

/** The operator goes to another row: from now on keys mean this one, and do nothing to what is shown until it is. */
export function aimAt(row: string | undefined): void {
  aimed = row
}

/** Does it, where what is shown is what the operator went to. Returns false where nothing was there to do it. */
export function act<H extends keyof Hands>(what: H, ...given: Parameters<Hands[H]>): boolean {
  const hand = atHand[what]
  if (!hand || (hand.of !== undefined && hand.of !== aimed)) return false
  hand.work(...given)
  return true
}

/** Says what a key does while a component stands. */
export function useHand<H extends keyof Hands>(what: H, work: Hands[H], of?: string): void {
  const latest = useRef(work)
  latest.current = work
  useEffect(() => {
    const own = { of, work: ((...given: []) => (latest.current as Hand)(...given)) as Hand }
    atHand[what] = own
    return () => {
      if (atHand[what] === own) delete atHand[what]
    }
  }, [what, of])
}
