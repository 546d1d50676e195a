import { useEffect } from 'react'
import { queryClient, queryOf, useDesk } from '@renderer/lib/query'

/**
 * Asks for the shop's lists of carriers once the rows stand, and keeps them: a cell takes a carrier only from a list that was
 * shown, so the list has to be there before the first letter is typed.
 */
export function useCarriersAtHand(hasRows: boolean): void {
  const marketplaces = useDesk('shop.current', {}).data?.marketplaces
  useEffect(() => {
    if (!hasRows) return
    for (const marketplaceId of marketplaces ?? [])
      void queryClient.prefetchQuery({ ...queryOf('shipments.carriers', { marketplaceId }), gcTime: Infinity })
  }, [hasRows, marketplaces])
}
