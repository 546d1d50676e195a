import { createHashHistory, createRouter, Navigate } from '@tanstack/react-router'
import { desk, noShop, root } from '@renderer/lib/desk-route'
import { rememberPlace } from '@renderer/lib/places'
import { CannotShow } from './CannotShow'
import { CHAPTERS, HOME, noShopRoutes, routes } from './chapters'
import { Layout } from './Layout'
import { StartLayout } from './StartLayout'

root.update({ notFoundComponent: () => <Navigate to={HOME} search={{}} /> })
desk.update({ component: Layout })
noShop.update({ component: StartLayout })

export const router = createRouter({
  defaultErrorComponent: CannotShow,
  routeTree: root.addChildren([noShop.addChildren(noShopRoutes), desk.addChildren(routes)]),
  history: createHashHistory(),
})

/** What of a list's address is no part of its place, by its path. */
const PASSING = new Map(CHAPTERS.flatMap(({ lists = {} }) => Object.entries(lists)))
router.subscribe('onBeforeNavigate', ({ toLocation: { pathname, search } }) => {
  const passing = PASSING.get(pathname)
  if (passing)
    rememberPlace(pathname, Object.fromEntries(Object.entries(search).filter(([name]) => !passing.includes(name))))
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
