import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Undo2 } from 'lucide-react'
import { lazy } from 'react'
import { z } from 'zod'
import { once } from '@shared/contract/define'
import { REFUND_STATES } from '@shared/domain/refunds/state'
import type { Chapter } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'
import { codeOf } from '@renderer/lib/field-value'
import { i18n } from '@renderer/lib/i18n'
import { cameFrom } from '@renderer/lib/way-back'
import { RefundsOfOrder } from './OfOrder'

const search = once(() =>
  z
    .object({
      tab: z.enum(REFUND_STATES).optional(),
      order: z.string().optional(),
      refund: z.number().int().optional(),
      /** The case a new refund belongs to. */
      problem: z.number().int().optional(),
      stillHere: z.boolean().optional(),
      from: cameFrom(),
    })
    .catch({}),
)

export const routes = [
  createRoute({
    getParentRoute: () => desk,
    path: '/refunds',
    component: lazyRouteComponent(() => import('./RefundsPage'), 'RefundsPage'),
    validateSearch: (given) => search().parse(given),
  }),
]

export const chapter: Chapter = {
  navigation: [{ id: 'refunds', group: 'orders', to: '/refunds', Icon: Undo2 }],
  lists: { '/refunds': ['order', 'refund', 'problem', 'stillHere', 'from'] },
  tells: ['refunds.remove', 'refunds.save', 'refunds.withdraw'],
  uploads: { refund: { list: '/refunds', sheetNote: () => i18n.t('refund.emptyColumns') } },
  orderPart: {
    id: 'refund',
    label: () => i18n.t('refund.open'),
    begin: (_, { open }) => open({ case: 'refund' }),
    Rows: RefundsOfOrder,
    inPanel: {
      title: () => i18n.t('orders.detail.case.refund'),
      Case: lazy(async () => ({ default: (await import('./InPanel')).RefundInPanel })),
    },
  },
  fieldValues: { 'refund.reasonCode': codeOf('refund.code') },
}
