import { useRouter } from '@tanstack/react-router'
import { z } from 'zod'

/**
 * The part of an address that says where a page or dialog was opened from. Whoever opens it carries it along (`useHere`), and
 * closing goes back there (`useWayBack`); an address that is none of the desk's is none at all.
 */
export const cameFrom = () => z.string().max(2_000).regex(/^\/(?!\/)/).optional().catch(undefined) // prettier-ignore

/** The address of the page as it stands now, to be come back to. */
export function useHere(): () => string {
  const { history } = useRouter()
  return () => history.location.href
}

/** Goes back to where something was opened from; `otherwise`: it was opened from nowhere else. */
export function useWayBack(from: string | undefined): (otherwise: () => void) => void {
  const { history } = useRouter()
  return (otherwise) => {
    if (from === undefined) otherwise()
    else if (history.canGoBack()) history.back()
    else history.replace(from)
  }
}
