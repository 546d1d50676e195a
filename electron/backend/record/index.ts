export { type ClockKeeper, clockKeeper } from './clock-keeper'
export { clockTable, type StandingClock, watched } from './clock-table'
export { settleClocks, standingClocks } from './clocks'
export { type Dependent, ordersHeld } from './dependents'
export { changesOfOrder, type History, historyColumns } from './history'
export { correctFacts, correctMoment } from './moments'
export { lastOperation, markUndone, type Operation, type RecordContext } from './operations'
export {
  anything,
  type ChapterPersonal,
  harmless,
  NOTE,
  holds,
  type PersonalCatalogue,
  personalCatalogue,
  RECORDED_TABLES,
  type Texts,
} from './personal'
export { putImportBack } from './put-back'
export { personal as recordPersonal } from './own-texts'
export { recordChanges, type RecordedChange, type Recorder } from './recorder'
export { type Columns, type ListReader, type NewRow, type RecordedTable, recordedTable, type TableName } from './table'
export { type ChapterRecord, type RecordedTables, recordedTables } from './tables'
export { type Direction, turnOperation, undoState } from './undo'
export { derivedWriter, rowBringer, rowForgetter, rowTaker, settingWriter } from './unrecorded'
export { amountText, itemList, listed } from './words'
