export { type ExaminedParcel, examineOrder, planConfirmations } from './confirmation/plan'
export { isToldShipped } from './confirmation/way'
export { changeParcels, changeParcelsWithin, type Parcels } from './save'
