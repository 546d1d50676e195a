export { handlers } from './handlers'
export { unitsServedByAmazon } from './read'
export { savedMcf } from './saved'
