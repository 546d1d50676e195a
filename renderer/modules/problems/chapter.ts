import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { LifeBuoy } from 'lucide-react'
import { z } from 'zod'
import { once } from '@shared/contract/define'
import { type Chapter, waits } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'
import { wordOf } from '@renderer/lib/field-value'
import { i18n } from '@renderer/lib/i18n'
import { askProblem, orderAtHand } from '@renderer/lib/problem'
import { AskKind } from './AskKind'
import { ProblemsOfOrder } from './OfOrder'

const search = once(() => z.object({ tab: z.enum(['open', 'waiting', 'closed']).optional() }).catch({}))

export const routes = [
  createRoute({
    getParentRoute: () => desk,
    path: '/problems',
    component: lazyRouteComponent(() => import('./ProblemsPage'), 'ProblemsPage'),
    validateSearch: (given) => search().parse(given),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/problems/$problemId',
    component: lazyRouteComponent(() => import('./CasePage'), 'CasePage'),
  }),
]

declare module '@renderer/lib/chapter' {
  interface Things {
    problem: true
  }
}

export const chapter: Chapter = {
  navigation: [
    {
      id: 'problems',
      group: 'orders',
      to: '/problems',
      Icon: LifeBuoy,
      waits: waits('problems.counts', {}, ({ open }) => ({ count: open, tone: 'soon' })),
    },
  ],
  commands: [
    {
      id: 'problem',
      keys: 'P',
      textFirst: ['P'],
      run: ({ order, goTo }) => {
        const orderId = orderAtHand(order)
        if (orderId !== undefined) askProblem(orderId)
        else goTo('/problems')
      },
    },
    { id: 'problems', keys: 'Alt+3', run: ({ goTo }) => goTo('/problems') },
  ],
  lists: { '/problems': [] },
  opens: { problem: (problemId) => ({ to: '/problems/$problemId', params: { problemId } }) },
  tells: [
    'problems.choose',
    'problems.close',
    'replacements.cancel',
    'replacements.save',
    'expectedReturns.arrived',
    'expectedReturns.close',
    'expectedReturns.save',
  ],
  orderPart: {
    id: 'problem',
    label: () => i18n.t('problems.open'),
    keys: 'P',
    begin: (orderId) => askProblem(orderId),
    Rows: ProblemsOfOrder,
  },
  over: AskKind,
  fieldValues: {
    'problem.kind': wordOf('problems.kind'),
    'problem.choice': wordOf('problems.option'),
    'replacement.method': wordOf('problems.methodOf'),
    'expectedReturn.paidBy': wordOf('problems.paidBy'),
  },
}
