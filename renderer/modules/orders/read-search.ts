import { z } from 'zod'
import { once } from '@shared/contract/define'
import { orderFilter, orderSort } from '@shared/contract/orders'
import { clean } from '@renderer/lib/list-address'
import type { OrdersSearch } from './search'

const schema = once(() =>
  z.object({
    ...orderFilter().partial().shape,
    tab: orderFilter().shape.tab.unwrap().optional(),
    marketplaces: orderFilter().shape.marketplaces.unwrap().optional(),
    search: orderFilter().shape.search.unwrap().optional(),
    by: orderSort().shape.by.optional(),
    direction: orderSort().shape.direction.optional(),
    then: orderSort().shape.then,
    order: z.string().optional(),
    case: z.string().max(40).optional(),
    row: z.number().int().optional(),
    stillHere: z.boolean().optional(),
    back: orderFilter().shape.tab.unwrap().optional(),
  }),
)

/** Filters, sort and open order are the address: a view can be returned to by it. Nothing of an address that cannot be read. */
export function readOrdersSearch(search: object): OrdersSearch {
  const read = schema().safeParse(search)
  return read.success ? clean(read.data) : {}
}

/** The address that a view was kept as, in JSON. */
export function readKeptSearch(text: string): OrdersSearch {
  try {
    const kept: unknown = JSON.parse(text)
    return typeof kept === 'object' && kept !== null ? readOrdersSearch(kept) : {}
  } catch {
    return {}
  }
}
