export { isBeingCancelled } from './being-cancelled'
export { isToldCancelled } from './told'
