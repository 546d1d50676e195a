export { handlers } from './handlers'
export { savedFindings } from './saved'
