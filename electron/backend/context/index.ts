export type {
  AllHandlers,
  Environment,
  Handler,
  HandlersOf,
  JobContext,
  ReadContext,
  WriteContext,
} from './handler-context'
