import type { Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { minorToText } from '@shared/domain/money'
import { reportedToShip, type OrderState } from '@shared/domain/orders/order-state'
import type { ReadContext } from '../../context'
import type { SqliteDatabase } from '../../db/open'
import type { Image } from './change-record'
import { orderRowOf, type RawOrder, ROW_SQL } from './rows'
import { shipmentsOf } from './parcels'

type Detail = Output<'orders.get'>
type Item = Detail['items'][number]
type RawItem = Omit<Item, 'quantityShipped' | 'quantityToShip' | 'itemRow' | 'extra'> & {
  id: number
  quantityShipped: number | null
  quantityToShip: number | null
  extra: string
}

/** Columns of the record of changes that say how facts are kept, not what they are. */
const INTERNAL = new Set([
  'factsAsOf',
  'fieldsAsOf',
  'reportedStateAt',
  'titleId',
  'extra',
  'revision',
  'writtenRevision',
  'uploadedRevision',
  'updatedAt',
  'createdAt',
  'lastUpdatedAt',
  'id',
  'orderRow',
  'shipmentId',
  'attachmentSha256',
  'costCurrency',
  'currency',
  'problemId',
  'mcfOrderId',
  'firedRules',
  'closedBy',
])

const PARTY = [
  'buyerName', 'buyerEmail', 'buyerPhone', 'buyerCompanyName', 'recipientName', 'shipPhone', 'addressLine1', 'addressLine2',
  'addressLine3', 'city', 'stateOrRegion', 'postalCode', 'country', 'deliveryInstructions', 'giftMessage',
] as const satisfies readonly (keyof Detail['party'])[] // prettier-ignore

/** Number of an order's row. Throws DeskError `orderUnknown`. */
export function orderRowNumber(db: SqliteDatabase, orderId: string): number {
  const found = db.prepare<[string], { id: number }>('SELECT id FROM orders WHERE orderId = ?').get(orderId)
  if (!found) throw new DeskError('orderUnknown', { orderId })
  return found.id
}

/** Everything the desk knows of one order. Throws DeskError `orderUnknown`. */
export function orderDetail({ db }: ReadContext, orderId: string): Detail {
  const raw = db.raw.prepare<[string], RawOrder>(`${ROW_SQL} WHERE o.orderId = ?`).get(orderId)
  if (!raw) throw new DeskError('orderUnknown', { orderId })
  const party = db.raw
    .prepare<[number], Partial<Detail['party']>>('SELECT * FROM orderParties WHERE orderRow = ?')
    .get(raw.id)
  const reportedState = db.raw
    .prepare<[number], { reportedState: OrderState }>('SELECT reportedState FROM orders WHERE id = ?')
    .get(raw.id)
  const items = db.raw
    .prepare<[number], RawItem>(
      'SELECT i.*, t.title FROM orderItems i JOIN titles t ON t.id = i.titleId WHERE i.orderRow = ? ORDER BY i.id',
    )
    .all(raw.id)
  return {
    order: {
      ...orderRowOf(raw),
      merchantOrderId: raw.merchantOrderId,
      salesChannel: raw.salesChannel,
      shipServiceLevel: raw.shipServiceLevel,
      paidAt: raw.paidAt,
      earliestShipAt: raw.earliestShipAt,
      earliestDeliveryAt: raw.earliestDeliveryAt,
      latestDeliveryAt: raw.latestDeliveryAt,
      lastUpdatedAt: raw.lastUpdatedAt,
      cancelReason: raw.cancelReason,
      purchaseOrderNumber: raw.purchaseOrderNumber,
      iossNumber: raw.iossNumber,
    },
    party: Object.fromEntries(PARTY.map((field) => [field, party?.[field] ?? ''])) as Detail['party'],
    items: items.map(({ id, extra, ...item }) => {
      const quantityToShip = reportedToShip(item, reportedState?.reportedState ?? 'unshipped')
      return {
        ...item,
        itemRow: id,
        quantityToShip,
        quantityShipped: item.quantityShipped ?? Math.max(0, item.quantity - quantityToShip),
        extra: extra === '' ? {} : (JSON.parse(extra) as Record<string, string>),
      }
    }),
    shipments: shipmentsOf(db.raw, raw.id),
    history: historyOf(db.raw, raw.id),
  }
}

interface HistoryRow {
  at: number
  kind: string
  importName: string | null
  exportName: string | null
  before: string | null
  after: string | null
}

function historyOf(db: SqliteDatabase, row: number): Detail['history'] {
  const changes = db
    .prepare<[number], HistoryRow & { operationId: number }>(
      `SELECT c.operationId, o.at, o.kind, i.fileName importName, e.fileName exportName, c.before, c.after
       FROM changes c JOIN operations o ON o.id = c.operationId
       LEFT JOIN imports i ON i.id = o.importId LEFT JOIN exports e ON e.id = o.exportId
       WHERE c.orderRow = ? ORDER BY c.id DESC LIMIT 500`,
    )
    .all(row)
  const history: Detail['history'] = []
  let last: number | undefined
  for (const change of changes) {
    const entry = history.at(-1)
    const fields = fieldChanges(change.before, change.after)
    if (entry && last === change.operationId) entry.changes.push(...fields)
    else
      history.push({
        at: change.at,
        kind: change.kind,
        source: change.importName ?? change.exportName ?? '',
        changes: fields,
      })
    last = change.operationId
  }
  const first = db
    .prepare<[number], { at: number | null; source: string }>(
      'SELECT i.committedAt at, i.fileName source FROM orders o JOIN imports i ON i.id = o.importId WHERE o.id = ?',
    )
    .get(row)
  // Reports that only made the facts newer say nothing to the operator.
  const shown = history.filter(
    (entry) => entry.changes.length > 0 || (entry.kind !== 'import' && entry.kind !== 'undoImport'),
  )
  if (first?.at) shown.push({ at: first.at, kind: 'firstImport', source: first.source, changes: [] })
  return shown
}

function fieldChanges(
  beforeText: string | null,
  afterText: string | null,
): { field: string; before: string; after: string }[] {
  const before = (beforeText === null ? {} : JSON.parse(beforeText)) as Image
  const after = (afterText === null ? {} : JSON.parse(afterText)) as Image
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !INTERNAL.has(field) && textOf(before, field) !== textOf(after, field))
    .map((field) => ({ field, before: textOf(before, field), after: textOf(after, field) }))
}

/** Amounts stand with their currency, which is no field of its own here. */
function textOf(image: Image, field: string): string {
  const value = image[field] ?? ''
  if ((field !== 'cost' && field !== 'total') || value === '') return String(value)
  const currency = String(image.currency ?? image.costCurrency ?? '')
  return `${minorToText(Number(value), currency)} ${currency}`.trim()
}
