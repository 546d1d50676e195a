import { useRouter } from '@tanstack/react-router'

/** Lists that one comes back to as one left them, and what of their address is no part of the place: a dialog over the list. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  '/orders': [],
  '/cancellations': ['order', 'from'],
  '/refunds': ['order', 'refund', 'problem', 'from', 'stillHere'],
  '/problems': [],
  '/mcf': [],
  '/stock': [],
  '/files': [],
  '/uploads': [],
  '/evidence': [],
  // Papers of orders that were marked belong to that moment.
  '/print': ['orders'],
}

const places = new Map<string, object>()

/** Told of every address that is gone to, before anything is drawn. */
export function rememberPlace(pathname: string, search: object): void {
  const passing = LISTS[pathname]
  if (passing)
    places.set(pathname, Object.fromEntries(Object.entries(search).filter(([name]) => !passing.includes(name))))
}

/** Tab, filters, sort and open row that a list was left with; empty: it was not seen yet. */
export const placeOf = (pathname: string): object => places.get(pathname) ?? {}

/** Goes back to where one came from; `otherwise`: nothing was before. */
export function useWayBack(): (otherwise: () => void) => void {
  const { history } = useRouter()
  return (otherwise) => (history.canGoBack() ? history.back() : otherwise())
}
