import { createRoute } from '@tanstack/react-router'
import { Package } from 'lucide-react'
import { type Chapter, waits } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'
import { wordOf, yesOrNo } from '@renderer/lib/field-value'
import { firstQuestions } from './first-questions'
import { OrderBeside } from './OrderBeside'
import { OrderSearch } from './OrderSearch'
import { OrdersPage } from './OrdersPage'
import { readOrdersSearch } from './read-search'
import { UnkeptEntries } from './UnkeptEntries'
import { useFoundOrders } from './use-found-orders'

export const routes = [
  // The first screen of nearly every start: the one page that is not loaded apart.
  createRoute({ getParentRoute: () => desk, path: '/orders', component: OrdersPage, validateSearch: readOrdersSearch }),
]

declare module '@renderer/lib/chapter' {
  interface Things {
    order: true
  }
}

export const chapter: Chapter = {
  navigation: [
    {
      id: 'orders',
      group: 'orders',
      to: '/orders',
      Icon: Package,
      waits: waits('orders.tabCounts', {}, ({ unshipped, partlyShipped, overdue }) => ({
        count: unshipped + partlyShipped,
        tone: overdue > 0 ? 'late' : 'plain',
      })),
    },
  ],
  commands: [{ id: 'orders', keys: 'Alt+1', run: ({ goTo }) => goTo('/orders') }],
  lists: { '/orders': [] },
  opens: { order: (orderId) => ({ to: '/orders', search: { tab: 'all', search: orderId, order: orderId } }) },
  finder: { group: 'orders', useFound: useFoundOrders },
  orderBeside: OrderBeside,
  top: OrderSearch,
  below: UnkeptEntries,
  firstQuestions,
  fieldValues: {
    'order.reportedState': wordOf('orders.state'),
    'order.isBusinessOrder': yesOrNo,
    'order.isPrime': yesOrNo,
    'order.cancelRequested': yesOrNo,
  },
}
