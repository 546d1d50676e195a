export { costsOf, hasLocalAddress, type KnownRule, rulesOf } from './read'
