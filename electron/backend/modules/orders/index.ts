export {
  changeRecorder,
  type Entity,
  type Image,
  lastOperation,
  lastOrderOperation,
  type OperationKind,
  OPERATIONS,
  type RecordedChange,
} from './change-record'
export { orderRowNumber } from './detail'
export { findOrders, tabCounts } from './find'
export { handlers } from './handlers'
export { isToldCancelled, isToldShipped, toldLines } from './told'
export { addRow, changeRow, imageOf, putBack, removeRow, type Stored, TABLES, unusedRows } from './images'
export { historyColumns } from './history'
export { type ShipmentRow, shipmentsOf } from './parcels'
export { forgetOrder, refreshing, refreshOrders, type Touch } from './refresh'
export { savedOrderItems, savedOrders } from './saved'
export { selectedRows } from './selection'
export { orderStore } from './store'
