import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { FileType } from 'lucide-react'
import { z } from 'zod'
import { once } from '@shared/contract/define'
import type { Chapter } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'
import { languageName } from '@renderer/lib/format'
import { wordOf } from '@renderer/lib/field-value'
import { subjectName } from './subject'

/** `open`: a template by its number, or `new`. */
const search = once(() => z.object({ open: z.string().max(20).optional() }).catch({}))

export const routes = [
  createRoute({
    getParentRoute: () => desk,
    path: '/templates',
    component: lazyRouteComponent(() => import('./TemplatesPage'), 'TemplatesPage'),
    validateSearch: (given) => search().parse(given),
  }),
]

export const chapter: Chapter = {
  navigation: [{ id: 'templates', group: 'customers', to: '/templates', Icon: FileType }],
  commands: [{ id: 'templates', run: ({ goTo }) => goTo('/templates') }],
  lists: { '/templates': [] },
  tells: ['letters.saveTemplate', 'letters.removeTemplate'],
  fieldValues: {
    'letterTemplate.purpose': wordOf('letters.purpose'),
    'letterTemplate.about': subjectName,
    'letterTemplate.language': languageName,
  },
}
