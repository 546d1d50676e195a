export { handlers } from './handlers'
export { unitsServedByAmazon } from './read'
