import { grouped } from '@shared/domain/grouped'
import type { SheetOrder, SheetParcel } from '@shared/domain/sheets/place-row'
import { normaliseTracking } from '@shared/domain/shipments/tracking-number'
import type { SheetRecord } from '@shared/domain/sheets/record'
import type { ReadConnection } from '../../../db/access'

/** More orders of one person than this are not told apart by a list. */
const MOST_CANDIDATES = 20
const PARCEL =
  'id shipmentId, carrierCode, carrierName, trackingNumber, shippedOn, shippedAt, shipMethod, weightGrams, cost, costCurrency'
const COLUMNS = 'o.id orderRow, o.orderId, o.marketplaceId, o.state, o.fulfillmentChannel, o.cancelRequested'

type Row = Omit<SheetOrder, 'items' | 'parcels' | 'cancelRequested'> & { cancelRequested: number }

export interface Found {
  candidates: readonly SheetOrder[]
  isCertain: boolean
}

const fold = (text: string) => text.toLowerCase().replace(/[\s-]+/g, '')

/**
 * Finds the orders that rows of a sheet could be for. Orders named by id and numbers in use are read for all rows at once:
 * one by one, 20,000 rows cost a second.
 */
export function orderFinder(db: ReadConnection, records: readonly SheetRecord[]) {
  const ids = JSON.stringify(records.flatMap(({ orderId }) => orderId || []))
  const byId = new Map(
    db
      .prepare<[string], Row>(`SELECT ${COLUMNS} FROM orders o WHERE o.orderId IN (SELECT value FROM json_each(?))`)
      .all(ids)
      .map((row) => [row.orderId, row]),
  )
  const parcels = grouped(
    db
      .prepare<[string], SheetParcel & { orderRow: number }>(
        `SELECT orderRow, ${PARCEL} FROM shipments WHERE orderRow IN (SELECT value FROM json_each(?)) ORDER BY id`,
      )
      .all(JSON.stringify([...byId.values()].map((row) => row.orderRow))),
    (parcel) => parcel.orderRow,
  )
  const used = grouped(
    db
      .prepare<[string], { trackingNumber: string; orderRow: number; orderId: string }>(
        `SELECT DISTINCT s.trackingNumber, s.orderRow, o.orderId FROM shipments s JOIN orders o ON o.id = s.orderRow
         WHERE s.trackingNumber <> '' AND s.trackingNumber IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(records.map((record) => normaliseTracking(record.trackingNumber)))),
    (parcel) => parcel.trackingNumber,
  )
  const byReference = db.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM orders o WHERE o.merchantOrderId = ? AND o.merchantOrderId <> '' LIMIT ${MOST_CANDIDATES}`,
  )
  const byRecipient = db.prepare<[string], Row & { postalCode: string }>(
    `SELECT ${COLUMNS}, p.postalCode FROM orderParties p JOIN orders o ON o.id = p.orderRow
     WHERE p.recipientName = ? COLLATE NOCASE AND p.recipientName <> '' AND o.state IN ('unshipped', 'partlyShipped')
       AND o.fulfillmentChannel = 'Merchant' LIMIT 200`,
  )
  const itemsOf = db.prepare<[number], SheetOrder['items'][number]>(
    'SELECT id itemRow, sku, quantity FROM orderItems WHERE orderRow = ? ORDER BY id',
  )
  const parcelsOf = db.prepare<[number], SheetParcel>(`SELECT ${PARCEL} FROM shipments WHERE orderRow = ? ORDER BY id`)
  const known = new Map<number, SheetOrder>()

  function order(row: Row): SheetOrder {
    const found = known.get(row.orderRow)
    if (found) return found
    let items: SheetOrder['items'] | undefined
    const made: SheetOrder = {
      ...row,
      cancelRequested: row.cancelRequested === 1,
      // Few rows need them: only those that split an order or name no order.
      get items() {
        return (items ??= itemsOf.all(row.orderRow))
      },
      parcels: byId.has(row.orderId) ? (parcels.get(row.orderRow) ?? []) : parcelsOf.all(row.orderRow),
    }
    known.set(row.orderRow, made)
    return made
  }

  function byPerson({ recipient, postalCode, sku }: SheetRecord): Found {
    const named = byRecipient.all(recipient).filter((row) => postalCode === '' || fold(row.postalCode) === fold(postalCode)) // prettier-ignore
    const orders = named.map(({ postalCode: _, ...row }) => order(row))
    const fitting = sku === '' ? orders : orders.filter(({ items }) => items.some((item) => item.sku === sku))
    return {
      candidates: fitting.slice(0, MOST_CANDIDATES),
      isCertain: fitting.length === 1 && postalCode !== '' && sku !== '',
    }
  }

  return {
    /** By order id, else by the seller's own reference, else by recipient, postal code and SKU. */
    find(record: SheetRecord): Found {
      if (record.orderId !== '') {
        const row = byId.get(record.orderId)
        return { candidates: row ? [order(row)] : [], isCertain: row !== undefined }
      }
      if (record.reference !== '') {
        const rows = byReference.all(record.reference)
        if (rows.length > 0) return { candidates: rows.map(order), isCertain: rows.length === 1 }
      }
      return record.recipient === '' ? { candidates: [], isCertain: false } : byPerson(record)
    },
    /** Other orders whose parcels have the number. */
    usedOn: (trackingNumber: string, orderRow: number) =>
      (used.get(trackingNumber) ?? []).filter((other) => other.orderRow !== orderRow).map(({ orderId }) => orderId),
  }
}
