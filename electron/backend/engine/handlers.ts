import { ANSWERING, INTAKE, LETTERS, SAVED_LISTS } from './chapters'
import type { AllHandlers } from '../context'
import { intakeHandlers } from '../intake'
import { backUpBeforeImport, handlers as backups } from '../modules/backups'
import { handlers as clocks } from '../modules/clocks'
import { letterHandlers } from '../modules/letters'
import { listHandlers } from '../modules/lists'
import { handlers as policy } from '../modules/policy'
import { handlers as undo } from '../modules/undo'
import { handlers as outgoing } from '../outgoing'

/** Who answers each endpoint; one that nobody answers does not compile. */
export const handlers: AllHandlers = {
  ...ANSWERING,
  ...intakeHandlers(INTAKE, backUpBeforeImport),
  ...letterHandlers(LETTERS),
  ...listHandlers(SAVED_LISTS),
  ...outgoing,
  ...backups,
  ...undo,
  ...policy,
  ...clocks,
}
