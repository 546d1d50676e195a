import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Boxes } from 'lucide-react'
import { z } from 'zod'
import { once } from '@shared/contract/define'
import { MCF_STATES } from '@shared/domain/mcf/state'
import type { Chapter } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'
import { wordOf, yesOrNo } from '@renderer/lib/field-value'
import { i18n } from '@renderer/lib/i18n'
import { McfOfOrder } from './OfOrder'

const search = once(() => z.object({ tab: z.enum(MCF_STATES).optional() }).catch({}))
/** The order it serves, and the case it is a replacement of. */
const newSearch = once(() => z.object({ order: z.string().optional(), problem: z.number().int().optional() }).catch({}))

/** Fields of an address are named. */
const ADDRESS = 'address.'

export const routes = [
  createRoute({
    getParentRoute: () => desk,
    path: '/mcf',
    component: lazyRouteComponent(() => import('./McfPage'), 'McfPage'),
    validateSearch: (given) => search().parse(given),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/mcf/new',
    component: lazyRouteComponent(() => import('./McfEditor'), 'NewMcf'),
    validateSearch: (given) => newSearch().parse(given),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/mcf/settings',
    component: lazyRouteComponent(() => import('./McfSettings'), 'McfSettings'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/mcf/$mcfOrderId',
    component: lazyRouteComponent(() => import('./McfEditor'), 'McfEditor'),
  }),
]

declare module '@renderer/lib/chapter' {
  interface Things {
    mcfOrder: true
  }
}

export const chapter: Chapter = {
  navigation: [{ id: 'mcf', group: 'orders', to: '/mcf', Icon: Boxes }],
  lists: { '/mcf': [] },
  opens: { mcfOrder: (mcfOrderId) => ({ to: '/mcf/$mcfOrderId', params: { mcfOrderId } }) },
  tells: ['byHand.done', 'byHand.takeBack', 'mcf.cancel', 'mcf.markPlaced', 'mcf.remove', 'mcf.save'],
  uploads: {
    mcfOrder: {
      list: '/mcf',
      subject: 'mcfOrder',
      layoutName: (layout) => i18n.t(`mcf.layoutName.${layout as 'mcf26'}`),
      layoutNote: (layout) => (layout === 'mcf23' ? i18n.t('mcf.without') : undefined),
      fieldName: (field) =>
        field.startsWith(ADDRESS) ? i18n.t(`mcf.field.${field.slice(ADDRESS.length) as 'name'}`) : undefined,
    },
    mcfCancellation: { list: '/mcf', subject: 'mcfOrder' },
  },
  orderPart: {
    id: 'mcf',
    label: () => i18n.t('mcf.open'),
    begin: (orderId, { navigate }) => void navigate({ to: '/mcf/new', search: { order: orderId } }),
    Rows: McfOfOrder,
  },
  fieldValues: {
    'mcfOrder.speed': wordOf('mcf.speed'),
    'mcfOrder.action': wordOf('mcf.action'),
    'mcfOrder.blocksAmazonLogistics': yesOrNo,
    'mcfOrder.isBlankBox': yesOrNo,
    'mcfOrder.wantsPackingSlip': yesOrNo,
  },
}
