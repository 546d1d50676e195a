export { MIGRATIONS } from './migrations'
