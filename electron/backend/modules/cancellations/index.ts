export { isBeingCancelled } from './being-cancelled'
export { handlers } from './handlers'
export { isToldCancelled } from './told'
