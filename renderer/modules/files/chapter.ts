import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { FileText } from 'lucide-react'
import { z } from 'zod'
import { once } from '@shared/contract/define'
import type { Chapter } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'

const search = once(() => z.object({ tab: z.enum(['imports', 'exports']).optional() }).catch({}))

export const routes = [
  createRoute({
    getParentRoute: () => desk,
    path: '/files',
    component: lazyRouteComponent(() => import('./FilesPage'), 'FilesPage'),
    validateSearch: (given) => search().parse(given),
  }),
]

export const chapter: Chapter = {
  navigation: [{ id: 'files', group: 'files', to: '/files', Icon: FileText }],
  commands: [{ id: 'files', keys: 'Alt+2', run: ({ goTo }) => goTo('/files') }],
  lists: { '/files': [] },
}
