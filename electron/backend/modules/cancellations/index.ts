export { isBeingCancelled } from './being-cancelled'
export { handlers } from './handlers'
export { savedCancellations } from './saved'
export { isToldCancelled } from './told'
