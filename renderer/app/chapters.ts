import * as cancellations from '@renderer/modules/cancellations/chapter'
import * as checklist from '@renderer/modules/checklist/chapter'
import * as costs from '@renderer/modules/costs/chapter'
import * as evidence from '@renderer/modules/evidence/chapter'
import * as files from '@renderer/modules/files/chapter'
import * as imports from '@renderer/modules/imports/chapter'
import * as letters from '@renderer/modules/letters/chapter'
import * as mcf from '@renderer/modules/mcf/chapter'
import * as messages from '@renderer/modules/messages/chapter'
import * as orders from '@renderer/modules/orders/chapter'
import * as paper from '@renderer/modules/paper/chapter'
import * as playbook from '@renderer/modules/playbook/chapter'
import * as problems from '@renderer/modules/problems/chapter'
import * as refunds from '@renderer/modules/refunds/chapter'
import * as settings from '@renderer/modules/settings/chapter'
import * as shipments from '@renderer/modules/shipments/chapter'
import * as start from '@renderer/modules/start/chapter'
import * as stock from '@renderer/modules/stock/chapter'
import * as uploads from '@renderer/modules/uploads/chapter'
import type { Chapter } from '@renderer/lib/chapter'

/** The one list of chapters. What each brings stands in this order, wherever it is shown. */
const modules = [
  imports,
  orders,
  shipments,
  cancellations,
  refunds,
  problems,
  costs,
  mcf,
  paper,
  messages,
  letters,
  checklist,
  playbook,
  evidence,
  stock,
  uploads,
  files,
  settings,
]

export const CHAPTERS: readonly Chapter[] = modules.map(({ chapter }) => chapter)
type Routes = (typeof modules)[number]['routes'][number]
export const routes = modules.flatMap<Routes>((module) => module.routes)
/** Pages of a window without a shop. */
export const noShopRoutes = start.routes
/** Where the desk begins, and where an address that is none leads to. */
export const HOME = '/orders'
