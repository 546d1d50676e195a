import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { noShop } from '@renderer/lib/desk-route'

export const routes = [
  createRoute({
    getParentRoute: () => noShop,
    path: '/start',
    component: lazyRouteComponent(() => import('./StartPage'), 'StartPage'),
  }),
]
