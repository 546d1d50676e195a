import { DeskError } from '@shared/contract/errors'
import type { Input } from '@shared/contract'
import { orderHold } from '@shared/domain/shipments/confirmation'
import { normaliseTracking } from '@shared/domain/shipments/tracking-number'
import type { WriteContext } from '../../context'
import {
  changeRecorder,
  type Image,
  imageOf,
  orderRefresher,
  type OperationKind,
  orderRowNumber,
  type ShipmentRow,
  unusedRows,
} from '../orders'

type Entry = Input<'shipments.save'>['shipment']

const TEXT_FIELDS = ['carrierCode', 'carrierName', 'shipMethod', 'shippedOn', 'costCurrency'] as const
const NUMBER_FIELDS = ['weightGrams', 'cost'] as const

/** What a parcel weighed and cost is no part of the confirmation: Amazon need not be told again. */
const KEPT_HERE: ReadonlySet<string> = new Set(['weightGrams', 'cost', 'costCurrency'])

/** Orders that nothing may be entered for: Amazon ships them, or they must never be shipped. */
function refuseUnshippable({ db }: WriteContext, orderId: string, row: number): void {
  const order = db.get(
    db.build.selectFrom('orders').select(['orderId', 'state', 'fulfillmentChannel']).where('id', '=', row),
  ) as Parameters<typeof orderHold>[0] | undefined
  if (!order) throw new DeskError('orderUnknown', { orderId })
  const rule = orderHold(order)
  if (rule) throw new DeskError('ruleBroken', { rule, orderId, found: '' })
}

/** The fields of an entry as columns; fields left out stay as they are. */
function columnsOf(entry: Entry): Image {
  const columns: Image = {}
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

/** Enters, edits and removes parcels within one operation of the record of changes. */
export function parcelWriter(write: WriteContext, kind: OperationKind, more: { importId?: number } = {}) {
  return parcelsWithin(write, changeRecorder(write.db, { at: write.now(), kind, ...more }))
}

/** The same within an operation that is being recorded already. */
export function parcelsWithin(write: WriteContext, recorder: ReturnType<typeof changeRecorder>) {
  const { db } = write
  const refresher = orderRefresher(db.raw)
  const unusedParcel = unusedRows(db.raw, 'shipment')
  const labelsFor = db.raw.prepare<[number], { id: number }>('SELECT id FROM labels WHERE shipmentId = ?')

  function insert(orderRow: number, entry: Entry): number {
    const now = write.now()
    const columns = {
      carrierCode: '',
      carrierName: '',
      trackingNumber: '',
      shippedOn: '',
      shippedAt: null,
      shipMethod: '',
      items: '[]',
      accepted: '{}',
      ...columnsOf(entry),
    }
    const { lastInsertRowid } = db.run(
      db.build.insertInto('shipments').values({
        ...columns,
        id: unusedParcel(),
        orderRow,
        revision: 1,
        createdAt: now,
        updatedAt: now,
        uploadedAt: null,
      }),
    )
    recorder.add(orderRow, {
      entity: 'shipment',
      entityRow: lastInsertRowid,
      before: null,
      after: imageOf(db.raw, 'shipment', lastInsertRowid),
    })
    return lastInsertRowid
  }

  /** Returns whether its number changed. */
  function update(orderRow: number, known: ShipmentRow, entry: Entry): boolean {
    const wanted = columnsOf(entry)
    const fields = Object.keys(wanted) as (keyof ShipmentRow & string)[]
    const differs = (field: keyof ShipmentRow & string) => wanted[field] !== undefined && wanted[field] !== known[field]
    // A changed cost is recorded with its currency: without it the amount means nothing.
    const changed = fields.filter((field) => differs(field === 'costCurrency' && differs('cost') ? 'cost' : field))
    if (changed.length === 0) return false
    const isForAmazon = changed.some((field) => !KEPT_HERE.has(field))
    const columns = [...changed, ...(isForAmazon ? (['revision'] as const) : []), 'updatedAt'] as const
    const before = Object.fromEntries(columns.map((field) => [field, known[field]])) as Image
    const after: Image = {
      ...Object.fromEntries(changed.map((field) => [field, wanted[field] ?? null])),
      ...(isForAmazon && { revision: known.revision + 1 }),
      updatedAt: write.now(),
    }
    db.run(db.build.updateTable('shipments').set(after).where('id', '=', known.id))
    recorder.add(orderRow, { entity: 'shipment', entityRow: known.id, before, after })
    return changed.includes('trackingNumber')
  }

  function parcelOf(orderRow: number, shipmentId: number): ShipmentRow {
    const known = db.raw
      .prepare<[number, number], ShipmentRow>('SELECT * FROM shipments WHERE id = ? AND orderRow = ?')
      .get(shipmentId, orderRow)
    if (!known) throw new DeskError('shipmentUnknown', { shipmentId })
    return known
  }

  return {
    save(orderId: string, entry: Entry): number {
      const orderRow = orderRowNumber(db.raw, orderId)
      refuseUnshippable(write, orderId, orderRow)
      const shipmentId = entry.shipmentId
      if (shipmentId === undefined) {
        const added = insert(orderRow, entry)
        refresher.refresh(orderRow, { isFoundAnew: (entry.trackingNumber ?? '') !== '' })
        return added
      }
      refresher.refresh(orderRow, { isFoundAnew: update(orderRow, parcelOf(orderRow, shipmentId), entry) })
      return shipmentId
    },
    /** A parcel that stands in a written file is kept in that file's lines; only the entry goes, and its label. */
    remove(orderId: string, shipmentId: number): void {
      const orderRow = orderRowNumber(db.raw, orderId)
      parcelOf(orderRow, shipmentId)
      const before = imageOf(db.raw, 'shipment', shipmentId)
      for (const { id } of labelsFor.all(shipmentId)) {
        const label = imageOf(db.raw, 'label', id)
        db.run(db.build.deleteFrom('labels').where('id', '=', id))
        recorder.add(orderRow, { entity: 'label', entityRow: id, before: label, after: null })
      }
      db.run(db.build.deleteFrom('shipments').where('id', '=', shipmentId))
      recorder.add(orderRow, { entity: 'shipment', entityRow: shipmentId, before, after: null })
      refresher.refresh(orderRow)
    },
    /** For what belongs to a parcel and is changed with it. */
    record: recorder.add,
    parcelsOf: (orderRow: number) =>
      db.raw.prepare<[number], ShipmentRow>('SELECT * FROM shipments WHERE orderRow = ? ORDER BY id').all(orderRow),
  }
}
