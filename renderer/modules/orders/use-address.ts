import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { placeOf, rememberPlace } from '@renderer/lib/places'
import type { OrdersSearch } from './search'

/**
 * Changes the address of the orders. The change is made to the address as it is when it is said, not as the page last drew it:
 * of two quick ones neither is lost. From another page it is made to the place the orders were left at. A change that answers
 * with what it was given is none. `replace`: a step that nobody goes back to.
 */
export function useAddress(): (change: (known: OrdersSearch) => OrdersSearch, how?: { replace: boolean }) => void {
  const navigate = useNavigate()
  return useCallback(
    (change, { replace } = { replace: false }) => {
      const known = placeOf('/orders')
      const search = change(known)
      if (search === known) return
      rememberPlace('/orders', search)
      void navigate({ to: '/orders', search, replace })
    },
    [navigate],
  )
}
