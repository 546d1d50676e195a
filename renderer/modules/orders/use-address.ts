import { useListAddress } from '@renderer/lib/list-address'
import type { OrdersSearch } from './search'

/** Changes the address of the orders. */
export const useAddress = () => useListAddress<OrdersSearch>('/orders')
