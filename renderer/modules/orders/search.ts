import type { z } from 'zod'
import type { orderFilter, orderSort } from '@shared/contract/orders'
import { clean } from '@renderer/lib/list-address'
import type { OpenCase } from '@renderer/lib/order-part'

type Tab = z.output<ReturnType<typeof orderFilter>>['tab']
/** The address of the orders page: filters, sort and the open order. */
export type OrdersSearch = Partial<z.output<ReturnType<typeof orderFilter>>> &
  Partial<z.output<ReturnType<typeof orderSort>>> & {
    order?: string | undefined
    /** What is done about the open order inside of its panel. */
    case?: string | undefined
    /** The row of it that is open; absent: a new one. */
    row?: number | undefined
    /** It is about an order that is confirmed and not shipped. */
    stillHere?: boolean | undefined
    /** The tab in which a search began, to be gone back to. */
    back?: Tab | undefined
  }

export const FIRST_TAB: Tab = 'unshipped'

const NO_CASE = { case: undefined, row: undefined, stillHere: undefined } as const
/** No order is open. */
const CLOSED = { ...NO_CASE, order: undefined } as const

/** Filters and sort alone: what a view keeps. */
export const viewOf = (known: OrdersSearch): OrdersSearch => clean({ ...known, ...CLOSED, back: undefined })

/** Another order is open, or none. */
export const withOrder = (known: OrdersSearch, order: string | undefined): OrdersSearch =>
  clean({ ...known, ...NO_CASE, order })

/** The panel goes along to another order, where one is open. */
export const followedTo = (known: OrdersSearch, order: string): OrdersSearch =>
  known.order === undefined || known.order === order ? known : withOrder(known, order)

/** Something is done about an order inside of its panel. */
export const withCase = (known: OrdersSearch, order: string, opened: OpenCase): OrdersSearch =>
  clean({ ...withOrder(known, order), ...opened })

/** That is closed, if the order is still the one that is open: the order's panel stays. */
export const withoutCase = (known: OrdersSearch, order: string): OrdersSearch =>
  known.order === order ? withOrder(known, order) : known

/** What of an address leaves no order out, but for the tab. */
const NO_FILTERS: ReadonlySet<string> = new Set<keyof OrdersSearch>(['tab', 'by', 'direction', 'then'])
export const isFiltered = (search: OrdersSearch): boolean =>
  Object.keys(viewOf(search)).some((key) => !NO_FILTERS.has(key))

/** Other filters; the open order is left. */
export const withFilters = (known: OrdersSearch, change: OrdersSearch) => clean({ ...known, ...CLOSED, ...change })

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
