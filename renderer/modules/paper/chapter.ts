import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { z } from 'zod'
import { once } from '@shared/contract/define'
import type { Chapter } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'

const search = once(() =>
  z
    .object({
      what: z.enum(['packingSlips', 'pickList']).optional(),
      /** Order ids parted by commas; without them one of the ready-made lists is printed. */
      orders: z.string().max(120_000).optional(),
      list: z.enum(['ready', 'unshipped', 'today']).optional(),
    })
    .catch({}),
)

export const routes = [
  createRoute({
    getParentRoute: () => desk,
    path: '/print',
    component: lazyRouteComponent(() => import('./PrintPage'), 'PrintPage'),
    validateSearch: (given) => search().parse(given),
  }),
]

export const chapter: Chapter = {
  navigation: [{ id: 'print', group: 'orders', to: '/print', Icon: Printer }],
  commands: [
    {
      id: 'print',
      keys: 'Ctrl+P',
      run: ({ navigate }) => void navigate({ to: '/print', search: (known) => ('orders' in known ? known : {}) }),
    },
  ],
  // Papers of orders that were marked belong to that moment.
  lists: { '/print': ['orders'] },
}
