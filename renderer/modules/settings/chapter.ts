import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Settings, ShieldX } from 'lucide-react'
import type { Chapter } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'

export const routes = [
  createRoute({
    getParentRoute: () => desk,
    path: '/settings',
    component: lazyRouteComponent(() => import('./SettingsPage'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/refusals',
    component: lazyRouteComponent(() => import('./RefusalsPage'), 'RefusalsPage'),
  }),
]

export const chapter: Chapter = {
  navigation: [
    { id: 'settings', group: 'settings', to: '/settings', Icon: Settings },
    { id: 'refusals', group: 'settings', to: '/refusals', Icon: ShieldX },
  ],
  commands: [
    { id: 'settings', keys: 'Ctrl+,', run: ({ goTo }) => goTo('/settings') },
    { id: 'about', run: ({ goTo }) => goTo('/settings') },
    { id: 'refusals', run: ({ goTo }) => goTo('/refusals') },
  ],
}
