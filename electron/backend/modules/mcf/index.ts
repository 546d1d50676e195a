export { unitsServedByAmazon } from './read'
