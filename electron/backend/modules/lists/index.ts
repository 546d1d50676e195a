export { listHandlers } from './handlers'
