export {
  type Argument,
  type BackendEndpoint,
  type Contract,
  contract,
  type Endpoint,
  endpoint,
  type EndpointName,
  type Input,
  type NamesOf,
  type Output,
  SHELL_ENDPOINTS,
  type ShellEndpoint,
} from './contract'
