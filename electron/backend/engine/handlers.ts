import { INTAKE } from './chapters'
import type { AllHandlers } from '../context'
import { intakeHandlers } from '../intake'
import { backUpBeforeImport, handlers as backups } from '../modules/backups'
import { handlers as cancellations } from '../modules/cancellations'
import { handlers as clocks } from '../modules/clocks'
import { handlers as costs } from '../modules/costs'
import { handlers as doctor } from '../modules/doctor'
import { handlers as evidence } from '../modules/evidence'
import { handlers as labels } from '../modules/labels'
import { handlers as lists } from '../modules/lists'
import { handlers as mcf } from '../modules/mcf'
import { handlers as orders } from '../modules/orders'
import { handlers as paper } from '../modules/paper'
import { handlers as policy } from '../modules/policy'
import { handlers as problems } from '../modules/problems'
import { handlers as refunds } from '../modules/refunds'
import { handlers as shipments } from '../modules/shipments'
import { handlers as shop } from '../modules/shop'
import { handlers as stock } from '../modules/stock'
import { handlers as undo } from '../modules/undo'
import { handlers as views } from '../modules/views'
import { handlers as outgoing } from '../outgoing'

/** Who answers each endpoint; one that nobody answers does not compile. */
export const handlers: AllHandlers = {
  ...shop,
  ...intakeHandlers(INTAKE, backUpBeforeImport),
  ...orders,
  ...shipments,
  ...doctor,
  ...labels,
  ...lists,
  ...cancellations,
  ...refunds,
  ...mcf,
  ...stock,
  ...outgoing,
  ...evidence,
  ...backups,
  ...undo,
  ...paper,
  ...views,
  ...policy,
  ...clocks,
  ...problems,
  ...costs,
}
