import type { z } from 'zod'
import type { orderFilter, orderSort } from '@shared/contract/orders'

type Tab = z.output<ReturnType<typeof orderFilter>>['tab']
/** The address of the orders page: filters, sort and the open order. */
export type OrdersSearch = Partial<z.output<ReturnType<typeof orderFilter>>> &
  Partial<z.output<ReturnType<typeof orderSort>>> & {
    order?: string | undefined
    /** The tab in which a search began, to be gone back to. */
    back?: Tab | undefined
  }

export const FIRST_TAB: Tab = 'unshipped'

/** Without what says nothing. */
const clean = (search: OrdersSearch): OrdersSearch =>
  Object.fromEntries(
    Object.entries(search).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )

/** Filters and sort alone: what a view keeps. */
export const viewOf = ({ order: _order, back: _back, ...view }: OrdersSearch): OrdersSearch => clean(view)

/** What of an address leaves no order out, but for the tab. */
const NO_FILTERS: ReadonlySet<string> = new Set<keyof OrdersSearch>(['tab', 'by', 'direction', 'then'])
export const isFiltered = (search: OrdersSearch): boolean =>
  Object.keys(viewOf(search)).some((key) => !NO_FILTERS.has(key))

/** Other filters; the open order is left. */
export const withFilters = (known: OrdersSearch, change: OrdersSearch) =>
  clean({ ...known, order: undefined, ...change })

/** Another tab: what was searched for and the marketplaces stay, filters that may mean nothing there go. */
export const onTab = ({ marketplaces, search }: OrdersSearch, tab: Tab) => clean({ marketplaces, search, tab })

/** Nothing but the tab, or where a search began. */
export const withoutFilters = (known: OrdersSearch) => clean({ tab: unsearched(known).tab })

/**
 * A search goes over all orders. `typedOn`: the tab on which it was typed; one that was chosen since stays. An empty text goes
 * back to where the search began.
 */
export function searchedFor(known: OrdersSearch, text: string, typedOn: Tab): OrdersSearch {
  if (text.trim() === '') return unsearched(known)
  const { tab = FIRST_TAB } = known
  const isNew = known.search === undefined
  return clean({
    ...known,
    search: text,
    tab: isNew && tab === typedOn ? 'all' : tab,
    back: isNew && tab === typedOn ? tab : known.back,
  })
}

function unsearched({ search: _, back, ...known }: OrdersSearch): OrdersSearch {
  return clean({ ...known, tab: back !== undefined && known.tab === 'all' ? back : known.tab })
}
