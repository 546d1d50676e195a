import type { SheetOrder, SheetParcel } from '@shared/domain/sheets/place-row'
import type { SheetRecord } from '@shared/domain/sheets/record'
import type { SqliteDatabase } from '../../../db/open'

/** More orders of one person than this are not told apart by a list. */
const MOST_CANDIDATES = 20
const COLUMNS = 'o.id orderRow, o.orderId, o.marketplaceId, o.state, o.fulfillmentChannel, o.cancelRequested'

type Row = Omit<SheetOrder, 'items' | 'parcels' | 'cancelRequested'> & { cancelRequested: number }

export interface Found {
  candidates: readonly SheetOrder[]
  isCertain: boolean
}

const fold = (text: string) => text.toLowerCase().replace(/[\s-]+/g, '')

/** Finds the orders that rows of a sheet could be for; each order is read once. */
export function orderFinder(db: SqliteDatabase) {
  const byId = db.prepare<[string], Row>(`SELECT ${COLUMNS} FROM orders o WHERE o.orderId = ?`)
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
  const parcelsOf = db.prepare<[number], SheetParcel>(
    `SELECT id shipmentId, carrierCode, carrierName, trackingNumber, shippedOn, shippedAt, shipMethod FROM shipments WHERE orderRow = ? ORDER BY id`,
  )
  const others = db.prepare<[string, number], { orderId: string }>(
    `SELECT DISTINCT o.orderId FROM shipments s JOIN orders o ON o.id = s.orderRow
     WHERE s.trackingNumber = ? AND s.trackingNumber <> '' AND s.orderRow <> ?`,
  )
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
      parcels: parcelsOf.all(row.orderRow),
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
      others.all(trackingNumber, orderRow).map(({ orderId }) => orderId),
  }
}
