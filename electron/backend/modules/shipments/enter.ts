import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { parseShipDate } from '@shared/domain/shipments/ship-date'
import { normaliseTracking } from '@shared/domain/shipments/tracking-number'
import type { WriteContext } from '../../context'
import { orderRowNumber, type ShipmentRow } from '../orders'
import { changeParcels } from './save'

type Cells = Input<'shipments.enter'>['set']

/** What a parcel must have any of to be one. */
const CONTENT = [
  'carrierCode',
  'carrierName',
  'trackingNumber',
  'shippedOn',
  'shipMethod',
  'weightGrams',
  'cost',
] as const

/**
 * Changes cells of the order's one parcel, which is found here and not by the page: two cells saved one after the other mean
 * the same parcel, also where the first of them makes it. A first number brings today's date along; a parcel of which nothing
 * is left, and which no file has, goes. Throws DeskError `orderSplit` where there are several, `orderUnknown`, `ruleBroken`.
 */
export function enterCells(write: WriteContext, orderId: string, set: Cells): void {
  const { db } = write
  const orderRow = orderRowNumber(db, orderId)
  const parcels = db.build.selectFrom('shipments').selectAll().where('orderRow', '=', orderRow)
  const [known, ...more] = db.all(parcels.orderBy('id'))
  if (more.length > 0) throw new DeskError('orderSplit', { orderId })
  const entry = withDate(write, set, known)
  if (!known && isEmptyAfter(known, entry)) return
  changeParcels(write, 'shipment', (parcels) => {
    if (known && leavesNothing(write, known, entry)) parcels.remove(orderId, known.id)
    else parcels.save(orderId, { ...entry, ...(known && { shipmentId: known.id }) })
  })
}

function isEmptyAfter(known: ShipmentRow | undefined, entry: Cells): boolean {
  const after = { ...known, ...entry }
  return CONTENT.every((field) => (after[field] ?? '') === '') && (after.items ?? '[]') === '[]'
}

/** Whether a parcel goes with these cells: nothing is left of it, and no file, Amazon or label has it. */
export const leavesNothing = (write: WriteContext, known: ShipmentRow, entry: Cells): boolean =>
  isEmptyAfter(known, entry) &&
  known.writtenRevision === 0 &&
  known.confirmedByAmazon === 0 &&
  !hasLabel(write, known.id)

function withDate(write: WriteContext, set: Cells, known: ShipmentRow | undefined): Cells {
  const isNumber = set.trackingNumber !== undefined && normaliseTracking(set.trackingNumber) !== ''
  const hasDate = set.shippedOn !== undefined || (known?.shippedOn ?? '') !== ''
  return isNumber && !hasDate ? { ...set, ...parseShipDate('today', write.now(), write.shop.timeZone) } : set
}

const hasLabel = ({ db }: WriteContext, shipmentId: number): boolean =>
  db.get(db.build.selectFrom('labels').select('id').where('shipmentId', '=', shipmentId)) !== undefined
