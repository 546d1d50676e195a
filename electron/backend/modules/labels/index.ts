export { handlers } from './handlers'
export { attachmentOf } from './labels'
