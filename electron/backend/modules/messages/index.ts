export { sweepShelf } from './shelf'
