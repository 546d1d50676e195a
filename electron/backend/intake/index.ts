export { correctAtOpening, momentsAsProven } from './clock'
export { personal, record } from './chapter'
export { intakeHandlers } from './handlers'
export type {
  AskedRow,
  ChapterIntake,
  FileKind,
  FileQuestion,
  Follower,
  KindPreview,
  StagedImport,
  StagedTable,
  Stager,
} from './kind'
export type { Dated, Witness } from './moments'
export { type Intake, intakeOf } from './registry'
export { keepDecisions, rowsToTakeIn, stagedPayloads } from './payloads'
export { clearRows, rowWriter, type StagedRow, type Verdict } from './staged-rows'
export { savedImports, savedRefused } from './saved'
export { attachStagingToReader, attachStagingToWriter, STAGING_FILE } from './staging'
