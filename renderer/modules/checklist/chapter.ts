import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { ListChecks } from 'lucide-react'
import { type Chapter, waits } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'
import { NoteDays } from './NoteDays'

export const routes = [
  createRoute({
    getParentRoute: () => desk,
    path: '/checklist',
    component: lazyRouteComponent(() => import('./ChecklistPage'), 'ChecklistPage'),
  }),
]

export const chapter: Chapter = {
  navigation: [
    {
      id: 'checklist',
      group: 'customers',
      to: '/checklist',
      Icon: ListChecks,
      waits: waits('checklist.today', {}, ({ items }) => ({
        count: items.filter(({ tickedAt }) => tickedAt === null).length,
        tone: 'plain',
      })),
    },
  ],
  commands: [{ id: 'checklist', run: ({ goTo }) => goTo('/checklist') }],
  lists: { '/checklist': [] },
  tells: ['checklist.removeItem', 'checklist.saveItem'],
  over: NoteDays,
}
