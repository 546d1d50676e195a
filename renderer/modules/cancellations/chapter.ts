import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Ban } from 'lucide-react'
import { lazy } from 'react'
import { z } from 'zod'
import { CANCEL_TABS } from '@shared/contract/cancellations'
import { once } from '@shared/contract/define'
import { type Chapter, waits } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'
import { codeOf, wordOf } from '@renderer/lib/field-value'
import { i18n } from '@renderer/lib/i18n'
import { cameFrom } from '@renderer/lib/way-back'
import { CancellationsOfOrder } from './OfOrder'

const search = once(() =>
  z
    .object({
      tab: z.enum(CANCEL_TABS).optional(),
      /** The order whose cancellation is decided over the list. */
      order: z.string().optional(),
      from: cameFrom(),
    })
    .catch({}),
)

export const routes = [
  createRoute({
    getParentRoute: () => desk,
    path: '/cancellations',
    component: lazyRouteComponent(() => import('./CancellationsPage'), 'CancellationsPage'),
    validateSearch: (given) => search().parse(given),
  }),
]

export const chapter: Chapter = {
  navigation: [
    {
      id: 'cancellations',
      group: 'orders',
      to: '/cancellations',
      Icon: Ban,
      waits: waits('cancellations.list', { tab: 'asked', offset: 0, limit: 1 }, ({ counts }) => ({
        count: counts.asked ?? 0,
        tone: 'late',
      })),
    },
  ],
  lists: { '/cancellations': ['order', 'from'] },
  tells: ['cancellations.remove', 'cancellations.save'],
  uploads: { cancellation: { list: '/cancellations' } },
  orderPart: {
    id: 'cancellation',
    label: () => i18n.t('cancel.open'),
    begin: (_, { open }) => open({ case: 'cancellation' }),
    Rows: CancellationsOfOrder,
    inPanel: {
      title: () => i18n.t('orders.detail.case.cancellation'),
      Case: lazy(async () => ({ default: (await import('./InPanel')).CancelInPanel })),
    },
  },
  fieldValues: {
    'cancellation.askedBy': wordOf('cancel.askedBy'),
    'cancellation.reasonCode': codeOf('cancel.code'),
  },
}
