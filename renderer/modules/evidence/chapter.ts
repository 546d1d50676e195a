import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { ScrollText } from 'lucide-react'
import { once } from '@shared/contract/define'
import { evidencePeriod } from '@shared/contract/evidence'
import type { Chapter } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'
import { NoteDay } from './NoteDay'

const search = once(() => evidencePeriod().catch({}))

export const routes = [
  createRoute({
    getParentRoute: () => desk,
    path: '/evidence',
    component: lazyRouteComponent(() => import('./EvidencePage'), 'EvidencePage'),
    validateSearch: (given) => search().parse(given),
  }),
]

export const chapter: Chapter = {
  navigation: [{ id: 'evidence', group: 'health', to: '/evidence', Icon: ScrollText }],
  commands: [{ id: 'evidence', run: ({ goTo }) => goTo('/evidence') }],
  lists: { '/evidence': [] },
  over: NoteDay,
}
