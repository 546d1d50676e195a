export { handlers } from './handlers'
