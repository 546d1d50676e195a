import { useMatch, useRouter } from '@tanstack/react-router'
import { z } from 'zod'

/**
 * The part of an address that says where a page or dialog was opened from. Whoever opens it carries it along (`useHere`), and
 * closing goes back there (`useWayBack`); an address that is none of the desk's is none at all.
 */
export const cameFrom = () => z.string().max(2_000).regex(/^\/(?!\/)/).optional().catch(undefined) // prettier-ignore

/**
 * The address of the page that asks, to be come back to. Where the desk is going already is no part of it: a link that is clicked
 * twice leads back to the page it stands on, and not to where the first click led.
 */
export function useHere(): () => string {
  const router = useRouter()
  const { pathname, search } = useMatch({ strict: false })
  return () => router.buildLocation({ to: pathname, search } as Parameters<typeof router.buildLocation>[0]).href
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
