import { isTold, type WayOut } from '../../../outgoing'

/** The shipping confirmation: each parcel that was entered, with the doctor's findings, in a file of its own shape. */
export const confirmationWay = {
  kind: 'confirmation',
  table: 'shipments',
  entity: 'shipment',
  // A label Amazon confirmed itself has nothing to be refused.
  refusable: 's.confirmedByAmazon = 0',
} as const satisfies WayOut

const isToldLine = isTold('confirmation', '$.orderItemId')

/** SQL: a confirmation told Amazon of the order item that `item`, a name of orderItems, stands for, or of its whole order. */
export const isToldShipped = (item: string) => isToldLine(`${item}.orderRow`, `${item}.orderItemId`)
