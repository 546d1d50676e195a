export { backUpBeforeImport, handlers } from './handlers'
