import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Warehouse } from 'lucide-react'
import { z } from 'zod'
import { once } from '@shared/contract/define'
import type { Chapter } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'

/** What was searched for, and the place whose stock is listed. */
const search = once(() => z.object({ search: z.string().optional(), place: z.string().optional() }).catch({}))

export const routes = [
  createRoute({
    getParentRoute: () => desk,
    path: '/stock',
    component: lazyRouteComponent(() => import('./StockPage'), 'StockPage'),
    validateSearch: (given) => search().parse(given),
  }),
]

export const chapter: Chapter = {
  navigation: [{ id: 'stock', group: 'stock', to: '/stock', Icon: Warehouse }],
  lists: { '/stock': [] },
}
