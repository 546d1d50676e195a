import type { ReadBuilder } from '../../../db/access'
import { isTold, type WayOut } from '../../../outgoing'
import { ORDER_ITEM } from '../../orders'

/** The shipping confirmation: each parcel that was entered, with the doctor's findings, in a file of its own shape. */
export const confirmationWay = {
  kind: 'confirmation',
  table: 'shipments',
  entity: 'shipment',
  // A label Amazon confirmed itself has nothing to be refused.
  refusable: 's.confirmedByAmazon = 0',
} as const satisfies WayOut

const isToldLine = isTold('confirmation', 'orderItemId')

/** Whether a confirmation told Amazon of the order item `i` of the query that asks, or of its whole order. */
export const isToldShipped = (build: ReadBuilder) => isToldLine(build, ORDER_ITEM)
