import { prefetch, queryClient } from '@renderer/lib/query'
import { FIRST_WINDOW } from '@renderer/lib/use-windowed-rows'
import { listed } from './listed'
import { readOrdersSearch } from './read-search'
import { countOf, windowOf } from './use-order-rows'

/** Asks for the first window of the list, and what else its page shows. */
export function firstQuestions({ pathname, search }: { pathname: string; search: object }): Promise<unknown>[] {
  if (pathname !== '/orders') return []
  const list = listed(readOrdersSearch(search))
  const keep = () => []
  return [
    prefetch('views.list', {}),
    queryClient.prefetchQuery(countOf(list.filter, keep)),
    queryClient.prefetchQuery(windowOf(list, FIRST_WINDOW.offset, FIRST_WINDOW.limit, keep)),
    prefetch('exports.ready', {}),
  ]
}
