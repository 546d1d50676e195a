export { handlers } from './handlers'
export { costsOf, hasLocalAddress, type KnownRule, rulesOf } from './read'
