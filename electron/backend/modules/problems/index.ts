export { handlers } from './handlers'
export { savedProblems } from './saved'
