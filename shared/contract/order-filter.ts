import { z } from 'zod'
import { once } from './define'
import { ORDER_STATES, TRACKING_STATES } from '../domain/orders/order-state'
import { marketplaceId } from './shops'

export const orderState = once(() => z.enum(ORDER_STATES))
export const fulfillmentChannel = once(() => z.enum(['Merchant', 'Amazon']))

/** Which orders: the tab, filters and search. Selection of "all" sends this, never ids. */
export const orderFilter = once(() =>
  z.object({
    tab: z.enum([...ORDER_STATES, 'all']).default('all'),
    marketplaces: z.array(marketplaceId()).default([]),
    fulfillmentChannel: fulfillmentChannel().optional(),
    tracking: z.enum(TRACKING_STATES).optional(),
    /** By ship-by date: past; within the operator's today; within 24 hours. */
    due: z.enum(['overdue', 'today', 'next24h']).optional(),
    cancelRequested: z.boolean().optional(),
    search: z.string().max(200).default(''),
  }),
)

/** Orders named one by one, or all that a filter finds but those taken out by hand: "all 84,312" sends no ids. */
export const orderSelection = once(() =>
  z.union([
    z.object({ orderIds: z.array(z.string().max(40)).max(20_000) }),
    z.object({ filter: orderFilter(), except: z.array(z.string().max(40)).max(20_000) }),
  ]),
)
