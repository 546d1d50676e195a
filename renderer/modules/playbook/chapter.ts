import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { BookOpen } from 'lucide-react'
import { z } from 'zod'
import { once } from '@shared/contract/define'
import { SCREENS } from '@shared/domain/playbook/article'
import type { Chapter } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'
import { ForScreen } from './ForScreen'
import { useFoundArticles } from './use-found-articles'

/**
 * `open`: an article of ours by its name, `own7` one of the shop's, `new` one that is begun. `screen`: those that concern that
 * page alone.
 */
const search = once(() =>
  z
    .object({
      open: z.string().max(80).optional(),
      edit: z.literal(true).optional(),
      search: z.string().max(200).optional(),
      screen: z.enum(SCREENS).optional(),
    })
    .catch({}),
)

export const routes = [
  createRoute({
    getParentRoute: () => desk,
    path: '/playbook',
    component: lazyRouteComponent(() => import('./PlaybookPage'), 'PlaybookPage'),
    validateSearch: (given) => search().parse(given),
  }),
]

export const chapter: Chapter = {
  navigation: [{ id: 'playbook', group: 'customers', to: '/playbook', Icon: BookOpen }],
  commands: [{ id: 'playbook', run: ({ goTo }) => goTo('/playbook') }],
  lists: { '/playbook': [] },
  tells: ['playbook.remove', 'playbook.save'],
  finder: { group: 'articles', useFound: useFoundArticles },
  help: ForScreen,
}
