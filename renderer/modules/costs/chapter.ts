import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { once } from '@shared/contract/define'
import type { Chapter } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'
import { cameFrom } from '@renderer/lib/way-back'

const search = once(() =>
  z
    .object({
      /** SKUs to be entered, one a line. */
      skus: z.string().max(20_000).optional(),
      from: cameFrom(),
    })
    .catch({}),
)

export const routes = [
  createRoute({
    getParentRoute: () => desk,
    path: '/costs',
    component: lazyRouteComponent(() => import('./CostsPage'), 'CostsPage'),
    validateSearch: (given) => search().parse(given),
  }),
]

export const chapter: Chapter = {
  commands: [{ id: 'costs', run: ({ navigate }) => void navigate({ to: '/costs', search: {} }) }],
  tells: ['costs.removeRule', 'costs.save', 'costs.saveRule'],
}
