import type { Argument, NamesOf } from '@shared/contract'
import { queryClient, queryOf } from '@renderer/lib/query'
import { FIRST_WINDOW } from '@renderer/lib/use-windowed-rows'
import { listed } from '@renderer/modules/orders/listed'
import { countOf, windowOf } from '@renderer/modules/orders/use-order-rows'
import { ASKED } from './Rail'
import { type OrdersSearch, readOrdersSearch } from './router'

/** A shop that takes longer to open (its file is checked after a sudden end) shows the desk without its rows meanwhile. */
const PATIENCE_MS = 1_000

/**
 * Asks what the first screen shows while all else of it is loaded: it is then drawn once, with its rows, instead of once for each
 * answer. Resolves when the answers are there, or after a second; a refusal is shown by whoever draws its answer.
 */
export async function askFirst({ pathname, search }: { pathname: string; search: object }): Promise<void> {
  if (pathname === '/start') return
  const asked = [
    prefetch('shop.current', {}),
    prefetch('orders.tabCounts', {}),
    prefetch('views.list', {}),
    ...(pathname === '/orders' ? ordersAsked(readOrdersSearch(search)) : []),
    prefetch('exports.ready', {}),
    prefetch('cancellations.list', ASKED),
    prefetch('problems.counts', {}),
    prefetch('backups.list', {}),
  ]
  await Promise.race([Promise.all(asked), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
}

const prefetch = <N extends NamesOf<'query'>>(name: N, input: Argument<N>) =>
  queryClient.prefetchQuery(queryOf(name, input))

function ordersAsked(search: OrdersSearch): Promise<void>[] {
  const list = listed(search)
  const keep = () => []
  return [
    queryClient.prefetchQuery(countOf(list.filter, keep)),
    queryClient.prefetchQuery(windowOf(list, FIRST_WINDOW.offset, FIRST_WINDOW.limit, keep)),
  ]
}
