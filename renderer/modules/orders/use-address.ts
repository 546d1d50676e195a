import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { placeOf, rememberPlace } from '@renderer/lib/places'
import type { OrdersSearch } from './search'

/**
 * Changes the address of the orders. The change is made to the address as it is when it is said, not as the page last drew it:
 * of two quick ones neither is lost. From another page it is made to the place the orders were left at.
 */
export function useAddress(): (change: (known: OrdersSearch) => OrdersSearch) => void {
  const navigate = useNavigate()
  return useCallback(
    (change) => {
      const search = change(placeOf('/orders'))
      rememberPlace('/orders', search)
      void navigate({ to: '/orders', search })
    },
    [navigate],
  )
}
