import { orderFilter } from '@shared/contract/orders'
import { FIRST_TAB, type OrdersSearch, viewOf } from './search'

/** Work is sorted by what is due first, the rest by the newest. */
const USUAL_SORT = {
  work: { by: 'latestShipAt', direction: 'asc' },
  rest: { by: 'purchasedAt', direction: 'desc' },
} as const

/** Lists of what is still to be shipped. */
export const isWorkTab = (tab: string): boolean => tab === 'unshipped' || tab === 'partlyShipped'

/** What an address of the orders page lists. */
export function listed(search: OrdersSearch) {
  const { by, direction, then, tab = FIRST_TAB, ...filters } = viewOf(search)
  const usual = USUAL_SORT[isWorkTab(tab) ? 'work' : 'rest']
  return {
    filter: orderFilter().parse({ ...filters, tab }),
    sort: { by: by ?? usual.by, direction: direction ?? usual.direction, then },
  }
}
