import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
} from '@tanstack/react-router'
import { z } from 'zod'
import { evidencePeriod } from '@shared/contract/evidence'
import { orderFilter, orderSort } from '@shared/contract/orders'
import { contract } from '@shared/contract'
import { CANCEL_TABS } from '@shared/contract/cancellations'
import { MCF_STATES } from '@shared/domain/mcf/state'
import { REFUND_STATES } from '@shared/domain/refunds/state'
import { rememberPlace } from '@renderer/lib/places'
import { Layout, StartLayout } from './Layout'
import { OrdersWithCases } from './OrdersWithCases'

const root = createRootRoute({ notFoundComponent: () => <Navigate to="/orders" search={{}} /> })

/** Filters, sort and open order are the address: a view can be returned to by it. */
const ordersSearch = z.object({
  ...orderFilter().partial().shape,
  tab: orderFilter().shape.tab.unwrap().optional(),
  marketplaces: orderFilter().shape.marketplaces.unwrap().optional(),
  search: orderFilter().shape.search.unwrap().optional(),
  by: orderSort().shape.by.optional(),
  direction: orderSort().shape.direction.optional(),
  then: orderSort().shape.then,
  order: z.string().optional(),
  case: z.enum(['refund', 'cancellation']).optional(),
  refund: z.number().int().optional(),
  stillHere: z.boolean().optional(),
  back: orderFilter().shape.tab.unwrap().optional(),
})
export type OrdersSearch = z.output<typeof ordersSearch>

export function readOrdersSearch(search: object): OrdersSearch {
  const read = ordersSearch.safeParse(search)
  return read.success ? stripDefaults(read.data) : {}
}

