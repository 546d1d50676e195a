export { attachmentOf } from './labels'
