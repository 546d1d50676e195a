import { useCallback, useEffect, useRef } from 'react'

/** As often something goes along while a key is held down. */
const PACE_MS = 120

/** Goes along with the cursor: at once with one step, with many quick ones at a pace, and with the last of them always. */
export function useFollow(follow: (key: string) => void): (key: string) => void {
  const latest = useRef(follow)
  latest.current = follow
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wanted = useRef('')
  const lastAt = useRef(-PACE_MS)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback((key) => {
    wanted.current = key
    if (timer.current !== undefined) return
    const go = () => {
      timer.current = undefined
      lastAt.current = performance.now()
      latest.current(wanted.current)
    }
    const wait = lastAt.current + PACE_MS - performance.now()
    if (wait <= 0) go()
    else timer.current = setTimeout(go, wait)
  }, [])
}
