export { correctAtOpening } from './clock'
export { handlers } from './handlers'
export { attachStagingToReader, attachStagingToWriter, STAGING_FILE } from './staging'
export { savedImports, savedRefused } from './saved'
