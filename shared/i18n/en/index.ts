export { texts } from './texts'
