import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Chapter } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'
import { pickMailFolder, pickReports } from '@renderer/lib/intake'
import { ImportButton } from './ImportButton'

export const routes = [
  createRoute({
    getParentRoute: () => desk,
    path: '/imports/$importId',
    component: lazyRouteComponent(() => import('./PreviewPage'), 'PreviewPage'),
  }),
]

export const chapter: Chapter = {
  commands: [
    { id: 'import', keys: 'Ctrl+O', run: ({ navigate }) => pickReports(navigate) },
    { id: 'importMails', run: ({ navigate }) => pickMailFolder(navigate) },
  ],
  top: ImportButton,
}
