export { settleWaiting } from './appear'
export { settleByHand } from './by-hand'
export { handlers } from './handlers'
export { intake } from './intake'
export { decisionState, isRefused, type Progress, refusedSql } from './progress'
export { personal, record } from './record'
export { refusedLines } from './refused'
export { savedExports } from './saved'
export { isTold, type ToldLine, toldLines } from './told'
export type {
  ChapterOutgoing,
  HeldRow,
  PlanContext,
  PlannedRow,
  RefusedRows,
  RowFile,
  RowPlan,
  StepsByHand,
  WayOut,
} from './way-out'
export { type WaysOut, waysOut } from './ways-out'
export { writeFile } from './write'
