export { sweepShelf } from './shelf'
export { refreshThreads } from './threads'
