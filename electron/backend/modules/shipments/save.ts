import { DeskError } from '@shared/contract/errors'
import type { Input } from '@shared/contract'
import { orderHold } from '@shared/domain/shipments/confirmation'
import { normaliseTracking } from '@shared/domain/shipments/tracking-number'
import type { WriteContext } from '../../context'
import { type Columns, recordChanges, type Recorder } from '../../record'
import { orderRowNumber, refreshing, type ShipmentRow, type Touch } from '../orders'

type Entry = Input<'shipments.save'>['shipment']

const TEXT_FIELDS = ['carrierCode', 'carrierName', 'shipMethod', 'shippedOn', 'costCurrency'] as const
const NUMBER_FIELDS = ['weightGrams', 'cost'] as const

/** What a parcel weighed and cost is no part of the confirmation: Amazon need not be told again. */
const KEPT_HERE = ['weightGrams', 'cost', 'costCurrency']

const BLANK = {
  carrierCode: '',
  carrierName: '',
  trackingNumber: '',
  shippedOn: '',
  shippedAt: null,
  shipMethod: '',
  items: '[]',
  accepted: '{}',
} as const

/** The fields of an entry as columns; fields left out stay as they are. */
function columnsOf(entry: Entry): Columns<'shipments'> {
  const columns: Columns<'shipments'> = {}
  for (const field of TEXT_FIELDS) if (entry[field] !== undefined) columns[field] = entry[field]
  if (entry.trackingNumber !== undefined) columns.trackingNumber = normaliseTracking(entry.trackingNumber)
  if (entry.shippedAt !== undefined) columns.shippedAt = entry.shippedAt
  else if (entry.shippedOn !== undefined) columns.shippedAt = null
  for (const field of NUMBER_FIELDS) if (entry[field] !== undefined) columns[field] = entry[field]
  if (entry.accepted !== undefined) columns.accepted = JSON.stringify(entry.accepted)
  if (entry.confirmedByAmazon !== undefined) columns.confirmedByAmazon = entry.confirmedByAmazon ? 1 : 0
  if (entry.items !== undefined) columns.items = JSON.stringify(entry.items)
  return columns
}

export type Parcels = ReturnType<typeof parcelsIn>

/** Does work that enters, edits and removes parcels as one operation of the record of changes. */
export function changeParcels<T>(
  write: WriteContext,
  kind: string,
  work: (parcels: Parcels) => T,
  { importId, step }: { importId?: number; step?: (done: number, total: number) => void } = {},
): T {
  const recorder = recordChanges(write, { kind, ...(importId !== undefined && { importId }) })
  return changeParcelsWithin(write, recorder, work, step)
}

/** The same within an operation that is being recorded already. */
export function changeParcelsWithin<T>(
  write: WriteContext,
  recorder: Recorder,
  work: (parcels: Parcels) => T,
  step?: (done: number, total: number) => void,
): T {
  return refreshing(write.db, (touch) => work(parcelsIn(write, recorder, touch)), step)
}

function parcelsIn(write: WriteContext, recorder: Recorder, touch: Touch) {
  const { raw: db } = write.db
  const orderOf = db.prepare<[string], Parameters<typeof orderHold>[0] & { row: number }>(
    'SELECT id row, orderId, state, fulfillmentChannel FROM orders WHERE orderId = ?',
  )
  const parcelOf = db.prepare<[number, number], ShipmentRow>('SELECT * FROM shipments WHERE id = ? AND orderRow = ?')
  const labelsFor = db.prepare<[number], { id: number }>('SELECT id FROM labels WHERE shipmentId = ?')

  /** Throws for orders that nothing may be entered for: Amazon ships them, or they must never be shipped. */
  function shippable(orderId: string): number {
    const order = orderOf.get(orderId)
    if (!order) throw new DeskError('orderUnknown', { orderId })
    const rule = orderHold(order)
    if (rule) throw new DeskError('ruleBroken', { rule, orderId, found: '' })
    return order.row
  }

  function known(orderRow: number, shipmentId: number): ShipmentRow {
    const parcel = parcelOf.get(shipmentId, orderRow)
    if (!parcel) throw new DeskError('shipmentUnknown', { shipmentId })
    return parcel
  }

  function insert(orderRow: number, entry: Entry): number {
    const columns = { ...BLANK, ...columnsOf(entry) }
    const id = recorder.add('shipments', orderRow, { ...columns, revision: 1 })
    touch(orderRow, columns.trackingNumber !== '')
    return id
  }

  function update(orderRow: number, parcel: ShipmentRow, entry: Entry): void {
    const changed = recorder.change('shipments', parcel, columnsOf(entry), { keptHere: KEPT_HERE })
    if (changed.length > 0) touch(orderRow, changed.includes('trackingNumber'))
  }

  return {
    /** Returns the parcel's number. */
    save(orderId: string, { shipmentId, ...entry }: Entry): number {
      const orderRow = shippable(orderId)
      if (shipmentId === undefined) return insert(orderRow, entry)
      update(orderRow, known(orderRow, shipmentId), entry)
      return shipmentId
    },
    /** A parcel that stands in a written file is kept in that file's lines; only the entry goes, and its label. */
    remove(orderId: string, shipmentId: number): void {
      const orderRow = orderRowNumber(write.db, orderId)
      const parcel = known(orderRow, shipmentId)
      for (const { id } of labelsFor.all(shipmentId)) recorder.remove('labels', id)
      recorder.remove('shipments', shipmentId)
      touch(orderRow, parcel.trackingNumber !== '')
    },
    /** For what belongs to a parcel and is changed with it. */
    recorder,
    parcelsOf: (orderRow: number) =>
      db.prepare<[number], ShipmentRow>('SELECT * FROM shipments WHERE orderRow = ? ORDER BY id').all(orderRow),
  }
}