const start = createRoute({ getParentRoute: () => root, path: '/start', component: StartLayout })
const desk = createRoute({ getParentRoute: () => root, id: 'desk', component: Layout })
const orders = createRoute({
  getParentRoute: () => desk,
  path: '/orders',
  component: OrdersWithCases,
  validateSearch: readOrdersSearch,
})
const imports = createRoute({
  getParentRoute: () => desk,
  path: '/imports/$importId',
  component: lazyRouteComponent(() => import('@renderer/modules/imports/PreviewPage'), 'PreviewPage'),
})
const confirm = createRoute({
  getParentRoute: () => desk,
  path: '/confirm',
  component: lazyRouteComponent(() => import('@renderer/modules/shipments/ConfirmPage'), 'ConfirmPage'),
})
const filesSearch = z.object({ tab: z.enum(['imports', 'exports']).optional() })
const files = createRoute({
  getParentRoute: () => desk,
  path: '/files',
  component: lazyRouteComponent(() => import('@renderer/modules/files/FilesPage'), 'FilesPage'),
  validateSearch: (search): z.output<typeof filesSearch> => filesSearch.safeParse(search).data ?? {},
})
const printSearch = z.object({
  what: z.enum(['packingSlips', 'pickList']).optional(),
  /** Order ids parted by commas; without them one of the ready-made lists is printed. */
  orders: z.string().max(120_000).optional(),
  list: z.enum(['ready', 'unshipped', 'today']).optional(),
})
export type PrintSearch = z.output<typeof printSearch>
const print = createRoute({
  getParentRoute: () => desk,
  path: '/print',
  component: lazyRouteComponent(() => import('@renderer/modules/paper/PrintPage'), 'PrintPage'),
  validateSearch: (search): PrintSearch => printSearch.safeParse(search).data ?? {},
})
const cancellationsSearch = z.object({
  tab: z.enum(CANCEL_TABS).optional(),
  /** The order whose cancellation is decided over the list. */
  order: z.string().optional(),
  /** Opened from elsewhere: closing goes back there. */
  from: z.literal('order').optional(),
})
const cancellations = createRoute({
  getParentRoute: () => desk,
  path: '/cancellations',
  component: lazyRouteComponent(() => import('@renderer/modules/cancellations/CancellationsPage'), 'CancellationsPage'),
  validateSearch: (search): z.output<typeof cancellationsSearch> => cancellationsSearch.safeParse(search).data ?? {},
})
const refundsSearch = z.object({
  tab: z.enum(REFUND_STATES).optional(),
  order: z.string().optional(),
  refund: z.number().int().optional(),
  /** The case a new refund belongs to; closing goes back to it. */
  problem: z.number().int().optional(),
  from: z.literal('order').optional(),
  stillHere: z.boolean().optional(),
})
const refunds = createRoute({
  getParentRoute: () => desk,
  path: '/refunds',
  component: lazyRouteComponent(() => import('@renderer/modules/refunds/RefundsPage'), 'RefundsPage'),
  validateSearch: (search): z.output<typeof refundsSearch> => refundsSearch.safeParse(search).data ?? {},
})
const problemsSearch = z.object({ tab: z.enum(['open', 'waiting', 'closed']).optional() })
const problems = createRoute({
  getParentRoute: () => desk,
  path: '/problems',
  component: lazyRouteComponent(() => import('@renderer/modules/problems/ProblemsPage'), 'ProblemsPage'),
  validateSearch: (search): z.output<typeof problemsSearch> => problemsSearch.safeParse(search).data ?? {},
})
const problem = createRoute({
  getParentRoute: () => desk,
  path: '/problems/$problemId',
  component: lazyRouteComponent(() => import('@renderer/modules/problems/CasePage'), 'CasePage'),
})
const costsSearch = z.object({
  /** SKUs to be entered, one a line. */
  skus: z.string().max(20_000).optional(),
  /** The case to go back to. */
  back: z.number().int().optional(),
})
const costs = createRoute({
  getParentRoute: () => desk,
  path: '/costs',
  component: lazyRouteComponent(() => import('@renderer/modules/costs/CostsPage'), 'CostsPage'),
  validateSearch: (search): z.output<typeof costsSearch> => costsSearch.safeParse(search).data ?? {},
})
const mcf = createRoute({
  getParentRoute: () => desk,
  path: '/mcf',
  component: lazyRouteComponent(() => import('@renderer/modules/mcf/McfPage'), 'McfPage'),
  validateSearch: (search): { tab?: (typeof MCF_STATES)[number] | undefined } =>
    z.object({ tab: z.enum(MCF_STATES).optional() }).safeParse(search).data ?? {},
})
const newMcf = createRoute({
  getParentRoute: () => desk,
  path: '/mcf/new',
  component: lazyRouteComponent(() => import('@renderer/modules/mcf/McfEditor'), 'NewMcf'),
  validateSearch: (search): { order?: string | undefined; problem?: number | undefined } =>
    z.object({ order: z.string().optional(), problem: z.number().int().optional() }).safeParse(search).data ?? {},
})
const mcfSettings = createRoute({
  getParentRoute: () => desk,
  path: '/mcf/settings',
  component: lazyRouteComponent(() => import('@renderer/modules/mcf/McfSettings'), 'McfSettings'),
})
const editMcf = createRoute({
  getParentRoute: () => desk,
  path: '/mcf/$mcfOrderId',
  component: lazyRouteComponent(() => import('@renderer/modules/mcf/McfEditor'), 'McfEditor'),
})
/** What was searched for, and the place whose stock is listed. */
const stockSearch = z.object({ search: z.string().optional(), place: z.string().optional() })
const stock = createRoute({
  getParentRoute: () => desk,
  path: '/stock',
  component: lazyRouteComponent(() => import('@renderer/modules/stock/StockPage'), 'StockPage'),
  validateSearch: (search): z.output<typeof stockSearch> => stockSearch.safeParse(search).data ?? {},
})
const uploadsSearch = z.object({ kind: contract.uploads.plan.input.shape.kind.optional() })
const uploads = createRoute({
  getParentRoute: () => desk,
  path: '/uploads',
  component: lazyRouteComponent(() => import('@renderer/modules/uploads/UploadsPage'), 'UploadsPage'),
  validateSearch: (search): z.output<typeof uploadsSearch> => uploadsSearch.safeParse(search).data ?? {},
})
const evidence = createRoute({
  getParentRoute: () => desk,
  path: '/evidence',
  component: lazyRouteComponent(() => import('@renderer/modules/evidence/EvidencePage'), 'EvidencePage'),
  validateSearch: (search) => evidencePeriod().safeParse(search).data ?? {},
})
const settings = createRoute({
  getParentRoute: () => desk,
  path: '/settings',
  component: lazyRouteComponent(() => import('@renderer/modules/settings/SettingsPage'), 'SettingsPage'),
})
const refusals = createRoute({
  getParentRoute: () => desk,
  path: '/refusals',
  component: lazyRouteComponent(() => import('@renderer/modules/settings/RefusalsPage'), 'RefusalsPage'),
})

function stripDefaults(search: OrdersSearch): OrdersSearch {
  const { marketplaces, ...rest } = search
  const kept = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== ''))
  return marketplaces && marketplaces.length > 0 ? { ...kept, marketplaces } : kept
}

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    desk.addChildren([
      orders,
      imports,
      confirm,
      cancellations,
      refunds,
      problems,
      problem,
      costs,
      mcf,
      newMcf,
      mcfSettings,
      editMcf,
      stock,
      uploads,
      files,
      print,
      evidence,
      settings,
      refusals,
    ]),
  ]),
  history: createHashHistory(),
})

router.subscribe('onBeforeNavigate', ({ toLocation }) => rememberPlace(toLocation.pathname, toLocation.search))

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
